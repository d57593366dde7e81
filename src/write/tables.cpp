#include "comention/write/tables.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/csv.hpp"
#include "write/number.hpp"

namespace comention {
namespace {

using write::Column;
using write::Kind;

template <typename Index>
std::string table_cell(const Column<Index>& column, Index index) {
  std::string text = write::to_text(column.at(index));
  return column.kind == Kind::text ? write::formula_safe(std::move(text)) : text;
}

std::string safe_name(const Entity& entity) { return write::formula_safe(write::label(entity)); }

/// What ranking() takes for rounding: a billionth of the largest score.
double tie_width(std::span<const double> scores) {
  double largest = 0;
  for (const double score : scores) largest = std::max(largest, std::abs(score));
  return 1e-9 * largest;
}

bool is_measure(std::string_view column) { return measure_from(column).has_value(); }

}  // namespace

std::string entities_csv(const Graph& graph, const Scores& scores) {
  write::VertexColumns columns = write::vertex_columns(graph, scores);
  std::erase_if(columns, [](const auto& column) { return is_measure(column.name); });
  std::vector<std::string> row = {"id", "name"};
  for (const auto& column : columns) row.push_back(column.name);
  std::string out;
  write::append_csv_row(out, row);
  write::each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    row = {write::formula_safe(vertex.entity.id), safe_name(vertex.entity)};
    for (const auto& column : columns) row.push_back(table_cell(column, index));
    write::append_csv_row(out, row);
  });
  return out;
}

std::string relations_csv(const Graph& graph) {
  const write::EdgeColumns columns = write::edge_columns(graph);
  std::vector<std::string> row = {"source", "target", "source_name", "target_name"};
  for (const auto& column : columns) row.push_back(column.name);
  std::string out;
  write::append_csv_row(out, row);
  write::each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    const Entity& a = graph.vertex(edge.a).entity;
    const Entity& b = graph.vertex(edge.b).entity;
    row = {write::formula_safe(a.id), write::formula_safe(b.id), safe_name(a), safe_name(b)};
    for (const auto& column : columns) row.push_back(table_cell(column, index));
    write::append_csv_row(out, row);
  });
  return out;
}

std::string ranking_csv(const Graph& graph, const Scores& scores, Measure by) {
  return ranking_csv(graph, scores, by, ranking(graph, scores.of(by)));
}

std::string ranking_csv(const Graph& graph, const Scores& scores, Measure by,
                        std::span<const VertexIndex> vertices) {
  std::vector<std::string> row = {"rank", "id", "name", "type", "mentions", "articles", "stories"};
  for (const MeasureInfo& info : all_measures()) row.emplace_back(info.name);
  std::string out;
  write::append_csv_row(out, row);
  const std::span<const double> by_scores = scores.of(by);
  const double noise = tie_width(by_scores);
  std::size_t place = 0, rank = 0;
  double before = 0;
  for (const VertexIndex index : vertices) {
    const Vertex& vertex = graph.vertex(index);
    const double score = by_scores[static_cast<std::size_t>(index)];
    ++place;
    if (place == 1 || std::abs(before - score) > noise) rank = place;
    before = score;
    row = {write::number(rank),
           write::formula_safe(vertex.entity.id),
           safe_name(vertex.entity),
           std::string(to_string(vertex.entity.type)),
           write::number(vertex.mentions),
           write::number(vertex.articles),
           write::number(vertex.stories)};
    for (const MeasureInfo& info : all_measures()) {
      row.push_back(write::number(scores.of(info.measure)[static_cast<std::size_t>(index)]));
    }
    write::append_csv_row(out, row);
  }
  return out;
}

}  // namespace comention
