// The integer kernel against the plain Viterbi in floating point.

#include "recognize/decoder.hpp"

#include <gtest/gtest.h>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

Transitions random_transitions(Random& random) {
  Transitions t;
  // Whole score units, so that rounding changes nothing.
  const auto draw = [&] {
    return static_cast<float>(static_cast<int>(random.below(512)) - 256) * score_unit;
  };
  for (float& x : t.start) x = draw();
  for (Emission& row : t.step) {
    for (float& x : row) x = draw();
  }
  return t;
}

/// Emissions of sentence ends and of neighbours held outside, as the plain twin needs them.
double score_in_run(const std::vector<Label>& labels, const std::vector<Emission>& emissions,
                    const Transitions& transitions, RunEnds ends) {
  std::vector<Label> all = labels;
  std::vector<Emission> padded = emissions;
  if (!ends.sentence_begins) {
    all.insert(all.begin(), outside);
    padded.insert(padded.begin(), Emission{});
  }
  if (!ends.sentence_ends) {
    all.push_back(outside);
    padded.push_back(Emission{});
  }
  return score(all, padded, transitions);
}

TEST(Decoder, FindsAsGoodASequenceAsThePlainViterbi) {
  Random random(4711);
  for (int round = 0; round < 400; ++round) {
    const Transitions transitions = random_transitions(random);
    const std::size_t n = 1 + random.below(9);
    const RunEnds ends{random.below(2) == 0, random.below(2) == 0};
    std::vector<Scores> scores(n);
    std::vector<Emission> emissions(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (int k = 0; k < lane_count; ++k) {
        scores[i].lane[k] = static_cast<std::int16_t>(static_cast<int>(random.below(1600)) - 1000);
        emissions[i][k + 1] = static_cast<float>(scores[i].lane[k]) * score_unit;
      }
    }
    std::vector<Label> found(n);
    Decoder(transitions).decode(scores, ends, found);
    // The twin: neighbours that are certainly outside have an emission that nothing else can beat.
    std::vector<Emission> padded = emissions;
    Emission outside_only;
    outside_only.fill(-1000);
    outside_only[0] = 0;
    if (!ends.sentence_begins) padded.insert(padded.begin(), outside_only);
    if (!ends.sentence_ends) padded.push_back(outside_only);
    std::vector<Label> plain = viterbi(padded, transitions);
    if (!ends.sentence_begins) plain.erase(plain.begin());
    if (!ends.sentence_ends) plain.pop_back();
    EXPECT_NEAR(score_in_run(found, emissions, transitions, ends),
                score_in_run(plain, emissions, transitions, ends), 1e-3)
        << "round " << round;
  }
}

TEST(Decoder, StaysWithinSixteenBitsForScoresAtTheirLimits) {
  Random random(8);
  const Transitions transitions = random_transitions(random);
  std::vector<Scores> scores(300);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].lane.fill(i % 2 == 0 ? 31000 : -31000);
  std::vector<Label> labels(scores.size());
  Decoder(transitions).decode(scores, {}, labels);
  for (std::size_t i = 0; i < labels.size(); i += 2) EXPECT_NE(labels[i], outside) << i;
}

TEST(Decoder, AnEmptyRunHasNoLabels) {
  std::vector<Label> none;
  Decoder(Transitions{}).decode({}, {}, none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace comention::recognize
