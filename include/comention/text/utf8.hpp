#pragma once

// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace comention {

struct CodePoint {
  char32_t code = 0;
  std::uint32_t size_bytes = 0;  // how many bytes it takes; 0 only at the end of the text

  friend bool operator==(const CodePoint&, const CodePoint&) = default;
};

inline constexpr char32_t replacement_character = 0xFFFD;

/// The code point that begins at `at`; a byte that begins none is read as U+FFFD of one byte.
CodePoint decode_utf8(std::string_view text, std::size_t at);

void append_utf8(std::string& text, char32_t code);

/// How many bytes from the beginning are valid; text.size() if all are.
std::size_t valid_utf8_prefix(std::string_view text);

inline bool is_valid_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

struct RepairedText {
  std::string text;            // valid
  std::uint64_t replaced = 0;  // how many U+FFFD were put in
};

/// Puts U+FFFD in place of each maximal part of an invalid sequence, as the Unicode standard
/// advises (chapter 3, "U+FFFD substitution of maximal subparts"); valid text comes back as it is.
RepairedText repair_utf8(std::string_view text);

/// The position of `text` at or before `at` where a character begins.
std::size_t character_begin(std::string_view text, std::size_t at);

}  // namespace comention
