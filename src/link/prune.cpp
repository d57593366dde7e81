#include "comention/link/prune.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

namespace comention {
namespace {

GraphInfo info_before(const Graph& graph) {
  GraphInfo info = graph.info();
  if (info.vertices_before == 0) {  // else it was cut before, and the first size is what is told
    info.vertices_before = graph.num_vertices();
    info.edges_before = graph.num_edges();
  }
  return info;
}

/// Edges by falling association, ties by falling weight, then by number.
std::vector<std::uint32_t> by_association(const Graph& graph) {
  const auto strength_of_tie = association(graph);
  std::vector<std::uint32_t> order(graph.num_edges());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t e) {
    return std::tuple(-strength_of_tie[e], -graph.edge(EdgeIndex{e}).weight, e);
  });
  return order;
}

/// Kruskal: the edges that join two trees, in the order given.
std::vector<char> spanning_forest(const Graph& graph, const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> parent(graph.num_vertices());
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&](VertexIndex vertex) {
    auto v = static_cast<std::uint32_t>(vertex);
    while (parent[v] != v) v = parent[v] = parent[parent[v]];
    return v;
  };
  std::vector<char> chosen(graph.num_edges(), 0);
  for (const std::uint32_t e : order) {
    const std::uint32_t a = root(graph.edge(EdgeIndex{e}).a);
    const std::uint32_t b = root(graph.edge(EdgeIndex{e}).b);
    if (a == b) continue;
    parent[std::max(a, b)] = std::min(a, b);
    chosen[e] = 1;
  }
  return chosen;
}

/// "2" or "1.5", the same everywhere: no locale takes part.
std::string short_number(double value) {
  const auto tenths = std::llround(value * 10);
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text.append(".").append(std::to_string(tenths % 10));
  return text;
}

Graph with_edges(const Graph& graph, const std::vector<char>& chosen) {
  Graph result;
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v)
    result.add_vertex(graph.vertex(VertexIndex{v}));
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e)
    if (chosen[e] != 0) result.add_edge(graph.edge(EdgeIndex{e}));
  result.set_sources({graph.sources().begin(), graph.sources().end()});
  return result;
}

}  // namespace

std::vector<double> association(const Graph& graph) {
  std::vector<double> strength(graph.num_vertices(), 0.0);
  double twice_all = 0;
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const CoMention& edge = graph.edge(EdgeIndex{e});
    strength[static_cast<std::size_t>(edge.a)] += edge.weight;
    strength[static_cast<std::size_t>(edge.b)] += edge.weight;
    twice_all += 2 * edge.weight;
  }
  std::vector<double> result;
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const CoMention& edge = graph.edge(EdgeIndex{e});
    const double expected = strength[static_cast<std::size_t>(edge.a)] *
                            strength[static_cast<std::size_t>(edge.b)] / twice_all;
    result.push_back(edge.weight > 0 ? edge.weight * std::log(edge.weight / expected) : 0.0);
  }
  return result;
}

Graph prune(const Graph& graph, double edges_a_vertex) {
  const double wanted = std::max(0.0, edges_a_vertex) * graph.num_vertices();
  if (graph.num_edges() <= wanted) return graph;
  const auto order = by_association(graph);
  std::vector<char> chosen = spanning_forest(graph, order);
  auto count = static_cast<double>(std::ranges::count(chosen, 1));
  for (const std::uint32_t e : order) {
    if (count + 1 > wanted) break;
    if (chosen[e] != 0) continue;
    chosen[e] = 1;
    ++count;
  }
  Graph result = with_edges(graph, chosen);
  GraphInfo info = info_before(graph);
  info.pruning = "spanning forest and strongest associations, " + short_number(edges_a_vertex) +
                 " ties an entity";
  result.set_info(std::move(info));
  return result;
}

Graph induced_subgraph(const Graph& graph, const std::vector<bool>& keep) {
  assert(keep.size() == graph.num_vertices());
  constexpr VertexIndex gone{0xffffffff};
  Graph result;
  std::vector<VertexIndex> place(graph.num_vertices(), gone);
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v)
    if (keep[v]) place[v] = result.add_vertex(graph.vertex(VertexIndex{v}));
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const CoMention& edge = graph.edge(EdgeIndex{e});
    const VertexIndex a = place[static_cast<std::size_t>(edge.a)];
    const VertexIndex b = place[static_cast<std::size_t>(edge.b)];
    if (a == gone || b == gone) continue;
    CoMention kept = edge;
    kept.a = a;
    kept.b = b;
    result.add_edge(std::move(kept));
  }
  result.set_sources({graph.sources().begin(), graph.sources().end()});
  result.set_info(info_before(graph));
  return result;
}

}  // namespace comention
