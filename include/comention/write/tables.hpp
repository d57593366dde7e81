#pragma once

// The three tables that `build` writes, for spreadsheets and statistics: CSV by RFC 4180, UTF-8 without
// a mark in front, decimals with a point. Text that a spreadsheet would run as a formula (= + - @) has an
// apostrophe in front.
//
//   entities.csv   id, name, type, aliases, outside_ids, mentions, articles, stories, first_seen,
//                  last_seen, community, component                                one row a vertex, by id
//   relations.csv  source, target (ids), source_name, target_name, weight, sentences, paragraphs,
//                  articles, stories, outlets, first_seen, last_seen, quote, quote_article, quote_outlet,
//                  quote_date, quote_url                                          one row an edge
//   ranking.csv    rank, id, name, type, mentions, articles, stories, then every measure of
//                  all_measures()                                                 by falling `by`
//
// Several aliases or outside ids in one cell are separated by "; ", the most frequent alias first.
// first_seen and last_seen are dates as the articles have them; a cell is empty where nothing is known.

#include <span>
#include <string>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention {

std::string entities_csv(const Graph& graph, const Scores& scores);
std::string relations_csv(const Graph& graph);
/// Equal scores share the better rank.
std::string ranking_csv(const Graph& graph, const Scores& scores, Measure by = Measure::strength);
/// Only these vertices, which stand in the order of ranking(); ranks are those among them.
std::string ranking_csv(const Graph& graph, const Scores& scores, Measure by,
                        std::span<const VertexIndex> vertices);

}  // namespace comention
