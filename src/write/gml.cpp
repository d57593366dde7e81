// GML: ASCII, with everything else as numeric character references, as its specification has it (networkx
// refuses other bytes; igraph 0.10 shows the references as they are). Keys are letters and digits only, so
// first_seen is firstSeen. Ids are whole numbers, the vertex's position; the entity's id stands in `key`.
// Lost: evidence beyond the best quotation; aliases are one text.

#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

std::string gml_key(std::string_view name) {
  std::string key;
  bool upper = false;
  for (const char c : name) {
    if (c == '_') {
      upper = true;
      continue;
    }
    key += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return key;
}

std::string gml_text(std::string_view raw) {
  const std::string text = clean_text(raw);
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size(); at += utf8_length(text, at)) {
    const char32_t c = utf8_decode(text, at);
    if (c == '"') {
      out += "&quot;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += "&#" + number(static_cast<std::uint32_t>(c)) + ";";
    }
  }
  return out + "\"";
}

template <typename Index>
void append_cells(std::string& out, const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) {
    const Cell cell = column.at(index);
    if (is_empty(cell)) continue;
    const std::string text = to_text(cell);
    out += "    " + gml_key(column.name) + " " +
           (column.kind == Kind::text ? gml_text(text) : text) + "\n";
  }
}

}  // namespace

Files gml(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out = "Creator \"comention\"\ngraph [\n  directed 0\n";
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "  node [\n    id " + number(static_cast<std::uint32_t>(index)) + "\n    label " +
           gml_text(label(vertex.entity)) + "\n    key " + gml_text(vertex.entity.id) + "\n";
    append_cells(out, vertices, index);
    out += "  ]\n";
  });
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += "  edge [\n    source " + number(static_cast<std::uint32_t>(edge.a)) + "\n    target " +
           number(static_cast<std::uint32_t>(edge.b)) + "\n";
    append_cells(out, edges, index);
    out += "  ]\n";
  });
  out += "]\n";
  return {{".gml", std::move(out)}};
}

}  // namespace comention::write
