// Reads graphs from standard input and prints every measure of each with full precision, for
// judge.py.
//
//   in    "n m", then m lines "a b weight"; and the next graph
//   out   a line a measure: name, then n numbers; then an empty line

#include <charconv>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "comention/analyze/communities.hpp"
#include "comention/analyze/measures.hpp"

namespace {

using comention::Graph;

Graph read(std::istream& in, std::uint32_t vertices, std::uint32_t edges) {
  Graph graph;
  for (std::uint32_t v = 0; v < vertices; ++v) graph.add_vertex({});
  for (std::uint32_t e = 0; e < edges; ++e) {
    std::uint32_t a = 0, b = 0;
    comention::CoMention edge;
    in >> a >> b >> edge.weight;
    edge.a = comention::VertexIndex{a};
    edge.b = comention::VertexIndex{b};
    graph.add_edge(edge);
  }
  return graph;
}

template <typename Number>
void print(std::string_view name, const std::vector<Number>& values) {
  std::string line(name);
  char text[40];
  for (const Number value : values) {
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    line.append(" ").append(text, end);
  }
  std::cout << line << '\n';
}

void print_all(const Graph& graph) {
  print("degree", degree(graph));
  print("strength", strength(graph));
  for (const bool weighted : {false, true}) {
    const auto name = [&](const char* measure) {
      return std::string(measure).append(weighted ? "_weighted" : "");
    };
    print(name("betweenness"), betweenness(graph, weighted, 2));
    print(name("closeness"), closeness(graph, weighted, 2));
    print(name("harmonic"), harmonic(graph, weighted, 2));
    print(name("eigenvector"), eigenvector(graph, weighted));
    print(name("pagerank"), pagerank(graph, weighted));
  }
  print("core_number", core_number(graph));
  print("local_clustering", local_clustering(graph));
  print("components", components(graph));
  for (const double resolution : {1.0, 0.5, 2.0}) {
    const auto found = comention::communities(graph, resolution);
    const std::string suffix = "_" + std::to_string(static_cast<int>(resolution * 10));
    print("communities" + suffix, found.of);
    print("modularity" + suffix,
          std::vector<double>{comention::modularity(graph, found.of, resolution)});
  }
  std::cout << '\n';
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::uint32_t vertices = 0, edges = 0; std::cin >> vertices >> edges;)
    print_all(read(std::cin, vertices, edges));
  return std::cin.bad() ? 1 : 0;
}
