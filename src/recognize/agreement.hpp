#pragma once

// The second look: what the first one said of the same words elsewhere in the article. "Chelagat" is
// hard to place in "how Chelagat won", easy in "Faith Chelagat Ronoh of Kenya".
//
//   first look    every token gets a label and the confidence of its mention, in 1/255
//   votes         per lower-case form: confidence summed by label; words left outside vote too
//   second look   the first look's scores plus weights of the features below; decoded again
//
// A token's own vote is taken out before it is asked for, so the features say what *others* say.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "recognize/labels.hpp"
#include "recognize/word_form.hpp"

namespace comention::recognize {

/// What the first look said of one token.
struct FirstLook {
  std::uint32_t form = 0;  // number of its lower-case form, within the article
  Label label = outside;
  std::uint8_t confidence = 0;  // of its mention; 255 outside
  WordClass word_class = WordClass::symbol;
};

/// Sums of votes by form.
class Votes {
 public:
  /// Forms are numbered below `form_count`.
  void reset(std::size_t form_count);
  void add(const FirstLook& token);
  std::span<const std::uint32_t, label_count> of(std::uint32_t form) const { return sums_[form]; }

 private:
  std::vector<std::array<std::uint32_t, label_count>> sums_;
  std::vector<std::uint32_t> touched_;
};

namespace agreement {
// What others say of a form: nothing (0), or the winning label by its share (3) and weight (3).
inline constexpr std::uint32_t verdict_count = 1 + label_count * 9;
inline constexpr std::uint32_t kind_count = 4;  // lower, title, capitals, other

inline constexpr std::uint32_t own = 0;                           // own label x confidence
inline constexpr std::uint32_t verdicts = own + label_count * 4;  // verdict x kind of word
inline constexpr std::uint32_t against_own = verdicts + verdict_count * kind_count;
inline constexpr std::uint32_t before = against_own + verdict_count * label_count;
inline constexpr std::uint32_t after = before + (1 + label_count) * (1 + label_count);
inline constexpr std::uint32_t labels_around = after + (1 + label_count) * (1 + label_count);
inline constexpr std::uint32_t count =
    labels_around + (label_count + 1) * label_count * (label_count + 1);
}  // namespace agreement

inline constexpr int agreement_feature_count = 6;
using AgreementFeatures = std::array<std::uint32_t, agreement_feature_count>;

/// The key of a numbered feature in the model's table of weights.
std::uint64_t agreement_key(std::uint32_t number);

/// A probability as FirstLook holds it.
std::uint8_t vote_weight(float probability);

/// The numbered features of token `i` of a sentence.
AgreementFeatures agreement_features(std::span<const FirstLook> sentence, std::size_t i,
                                     const Votes& votes);

}  // namespace comention::recognize
