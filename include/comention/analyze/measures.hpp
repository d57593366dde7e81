#pragma once

// The measures: each a function from a graph to one number a vertex, result[i] belonging to vertex
// i. An empty graph gives an empty vector. The number of threads changes the time, never a bit.
//
// Strength becomes distance: with `weighted` an edge is 1/weight long, so two entities mentioned
// together twice as often stand half as far apart; without it every edge is 1 long. Lengths are
// added as whole numbers, so paths of equal length are equal: 1/3 + 1/6 is 1/2. Where the common
// denominator of very many different weights does not fit 62 bits, that holds for the smaller
// weights, and the other lengths are rounded.
//
// Whatever takes `weighted` throws UsageError for a weight that is not above 0 and finite.

#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

/// With how many others an entity is mentioned.
///   unit    edges
///   cost    O(V)
std::vector<double> degree(const Graph& graph);

/// How strongly an entity is tied to all others together.
///   unit    sum of the weights of its edges
///   cost    O(V + E)
std::vector<double> strength(const Graph& graph);

/// Share of the shortest paths between two others that pass through an entity.
///   unit    0..1; unordered pairs, ends excluded, divided by (n-1)(n-2)/2; 0 where n < 3
///   note    of k shortest paths each counts 1/k; pairs without a path count as 0
///   cost    O(VE) time, weighted O(VE + V^2 log V); O(V + E) memory a thread
///   errors  UsageError, see above
///   source  Brandes 2001, J. Math. Sociology 25(2), algorithm 1
std::vector<double> betweenness(const Graph& graph, bool weighted = true, unsigned threads = 1);

/// Nearness to all that can be reached.
///   unit    (r-1)/(n-1) * (r-1)/(sum of distances), r vertices in the component; 0 if isolated.
///           Unweighted 0..1; weighted in the unit of weights, as a distance is 1/weight
///   cost    O(VE) time, weighted O(VE + V^2 log V); O(V + E) memory a thread
///   errors  UsageError, see above
///   source  Wasserman and Faust 1994, Social Network Analysis, p. 201 (corrected by component)
std::vector<double> closeness(const Graph& graph, bool weighted = true, unsigned threads = 1);

/// Mean of 1/distance to all others; 0 for those that cannot be reached.
///   unit    sum divided by n-1; 0 where n < 2. Unweighted 0..1; weighted in the unit of weights
///   cost    as closeness
///   errors  UsageError, see above
///   source  Rochat 2009, Closeness centrality extended to unconnected graphs
std::vector<double> harmonic(const Graph& graph, bool weighted = true, unsigned threads = 1);

/// Tied to those who are tied to many: the leading eigenvector of the adjacency matrix.
///   unit    0..1; the squares add up to 1
///   note    Disconnected graphs: only the component with the largest eigenvalue is above 0;
///           components that tie share as power iteration from equal values has them in the limit.
///           Without an edge all are equal
///   cost    O(E) an iteration, tens to hundreds of them; residual |Ax - lx| <= 1e-13 l
///   errors  UsageError, see above
///   source  Bonacich 1972, J. Math. Sociology 2(1); restarted Lanczos as in Saad 2011, Numerical
///           Methods for Large Eigenvalue Problems, ch. 6
std::vector<double> eigenvector(const Graph& graph, bool weighted = true);

/// Share of time that a reader who follows ties at random spends at an entity.
///   damping  the chance of following a tie instead of starting anew anywhere; 0 <= damping < 1
///   unit     0..1, adding up to 1
///   note     from an isolated entity the reader starts anew; it holds its share of new starts
///   cost     O(E) an iteration, tens of them; L1 residual <= 1e-10
///   errors   UsageError, see above, and for a damping out of bounds
///   source   Brin and Page 1998, Computer Networks 30; solved by conjugate gradients
std::vector<double> pagerank(const Graph& graph, bool weighted = true, double damping = 0.85);

/// The largest k such that an entity belongs to a group whose members all have k ties within it.
///   unit    ties; weights do not count
///   cost    O(V + E)
///   source  Batagelj and Zaversnik 2003, An O(m) algorithm for cores decomposition of networks
std::vector<double> core_number(const Graph& graph);

/// Share of the pairs of an entity's neighbours that are tied themselves.
///   unit    0..1; 0 with fewer than two neighbours; weights do not count
///   cost    O(E^1.5)
///   source  Watts and Strogatz 1998, Nature 393; triangles as in Latapy 2008, Theor. Comput. Sci.
///   407
std::vector<double> local_clustering(const Graph& graph);

/// Component of each vertex, numbered from 0 by falling size, ties by smallest vertex.
///   cost    O(V + E)
std::vector<std::uint32_t> components(const Graph& graph);

}  // namespace comention
