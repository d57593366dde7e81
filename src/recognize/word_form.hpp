#pragma once

// What can be told of a word from its letters alone: the form features are made of, its lower-case
// twin, its class and its shape.

#include <cstdint>
#include <string>
#include <string_view>

namespace comention::recognize {

/// What kind of token it is. From single_capital on: words that may be names by their capitals.
enum class WordClass : std::uint8_t {
  stop,            // . ! ? ...
  comma,           // ,
  quote,           // any quotation mark
  bracket,         // ( ) [ ] { }
  dash,            // - and the dashes
  symbol,          // every other mark
  year,            // 1999
  number,          // 7, 12345
  number_mark,     // 1,000 2.5 7-4
  digits_upper,    // G20 A380
  digits_lower,    // 1980s 5th
  lower,           // minister
  lower_hyphen,    // anti-war
  single_capital,  // A
  initial,         // J.
  upper,           // NATO
  upper_dots,      // U.S.
  upper_hyphen,    // AL-ASSAD
  title,           // Blinken
  title_hyphen,    // Jean-pierre
  title_dot,       // Corp.
  hyphen_title,    // Al-Assad
  mixed,           // McDonald YouTube
  inner_capital,   // iPhone al-Assad
  caseless,        // letters of a script without case
};
inline constexpr int word_class_count = 25;
/// Neighbours beyond a sentence's ends count as classes of their own.
inline constexpr int before_sentence = word_class_count;
inline constexpr int after_sentence = word_class_count + 1;
inline constexpr int word_class_size = word_class_count + 2;

constexpr bool is_word(WordClass c) { return c >= WordClass::lower; }
constexpr bool is_lower_word(WordClass c) {
  return c == WordClass::lower || c == WordClass::lower_hyphen;
}
constexpr bool has_capital(WordClass c) {
  return c >= WordClass::single_capital && c != WordClass::caseless;
}
constexpr bool is_all_capitals(WordClass c) {
  return c >= WordClass::single_capital && c <= WordClass::upper_hyphen;
}
constexpr bool is_title(WordClass c) { return c >= WordClass::title && c <= WordClass::mixed; }

/// Letters of the scripts with case that a two-byte UTF-8 sequence can hold, and Latin Extended
/// Additional; every other code point is its own lower and upper case.
char32_t to_lower(char32_t code);
char32_t to_upper(char32_t code);

/// Digits as 0, typographic quotes and dashes and the treebank's brackets as their ASCII twins.
///   "1999" -> "0000", U+2019 "s" -> "'s", "-LRB-" -> "("
std::string normal_form(std::string_view word);
/// The same without touching digits.
std::string normal_quotes(std::string_view word);
std::string lower_form(std::string_view word);
std::string upper_form(std::string_view word);
/// The first letter in upper case, the rest as it is.
std::string title_form(std::string_view word);

WordClass classify(std::string_view word);

/// One letter a character: X upper, x lower, d digit, others themselves. Runs are cut after
/// `longest_run` letters: "McDonald" -> "XxXx" (1) or "XxXxxxx" (4).
std::string shape(std::string_view word, int longest_run);

/// The first or last `count` characters; empty if the word has no more than that.
std::string_view prefix(std::string_view word, int count);
std::string_view suffix(std::string_view word, int count);

}  // namespace comention::recognize
