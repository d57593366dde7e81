#pragma once

// What a character is to the tokeniser and the segmenter, decided without ICU for speed: a table
// for ASCII, ranges for the rest. Everything that no range names is a letter, so an unknown script
// is kept together as words.

#include <array>
#include <cstdint>
#include <string_view>

#include "comention/text/utf8.hpp"

namespace comention {

enum class CharacterKind : std::uint8_t {
  space,       // white space, also no-break and zero-width
  letter,      // with marks, and joiners inside words
  digit,       // ASCII digits
  ideograph,   // Han and kana: a word of its own, no spaces between
  hyphen,      // - and its typographic twins, not the dashes
  apostrophe,  // ' and U+2019
  mark,        // every other punctuation mark or symbol
};

/// What a code point above ASCII is.
CharacterKind kind_of_wide(char32_t code);

inline constexpr std::array<CharacterKind, 128> ascii_kinds = [] {
  std::array<CharacterKind, 128> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    kinds[c] = letter      ? CharacterKind::letter
               : digit     ? CharacterKind::digit
               : c <= ' '  ? CharacterKind::space
               : c == 127  ? CharacterKind::space
               : c == '-'  ? CharacterKind::hyphen
               : c == '\'' ? CharacterKind::apostrophe
                           : CharacterKind::mark;
  }
  return kinds;
}();

struct Character {
  char32_t code = 0;
  std::uint32_t size_bytes = 0;  // 0: the end
  CharacterKind kind = CharacterKind::space;

  bool is_word() const {
    return size_bytes != 0 && (kind == CharacterKind::letter || kind == CharacterKind::digit);
  }
  bool is_end() const { return size_bytes == 0; }
};

/// The character at `at`; one of size 0 at or past the end.
inline Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, ascii_kinds[byte]};
  const CodePoint point = decode_utf8(text, at);
  return {point.code, point.size_bytes, kind_of_wide(point.code)};
}

/// The character that ends before `at`; one of size 0 at the beginning.
inline Character character_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  return character_at(text, character_begin(text, at - 1));
}

/// Lower-case letters of the scripts that have case, as far as sentence ends need it: ASCII exact,
/// Latin-1, Latin Extended-A, Greek and Cyrillic by range.
bool is_lower(char32_t code);
bool is_upper(char32_t code);

inline bool is_closing(char32_t code) {
  switch (code) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '}':
    case 0x2019:
    case 0x201D:
    case 0xBB:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x300B:
    case 0x3009:
    case 0xFF09:
      return true;
    default:
      return false;
  }
}

inline bool is_opening(char32_t code) {
  switch (code) {
    case '"':
    case '\'':
    case '(':
    case '[':
    case '{':
    case 0x2018:
    case 0x201C:
    case 0x201E:
    case 0x201A:
    case 0xAB:
    case 0x2039:
    case 0x300C:
    case 0x300E:
    case 0xBF:
    case 0xA1:
      return true;
    default:
      return false;
  }
}

}  // namespace comention
