// nodes.csv (Id,Label,...) and edges.csv (Source,Target,Type,Id,Label,Weight,...) for Gephi's importer.
//
// Gephi takes a missing Type for directed, guesses a column's type from its first 25 rows (so fractions
// always have a point), takes the backslash for an escape (so it is doubled), and makes a time set of any
// column called like timestamp or interval (ours are first_seen and last_seen).
// Lost: nothing of the columns; evidence beyond the best quotation.

#include "write/columns.hpp"
#include "write/csv.hpp"
#include "write/formats.hpp"

namespace comention::write {
namespace {

std::string gephi_text(std::string_view text) {
  std::string out;
  for (const char c : formula_safe(std::string(text))) {
    out += c;
    if (c == '\\') out += c;
  }
  return out;
}

template <typename Index>
void add_cells(std::vector<std::string>& row, const std::vector<Column<Index>>& columns,
               Index index) {
  for (const auto& column : columns) row.push_back(gephi_text(to_text(column.at(index))));
}

std::string nodes(const Graph& graph, const Scores& scores) {
  const VertexColumns columns = vertex_columns(graph, scores);
  std::vector<std::string> row = {"Id", "Label"};
  for (const auto& column : columns) row.push_back(column.name);
  std::string out;
  append_csv_row(out, row);
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    row = {gephi_text(vertex.entity.id), gephi_text(label(vertex.entity))};
    add_cells(row, columns, index);
    append_csv_row(out, row);
  });
  return out;
}

std::string edges(const Graph& graph) {
  EdgeColumns columns = edge_columns(graph);
  columns[0].name = "Weight";
  std::vector<std::string> row = {"Source", "Target", "Type", "Id", "Label"};
  for (const auto& column : columns) row.push_back(column.name);
  std::string out;
  append_csv_row(out, row);
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    const Entity& a = graph.vertex(edge.a).entity;
    const Entity& b = graph.vertex(edge.b).entity;
    row = {gephi_text(a.id), gephi_text(b.id), "Undirected", gephi_text(edge_id(graph, edge)),
           gephi_text(label(a) + " \xE2\x80\x93 " + label(b))};
    add_cells(row, columns, index);
    append_csv_row(out, row);
  });
  return out;
}

}  // namespace

Files csv_for_gephi(const Graph& graph, const Scores& scores) {
  return {{"nodes.csv", nodes(graph, scores)}, {"edges.csv", edges(graph)}};
}

}  // namespace comention::write
