// The measures that need no search: degree, strength, cores, clustering, components.

#include <algorithm>
#include <numeric>

#include "comention/analyze/measures.hpp"

#include "analyze/csr.hpp"

namespace comention {

using analyze::Csr;

std::vector<double> degree(const Graph& graph) {
  std::vector<double> result(graph.num_vertices());
  for (std::uint32_t v = 0; v < result.size(); ++v)
    result[v] = static_cast<double>(graph.edges_at(VertexIndex{v}).size());
  return result;
}

std::vector<double> strength(const Graph& graph) {
  std::vector<double> result(graph.num_vertices());
  for (std::uint32_t v = 0; v < result.size(); ++v)
    for (const EdgeIndex edge : graph.edges_at(VertexIndex{v}))
      result[v] += graph.edge(edge).weight;
  return result;
}

namespace {

/// Vertices in order of remaining degree, as Batagelj and Zaversnik keep them.
///
///   vertex  [ degree 0 | degree 1 | degree 2 ... ]     bin[d]: where degree d starts
///   place   of each vertex in `vertex`
struct DegreeOrder {
  std::vector<std::uint32_t> degree, bin, vertex, place;

  explicit DegreeOrder(const Csr& csr)
      : degree(csr.num_vertices()), vertex(csr.num_vertices()), place(csr.num_vertices()) {
    const std::uint32_t n = csr.num_vertices();
    std::uint32_t largest = 0;
    for (std::uint32_t v = 0; v < n; ++v) largest = std::max(largest, degree[v] = csr.degree(v));
    bin.assign(largest + std::size_t{2}, 0);
    for (std::uint32_t v = 0; v < n; ++v) ++bin[degree[v] + 1];
    std::partial_sum(bin.begin(), bin.end(), bin.begin());
    auto next = bin;
    for (std::uint32_t v = 0; v < n; ++v) vertex[place[v] = next[degree[v]]++] = v;
  }

  /// Moves v from its bin to the one below: swap with the bin's first, then shift the border.
  void lower(std::uint32_t v) {
    const std::uint32_t first = bin[degree[v]]++;
    const std::uint32_t w = vertex[first];
    std::swap(vertex[first], vertex[place[v]]);
    std::swap(place[w], place[v]);
    --degree[v];
  }
};

}  // namespace

std::vector<double> core_number(const Graph& graph) {
  const Csr csr = analyze::compress(graph, false);
  DegreeOrder order(csr);
  for (std::uint32_t i = 0; i < csr.num_vertices(); ++i) {
    const std::uint32_t v = order.vertex[i];
    for (const std::uint32_t u : csr.targets(v))
      if (order.degree[u] > order.degree[v]) order.lower(u);
  }
  return {order.degree.begin(), order.degree.end()};
}

namespace {

/// Each edge once, from the end of lower degree to the one of higher, vertices renumbered by
/// degree: a vertex keeps at most sqrt(2E) arcs, which bounds the work on triangles.
struct Oriented {
  std::vector<std::uint32_t> vertex;  // by rank
  std::vector<std::uint64_t> begin;
  std::vector<std::uint32_t> target;  // ranks

  std::span<const std::uint32_t> targets(std::uint32_t rank) const {
    return {target.data() + begin[rank], target.data() + begin[rank + 1]};
  }
};

Oriented orient_by_degree(const Csr& csr) {
  Oriented up;
  up.vertex = DegreeOrder(csr).vertex;
  std::vector<std::uint32_t> rank(csr.num_vertices());
  for (std::uint32_t r = 0; r < rank.size(); ++r) rank[up.vertex[r]] = r;
  up.target.reserve(csr.num_arcs() / 2);
  up.begin.push_back(0);
  for (std::uint32_t r = 0; r < rank.size(); ++r) {
    for (const std::uint32_t u : csr.targets(up.vertex[r]))
      if (rank[u] > r) up.target.push_back(rank[u]);
    up.begin.push_back(up.target.size());
  }
  return up;
}

std::vector<std::uint64_t> triangles_by_rank(const Oriented& up) {
  const auto n = static_cast<std::uint32_t>(up.vertex.size());
  std::vector<std::uint64_t> triangles(n, 0);
  std::vector<std::uint32_t> marked_by(n, n);  // n: by nobody
  for (std::uint32_t a = 0; a < n; ++a) {
    for (const std::uint32_t b : up.targets(a)) marked_by[b] = a;
    for (const std::uint32_t b : up.targets(a))
      for (const std::uint32_t c : up.targets(b))
        if (marked_by[c] == a) {
          ++triangles[a];
          ++triangles[b];
          ++triangles[c];
        }
  }
  return triangles;
}

}  // namespace

std::vector<double> local_clustering(const Graph& graph) {
  const Csr csr = analyze::compress(graph, false);
  const Oriented up = orient_by_degree(csr);
  const auto triangles = triangles_by_rank(up);
  std::vector<double> result(csr.num_vertices(), 0.0);
  for (std::uint32_t r = 0; r < result.size(); ++r) {
    const double d = csr.degree(up.vertex[r]);
    if (d >= 2) result[up.vertex[r]] = 2 * static_cast<double>(triangles[r]) / (d * (d - 1));
  }
  return result;
}

}  // namespace comention
