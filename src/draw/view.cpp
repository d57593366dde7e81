#include "draw/view.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "comention/link/prune.hpp"

namespace comention::picture {
namespace {

std::size_t number(VertexIndex v) { return static_cast<std::size_t>(v); }

/// Breadth first, up to `hops` edges away.
std::vector<bool> within(const Graph& graph, VertexIndex focus, std::uint32_t hops) {
  std::vector<bool> reached(graph.num_vertices(), false);
  std::vector<VertexIndex> level = {focus};
  reached[number(focus)] = true;
  for (std::uint32_t hop = 0; hop < hops && !level.empty(); ++hop) {
    std::vector<VertexIndex> next;
    for (const VertexIndex from : level) {
      for (const EdgeIndex e : graph.edges_at(from)) {
        const VertexIndex to = other_end(graph.edge(e), from);
        if (reached[number(to)]) continue;
        reached[number(to)] = true;
        next.push_back(to);
      }
    }
    level = std::move(next);
  }
  return reached;
}

/// The backbone; at a focus every tie is kept, for those are what was asked for.
Graph backbone(const Graph& graph, double edges_a_vertex, std::optional<VertexIndex> focus) {
  if (edges_a_vertex <= 0) return graph;
  Graph pruned = prune(graph, edges_a_vertex);
  if (!focus) return pruned;
  std::set<std::pair<VertexIndex, VertexIndex>> kept;
  for (std::uint32_t e = 0; e < pruned.num_edges(); ++e) {
    kept.emplace(pruned.edge(EdgeIndex{e}).a, pruned.edge(EdgeIndex{e}).b);
  }
  Graph result;
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v)
    result.add_vertex(graph.vertex(VertexIndex{v}));
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const CoMention& edge = graph.edge(EdgeIndex{e});
    const bool at_focus = edge.a == *focus || edge.b == *focus;
    if (at_focus || kept.contains({edge.a, edge.b})) result.add_edge(edge);
  }
  result.set_sources({graph.sources().begin(), graph.sources().end()});
  result.set_info(pruned.info());
  return result;
}

}  // namespace

View view_of(const Graph& graph, const Scores& scores, const DrawOptions& options) {
  View result;
  result.whole_vertices = std::max(graph.info().vertices_before, graph.num_vertices());
  const std::vector<bool> candidate = options.focus ? within(graph, *options.focus, options.hops)
                                                    : std::vector<bool>(graph.num_vertices(), true);
  result.candidates =
      static_cast<std::uint32_t>(std::count(candidate.begin(), candidate.end(), true));
  const std::span<const double> size = scores.of(options.size_by);
  std::vector<bool> keep(graph.num_vertices(), false);
  std::uint32_t left = std::min(options.top, most_vertices);
  if (options.focus && left > 0) {
    keep[number(*options.focus)] = true;
    --left;
  }
  for (const VertexIndex v : ranking(graph, size)) {
    if (left == 0) break;
    if (!candidate[number(v)] || keep[number(v)]) continue;
    keep[number(v)] = true;
    --left;
  }
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v) {
    if (!keep[v]) continue;
    if (options.focus == VertexIndex{v})
      result.focus = static_cast<VertexIndex>(result.original.size());
    result.original.push_back(VertexIndex{v});
    result.size.push_back(size[v]);
  }
  const Graph shown = induced_subgraph(graph, keep);
  result.ties_between = shown.num_edges();
  result.graph = backbone(shown, options.edges_a_vertex, result.focus);
  return result;
}

}  // namespace comention::picture
