#pragma once

// What is known of the words of one sentence when their places' features are taken, and how the
// article around it is summed up. Training and tagging share it.

#include <array>
#include <cstdint>
#include <span>

#include "recognize/features.hpp"

namespace comention::recognize {

struct PlacedWord {
  WordClass word_class = WordClass::symbol;
  std::uint8_t coarse = position::coarse(no_class);  // coarse class as position::coarse numbers it
  std::uint8_t document_flags = 0;                   // DocumentFlag
};

inline constexpr int position_feature_count = 8;
using PositionFeatures = std::array<std::uint32_t, position_feature_count>;

/// The numbered features of place `i`.
PositionFeatures position_features(std::span<const PlacedWord> words, std::size_t i,
                                   SentenceLook look);

/// Which word of a sentence sits in each seat around token `i` of `n`; boundary: the seat lies outside
/// the sentence.
inline constexpr std::int32_t boundary = -1;
using Seating = std::array<std::int32_t, seat_count>;
constexpr Seating seats_around(std::size_t i, std::size_t n) {
  Seating seats{};
  for (int k = 0; k < seat_count; ++k) {
    const auto at = static_cast<std::int32_t>(i) + k - static_cast<std::int32_t>(Seat::own);
    seats[static_cast<std::size_t>(k)] =
        at >= 0 && at < static_cast<std::int32_t>(n) ? at : boundary;
  }
  return seats;
}

/// How a sentence's capitals are to be taken. `lower_case_text`: the article has no capitals at
/// all.
struct Capitals {
  Casing casing = Casing::normal;
  SentenceLook look = SentenceLook::plain;
};
class CapitalCounter {
 public:
  void add(WordClass c) {
    words_ += is_word(c) ? 1U : 0U;
    lower_ += is_lower_word(c) ? 1U : 0U;
    capitals_ += is_all_capitals(c) ? 1U : 0U;
    mixed_ += is_title(c) || c == WordClass::inner_capital ? 1U : 0U;
  }
  /// For the counts of a whole article: it is in lower case or in capitals throughout, (nearly).
  bool is_caseless_text() const;
  /// For the counts of a sentence; `caseless_text`: of its article.
  Capitals judge(bool caseless_text) const;

 private:
  std::uint32_t words_ = 0, lower_ = 0, capitals_ = 0, mixed_ = 0;
};

/// How one lower-case form is written in an article, in sentences with capitals.
struct FormCounts {
  std::uint16_t lower = 0;
  std::uint16_t title = 0;  // not as a sentence's first word
  std::uint16_t capitals = 0;
};
void count_form(FormCounts& counts, WordClass c, bool first);
/// What the rest of the article says of the word; nothing for words without capitals in a sentence
/// that has them.
std::uint8_t document_flags(const FormCounts& counts, WordClass c, bool first, Casing casing);

}  // namespace comention::recognize
