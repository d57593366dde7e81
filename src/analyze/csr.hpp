#pragma once

// The graph as the kernels read it: compressed adjacency, each undirected edge as two arcs.
//
//   begin    [ 0 | 2 | 3 | 5 | ... | 2E ]     arcs of v: begin[v] .. begin[v+1]
//   target   [ 1 4 | 0 | 3 7 | ... ]          ascending for each v
//   weight   [ 2 1 | 2 | 5 1 | ... ]          beside the target
//
// 24 bytes an edge and 8 a vertex, without the strings and evidence that Graph carries.

#include <cstdint>
#include <span>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention::analyze {

struct Csr {
  std::vector<std::uint64_t> begin;
  std::vector<std::uint32_t> target;
  std::vector<double> weight;

  std::uint32_t num_vertices() const { return static_cast<std::uint32_t>(begin.size() - 1); }
  std::uint64_t num_arcs() const { return target.size(); }
  std::uint32_t degree(std::uint32_t v) const {
    return static_cast<std::uint32_t>(begin[v + 1] - begin[v]);
  }
  std::span<const std::uint32_t> targets(std::uint32_t v) const {
    return {target.data() + begin[v], target.data() + begin[v + 1]};
  }
  std::span<const double> weights(std::uint32_t v) const {
    return {weight.data() + begin[v], weight.data() + begin[v + 1]};
  }
};

/// The snapshot of a graph.
///   weighted  the edges' weights; else every weight is 1
///   errors    UsageError for a weight that is not above 0 and finite, if weighted
Csr compress(const Graph& graph, bool weighted);

/// Whether all weights are equal, as they are without weights: then lengths need no adding up.
bool uniform(const Csr& csr);

/// The sum of the weights at each vertex.
std::vector<double> strengths(const Csr& csr);

}  // namespace comention::analyze
