#include "ingest/encoding.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "comention/text/normal_form.hpp"
#include "comention/text/utf8.hpp"

namespace comention {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
// Enough for detection; more makes it no surer, only slower.
constexpr std::size_t detection_bytes = 128u << 10;

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::string detected_encoding(std::string_view bytes) {
  const std::unique_ptr<uchardet, Close> detector(uchardet_new());
  const std::string_view sample = bytes.substr(0, detection_bytes);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// nullopt if ICU does not know the encoding.
std::optional<DecodedText> convert(std::string_view bytes, const std::string& encoding) {
  if (encoding.empty()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  DecodedText decoded;
  decoded.encoding = encoding;
  wide.toUTF8String(decoded.text);
  for (std::int32_t i = 0; i < wide.length(); ++i) decoded.replaced += wide[i] == 0xFFFD ? 1 : 0;
  if (decoded.text.starts_with(utf8_mark)) decoded.text.erase(0, utf8_mark.size());
  return decoded;
}

/// Browsers read Latin-1 and ASCII as windows-1252, which only adds characters.
std::string as_browsers_do(std::string_view label) {
  std::string name = lower_case(label);
  constexpr std::string_view western[] = {"iso-8859-1", "iso8859-1", "latin1",
                                          "latin-1",    "us-ascii",  "ascii"};
  if (std::ranges::find(western, name) != std::end(western)) return "windows-1252";
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "shift_jis" || name == "x-sjis") return "windows-31j";
  if (name == "euc-kr" || name == "ks_c_5601-1987") return "windows-949";
  return name;
}

DecodedText keep_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return {std::string(bytes), "UTF-8", 0};
  RepairedText repaired = repair_utf8(bytes);
  return {std::move(repaired.text), "UTF-8", repaired.replaced};
}

/// How much of what is not ASCII is valid UTF-8: nearly all of a damaged UTF-8 text, hardly
/// anything of another encoding.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t wide = 0;
  std::size_t broken = 0;
  while (!bytes.empty()) {
    const std::size_t valid = valid_utf8_prefix(bytes);
    for (const char c : bytes.substr(0, valid))
      wide += static_cast<unsigned char>(c) >= 0xC2 ? 1 : 0;
    if (valid == bytes.size()) break;
    ++broken;
    bytes.remove_prefix(valid + 1);
  }
  return wide > broken * 10;
}

}  // namespace

std::optional<std::string> wide_encoding(std::string_view beginning) {
  using namespace std::string_view_literals;
  if (beginning.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (beginning.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (beginning.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (beginning.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  const std::string_view sample = beginning.substr(0, 512);
  if (sample.size() < 8) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
  const std::size_t half = sample.size() / 2;
  if (zeros[1] * 10 >= half * 7 && zeros[0] == 0) return "UTF-16LE";
  if (zeros[0] * 10 >= half * 7 && zeros[1] == 0) return "UTF-16BE";
  return std::nullopt;
}

DecodedText to_utf8(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with(utf8_mark)) return keep_utf8(bytes.substr(utf8_mark.size()));
  if (const auto wide = wide_encoding(bytes)) {
    if (auto decoded = convert(bytes, *wide)) return *std::move(decoded);
  }
  const bool shifting = lower_case(declared).starts_with("iso-2022");  // 7 bits a byte
  if (!shifting && is_valid_utf8(bytes)) return {std::string(bytes), "UTF-8", 0};
  if (!shifting && is_mostly_utf8(bytes)) return keep_utf8(bytes);
  if (auto decoded = convert(bytes, as_browsers_do(declared))) {
    if (decoded->replaced == 0) return *std::move(decoded);
  }
  if (auto decoded = convert(bytes, as_browsers_do(detected_encoding(bytes)))) {
    return *std::move(decoded);
  }
  if (auto decoded = convert(bytes, "windows-1252")) return *std::move(decoded);
  return keep_utf8(bytes);
}

std::string declared_encoding(std::string_view markup) {
  const std::string head = lower_case(repair_utf8(markup.substr(0, 4096)).text);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t found = head.find(key);
    if (found == std::string::npos) continue;
    std::size_t begin = found + key.size();
    while (begin < head.size() &&
           (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) {
      ++begin;
    }
    const std::size_t end = head.find_first_of("\"' ;>/?", begin);
    if (end != std::string::npos && end > begin) return head.substr(begin, end - begin);
  }
  return {};
}

}  // namespace comention
