#include "comention/analyze/scores.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "comention/analyze/communities.hpp"
#include "comention/analyze/measures.hpp"

namespace comention {
namespace {

constexpr std::array<MeasureInfo, 9> measures = {{
    {Measure::degree, "degree", "with how many others an entity is mentioned"},
    {Measure::strength, "strength", "how strongly it is tied to all others together"},
    {Measure::betweenness, "betweenness", "share of the shortest paths between others through it"},
    {Measure::closeness, "closeness", "nearness to all that can be reached"},
    {Measure::harmonic, "harmonic", "mean of 1/distance to all others"},
    {Measure::eigenvector, "eigenvector", "tied to those who are tied to many"},
    {Measure::pagerank, "pagerank",
     "share of time a reader who follows ties at random spends there"},
    {Measure::core_number, "core_number",
     "the densest core it belongs to, by ties within the core"},
    {Measure::local_clustering, "local_clustering", "share of its neighbours' pairs that are tied"},
}};

}  // namespace

std::span<const MeasureInfo> all_measures() { return measures; }

std::string_view to_string(Measure measure) {
  return measures[static_cast<std::size_t>(measure)].name;
}

std::optional<Measure> measure_from(std::string_view name) {
  const auto found = std::ranges::find(measures, name, &MeasureInfo::name);
  return found == measures.end() ? std::nullopt : std::optional(found->measure);
}

std::vector<double> score(const Graph& graph, Measure measure, unsigned threads) {
  switch (measure) {
    case Measure::degree:
      return degree(graph);
    case Measure::strength:
      return strength(graph);
    case Measure::betweenness:
      return betweenness(graph, true, threads);
    case Measure::closeness:
      return closeness(graph, true, threads);
    case Measure::harmonic:
      return harmonic(graph, true, threads);
    case Measure::eigenvector:
      return eigenvector(graph);
    case Measure::pagerank:
      return pagerank(graph);
    case Measure::core_number:
      return core_number(graph);
    case Measure::local_clustering:
      return local_clustering(graph);
  }
  return {};
}

Scores score_all(const Graph& graph, unsigned threads) {
  Scores scores;
  for (const MeasureInfo& info : measures)
    scores.values.push_back(score(graph, info.measure, threads));
  Communities found = communities(graph);
  scores.community = std::move(found.of);
  scores.modularity = found.modularity;
  scores.component = components(graph);
  return scores;
}

std::vector<VertexIndex> ranking(const Graph& graph, std::span<const double> scores) {
  assert(scores.size() == graph.num_vertices());
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto id = [&](std::uint32_t v) -> const std::string& {
    return graph.vertex(VertexIndex{v}).entity.id;
  };
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : id(a) < id(b);
  });
  const double tie = order.empty() ? 0 : 1e-9 * scores[order.front()];
  for (auto first = order.begin(); first != order.end();) {
    auto last = first + 1;
    while (last != order.end() && scores[*(last - 1)] - scores[*last] <= tie) ++last;
    std::ranges::sort(first, last, {}, id);
    first = last;
  }
  std::vector<VertexIndex> result;
  result.reserve(order.size());
  for (const std::uint32_t v : order) result.push_back(VertexIndex{v});
  return result;
}

}  // namespace comention
