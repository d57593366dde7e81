#pragma once

// Words that carry a full stop without ending a sentence, shared by the tokeniser (the stop belongs
// to the word) and the segmenter (the stop may not end the sentence).

#include <cstdint>
#include <string_view>

namespace comention {

enum class Abbreviation : std::uint8_t {
  none,
  title,    // "Mr.", "Gen.", "Sen.": a name follows, the sentence goes on
  company,  // "Inc.", "Corp.", "Jr.": may end a sentence
  month,    // "Jan.", "Sept.": a day follows
  number,   // "No.": only with a digit behind it; otherwise the word "no"
  place,    // "Calif.", "Fla.": a state behind "City, "
  inner,    // "vs.", "approx.": never ends a sentence
};

/// What `word` (without its full stop) is when a full stop follows; upper case counts as title
/// case, lower case only for the inner ones.
Abbreviation abbreviation(std::string_view word);

/// A capitalised word that in news opens a sentence far more often than it follows an abbreviation
/// inside one: "The", "He", "But". It decides "in the U.S. The ..." against "the U.S. Senate".
bool opens_sentences(std::string_view word);

/// "Monday", "EST": what follows "9 a.m." inside a sentence.
bool follows_clock(std::string_view word);

/// "said", "asked", "added": after a quotation that ends with ? or !, its sentence goes on.
bool is_speech_verb(std::string_view word);

}  // namespace comention
