#pragma once

#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

struct Communities {
  std::vector<std::uint32_t>
      of;                 // of each vertex; numbered by falling size, ties by smallest vertex
  double modularity = 0;  // at resolution 1
};

/// Groups whose members are mentioned together more than chance would have it.
///   graph       weights count
///   resolution  above 1: more and smaller groups; below: fewer and larger
///   returns     connected groups that make  sum of inside/2m - resolution * (strength/2m)^2 large;
///               an isolated entity is its own
///   note        deterministic: the best of up to ten fixed orders of the vertices (one from 250,000
///               edges on); ties go to the smaller number
///   cost        O(E) a pass; a few dozen passes an order
///   errors      UsageError for a weight or a resolution that is not above 0 and finite
///   source      Traag, Waltman and van Eck 2019, From Louvain to Leiden, Sci. Rep. 9:5233.
///   Departure:
///               refinement takes the best merge instead of a random good one
Communities communities(const Graph& graph, double resolution = 1.0);

/// Newman's modularity of a division of the vertices: the sum given above.
///   of      group of each vertex, any numbers; of.size() == graph.num_vertices()
///   unit    -0.5..1 at resolution 1; 0 without an edge
///   errors  UsageError as above
///   source  Newman and Girvan 2004, Phys. Rev. E 69, 026113; the resolution is that of Reichardt
///   and
///           Bornholdt 2006, Phys. Rev. E 74, 016110
double modularity(const Graph& graph, const std::vector<std::uint32_t>& of,
                  double resolution = 1.0);

}  // namespace comention
