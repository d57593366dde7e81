// The chain's sums and maxima against brute force over all 17^n label sequences.

#include "recognize/crf.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recognize/exponential.hpp"
#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

struct Case {
  std::vector<Emission> emissions;
  Transitions transitions;
};

Case random_case(std::size_t tokens, std::uint64_t seed) {
  Random random(seed);
  const auto draw = [&] { return static_cast<float>(random.unit() * 4 - 2); };
  Case made;
  made.emissions.resize(tokens);
  for (Emission& e : made.emissions) {
    for (float& x : e) x = draw();
    e[0] = 0;
  }
  for (float& x : made.transitions.start) x = draw();
  for (Emission& row : made.transitions.step) {
    for (float& x : row) x = draw();
  }
  return made;
}

/// Calls visit(labels, score) for every allowed sequence.
template <typename Visitor>
void each_sequence(const Case& c, Visitor visit) {
  std::vector<Label> labels(c.emissions.size(), 0);
  for (;;) {
    const double s = score(labels, c.emissions, c.transitions);
    if (std::isfinite(s)) visit(labels, s);
    std::size_t at = 0;
    while (at < labels.size() && ++labels[at] == label_count) labels[at++] = 0;
    if (at == labels.size()) return;
  }
}

class ChainOfSize : public testing::TestWithParam<int> {};

TEST_P(ChainOfSize, SumsWhatBruteForceSums) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Case c = random_case(static_cast<std::size_t>(GetParam()), seed);
    double sum = 0;
    std::vector<std::array<double, label_count>> marginals(c.emissions.size());
    Transitions steps;
    each_sequence(c, [&](const std::vector<Label>& y, double s) {
      const double weight = std::exp(s);
      sum += weight;
      for (std::size_t i = 0; i < y.size(); ++i) marginals[i][y[i]] += weight;
    });
    each_sequence(c, [&](const std::vector<Label>& y, double s) {
      const auto p = static_cast<float>(std::exp(s) / sum);
      steps.start[y[0]] += p;
      for (std::size_t i = 1; i < y.size(); ++i) steps.step[y[i - 1]][y[i]] += p;
    });
    Lattice lattice;
    lattice.set_transitions(c.transitions);
    const std::optional<double> log_sum = lattice.run(c.emissions, {});
    ASSERT_TRUE(log_sum.has_value());
    EXPECT_NEAR(*log_sum, std::log(sum), 1e-4);
    Transitions expected;
    lattice.add_expected(expected, 1);
    for (int a = 0; a < label_count; ++a) {
      for (std::size_t i = 0; i < c.emissions.size(); ++i) {
        EXPECT_NEAR(static_cast<double>(lattice.marginals()[i][a]), marginals[i][a] / sum, 1e-4);
      }
      EXPECT_NEAR(expected.start[a], steps.start[a], 1e-4F);
      for (int b = 0; b < label_count; ++b)
        EXPECT_NEAR(expected.step[a][b], steps.step[a][b], 1e-4F);
    }
  }
}

TEST_P(ChainOfSize, FindsTheSequenceThatExhaustiveSearchFinds) {
  for (std::uint64_t seed = 10; seed <= 15; ++seed) {
    const Case c = random_case(static_cast<std::size_t>(GetParam()), seed);
    double best = -1e300;
    std::vector<Label> best_labels;
    each_sequence(c, [&](const std::vector<Label>& y, double s) {
      if (s <= best) return;
      best = s;
      best_labels = y;
    });
    EXPECT_EQ(viterbi(c.emissions, c.transitions), best_labels) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Small, ChainOfSize, testing::Values(1, 2, 3, 4));

TEST(Lattice, SumsOnlyOverTheLabelsAllowed) {
  const Case c = random_case(3, 21);
  const LabelSet unit_person = 1U << label_of(EntityType::person, Place::unit);
  const std::vector<LabelSet> allowed = {1U | unit_person, all_labels, 1U};
  double sum = 0;
  each_sequence(c, [&](const std::vector<Label>& y, double s) {
    if ((allowed[0] >> y[0] & 1U) != 0 && y[2] == outside) sum += std::exp(s);
  });
  Lattice lattice;
  lattice.set_transitions(c.transitions);
  EXPECT_NEAR(lattice.run(c.emissions, allowed).value(), std::log(sum), 1e-4);
}

TEST(Lattice, FindsNoSequenceWhereNoneIsAllowed) {
  const Case c = random_case(2, 3);
  const LabelSet inside = 1U << label_of(EntityType::person, Place::inside);
  Lattice lattice;
  lattice.set_transitions(c.transitions);
  EXPECT_FALSE(lattice.run(c.emissions, std::vector<LabelSet>{inside, all_labels}).has_value())
      << "a sentence cannot begin inside a name";
}

TEST(Lattice, TheGradientIsTheSlopeOfTheLogarithm) {
  Case c = random_case(4, 33);
  Lattice lattice;
  lattice.set_transitions(c.transitions);
  ASSERT_TRUE(lattice.run(c.emissions, {}).has_value());
  const std::vector<Emission> marginals(lattice.marginals().begin(), lattice.marginals().end());
  constexpr float h = 0.05F;
  for (std::size_t i = 0; i < c.emissions.size(); ++i) {
    for (int k = 1; k < label_count; ++k) {
      const float kept = c.emissions[i][k];
      c.emissions[i][k] = kept + h;
      const double up = lattice.run(c.emissions, {}).value();
      c.emissions[i][k] = kept - h;
      const double down = lattice.run(c.emissions, {}).value();
      c.emissions[i][k] = kept;
      EXPECT_NEAR((up - down) / (2 * static_cast<double>(h)), static_cast<double>(marginals[i][k]),
                  1e-3);
    }
  }
}

TEST(Lattice, ProbabilityOfAPathIsTheShareOfSequencesThroughIt) {
  const Case c = random_case(4, 5);
  const std::vector<Label> path = {label_of(EntityType::location, Place::begin),
                                   label_of(EntityType::location, Place::last)};
  double through = 0;
  double all = 0;
  each_sequence(c, [&](const std::vector<Label>& y, double s) {
    all += std::exp(s);
    if (y[1] == path[0] && y[2] == path[1]) through += std::exp(s);
  });
  Lattice lattice;
  lattice.set_transitions(c.transitions);
  ASSERT_TRUE(lattice.run(c.emissions, {}).has_value());
  EXPECT_NEAR(static_cast<double>(lattice.probability(1, path)), through / all, 1e-4);
}

TEST(Lattice, AnEmptySentenceHasOneSequence) {
  Lattice lattice;
  EXPECT_EQ(lattice.run({}, {}), 0.0);
  EXPECT_TRUE(viterbi({}, {}).empty());
}

TEST(Exponential, AgreesWithTheLibraryToSevenDigits) {
  for (float x = -80; x < 80; x += 0.37F) {
    const double exact = std::exp(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(exponential(x)) / exact, 1, 4e-7) << x;
  }
  EXPECT_EQ(exponential(0), 1.0F);
  EXPECT_GT(exponential(-1e30F), 0) << "bounded below, never 0 or a NaN";
}

}  // namespace
}  // namespace comention::recognize
