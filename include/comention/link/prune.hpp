#pragma once

// Smaller graphs out of a large one. What is kept keeps its weight and its evidence; sources stay,
// and GraphInfo says how many vertices and edges there were.

#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

/// How much more two vertices are tied than their strengths alone would tie them:
/// w ln(w / e), with e = s_a s_b / 2W, strengths s and the weight W of all edges.
///   shape   result[i] belongs to edge i
///   unit    weight; below 0: tied less than chance would have it
///   note    raw weight would let a few hubs, countries mostly, take every place in a picture; the
///           plain ratio w / e would give them to pairs that were named once
///   cost    O(V + E)
///   source  local mutual information: Evert 2008, Corpora and Collocations, sec. 4; with e as in
///   the
///           configuration model, Newman 2010, Networks, sec. 13.2
std::vector<double> association(const Graph& graph);

/// The backbone for a picture: a spanning forest of the greatest association, so that nothing that
/// was tied comes apart, and the edges of greatest association beyond it.
///   edges_a_vertex  edges kept for each vertex, the forest included; all edges if there are no
///   more note            ties go to the heavier edge, then to the first cost            O(E log E)
Graph prune(const Graph& graph, double edges_a_vertex = 2.0);

/// The vertices for which keep[i] is true, and the edges between them.
///   keep  keep.size() == graph.num_vertices()
Graph induced_subgraph(const Graph& graph, const std::vector<bool>& keep);

}  // namespace comention
