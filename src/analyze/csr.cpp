#include "analyze/csr.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "comention/core/error.hpp"

namespace comention::analyze {
namespace {

void check_weight(const Graph& graph, const CoMention& edge) {
  if (edge.weight > 0 && std::isfinite(edge.weight)) return;
  throw UsageError("the tie of " + graph.vertex(edge.a).entity.name + " and " +
                   graph.vertex(edge.b).entity.name + " has the weight " +
                   std::to_string(edge.weight) + "; weighted measures need weights above 0");
}

}  // namespace

Csr compress(const Graph& graph, bool weighted) {
  Csr csr;
  const std::uint32_t n = graph.num_vertices();
  csr.begin.reserve(n + std::size_t{1});
  csr.target.reserve(2 * std::size_t{graph.num_edges()});
  csr.weight.reserve(2 * std::size_t{graph.num_edges()});
  csr.begin.push_back(0);
  for (std::uint32_t v = 0; v < n; ++v) {
    for (const EdgeIndex index : graph.edges_at(VertexIndex{v})) {
      const CoMention& edge = graph.edge(index);
      if (weighted) check_weight(graph, edge);
      csr.target.push_back(static_cast<std::uint32_t>(other_end(edge, VertexIndex{v})));
      csr.weight.push_back(weighted ? edge.weight : 1.0);
    }
    csr.begin.push_back(csr.target.size());
  }
  return csr;
}

bool uniform(const Csr& csr) {
  return std::ranges::all_of(csr.weight, [&](double w) { return w == csr.weight.front(); });
}

std::vector<double> strengths(const Csr& csr) {
  std::vector<double> sums(csr.num_vertices());
  for (std::uint32_t v = 0; v < csr.num_vertices(); ++v) {
    const auto at = csr.weights(v);
    sums[v] = std::accumulate(at.begin(), at.end(), 0.0);
  }
  return sums;
}

}  // namespace comention::analyze
