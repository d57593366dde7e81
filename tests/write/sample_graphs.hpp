#pragma once

// Graphs the tests of this room write and read.

#include <string>
#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention::testing {

/// Names as an attacker, a careless editor or a script of the world may bring them. Each is its own entity.
inline std::vector<std::string> hostile_names() {
  return {
      "\"><script>alert(1)</script>",
      "=cmd|'/C calc'!A0",
      "North\\NKorea \\G \\L \\n",
      "]]> &amp; <!-- -->",
      "end",
      "strict",
      "back\\slash and \\u0027 quote'",
      "trailing backslash\\",
      "+1 - @home",
      "two\nlines\tand\ra tab",
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE"
      "rtl\xE2\x80\x8B zero width",
      "\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3",
      "e\xCC\x81t\xC3\xA9",  // the first é in two code points
      "semi;colon, comma | pipe `tick` $dollar %percent #hash",
      std::string(10000, 'x'),
  };
}

inline Vertex vertex(std::string id, std::string name, EntityType type) {
  Vertex v;
  v.entity = {std::move(id), std::move(name), type, {}, {}};
  v.mentions = 3;
  v.articles = 2;
  v.stories = 1;
  return v;
}

/// Two persons, a place and an organisation; e4 stands alone.
///   e1 Antony Blinken --3.25-- e2 Wang Yi,  e1 --1-- e3 China
inline Graph blinken_graph() {
  Graph graph;
  Vertex blinken = vertex("e1", "Antony Blinken", EntityType::person);
  blinken.entity.aliases = {{"Blinken", 5}, {"Antony Blinken", 2}};
  blinken.entity.outside_ids = {"Q7821917"};
  blinken.first_date = "2024-04-24";
  blinken.last_date = "2024-04-26T10:00:00Z";
  graph.add_vertex(blinken);
  graph.add_vertex(vertex("e2", "Wang Yi", EntityType::person));
  graph.add_vertex(vertex("e3", "China", EntityType::location));
  graph.add_vertex(vertex("e4", "NATO", EntityType::organisation));
  graph.set_sources(
      {{"a.txt", "Blinken in Beijing", "2024-04-26", "The Daily", "https://example.org/a", 0},
       {"b.txt", "", "", "", "", 1}});
  CoMention met{VertexIndex{0}, VertexIndex{1}, 3.25, 3, 1, 2, 2, 1,
                "2024-04-25",   "2024-04-26",   {}};
  met.evidence = {{0, {10, 42}, true, "Blinken met \"Wang\", who said: 1 < 2 & 3."},
                  {1, {0, 9}, false, ""}};
  graph.add_edge(met);
  graph.add_edge({VertexIndex{0}, VertexIndex{2}, 1.0, 1, 0, 1, 1, 1, "", "", {}});
  graph.set_info({2,
                  2,
                  "2024-04-24",
                  "2024-04-26",
                  14,
                  {1, 2, 3, 4, 5, 6},
                  7,
                  "sentence",
                  0.25,
                  9,
                  12,
                  "spanning forest"});
  return graph;
}

/// A star: the first hostile name with every other, so that each stands at a vertex and in a quotation.
inline Graph hostile_graph() {
  Graph graph;
  const std::vector<std::string> names = hostile_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    Vertex v = vertex("e" + std::to_string(i), names[i], all_entity_types[i % 3]);
    v.entity.aliases = {{names[i], 1}};
    graph.add_vertex(std::move(v));
  }
  graph.set_sources({{names[0], names[1], names[2], names[3], names[4], 0}});
  for (std::uint32_t i = 1; i < names.size(); ++i) {
    graph.add_edge({VertexIndex{0},
                    VertexIndex{i},
                    0.5 + i,
                    1,
                    0,
                    1,
                    1,
                    1,
                    "",
                    "",
                    {{0, {0, 1}, true, names[i]}}});
  }
  return graph;
}

/// n vertices on a path, every third also joined with the one after the next: pseudo-random weights.
inline Graph larger_graph(std::uint32_t n) {
  Graph graph;
  for (std::uint32_t i = 0; i < n; ++i) {
    graph.add_vertex(
        vertex("e" + std::to_string(i), "Name " + std::to_string(i), all_entity_types[i % 4]));
  }
  for (std::uint32_t i = 0; i + 1 < n; ++i) {
    const auto add = [&](std::uint32_t j) {
      graph.add_edge(
          {VertexIndex{i}, VertexIndex{j}, 0.1 * (i % 7 + 1), 1, 0, 1, 1, 1, "", "", {}});
    };
    add(i + 1);
    if (i % 3 == 0 && i + 2 < n) add(i + 2);
  }
  return graph;
}

}  // namespace comention::testing
