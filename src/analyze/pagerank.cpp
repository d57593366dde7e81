// PageRank of an undirected graph by conjugate gradients.
//
// With isolated vertices starting anew anywhere, every vertex gets the same share t of new starts,
// and x = t + d A D^-1 x on the rest (A weights, D strengths). With y = D^-1/2 x this is the
// symmetric positive definite system (I - d D^-1/2 A D^-1/2) y = t D^-1/2 1, whose condition is at
// most (1+d)/(1-d): conjugate gradients need about half the sweeps of power iteration. Starting
// from x in proportion to strength, the answer for d = 1, halves what is left.
//
// t follows from the sum being 1: with k of n vertices isolated, t = (1-d) / (n - d k).

#include <cmath>
#include <numeric>
#include <string>

#include "comention/analyze/measures.hpp"
#include "comention/core/error.hpp"

#include "analyze/csr.hpp"

namespace comention {
namespace {

using analyze::Csr;
using Numbers = std::vector<double>;

double dot(const Numbers& a, const Numbers& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The system of the essay above; isolated vertices are rows of the identity with nothing beside.
struct Walk {
  const Csr& csr;
  double damping;
  Numbers root;          // D^1/2; 0: isolated
  Numbers inverse_root;  // D^-1/2; 0: isolated
  Numbers arc;           // d D^-1/2 A D^-1/2, beside csr.target

  Walk(const Csr& graph, double d) : csr(graph), damping(d), arc(graph.weight) {
    root = analyze::strengths(csr);
    for (double& x : root) x = std::sqrt(x);
    for (const double x : root) inverse_root.push_back(x > 0 ? 1 / x : 0);
    for (std::uint32_t v = 0; v < csr.num_vertices(); ++v)
      for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i)
        arc[i] *= damping * inverse_root[v] * inverse_root[csr.target[i]];
  }

  void apply(const Numbers& y, Numbers& out) const {
    for (std::uint32_t v = 0; v < csr.num_vertices(); ++v) {
      double sum = 0;
      for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i)
        sum += arc[i] * y[csr.target[i]];
      out[v] = y[v] - sum;
    }
  }

  /// L1 norm of D^1/2 r: the residual of x, in the unit of the scores.
  double residual(const Numbers& r) const {
    double sum = 0;
    for (std::size_t v = 0; v < r.size(); ++v) sum += root[v] * std::abs(r[v]);
    return sum;
  }
};

/// y with (I - d D^-1/2 A D^-1/2) y = b, from the y given.
void conjugate_gradients(const Walk& walk, const Numbers& b, Numbers& y) {
  constexpr double tolerance = 1e-10;
  constexpr int most_steps = 10'000;
  const std::size_t n = b.size();
  Numbers r(n), ap(n);
  walk.apply(y, r);
  for (std::size_t v = 0; v < n; ++v) r[v] = b[v] - r[v];
  Numbers p = r;
  double rr = dot(r, r);
  for (int step = 0; step < most_steps && walk.residual(r) > tolerance; ++step) {
    walk.apply(p, ap);
    const double alpha = rr / dot(p, ap);
    for (std::size_t v = 0; v < n; ++v) {
      y[v] += alpha * p[v];
      r[v] -= alpha * ap[v];
    }
    const double next = dot(r, r);
    const double beta = next / rr;
    rr = next;
    for (std::size_t v = 0; v < n; ++v) p[v] = r[v] + beta * p[v];
  }
}

}  // namespace

std::vector<double> pagerank(const Graph& graph, bool weighted, double damping) {
  if (!(damping >= 0 && damping < 1))
    throw UsageError("damping is " + std::to_string(damping) + "; it must be from 0 to below 1");
  const Csr csr = analyze::compress(graph, weighted);
  const std::uint32_t n = csr.num_vertices();
  const Walk walk(csr, damping);
  double isolated = 0;
  for (std::uint32_t v = 0; v < n; ++v) isolated += csr.degree(v) == 0 ? 1 : 0;
  const double start = (1 - damping) / (n - damping * isolated);

  Numbers b(n), y(n);
  const double all = dot(walk.root, walk.root);
  for (std::uint32_t v = 0; v < n; ++v) {
    b[v] = start * walk.inverse_root[v];
    y[v] = all > 0 ? walk.root[v] / all * (1 - start * isolated) : 0;
  }
  conjugate_gradients(walk, b, y);
  for (std::uint32_t v = 0; v < n; ++v) y[v] = csr.degree(v) == 0 ? start : walk.root[v] * y[v];
  const double sum = std::accumulate(y.begin(), y.end(), 0.0);
  for (double& x : y) x /= sum;
  return y;
}

}  // namespace comention
