#include "comention/analyze/measures.hpp"

#include <cmath>
#include <numeric>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/analyze/scores.hpp"
#include "comention/core/error.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using ::testing::DoubleNear;
using testing::drawn_graph;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

::testing::Matcher<double> about(double value) { return DoubleNear(value, 1e-12); }

//        B
//   A <     > D -- E      unweighted; all numbers below are worked by hand
//        C
Graph kite() { return drawn_graph("A-B:2 A-C:1 B-D:2 C-D:1 D-E:4"); }

TEST(MeasuresTest, DegreeCountsTiesAndStrengthAddsTheirWeights) {
  EXPECT_THAT(degree(kite()), ElementsAre(2, 2, 2, 3, 1));
  EXPECT_THAT(strength(kite()), ElementsAre(3, 4, 2, 7, 4));
}

// Six pairs of others for each vertex. Through A: half of B-C. Through B: half of A-D, of A-E; so
// through C. Through D: half of B-C, and A-E, B-E, C-E.
TEST(MeasuresTest, BetweennessIsTheShareOfShortestPaths) {
  EXPECT_THAT(betweenness(kite(), false), ElementsAre(about(0.5 / 6), about(1.0 / 6),
                                                      about(1.0 / 6), about(3.5 / 6), about(0)));
}

// Lengths: A-B and B-D 1/2, A-C and C-D 1, D-E 1/4. A-D goes by B alone (1 against 2), so A-E too;
// B-C goes by A and by D alike (1 1/2): half each. C-E, B-E by D.
TEST(MeasuresTest, WeightedBetweennessTakesStrongTiesAsShortWays) {
  EXPECT_THAT(betweenness(kite(), true),
              ElementsAre(about(0.5 / 6), about(2.0 / 6), about(0), about(3.5 / 6), about(0)));
}

// A-B-C and A-D-C are 1/0.1 + 1/0.2 and 1/0.15 + ... in floating numbers; here 3 + 6 against 9.
TEST(MeasuresTest, TiesAreTiesThoughFloatingSumsDisagree) {
  const struct {
    const char* graph;
    const char* why;
  } cases[] = {
      {"A-B:3 B-C:6 A-D:4 C-D:4", "1/3 + 1/6 = 1/4 + 1/4"},
      {"A-B:0.1 B-C:0.2 A-D:0.15 C-D:0.12", "10 + 5 = 6 2/3 + 8 1/3"},
      {"A-B:10 B-C:5 A-D:6.666666666666667 C-D:6.666666666666667", "0.1 + 0.2 = 0.15 + 0.15"},
      {"A-B:49 B-C:49 A-D:98 C-D:32.666666666666664", "2/49 = 1/98 + 3/98"},
  };
  for (const auto& c : cases)
    EXPECT_THAT(betweenness(drawn_graph(c.graph), true)[1], about(0.5 / 3)) << c.why;
}

// Distances from A: 1 1 2 3, from E: 3 2 2 1.
TEST(MeasuresTest, ClosenessAndHarmonicLookAtDistances) {
  const auto close = closeness(kite(), false);
  EXPECT_THAT(close[0], about(4.0 / 7));
  EXPECT_THAT(close[4], about(4.0 / 8));
  const auto inverse = harmonic(kite(), false);
  EXPECT_THAT(inverse[0], about((1 + 1 + 0.5 + 1.0 / 3) / 4));
  EXPECT_THAT(inverse[4], about((1.0 / 3 + 0.5 + 0.5 + 1) / 4));
}

// A - B   C     of two others, A reaches one: 1/2 * 1/1; harmonic (1 + 0) / 2
TEST(MeasuresTest, WhatCannotBeReachedLowersCloseness) {
  EXPECT_THAT(closeness(drawn_graph("A-B C"), false), ElementsAre(about(0.5), about(0.5), 0));
  EXPECT_THAT(harmonic(drawn_graph("A-B C"), false), ElementsAre(about(0.5), about(0.5), 0));
  EXPECT_THAT(closeness(drawn_graph("A-B:4 C"), true), ElementsAre(about(2), about(2), 0));
}

// A - B - C: eigenvalue sqrt 2, vector (1, sqrt 2, 1) / 2
TEST(MeasuresTest, TheEigenvectorOfAPath) {
  EXPECT_THAT(eigenvector(drawn_graph("A-B B-C")),
              ElementsAre(about(0.5), about(std::sqrt(0.5)), about(0.5)));
}

TEST(MeasuresTest, OnlyTheStrongestComponentHasEigenvectorScores) {
  const auto result = eigenvector(drawn_graph("A-B:2 C-D:3 E"));
  EXPECT_THAT(result, ElementsAre(0, 0, about(std::sqrt(0.5)), about(std::sqrt(0.5)), 0));
}

TEST(MeasuresTest, ComponentsThatTieShareTheEigenvector) {
  EXPECT_THAT(eigenvector(drawn_graph("A-B:3 C-D:3")), Each(about(0.5)));
  EXPECT_THAT(eigenvector(drawn_graph("A B C D")), Each(about(0.5)));
}

// A chain's two largest eigenvalues differ by a ten-thousandth: power iteration needs 10^5 rounds.
TEST(MeasuresTest, TheEigenvectorOfALongChainIsASine) {
  std::string notation;
  for (int i = 1000; i < 1299; ++i)
    notation += "v" + std::to_string(i) + "-v" + std::to_string(i + 1) + " ";
  const auto result = eigenvector(drawn_graph(notation));
  ASSERT_EQ(result.size(), 300U);
  const double pi = std::acos(-1.0);
  for (std::size_t i = 0; i < 300; ++i)
    ASSERT_NEAR(result[i], std::sqrt(2 / 301.0) * std::sin(pi * (static_cast<double>(i) + 1) / 301),
                1e-9);
}

// A star with two leaves and one isolated vertex, damping 1/2: t = (1/2) / (4 - 1/2) = 1/7 is the
// isolated one's; the hub h = t + (b + c)/2, a leaf b = t + h/4, so h = 8t/3, b = 5t/3.
TEST(MeasuresTest, PageRankOfAStarAndAnIsolatedVertex) {
  EXPECT_THAT(pagerank(drawn_graph("A-B A-C D"), true, 0.5),
              ElementsAre(about(8.0 / 21), about(5.0 / 21), about(5.0 / 21), about(3.0 / 21)));
}

TEST(MeasuresTest, PageRankAddsUpToOneAndRefusesADampingOutOfBounds) {
  for (const char* notation : {"A", "A B", "A-B:3", "A-B:3 B-C D E", "A-B:1 C-D:9"}) {
    const auto result = pagerank(drawn_graph(notation));
    EXPECT_NEAR(std::accumulate(result.begin(), result.end(), 0.0), 1, 1e-12) << notation;
  }
  for (const double damping : {-0.1, 1.0, std::nan("")})
    EXPECT_THROW(pagerank(kite(), true, damping), UsageError);
}

//   A - B - C - D, A - C, A - D, B - D (all four tied), E - D, F alone
TEST(MeasuresTest, CoresPeelTheGraph) {
  EXPECT_THAT(core_number(drawn_graph("A-B B-C C-D A-C A-D B-D D-E F")),
              ElementsAre(3, 3, 3, 3, 1, 0));
}

TEST(MeasuresTest, ClusteringIsTheShareOfTiedNeighbours) {
  EXPECT_THAT(local_clustering(drawn_graph("A-B A-C A-D B-C D-E F")),
              ElementsAre(about(1.0 / 3), 1, 1, 0, 0, 0));
}

TEST(MeasuresTest, ComponentsAreNumberedBySizeThenByTheirFirst) {
  EXPECT_THAT(components(drawn_graph("A B-C D-E F-G G-H")), ElementsAre(3, 1, 1, 2, 2, 0, 0, 0));
}

TEST(MeasuresTest, AnEmptyGraphHasNoScoresAndASingleVertexHasZeros) {
  for (const MeasureInfo& info : all_measures()) {
    EXPECT_THAT(score(Graph(), info.measure), IsEmpty()) << info.name;
    const bool shares = info.measure == Measure::eigenvector || info.measure == Measure::pagerank;
    EXPECT_THAT(score(drawn_graph("A"), info.measure), ElementsAre(shares ? 1 : 0)) << info.name;
  }
  EXPECT_THAT(components(Graph()), IsEmpty());
}

TEST(MeasuresTest, AWeightThatIsNotAboveZeroIsNamed) {
  for (const double weight : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
    Graph graph = drawn_graph("Ann Bob Cy-Dee");
    CoMention edge;
    edge.b = VertexIndex{1};
    edge.weight = weight;
    graph.add_edge(edge);
    for (const Measure measure : {Measure::betweenness, Measure::closeness, Measure::harmonic,
                                  Measure::eigenvector, Measure::pagerank})
      EXPECT_THAT([&] { score(graph, measure); },
                  ::testing::ThrowsMessage<UsageError>(::testing::HasSubstr("Ann and Bob")));
    EXPECT_EQ(betweenness(graph, false).size(), 4U);
  }
}

/// Random ties between `n` vertices, some isolated; vertex i is called names[i].
Graph random_graph(std::uint32_t seed, std::uint32_t n, std::uint32_t edges,
                   const std::vector<std::uint32_t>& place) {
  std::mt19937 random(seed);
  Graph graph;
  for (std::uint32_t v = 0; v < n; ++v) graph.add_vertex({});
  std::vector<std::vector<char>> used(n, std::vector<char>(n, 0));
  for (std::uint32_t i = 0; i < edges; ++i) {
    const auto a = static_cast<std::uint32_t>(random() % n);
    const auto b = static_cast<std::uint32_t>(random() % n);
    const double weight = 0.25 * static_cast<double>(1 + random() % 12);
    if (a >= b || used[a][b] != 0) continue;
    used[a][b] = 1;
    CoMention edge;
    edge.a = VertexIndex{place[a]};
    edge.b = VertexIndex{place[b]};
    edge.weight = weight;
    graph.add_edge(edge);
  }
  return graph;
}

TEST(MeasuresTest, PermutingTheVerticesPermutesTheScores) {
  constexpr std::uint32_t n = 60;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    std::vector<std::uint32_t> place(n);
    std::iota(place.begin(), place.end(), 0U);
    const Graph graph = random_graph(seed, n, 60 + 20 * seed, place);
    std::mt19937 random(seed);
    std::shuffle(place.begin(), place.end(), random);
    const Graph permuted = random_graph(seed, n, 60 + 20 * seed, place);
    for (const MeasureInfo& info : all_measures()) {
      const auto here = score(graph, info.measure);
      const auto there = score(permuted, info.measure);
      for (std::uint32_t v = 0; v < n; ++v)
        ASSERT_NEAR(here[v], there[place[v]], 1e-10 * (1 + here[v])) << info.name;
    }
  }
}

TEST(MeasuresTest, ThreadsChangeNoBit) {
  std::vector<std::uint32_t> place(700);
  std::iota(place.begin(), place.end(), 0U);
  const Graph graph = random_graph(3, 700, 4000, place);
  for (const bool weighted : {false, true})
    for (const unsigned threads : {2U, 3U, 7U}) {
      EXPECT_EQ(betweenness(graph, weighted, threads), betweenness(graph, weighted, 1));
      EXPECT_EQ(closeness(graph, weighted, threads), closeness(graph, weighted, 1));
      EXPECT_EQ(harmonic(graph, weighted, threads), harmonic(graph, weighted, 1));
    }
}

TEST(MeasuresTest, DegreesAddUpToTwiceTheEdges) {
  std::vector<std::uint32_t> place(50);
  std::iota(place.begin(), place.end(), 0U);
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Graph graph = random_graph(seed, 50, 10 * seed, place);
    const auto degrees = degree(graph);
    EXPECT_EQ(std::accumulate(degrees.begin(), degrees.end(), 0.0), 2.0 * graph.num_edges());
  }
}

// Weights from a millionth to a million, all different, on a path: none may be lost or overflow.
TEST(MeasuresTest, DistancesHoldNineDigitsOverTwelveOrdersOfWeight) {
  Graph graph;
  std::vector<double> weights;
  for (int i = 0; i < 25; ++i) weights.push_back(std::pow(10, -6 + i / 2.0) * std::sqrt(2.0));
  for (std::size_t v = 0; v <= weights.size(); ++v) graph.add_vertex({});
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    CoMention edge;
    edge.a = VertexIndex{i};
    edge.b = VertexIndex{i + 1};
    edge.weight = weights[i];
    graph.add_edge(edge);
  }
  double sum = 0, distance = 0;
  for (std::size_t i = weights.size(); i-- > 0;) sum += distance += 1 / weights[i];
  EXPECT_NEAR(closeness(graph).back() * sum / 25, 1, 1e-9);
}

}  // namespace
}  // namespace comention
