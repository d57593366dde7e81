#include "write/clean_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace comention::write {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// Nothing to do: printable ASCII, single spaces, none at either end.
bool is_clean_already(std::string_view text) {
  bool after_space = true;
  for (const char c : text) {
    if (c < 0x20 || c >= 0x7f || (c == ' ' && after_space)) return false;
    after_space = c == ' ';
  }
  return text.empty() || !after_space;
}

/// C0, DEL, C1, the line separators, and the two code points that XML forbids.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfffe ||
         c == 0xffff;
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
      out += replacement;
      ++at;
      continue;
    }
    const bool blank = text[at] == ' ' || is_control(utf8_decode(text, at));
    if (!blank) {
      out += text.substr(at, length);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += length;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return at < text.size() ? 1 : 0;
  if (lead >= 0xc2 && lead <= 0xdf) return tail(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const unsigned low = lead == 0xe0 ? 0xa0 : 0x80;   // no overlong forms
    const unsigned high = lead == 0xed ? 0x9f : 0xbf;  // no surrogates
    return byte(1) >= low && byte(1) <= high && tail(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const unsigned low = lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xf4 ? 0x8f : 0xbf;
    return byte(1) >= low && byte(1) <= high && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

char32_t utf8_decode(std::string_view text, std::size_t at) {
  const std::size_t length = utf8_length(text, at);
  const auto lead = static_cast<unsigned char>(text[at]);
  if (length < 2) return lead;
  auto c = static_cast<char32_t>(lead & (0x7fU >> length));
  for (std::size_t i = 1; i < length; ++i) {
    c = (c << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
  }
  return c;
}

std::string clean_text(std::string_view text) {
  if (is_clean_already(text)) return std::string(text);
  std::string plain = without_controls(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return plain;
  const icu::StringPiece piece(plain.data(), static_cast<std::int32_t>(plain.size()));
  if (nfc->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return plain;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? out : plain;
}

}  // namespace comention::write
