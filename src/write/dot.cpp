// Graphviz DOT as data: names and weights, no layout (the draw room makes pictures).
//
// Every id and text is quoted, so no keyword can be met (node, graph, strict in any case). Inside a label
// Graphviz replaces \N, \G, \L and the like, and takes \n, \l, \r for line ends: a backslash of the text is
// doubled. "&" begins a character reference, so it is written as one.
// Lost: evidence beyond the best quotation.

#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

std::string dot_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

template <typename Index>
void append_cells(std::string& out, const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) {
    const Cell cell = column.at(index);
    if (!is_empty(cell)) out += ", \"" + column.name + "\"=" + dot_text(to_text(cell));
  }
}

}  // namespace

Files dot(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out = "graph \"comention\" {\n";
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "  " + dot_text(vertex.entity.id) + " [\"label\"=" + dot_text(label(vertex.entity));
    append_cells(out, vertices, index);
    out += "];\n";
  });
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += "  " + dot_text(graph.vertex(edge.a).entity.id) + " -- " +
           dot_text(graph.vertex(edge.b).entity.id) + " [\"id\"=" + dot_text(edge_id(graph, edge));
    append_cells(out, edges, index);
    out += "];\n";
  });
  out += "}\n";
  return {{".dot", std::move(out)}};
}

}  // namespace comention::write
