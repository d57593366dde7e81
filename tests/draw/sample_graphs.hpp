#pragma once

// Graphs that the tests of this room draw.

#include <random>
#include <string>
#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention::testing {

inline Vertex vertex(std::uint32_t i, std::string name, EntityType type) {
  Vertex v;
  v.entity = {"e" + std::to_string(i), std::move(name), type, {}, {}};
  v.mentions = v.articles = v.stories = 2;
  return v;
}

/// A complete graph on the names; person, organisation, place in turn.
inline Graph complete_graph(const std::vector<std::string>& names) {
  Graph graph;
  for (std::uint32_t i = 0; i < names.size(); ++i)
    graph.add_vertex(vertex(i, names[i], all_entity_types[i % 3]));
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    for (std::uint32_t j = i + 1; j < names.size(); ++j) {
      graph.add_edge(
          {VertexIndex{i}, VertexIndex{j}, 1.0 + (i + j) % 3, 1, 0, 1 + i % 2, 1, 1, "", "", {}});
    }
  }
  return graph;
}

/// Who is named with whom: Blinken with Wang Yi (quoted, on the web), both with China.
inline Graph blinken_graph() {
  Graph graph;
  Vertex blinken = vertex(1, "Antony Blinken", EntityType::person);
  blinken.entity.aliases = {{"Antony Blinken", 4}, {"Blinken", 3}};
  blinken.mentions = 7;
  graph.add_vertex(blinken);
  graph.add_vertex(vertex(2, "China", EntityType::location));
  graph.add_vertex(vertex(3, "Wang Yi", EntityType::person));
  graph.set_sources({{"a.txt", "T", "2024-04-26", "The Daily", "https://example.org/a?b=1&c=2", 0},
                     {"b.txt", "T", "2024-04-27", "", "javascript:alert(1)", 1}});
  graph.add_edge({VertexIndex{0},
                  VertexIndex{1},
                  2,
                  2,
                  0,
                  2,
                  2,
                  1,
                  "2024-04-24",
                  "2024-04-26",
                  {{1, {0, 9}, true, "q"}}});
  graph.add_edge({VertexIndex{0},
                  VertexIndex{2},
                  4.25,
                  4,
                  1,
                  3,
                  3,
                  2,
                  "2024-04-24",
                  "2024-04-26",
                  {{0, {0, 9}, true, "Blinken met \"Wang Yi\" <today> & tomorrow."}}});
  graph.add_edge({VertexIndex{1}, VertexIndex{2}, 1, 1, 0, 1, 1, 1, "", "", {}});
  graph.set_info({12, 10, "2024-04-24", "2024-04-26", 30, {}, 0, "sentence", 0.25, 0, 0, ""});
  return graph;
}

/// n vertices in `groups` groups: each joined with several of its own group and now and then another one.
/// The generator is part of the standard, so the graph is the same everywhere.
inline Graph news_graph(std::uint32_t n, std::uint32_t groups = 5) {
  std::mt19937 random(11);
  Graph graph;
  for (std::uint32_t i = 0; i < n; ++i) {
    std::string name = "Name " + std::to_string(i);
    if (i % 7 == 0) name = "Ministry of Important Affairs " + std::to_string(i);
    graph.add_vertex(vertex(i, std::move(name), all_entity_types[random() % 3]));
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t j = i + 1; j < n; ++j) {
      const std::uint32_t odds = i % groups == j % groups ? 15 * groups : 2;
      if (random() % (3 * n) >= odds) continue;
      const double weight = 0.25 * static_cast<double>(1 + random() % 40);
      const auto articles = 1 + static_cast<std::uint32_t>(random() % 3);
      graph.add_edge({VertexIndex{i}, VertexIndex{j}, weight, 1, 0, articles, 1, 1, "", "", {}});
    }
  }
  return graph;
}

}  // namespace comention::testing
