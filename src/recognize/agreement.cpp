#include "recognize/agreement.hpp"

#include <algorithm>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

/// A lower-case word outside says nothing of names; everything else has a vote.
bool has_vote(const FirstLook& token) {
  return is_word(token.word_class) && (token.label != outside || has_capital(token.word_class));
}

struct Verdict {
  std::uint32_t label = label_count;  // label_count: nobody else has a say
  std::uint32_t number = 0;           // of agreement::verdict_count
};

Verdict ask(const FirstLook& token, const Votes& votes) {
  std::array<std::uint32_t, label_count> sums;
  std::ranges::copy(votes.of(token.form), sums.begin());
  if (has_vote(token)) sums[token.label] -= token.confidence;
  std::uint32_t total = 0;
  std::uint32_t best = 0;
  for (std::uint32_t k = 0; k < label_count; ++k) {
    total += sums[k];
    if (sums[k] > sums[best]) best = k;
  }
  if (total == 0 || !is_word(token.word_class)) return {};
  const std::uint32_t share = sums[best] * 10 >= total * 9   ? 2
                              : sums[best] * 10 >= total * 6 ? 1
                                                             : 0;
  const std::uint32_t weight = sums[best] > 600 ? 2 : sums[best] > 200 ? 1 : 0;
  return {best, 1 + best * 9 + share * 3 + weight};
}

std::uint32_t kind_of(WordClass c) {
  if (is_lower_word(c)) return 0;
  if (is_title(c)) return 1;
  return is_all_capitals(c) ? 2 : 3;
}

}  // namespace

void Votes::reset(std::size_t form_count) {
  for (const std::uint32_t form : touched_) sums_[form] = {};
  touched_.clear();
  if (sums_.size() < form_count) sums_.resize(form_count);
}

void Votes::add(const FirstLook& token) {
  if (!has_vote(token)) return;
  sums_[token.form][token.label] += token.confidence;
  touched_.push_back(token.form);
}

std::uint64_t agreement_key(std::uint32_t number) { return mix(number, 0xA62E'0000ULL); }

std::uint8_t vote_weight(float probability) {
  return static_cast<std::uint8_t>(std::clamp(probability * 255 + 0.5F, 1.0F, 255.0F));
}

AgreementFeatures agreement_features(std::span<const FirstLook> sentence, std::size_t i,
                                     const Votes& votes) {
  const FirstLook& token = sentence[i];
  const bool first = i == 0;
  const bool last = i + 1 == sentence.size();
  const std::uint32_t label = token.label;
  const std::uint32_t left = first ? label_count : sentence[i - 1].label;
  const std::uint32_t right = last ? label_count : sentence[i + 1].label;
  const std::uint32_t left_said = first ? label_count : ask(sentence[i - 1], votes).label;
  const std::uint32_t right_said = last ? label_count : ask(sentence[i + 1], votes).label;
  const Verdict said = ask(token, votes);
  constexpr std::uint32_t l = label_count;
  return {agreement::own + label * 4 + token.confidence / 64U,
          agreement::verdicts + said.number * agreement::kind_count + kind_of(token.word_class),
          agreement::against_own + said.number * l + label,
          agreement::before + left_said * (l + 1) + said.label,
          agreement::after + said.label * (l + 1) + right_said,
          agreement::labels_around + (left * l + label) * (l + 1) + right};
}

}  // namespace comention::recognize
