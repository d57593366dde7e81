#pragma once

// Whether two entities are named together more often than chance would have it.
//
// The draws are stories: N stories, n_a name a, n_b name b, k tie the two in the graph's window.
//
//              b        not b
//   a          k        n_a - k
//   not a      n_b - k  N - n_a - n_b + k
//
// Chance lets a and b share a story; the window may be narrower (a sentence), and then k counts only part
// of the stories they share: the tests err on the side of "not significant".

#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

/// The table above. together <= a, b; a + b - together <= all.
struct Draws {
  std::uint32_t all = 0, a = 0, b = 0, together = 0;

  friend bool operator==(const Draws&, const Draws&) = default;
};

/// Normalised pointwise mutual information: ln(p_ab / p_a p_b) / -ln p_ab.
///   unit    -1..1; -1 never together, 0 as chance has it, 1 only together (also if all stories name both)
///   source  Bouma 2009, Normalized (Pointwise) Mutual Information in Collocation Extraction
double npmi(const Draws& draws);

/// Log-likelihood ratio of independence, 2 sum of O ln(O/E), with the sign of k - E(k).
///   unit    about chi-square with one degree of freedom where counts are not small
///   source  Dunning 1993, Computational Linguistics 19(1); the sign is ours
double log_likelihood(const Draws& draws);

/// The chance of k or more together if the stories that name a and those that name b were drawn apart:
/// the upper tail of the hypergeometric distribution (Fisher's exact test, one-sided).
///   unit    0..1; summed in log space, so that the smallest double is the limit
///   cost    O(min(a, b)); O(N) once for N beyond all before on this thread
double hypergeometric_p(const Draws& draws);

/// The share of false discoveries among all that are at least as significant as each.
///   shape   result[i] belongs to p[i]
///   unit    0..1, never below p[i]
///   cost    O(n log n)
///   source  Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57(1)
std::vector<double> false_discovery_rates(const std::vector<double>& p);

struct Significance {
  double npmi = 0;
  double g2 = 0;
  double p = 1;
  double q = 1;  // false discovery rate among all edges of the graph

  friend bool operator==(const Significance&, const Significance&) = default;
};

/// The draws behind an edge, from the counts that the graph carries.
///   note  k is at least what a table can hold, n_a + n_b - N: so many stories name both, whether or
///         not the window does. Counts of a graph put together by hand are stretched to fit likewise
Draws draws_of(const Graph& graph, EdgeIndex edge);

/// The significance of every edge.
///   shape   result[i] belongs to edge i
///   cost    O(E log E + sum of stories)
std::vector<Significance> significance(const Graph& graph);

}  // namespace comention
