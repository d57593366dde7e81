#pragma once

#include "comention/link/graph.hpp"

namespace comention {

/// Keeps a maximum spanning forest and the strongest further edges up to edges_a_vertex times the
/// number of vertices; weights stay as they were.
Graph prune(const Graph& graph, double edges_a_vertex = 2.0);

/// The vertices for which keep[i] is true, and the edges between them.
Graph induced_subgraph(const Graph& graph, const std::vector<bool>& keep);

}  // namespace comention
