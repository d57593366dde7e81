#pragma once

// What every format says of a vertex and of an edge, as named columns. A format is then a loop over
// columns, and a new attribute reaches all formats at once.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention::write {

enum class Kind : std::uint8_t { text, integer, decimal };

/// monostate: the element has no value here, and the format leaves it out.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

template <typename Index>
struct Column {
  std::string name;  // lower case words joined by '_': a legal key in every format but GML
  Kind kind;
  std::function<Cell(Index)> at;
};
using VertexColumns = std::vector<Column<VertexIndex>>;
using EdgeColumns = std::vector<Column<EdgeIndex>>;

/// type, aliases, outside_ids, mentions, articles, stories, first_seen, last_seen, community, component
/// and the measures. Name and id are not among them: each format has its own place for those.
///   lifetime  the columns refer to graph and scores
VertexColumns vertex_columns(const Graph& graph, const Scores& scores);

/// weight, sentences, paragraphs, articles, stories, outlets, first_seen, last_seen, and the best
/// quotation with where it stands: quote, quote_article, quote_outlet, quote_date, quote_url.
EdgeColumns edge_columns(const Graph& graph);

/// The cell as clean text; empty for monostate.
std::string to_text(const Cell& cell);
inline bool is_empty(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

/// The name as a label: clean, and the id where nothing of it is left.
std::string label(const Entity& entity);

/// "e1-e17": unique, and the same in every build that has both entities.
std::string edge_id(const Graph& graph, const CoMention& edge);

/// "person", "organisation", "place", "other".
std::string_view plain_word(EntityType type);

/// The day of an ISO 8601 date or time, "2024-04-26"; empty if it does not start with one.
std::string_view day_of(std::string_view date);

/// Calls visit(index, element) for every vertex or edge, in order.
template <typename Visit>
void each_vertex(const Graph& graph, Visit visit) {
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v) {
    visit(VertexIndex{v}, graph.vertex(VertexIndex{v}));
  }
}
template <typename Visit>
void each_edge(const Graph& graph, Visit visit) {
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    visit(EdgeIndex{e}, graph.edge(EdgeIndex{e}));
  }
}

}  // namespace comention::write
