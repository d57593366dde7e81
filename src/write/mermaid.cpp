// Mermaid, for pages in Markdown: rounded boxes for persons, boxes for organisations, hexagons for other
// things, stadiums for places; the number on a line is the weight. Mermaid draws at most 500 lines unless
// told otherwise (maxEdges): export a pruned graph.
// Lost: everything but names, types and weights.

#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

/// Letters and digits of any script go through, everything that has a meaning to Mermaid, Markdown or HTML
/// becomes a character reference (#35; is '#').
std::string mermaid_text(std::string_view text) {
  constexpr std::string_view special = "\"#&<>`*_~[]{}()|\\;:$%'";
  std::string out = "\"";
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += "#" + number(static_cast<int>(c)) + ";";
    }
  }
  return out + "\"";
}

std::string box(const Entity& entity) {
  const std::string text = mermaid_text(label(entity));
  switch (entity.type) {
    case EntityType::person:
      return "(" + text + ")";
    case EntityType::organisation:
      return "[" + text + "]";
    case EntityType::location:
      return "([" + text + "])";
    case EntityType::misc:
      return "{{" + text + "}}";
  }
  return "[" + text + "]";
}

}  // namespace

Files mermaid(const Graph& graph, const Scores&) {
  // Positions are ids here: an entity's own id could be a keyword ("end").
  std::string out = "flowchart LR\n";
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "  v" + number(static_cast<std::uint32_t>(index)) + box(vertex.entity) + "\n";
  });
  each_edge(graph, [&](EdgeIndex, const CoMention& edge) {
    out += "  v" + number(static_cast<std::uint32_t>(edge.a)) + " ---|" + number(edge.weight) +
           "| v" + number(static_cast<std::uint32_t>(edge.b)) + "\n";
  });
  return {{".mmd", std::move(out)}};
}

}  // namespace comention::write
