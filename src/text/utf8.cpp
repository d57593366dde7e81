#include "comention/text/utf8.hpp"

#include <cstring>

namespace comention {
namespace {

struct Sequence {
  char32_t code = 0;
  std::uint32_t size_bytes = 1;  // of the character, or of the maximal invalid part
  bool valid = false;
};

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

/// Reads what begins with the lead byte at `at`. The second byte's limits rule out overlong forms,
/// surrogates and what lies above U+10FFFF (table 3-7 of the Unicode standard).
Sequence read_sequence(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  char32_t code = lead & (0x7Fu >> size);
  for (std::uint32_t k = 1; k < size; ++k) {
    if (at + k >= text.size()) return {0, k, false};
    const std::uint8_t byte = byte_at(text, at + k);
    if (byte < low || byte > high) return {0, k, false};
    code = (code << 6) | (byte & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {code, size, true};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const Sequence read = read_sequence(text, at);
  return read.valid ? CodePoint{read.code, read.size_bytes} : CodePoint{replacement_character, 1};
}

void append_utf8(std::string& text, char32_t code) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t word = 0;
    while (at + sizeof word <= text.size()) {  // eight ASCII bytes at once
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080u) != 0) break;
      at += sizeof word;
    }
    if (at == text.size()) break;
    const Sequence read = read_sequence(text, at);
    if (!read.valid) return at;
    at += read.size_bytes;
  }
  return at;
}

RepairedText repair_utf8(std::string_view text) {
  RepairedText repaired;
  repaired.text.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = valid_utf8_prefix(text);
    repaired.text.append(text.substr(0, valid));
    if (valid == text.size()) break;
    append_utf8(repaired.text, replacement_character);
    ++repaired.replaced;
    text.remove_prefix(valid + read_sequence(text, valid).size_bytes);
  }
  return repaired;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && (byte_at(text, at) & 0xC0u) == 0x80) --at;
  return at;
}

}  // namespace comention
