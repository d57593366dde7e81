// GEXF 1.3, static, and its dynamic twin for Gephi's timeline.
//
// The namespace is http://gexf.net/1.3 exactly (networkx finds no graph under another). The dynamic twin
// has timeformat="date" and inclusive start/end days on nodes and edges; networkx drops what changes over
// time, so everybody but Gephi is better served by the static file. An element without dates always exists.
// Lost: evidence beyond the best quotation; times of day in the dynamic twin.

#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"
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

template <typename Index>
void append_declarations(std::string& out, std::string_view element,
                         const std::vector<Column<Index>>& columns) {
  out += "    <attributes class=\"";
  out += element;
  out += "\" mode=\"static\">\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    out += "      <attribute id=\"" + std::to_string(i) + "\" title=\"" + columns[i].name +
           "\" type=\"";
    out += type_name(columns[i].kind);
    out += "\"/>\n";
  }
  out += "    </attributes>\n";
}

template <typename Index>
void append_values(std::string& out, const std::vector<Column<Index>>& columns, Index index) {
  out += "        <attvalues>\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Cell cell = columns[i].at(index);
    if (is_empty(cell)) continue;
    out += "          <attvalue for=\"" + std::to_string(i) + "\" value=\"" +
           xml_text(to_text(cell)) + "\"/>\n";
  }
  out += "        </attvalues>\n";
}

std::string days(std::string_view first, std::string_view last) {
  const std::string_view from = day_of(first), to = day_of(last);
  std::string out;
  if (!from.empty()) out += " start=\"" + std::string(from) + "\"";
  if (!to.empty()) out += " end=\"" + std::string(to) + "\"";
  return out;
}

void append_nodes(std::string& out, const Graph& graph, const VertexColumns& columns,
                  bool dynamic) {
  out += "    <nodes>\n";
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "      <node id=\"" + xml_text(vertex.entity.id) + "\" label=\"" +
           xml_text(label(vertex.entity)) + "\"";
    if (dynamic) out += days(vertex.first_date, vertex.last_date);
    out += ">\n";
    append_values(out, columns, index);
    out += "      </node>\n";
  });
  out += "    </nodes>\n";
}

void append_edges(std::string& out, const Graph& graph, const EdgeColumns& columns, bool dynamic) {
  out += "    <edges>\n";
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += "      <edge id=\"" + xml_text(edge_id(graph, edge)) + "\" source=\"" +
           xml_text(graph.vertex(edge.a).entity.id) + "\" target=\"" +
           xml_text(graph.vertex(edge.b).entity.id) + "\" weight=\"" + number(edge.weight) + "\"";
    if (dynamic) out += days(edge.first_date, edge.last_date);
    out += ">\n";
    append_values(out, columns, index);
    out += "      </edge>\n";
  });
  out += "    </edges>\n";
}

Files gexf_in_mode(const Graph& graph, const Scores& scores, bool dynamic) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  EdgeColumns edges = edge_columns(graph);
  edges.erase(edges.begin());  // the weight is an attribute of <edge> itself
  std::string out(xml_head);
  out += "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta>\n";
  out +=
      "    <creator>comention</creator>\n  </meta>\n  <graph defaultedgetype=\"undirected\" "
      "mode=\"";
  out += dynamic ? "dynamic\" timeformat=\"date\">\n" : "static\">\n";
  append_declarations(out, "node", vertices);
  append_declarations(out, "edge", edges);
  append_nodes(out, graph, vertices, dynamic);
  append_edges(out, graph, edges, dynamic);
  out += "  </graph>\n</gexf>\n";
  return {{".gexf", std::move(out)}};
}

}  // namespace

Files gexf(const Graph& graph, const Scores& scores) { return gexf_in_mode(graph, scores, false); }
Files gexf_dynamic(const Graph& graph, const Scores& scores) {
  return gexf_in_mode(graph, scores, true);
}

}  // namespace comention::write
