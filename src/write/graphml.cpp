// GraphML, and yEd's flavour of it.
//
// Keys stand once for nodes and once for edges (igraph ignores for="all"), have one of the six plain types
// (list types crash networkx and igraph), and never the name "id". Both `label` (Gephi) and `name`
// (Cytoscape, igraph) are written. An empty value has no <data>. yEd shows what stands in y:NodeLabel.
// Lost: evidence beyond the best quotation; aliases are one text.

#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/xml.hpp"

namespace comention::write {
namespace {

std::string_view type_name(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "string";
    case Kind::integer:
      return "long";
    case Kind::decimal:
      return "double";
  }
  return "string";
}

void append_key(std::string& out, std::string_view element, std::string_view name, Kind kind) {
  out += "  <key id=\"";
  out += element;
  out += '_';
  out += name;
  out += "\" for=\"";
  out += element;
  out += "\" attr.name=\"";
  out += name;
  out += "\" attr.type=\"";
  out += type_name(kind);
  out += "\"/>\n";
}

void append_data(std::string& out, std::string_view element, std::string_view name,
                 std::string_view text) {
  out += "      <data key=\"";
  out += element;
  out += '_';
  out += name;
  out += "\">" + xml_text(text) + "</data>\n";
}

template <typename Index>
void append_cells(std::string& out, std::string_view element,
                  const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) {
    const Cell cell = column.at(index);
    if (!is_empty(cell)) append_data(out, element, column.name, to_text(cell));
  }
}

std::string_view yed_shape(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "roundrectangle";
    case EntityType::organisation:
      return "rectangle";
    case EntityType::location:
      return "ellipse";
    case EntityType::misc:
      return "hexagon";
  }
  return "rectangle";
}

void append_yed_shape(std::string& out, const Entity& entity) {
  // yEd does not fit a box to its label when it opens a file; 8 a byte is wide enough for most scripts.
  const std::size_t width = 24 + 8 * label(entity).size();
  out += "      <data key=\"yed\"><y:ShapeNode><y:Geometry height=\"30.0\" width=\"" +
         std::to_string(width) + ".0\"/><y:NodeLabel>" + xml_text(label(entity)) +
         "</y:NodeLabel><y:Shape type=\"";
  out += yed_shape(entity.type);
  out += "\"/></y:ShapeNode></data>\n";
}

void append_nodes(std::string& out, const Graph& graph, const VertexColumns& columns, bool yed) {
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "    <node id=\"" + xml_text(vertex.entity.id) + "\">\n";
    append_data(out, "node", "name", label(vertex.entity));
    append_data(out, "node", "label", label(vertex.entity));
    append_cells(out, "node", columns, index);
    if (yed) append_yed_shape(out, vertex.entity);
    out += "    </node>\n";
  });
}

void append_edges(std::string& out, const Graph& graph, const EdgeColumns& columns) {
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += "    <edge id=\"" + xml_text(edge_id(graph, edge)) + "\" source=\"" +
           xml_text(graph.vertex(edge.a).entity.id) + "\" target=\"" +
           xml_text(graph.vertex(edge.b).entity.id) + "\">\n";
    append_cells(out, "edge", columns, index);
    out += "    </edge>\n";
  });
}

Files graphml_flavour(const Graph& graph, const Scores& scores, bool yed) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out(xml_head);
  out += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"";
  if (yed) out += " xmlns:y=\"http://www.yworks.com/xml/graphml\"";
  out += ">\n";
  append_key(out, "node", "name", Kind::text);
  append_key(out, "node", "label", Kind::text);
  for (const auto& column : vertices) append_key(out, "node", column.name, column.kind);
  for (const auto& column : edges) append_key(out, "edge", column.name, column.kind);
  if (yed) out += "  <key id=\"yed\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n";
  out += "  <graph id=\"comention\" edgedefault=\"undirected\">\n";
  append_nodes(out, graph, vertices, yed);
  append_edges(out, graph, edges);
  out += "  </graph>\n</graphml>\n";
  return {{".graphml", std::move(out)}};
}

}  // namespace

Files graphml(const Graph& graph, const Scores& scores) {
  return graphml_flavour(graph, scores, false);
}

Files graphml_for_yed(const Graph& graph, const Scores& scores) {
  return graphml_flavour(graph, scores, true);
}

}  // namespace comention::write
