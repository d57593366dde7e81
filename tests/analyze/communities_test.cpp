#include "comention/analyze/communities.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using testing::drawn_graph;
using ::testing::ElementsAre;

// Two triangles, one tie between them: 7 edges. Inside 6/7; each half holds 7 of 14 ends: 2 * 1/4.
TEST(CommunitiesTest, TwoTrianglesAreTwoCommunities) {
  const auto found = communities(drawn_graph("A-B B-C A-C C-D D-E E-F D-F"));
  EXPECT_THAT(found.of, ElementsAre(0, 0, 0, 1, 1, 1));
  EXPECT_NEAR(found.modularity, 6.0 / 7 - 0.5, 1e-12);
}

TEST(CommunitiesTest, WeightsCount) {
  EXPECT_THAT(communities(drawn_graph("A-B:9 B-C:1 C-D:9 A-D:1")).of, ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(communities(drawn_graph("A-B:1 B-C:9 C-D:1 A-D:9")).of, ElementsAre(0, 1, 1, 0));
}

TEST(CommunitiesTest, IsolatedEntitiesAreTheirOwn) {
  EXPECT_THAT(communities(drawn_graph("A B C")).of, ElementsAre(0, 1, 2));
  EXPECT_THAT(communities(drawn_graph("A B-C D")).of, ElementsAre(1, 0, 0, 2));
  EXPECT_TRUE(communities(Graph()).of.empty());
  EXPECT_EQ(communities(Graph()).modularity, 0);
}

TEST(CommunitiesTest, ResolutionMakesThemSmallerOrLarger) {
  const Graph graph = drawn_graph("A-B B-C A-C C-D D-E E-F D-F");
  const auto count = [&](double resolution) {
    const auto found = communities(graph, resolution).of;
    return std::set<std::uint32_t>(found.begin(), found.end()).size();
  };
  EXPECT_EQ(count(0.1), 1U);
  EXPECT_EQ(count(1), 2U);
  EXPECT_EQ(count(20), 6U);
}

TEST(CommunitiesTest, WhatCannotBeIsRefused) {
  for (const double resolution : {0.0, -1.0, std::nan(""), HUGE_VAL})
    EXPECT_THROW(communities(drawn_graph("A-B"), resolution), UsageError);
  EXPECT_THROW(communities(drawn_graph("A-B:0")), UsageError);
}

TEST(ModularityTest, OfOneCommunityIsZeroAndOfSingletonsBelowIt) {
  const Graph graph = drawn_graph("A-B B-C");
  EXPECT_NEAR(modularity(graph, {0, 0, 0}), 0, 1e-15);
  EXPECT_NEAR(modularity(graph, {0, 1, 2}), -(1.0 + 4 + 1) / 16, 1e-15);
  EXPECT_NEAR(modularity(graph, {700, 700, 9}), 0.5 - (9.0 + 1) / 16, 1e-15);  // any numbers do
  EXPECT_EQ(modularity(drawn_graph("A B"), {0, 1}), 0);
}

/// Groups of `size` vertices, tied within by chance `inside`, else by `outside`.
Graph planted(std::uint32_t seed, std::uint32_t groups, std::uint32_t size, double inside,
              double outside) {
  std::mt19937 random(seed);
  Graph graph;
  const std::uint32_t n = groups * size;
  for (std::uint32_t v = 0; v < n; ++v) graph.add_vertex({});
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = a + 1; b < n; ++b) {
      const double draw = static_cast<double>(random()) / 4294967296.0;
      if (draw >= (a / size == b / size ? inside : outside)) continue;
      CoMention edge;
      edge.a = VertexIndex{a};
      edge.b = VertexIndex{b};
      edge.weight = 1;
      graph.add_edge(edge);
    }
  return graph;
}

TEST(CommunitiesTest, PlantedGroupsAreFound) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    const auto found = communities(planted(seed, 12, 20, 0.5, 0.01)).of;
    std::map<std::uint32_t, std::uint32_t> community_of_group;
    for (std::uint32_t v = 0; v < found.size(); ++v) {
      const auto [known, added] = community_of_group.try_emplace(v / 20, found[v]);
      EXPECT_EQ(known->second, found[v]) << "seed " << seed << ", vertex " << v;
    }
    std::set<std::uint32_t> distinct(found.begin(), found.end());
    EXPECT_EQ(distinct.size(), 12U);
  }
}

/// The best modularity of all divisions of a small graph, each a restricted growth string.
double best_of_all(const Graph& graph, std::vector<std::uint32_t>& of, std::size_t v,
                   std::uint32_t used) {
  if (v == of.size()) return modularity(graph, of);
  double best = -1;
  for (std::uint32_t c = 0; c <= used; ++c) {
    of[v] = c;
    best = std::max(best, best_of_all(graph, of, v + 1, std::max(used, c + 1)));
  }
  return best;
}

TEST(CommunitiesTest, SmallGraphsAreDividedAsWellAsCanBe) {
  int best_found = 0;
  constexpr int graphs = 60;
  for (std::uint32_t seed = 0; seed < graphs; ++seed) {
    const Graph graph = planted(seed, 2, 4, 0.8, 0.3);
    if (graph.num_edges() == 0) continue;
    std::vector<std::uint32_t> of(8, 0);
    const double best = best_of_all(graph, of, 0, 0);
    const double ours = communities(graph).modularity;
    EXPECT_LE(ours, best + 1e-12);
    EXPECT_GE(ours, best - 0.02) << "seed " << seed;
    best_found += ours > best - 1e-12 ? 1 : 0;
  }
  EXPECT_GE(best_found, graphs * 9 / 10);
}

}  // namespace
}  // namespace comention
