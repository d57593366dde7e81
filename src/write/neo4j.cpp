// Neo4j, twice: CSV for `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv`,
// and Cypher statements for a database that already runs (Memgraph too).
//
// A relationship in Neo4j always has a direction: from the entity with the smaller id to the other; ask
// with (a)-[:CO_MENTIONED]-(b), without an arrow. Array values are joined by ';', so a ';' in an alias
// becomes ','. In Cypher "\u" is replaced before strings are read, whatever stands before it: a backslash
// is therefore written as a string of its own, joined with +.
// Lost: evidence beyond the best quotation.

#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/csv.hpp"
#include "write/formats.hpp"

namespace comention::write {
namespace {

std::string_view neo4j_label(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "Person";
    case EntityType::organisation:
      return "Organisation";
    case EntityType::location:
      return "Place";
    case EntityType::misc:
      return "Other";
  }
  return "Other";
}

std::string_view csv_type(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "";
    case Kind::integer:
      return ":long";
    case Kind::decimal:
      return ":double";
  }
  return "";
}

/// Values joined by ';', each without one.
std::string csv_array(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    std::string clean = clean_text(value);
    for (char& c : clean) {
      if (c == ';') c = ',';
    }
    if (!out.empty()) out += ';';
    out += clean;
  }
  return out;
}

std::vector<std::string> alias_forms(const Entity& entity) {
  std::vector<std::string> forms;
  for (const Alias& alias : entity.aliases) forms.push_back(alias.form);
  return forms;
}

/// The columns but the two lists, which have a form of their own here.
VertexColumns plain_columns(const Graph& graph, const Scores& scores) {
  VertexColumns columns = vertex_columns(graph, scores);
  std::erase_if(columns,
                [](const auto& c) { return c.name == "aliases" || c.name == "outside_ids"; });
  return columns;
}

std::string nodes_csv(const Graph& graph, const Scores& scores) {
  const VertexColumns columns = plain_columns(graph, scores);
  std::vector<std::string> row = {"id:ID(Entity)", "name", "aliases:string[]",
                                  "outside_ids:string[]"};
  for (const auto& column : columns)
    row.push_back(column.name + std::string(csv_type(column.kind)));
  row.emplace_back(":LABEL");
  std::string out;
  append_csv_row(out, row);
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    row = {vertex.entity.id, label(vertex.entity), csv_array(alias_forms(vertex.entity)),
           csv_array(vertex.entity.outside_ids)};
    for (const auto& column : columns) row.push_back(to_text(column.at(index)));
    row.push_back("Entity;" + std::string(neo4j_label(vertex.entity.type)));
    append_csv_row(out, row);
  });
  return out;
}

std::string relationships_csv(const Graph& graph) {
  const EdgeColumns columns = edge_columns(graph);
  std::vector<std::string> row = {":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"};
  for (const auto& column : columns)
    row.push_back(column.name + std::string(csv_type(column.kind)));
  std::string out;
  append_csv_row(out, row);
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    row = {graph.vertex(edge.a).entity.id, graph.vertex(edge.b).entity.id, "CO_MENTIONED"};
    for (const auto& column : columns) row.push_back(to_text(column.at(index)));
    append_csv_row(out, row);
  });
  return out;
}

std::string cypher_text(std::string_view raw) {
  std::string out = "'";
  for (const char c : clean_text(raw)) {
    if (c == '\\') {
      out += "\\\\' + '";
    } else {
      if (c == '\'') out += '\\';
      out += c;
    }
  }
  return out + "'";
}

std::string cypher_list(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) {
    if (out.size() > 1) out += ", ";
    out += cypher_text(value);
  }
  return out + "]";
}

template <typename Index>
void append_properties(std::string& out, const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) {
    const Cell cell = column.at(index);
    if (is_empty(cell)) continue;
    const std::string text = to_text(cell);
    out += ", " + column.name + ": " + (column.kind == Kind::text ? cypher_text(text) : text);
  }
}

}  // namespace

Files csv_for_neo4j(const Graph& graph, const Scores& scores) {
  return {{"nodes.csv", nodes_csv(graph, scores)}, {"relationships.csv", relationships_csv(graph)}};
}

Files cypher(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = plain_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out;
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += "MERGE (n:Entity {id: " + cypher_text(vertex.entity.id) + "}) SET n:";
    out += neo4j_label(vertex.entity.type);
    out += ", n += {name: " + cypher_text(label(vertex.entity)) +
           ", aliases: " + cypher_list(alias_forms(vertex.entity)) +
           ", outside_ids: " + cypher_list(vertex.entity.outside_ids);
    append_properties(out, vertices, index);
    out += "};\n";
  });
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += "MATCH (a:Entity {id: " + cypher_text(graph.vertex(edge.a).entity.id) +
           "}), (b:Entity {id: " + cypher_text(graph.vertex(edge.b).entity.id) +
           "}) MERGE (a)-[r:CO_MENTIONED]->(b) SET r += {id: " + cypher_text(edge_id(graph, edge));
    append_properties(out, edges, index);
    out += "};\n";
  });
  return {{".cypher", std::move(out)}};
}

}  // namespace comention::write
