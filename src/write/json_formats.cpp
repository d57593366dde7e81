// The JSON dialects: Cytoscape.js (.cyjs), CX2 and JSON Graph Format v2.
//
// cyjs  string ids, explicit positions (without them the nodes pile up), name and shared_name.
// cx2   an array of aspects whose counts must match metaData, attributes declared with their types, ids
//       whole numbers, `status` last.
// jgf   nodes is an object by id; members beyond the schema's are forbidden, so weight and counts stand in
//       metadata; directed is true unless it says otherwise, on the graph and on every edge.
// Lost: evidence beyond the best quotation; aliases are one text.

#include "write/circle.hpp"
#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/json_writer.hpp"

namespace comention::write {
namespace {

void add_cell(JsonWriter& json, std::string_view name, const Cell& cell) {
  struct {
    JsonWriter& json;
    std::string_view name;
    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { json.field(name, text); }
    void operator()(std::int64_t value) const { json.field(name, value); }
    void operator()(double value) const { json.field(name, value); }
  } add{json, name};
  std::visit(add, cell);
}

template <typename Index>
void add_cells(JsonWriter& json, const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) add_cell(json, column.name, column.at(index));
}

std::string pair_label(const Graph& graph, const CoMention& edge) {
  return label(graph.vertex(edge.a).entity) + " (co-mention) " + label(graph.vertex(edge.b).entity);
}

std::string_view cx2_type(Kind kind) {
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
void add_declarations(JsonWriter& json, const std::vector<Column<Index>>& columns) {
  for (const auto& column : columns) {
    json.key(column.name).begin_object().field("d", cx2_type(column.kind)).end_object();
  }
}

void add_text_declaration(JsonWriter& json, std::string_view name) {
  json.key(name).begin_object().field("d", "string").end_object();
}

void add_cx2_head(JsonWriter& json, const Graph& graph, const VertexColumns& vertices,
                  const EdgeColumns& edges) {
  json.begin_object().field("CXVersion", "2.0").field("hasFragments", false).end_object();
  json.line().begin_object().key("metaData").begin_array();
  const auto meta = [&](std::string_view aspect, std::uint32_t count) {
    json.begin_object().field("name", aspect).field("elementCount", count).end_object();
  };
  meta("attributeDeclarations", 1);
  meta("networkAttributes", 1);
  if (graph.num_vertices() > 0) meta("nodes", graph.num_vertices());
  if (graph.num_edges() > 0) meta("edges", graph.num_edges());
  meta("visualProperties", 1);
  json.end_array().end_object();
  json.line().begin_object().key("attributeDeclarations").begin_array().begin_object();
  json.key("networkAttributes").begin_object();
  add_text_declaration(json, "name");
  json.end_object().key("nodes").begin_object();
  add_text_declaration(json, "name");
  add_text_declaration(json, "key");
  add_declarations(json, vertices);
  json.end_object().key("edges").begin_object();
  add_text_declaration(json, "name");
  add_declarations(json, edges);
  json.end_object().end_object().end_array().end_object();
  json.line().begin_object().key("networkAttributes").begin_array().begin_object();
  json.field("name", "comention").end_object().end_array().end_object();
}

void add_cx2_nodes(JsonWriter& json, const Graph& graph, const Scores& scores,
                   const VertexColumns& columns) {
  if (graph.num_vertices() == 0) return;
  const std::vector<Point> points = circle(graph, scores);
  json.line().begin_object().key("nodes").begin_array();
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    const auto id = static_cast<std::uint32_t>(index);
    json.line().begin_object().field("id", id).field("x", points[id].x).field("y", points[id].y);
    json.key("v").begin_object();
    json.field("name", label(vertex.entity)).field("key", vertex.entity.id);
    add_cells(json, columns, index);
    json.end_object().end_object();
  });
  json.end_array().end_object();
}

void add_cx2_edges(JsonWriter& json, const Graph& graph, const EdgeColumns& columns) {
  if (graph.num_edges() == 0) return;
  json.line().begin_object().key("edges").begin_array();
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    json.line().begin_object().field("id", static_cast<std::uint32_t>(index));
    json.field("s", static_cast<std::uint32_t>(edge.a))
        .field("t", static_cast<std::uint32_t>(edge.b));
    json.key("v").begin_object().field("name", pair_label(graph, edge));
    add_cells(json, columns, index);
    json.end_object().end_object();
  });
  json.end_array().end_object();
}

void add_cx2_tail(JsonWriter& json) {
  json.line().begin_object().key("visualProperties").begin_array().begin_object();
  json.key("default").begin_object();
  for (const auto* element : {"network", "node", "edge"})
    json.key(element).begin_object().end_object();
  json.end_object().key("nodeMapping").begin_object().key("NODE_LABEL").begin_object();
  json.field("type", "PASSTHROUGH").key("definition").begin_object();
  json.field("attribute", "name").field("type", "string").end_object().end_object().end_object();
  json.key("edgeMapping").begin_object().end_object().end_object().end_array().end_object();
  json.line().begin_object().key("status").begin_array().begin_object();
  json.field("success", true).end_object().end_array().end_object();
}

}  // namespace

Files cytoscape_js(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  const std::vector<Point> points = circle(graph, scores);
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("format_version", "1.0").field("generated_by", "comention");
  json.field("target_cytoscapejs_version", "~2.1");
  json.field("directed", false).field("multigraph", false);
  json.key("data").begin_object().field("name", "comention").field("shared_name", "comention");
  json.end_object().key("elements").begin_object().key("nodes").begin_array();
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    const std::string name = label(vertex.entity);
    const Point at = points[static_cast<std::size_t>(index)];
    json.line().begin_object().key("data").begin_object().field("id", vertex.entity.id);
    json.field("value", vertex.entity.id);  // networkx takes the node's key from here
    json.field("name", name).field("shared_name", name);
    add_cells(json, vertices, index);
    json.end_object().key("position").begin_object().field("x", at.x).field("y", at.y);
    json.end_object().end_object();
  });
  json.end_array().line().key("edges").begin_array();
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    const std::string name = pair_label(graph, edge);
    json.line().begin_object().key("data").begin_object().field("id", edge_id(graph, edge));
    json.field("source", graph.vertex(edge.a).entity.id);
    json.field("target", graph.vertex(edge.b).entity.id);
    json.field("name", name).field("shared_name", name).field("interaction", "co-mention");
    add_cells(json, edges, index);
    json.end_object().end_object();
  });
  json.end_array().end_object().end_object();
  return {{".cyjs", out + "\n"}};
}

Files cytoscape_cx2(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  add_cx2_head(json, graph, vertices, edges);
  add_cx2_nodes(json, graph, scores, vertices);
  add_cx2_edges(json, graph, edges);
  add_cx2_tail(json);
  json.end_array();
  return {{".cx2", out + "\n"}};
}

Files json_graph(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .key("graph")
      .begin_object()
      .field("id", "comention")
      .field("type", "co-mention");
  json.field("directed", false).key("nodes").begin_object();
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    json.line().text_key(vertex.entity.id).begin_object().field("label", label(vertex.entity));
    json.key("metadata").begin_object();
    add_cells(json, vertices, index);
    json.end_object().end_object();
  });
  json.end_object().line().key("edges").begin_array();
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    json.line().begin_object().field("id", edge_id(graph, edge));
    json.field("source", graph.vertex(edge.a).entity.id);
    json.field("target", graph.vertex(edge.b).entity.id);
    json.field("relation", "co-mention").field("directed", false).key("metadata").begin_object();
    add_cells(json, edges, index);
    json.end_object().end_object();
  });
  json.end_array().end_object().end_object();
  return {{".jgf.json", out + "\n"}};
}

}  // namespace comention::write
