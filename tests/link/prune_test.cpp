#include "comention/link/prune.hpp"

#include <cmath>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/notation.hpp"

namespace comention {
namespace {

using ::testing::DoubleNear;
using testing::drawn_graph;
using testing::edge_between;

/// Number of trees in the graph, by flooding.
std::uint32_t count_components(const Graph& graph) {
  std::vector<char> seen(graph.num_vertices(), 0);
  std::uint32_t count = 0;
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v) {
    if (seen[v] != 0) continue;
    ++count;
    std::vector<VertexIndex> stack = {VertexIndex{v}};
    while (!stack.empty()) {
      const VertexIndex u = stack.back();
      stack.pop_back();
      if (std::exchange(seen[static_cast<std::size_t>(u)], 1) != 0) continue;
      for (const EdgeIndex e : graph.edges_at(u)) stack.push_back(other_end(graph.edge(e), u));
    }
  }
  return count;
}

Graph random_graph(std::uint32_t seed, std::uint32_t vertices, std::uint32_t edges) {
  std::mt19937 random(seed);
  std::string notation;
  for (std::uint32_t v = 0; v < vertices; ++v) notation += " v" + std::to_string(100 + v);
  std::set<std::pair<std::uint32_t, std::uint32_t>> used;
  while (used.size() < edges) {
    const auto a = static_cast<std::uint32_t>(random() % vertices);
    const auto b = static_cast<std::uint32_t>(random() % vertices);
    if (a >= b || !used.insert({a, b}).second) continue;
    notation += " v" + std::to_string(100 + a) + "-v" + std::to_string(100 + b) + ":" +
                std::to_string(1 + random() % 9);
  }
  return drawn_graph(notation);
}

//   A --2-- B --1-- C      strengths 2, 3, 1; all edges together 3
TEST(AssociationTest, IsTheWeightTimesTheLogarithmOfWeightOverExpectation) {
  const auto result = association(drawn_graph("A-B:2 B-C:1"));
  ASSERT_EQ(result.size(), 2U);
  EXPECT_THAT(result[0], DoubleNear(2 * std::log(2 / (2.0 * 3 / 6)), 1e-12));
  EXPECT_THAT(result[1], DoubleNear(1 * std::log(1 / (3.0 * 1 / 6)), 1e-12));
}

// Two countries tie to everybody and to one another; a pair is tied only to each other.
//
//   US -- China   both -- P1 .. P4 (weight 5 each), P1 -- P2: 4
TEST(PruneTest, AHubDoesNotSwallowTheMap) {
  const Graph graph = drawn_graph(
      "China-US:6 China-P1:5 China-P2:5 China-P3:5 China-P4:5 P1-US:5 P2-US:5 P3-US:5 P4-US:5 "
      "P1-P2:4");
  const Graph pruned = prune(graph, 1.0);
  EXPECT_EQ(pruned.num_edges(), 6U);
  EXPECT_NE(edge_between(pruned, "P1", "P2"), nullptr);
  EXPECT_EQ(edge_between(pruned, "China", "US"), nullptr);  // heaviest, and least surprising
}

TEST(PruneTest, KeepsWeightsVerticesSourcesAndTellsWhatWasThere) {
  Graph graph = drawn_graph("A-B:3 B-C:2 A-C:1 D");
  graph.set_sources({{"1", "", "", "", "", 0}});
  const Graph pruned = prune(graph, 0.5);
  EXPECT_EQ(pruned.num_vertices(), 4U);
  EXPECT_EQ(pruned.num_edges(), 2U);
  EXPECT_EQ(pruned.sources().size(), 1U);
  EXPECT_EQ(pruned.info().vertices_before, 4U);
  EXPECT_EQ(pruned.info().edges_before, 3U);
  EXPECT_EQ(pruned.info().pruning,
            "spanning forest and strongest associations, 0.5 ties an entity");
  for (std::uint32_t e = 0; e < pruned.num_edges(); ++e) {
    const CoMention& edge = pruned.edge(EdgeIndex{e});
    EXPECT_EQ(edge, *edge_between(graph, pruned.vertex(edge.a).entity.name,
                                  pruned.vertex(edge.b).entity.name));
  }
}

TEST(PruneTest, AGraphWithFewEdgesStaysAsItIs) {
  const Graph graph = drawn_graph("A-B:3 B-C:2 A-C:1 D");
  EXPECT_EQ(prune(graph, 2.0), graph);
  EXPECT_EQ(prune(Graph(), 2.0), Graph());
}

TEST(PruneTest, WhatWasTiedStaysTiedAndTheCountIsKept) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const Graph graph = random_graph(seed, 30, 25 + seed * 3);
    const std::uint32_t components = count_components(graph);
    for (const double ratio : {0.0, 1.0, 1.5}) {
      const Graph pruned = prune(graph, ratio);
      EXPECT_EQ(count_components(pruned), components);
      const auto forest = 30 - components;
      const auto wanted = static_cast<std::uint32_t>(ratio * 30);
      EXPECT_EQ(pruned.num_edges(), std::min(graph.num_edges(), std::max(forest, wanted)));
    }
  }
}

// The twin: an edge belongs to the maximum forest if no path of stronger edges joins its ends.
TEST(PruneTest, TheForestIsOfGreatestAssociation) {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const Graph graph = random_graph(seed, 12, 30);
    const auto strength = association(graph);
    const auto before = [&](std::uint32_t x, std::uint32_t y) {
      const auto key = [&](std::uint32_t e) {
        return std::tuple(-strength[e], -graph.edge(EdgeIndex{e}).weight, e);
      };
      return key(x) < key(y);
    };
    const Graph forest = prune(graph, 0.0);
    for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
      const CoMention& edge = graph.edge(EdgeIndex{e});
      std::vector<char> reached(12, 0);
      reached[static_cast<std::size_t>(edge.a)] = 1;
      for (int sweep = 0; sweep < 12; ++sweep)
        for (std::uint32_t f = 0; f < graph.num_edges(); ++f) {
          const CoMention& other = graph.edge(EdgeIndex{f});
          char& a = reached[static_cast<std::size_t>(other.a)];
          char& b = reached[static_cast<std::size_t>(other.b)];
          if (before(f, e) && (a != 0 || b != 0)) a = b = 1;
        }
      const bool kept = edge_between(forest, graph.vertex(edge.a).entity.name,
                                     graph.vertex(edge.b).entity.name) != nullptr;
      EXPECT_EQ(kept, reached[static_cast<std::size_t>(edge.b)] == 0) << "seed " << seed;
    }
  }
}

TEST(InducedSubgraphTest, KeepsTheChosenAndTheEdgesBetweenThem) {
  const Graph graph = drawn_graph("A-B:3 B-C:2 A-C:1 C-D:7");
  const Graph part = induced_subgraph(graph, {true, false, true, true});
  EXPECT_EQ(part.num_vertices(), 3U);
  EXPECT_EQ(part.num_edges(), 2U);
  ASSERT_NE(edge_between(part, "A", "C"), nullptr);
  EXPECT_EQ(edge_between(part, "A", "C")->weight, 1);
  EXPECT_EQ(edge_between(part, "C", "D")->weight, 7);
  EXPECT_EQ(part.info().vertices_before, 4U);
  EXPECT_EQ(part.info().edges_before, 4U);
}

TEST(InducedSubgraphTest, TheFirstSizeIsTheOneThatIsTold) {
  const Graph graph = drawn_graph("A-B:3 B-C:2 A-C:1 C-D:7 A-D:1");
  const Graph part = prune(induced_subgraph(graph, {true, true, true, false}), 0.5);
  EXPECT_EQ(part.info().vertices_before, 4U);
  EXPECT_EQ(part.info().edges_before, 5U);
}

}  // namespace
}  // namespace comention
