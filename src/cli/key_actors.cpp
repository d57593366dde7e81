#include "cli/key_actors.hpp"

#include <algorithm>

#include "cli/table.hpp"

namespace comention::cli {
namespace {

constexpr std::size_t ties_shown = 3;

std::string type_word(EntityType type) {
  std::string word(to_string(type));
  std::ranges::transform(word, word.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return word;
}

std::string strongest_ties(const Graph& graph, VertexIndex vertex) {
  std::vector<EdgeIndex> edges(graph.edges_at(vertex).begin(), graph.edges_at(vertex).end());
  const auto heavier = [&](EdgeIndex a, EdgeIndex b) {
    return graph.edge(a).weight > graph.edge(b).weight;
  };
  std::ranges::stable_sort(edges, heavier);
  std::string names;
  for (std::size_t i = 0; i < std::min(edges.size(), ties_shown); ++i) {
    if (i != 0) names += ", ";
    names += graph.vertex(other_end(graph.edge(edges[i]), vertex)).entity.name;
  }
  return names;
}

}  // namespace

std::vector<VertexIndex> key_actors(const Graph& graph, const Scores& scores,
                                    const RankSettings& settings) {
  std::vector<VertexIndex> actors;
  for (const VertexIndex vertex : ranking(graph, scores.of(settings.by))) {
    if (actors.size() == settings.top) break;
    if (settings.type && graph.vertex(vertex).entity.type != *settings.type) continue;
    actors.push_back(vertex);
  }
  return actors;
}

std::string key_actors_table(const Graph& graph, const Scores& scores,
                             const RankSettings& settings) {
  const std::vector<Column> columns = {
      {"#", true},        {"name"},       {"type"}, {std::string(to_string(settings.by)), true},
      {"articles", true}, {"mostly with"}};
  std::vector<std::vector<std::string>> rows;
  for (const VertexIndex vertex : key_actors(graph, scores, settings)) {
    const Vertex& actor = graph.vertex(vertex);
    rows.push_back({std::to_string(rows.size() + 1), actor.entity.name,
                    type_word(actor.entity.type),
                    figure(scores.of(settings.by)[static_cast<std::size_t>(vertex)]),
                    std::to_string(actor.articles), strongest_ties(graph, vertex)});
  }
  return table(columns, rows);
}

}  // namespace comention::cli
