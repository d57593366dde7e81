#include "comention/link/significance.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/link/link.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using testing::collection;
using ::testing::DoubleNear;
using testing::edge_between;
using ::testing::ElementsAre;

// Reference values by scipy 1.10 (hypergeom.sf) and numpy from the formulas in the header.
TEST(SignificanceTest, AgreesWithScipy) {
  const struct {
    Draws draws;
    double npmi, g2, p;
  } cases[] = {
      {{10, 4, 5, 3}, 0.336772646899753, 1.72609243471068, 0.261904761904762},
      {{100, 20, 30, 6}, 0, 0, 0.599011206745147},
      {{100, 20, 30, 12}, 0.326915578523882, 9.94617921264067, 0.00183060942472401},
      {{1000, 300, 400, 119}, -0.0039312809881273, -0.0198519031151463, 0.582954211831781},
      {{10000, 50, 80, 20}, 0.629488286867415, 131.631864089783, 3.47693123335022e-30},
      {{10000, 9000, 9500, 8560}, 0.00751781802366911, 2.21979947334464, 0.0756723712367083},
      {{17, 17, 9, 9}, 0, 0, 1},
      {{50, 1, 1, 1}, 1, 9.8039113279732, 0.02},
      {{1000000, 20000, 30000, 700}, 0.0212199271101647, 16.6783452987276, 2.34971038236146e-05},
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(npmi(c.draws), c.npmi, 1e-12) << c.p;
    EXPECT_NEAR(log_likelihood(c.draws), c.g2, 1e-9 * std::max(1.0, std::abs(c.g2))) << c.p;
    EXPECT_NEAR(hypergeometric_p(c.draws) / c.p, 1, 1e-7) << c.p;  // scipy's own error at a million
  }
}

TEST(SignificanceTest, TheBordersAreWhatTheyMean) {
  EXPECT_EQ(npmi({10, 4, 5, 0}), -1);    // never together
  EXPECT_EQ(npmi({10, 10, 10, 10}), 1);  // always
  EXPECT_NEAR(npmi({10, 3, 3, 3}), 1, 1e-15);
  EXPECT_EQ(hypergeometric_p({10, 4, 5, 0}), 1);
  EXPECT_EQ(hypergeometric_p({10, 8, 7, 5}), 1);  // five cannot be avoided
  EXPECT_EQ(log_likelihood({0, 0, 0, 0}), 0);
  EXPECT_LT(log_likelihood({100, 50, 50, 5}), 0);  // less than chance
}

/// Every way to draw, counted: C(a, i) C(N - a, b - i) in whole numbers.
double by_counting(const Draws& d) {
  const auto choose = [](std::uint64_t n, std::uint64_t k) {
    if (k > n) return std::uint64_t{0};
    std::uint64_t result = 1;
    for (std::uint64_t i = 0; i < k; ++i) result = result * (n - i) / (i + 1);
    return result;
  };
  std::uint64_t enough = 0;
  for (std::uint64_t i = d.together; i <= std::min(d.a, d.b); ++i)
    enough += choose(d.a, i) * choose(d.all - d.a, d.b - i);
  return static_cast<double>(enough) / static_cast<double>(choose(d.all, d.b));
}

TEST(SignificanceTest, PAgreesWithCountingForAllTablesOfUpToFourteen) {
  for (std::uint32_t all = 1; all <= 14; ++all)
    for (std::uint32_t a = 0; a <= all; ++a)
      for (std::uint32_t b = 0; b <= all; ++b)
        for (std::uint32_t k = a + b > all ? a + b - all : 0; k <= std::min(a, b); ++k)
          ASSERT_NEAR(hypergeometric_p({all, a, b, k}), by_counting({all, a, b, k}), 1e-13)
              << all << " " << a << " " << b << " " << k;
}

// Ranks of the p 1 3 2 (of 6) after sorting .01 .02 .03 .04 .2 .5: p * 6 / rank is .06 .06 .06 .06 .24 .5
TEST(FalseDiscoveryTest, IsTheSmallestBoundThatHoldsForAllMoreSignificant) {
  const auto q = false_discovery_rates({.01, .04, .03, .2, .02, .5});
  EXPECT_THAT(q, ElementsAre(DoubleNear(.06, 1e-15), DoubleNear(.06, 1e-15), DoubleNear(.06, 1e-15),
                             DoubleNear(.24, 1e-15), DoubleNear(.06, 1e-15), .5));
  EXPECT_THAT(false_discovery_rates({.001, .9, .95}),
              ElementsAre(DoubleNear(.003, 1e-15), DoubleNear(.95, 1e-15), DoubleNear(.95, 1e-15)));
  EXPECT_TRUE(false_discovery_rates({}).empty());
}

// Ten stories; A and B always come together, A and C in one sentence, C being in every story.
TEST(SignificanceTest, OfAGraphCountsStories) {
  std::vector<testing::ArticleLine> lines;
  for (int i = 0; i < 10; ++i) {
    std::string text = i < 3 ? "[A] met [B]. " : "It rained. ";
    text += i == 0 ? "[A] saw [C]." : "[C] slept.";
    lines.push_back({std::to_string(i), text, "", ""});
  }
  LinkOptions options;
  options.paragraph_weight = 0;
  const Graph graph = link(collection(lines), options);
  ASSERT_EQ(graph.num_edges(), 2U);
  EXPECT_EQ(draws_of(graph, EdgeIndex{0}), (Draws{10, 3, 3, 3}));
  EXPECT_EQ(draws_of(graph, EdgeIndex{1}), (Draws{10, 3, 10, 3}));  // C is in every story
  const auto found = significance(graph);
  EXPECT_NEAR(found[0].p, 1.0 / 120, 1e-15);
  EXPECT_NEAR(found[0].q, 2.0 / 120, 1e-15);
  EXPECT_EQ(found[0].npmi, 1);
  EXPECT_EQ(found[1].p, 1);
  EXPECT_EQ(found[1].npmi, 0);
  EXPECT_NEAR(found[1].g2, 0, 1e-12);
}

}  // namespace
}  // namespace comention
