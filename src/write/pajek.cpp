// Pajek: .net with labels and weights, .clu with the community of each vertex (from 1), .vec with its
// strength. No byte order mark (igraph fails on it), no *Arcs (an empty one is an error to some readers).
// Labels must be unique (networkx made two vertices of three) and have no way to write a quotation mark or
// a backslash: those become ' and /, and a label that stood before gets its number, "Georgia (2)".
// Lost: everything but label, weight, community and strength.

#include <unordered_set>

#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

std::string pajek_label(const Entity& entity, std::unordered_set<std::string>& taken) {
  std::string plain = label(entity);
  for (char& c : plain) {
    if (c == '"') c = '\'';
    if (c == '\\') c = '/';
  }
  std::string unique = plain;
  for (unsigned copy = 2; !taken.insert(unique).second; ++copy) {
    unique = plain + " (" + number(copy) + ")";
  }
  return unique;
}

template <typename T>
std::string column_file(const std::vector<T>& values, T added) {
  std::string out = "*Vertices " + number(values.size()) + "\n";
  for (const T& value : values) out += number(static_cast<T>(value + added)) + "\n";
  return out;
}

}  // namespace

Files pajek(const Graph& graph, const Scores& scores) {
  std::string net = "*Vertices " + number(graph.num_vertices()) + "\n";
  std::unordered_set<std::string> taken;
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    net += number(static_cast<std::uint32_t>(index) + 1) + " \"" +
           pajek_label(vertex.entity, taken) + "\"\n";
  });
  net += "*Edges\n";
  each_edge(graph, [&](EdgeIndex, const CoMention& edge) {
    net += number(static_cast<std::uint32_t>(edge.a) + 1) + " " +
           number(static_cast<std::uint32_t>(edge.b) + 1) + " " + number(edge.weight) + "\n";
  });
  Files files = {{".net", std::move(net)}};
  if (!scores.community.empty())
    files.push_back({".clu", column_file<std::uint32_t>(scores.community, 1)});
  if (!scores.values.empty()) {
    const auto strength = scores.of(Measure::strength);
    files.push_back({".vec", column_file<double>({strength.begin(), strength.end()}, 0)});
  }
  return files;
}

}  // namespace comention::write
