// The leading eigenvector by restarted Lanczos: the best vector in the span of x, Ax, ..., A^(m-1)x
// is found in a small tridiagonal matrix and starts the next round. Power iteration, which takes
// only the last of these, needs the square of the rounds where the two largest eigenvalues lie
// close (long chains). Each component is solved on its own, so that the answer for a disconnected
// graph does not hang on rounding.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "comention/analyze/measures.hpp"

#include "analyze/csr.hpp"

namespace comention {
namespace {

using analyze::Csr;
using Numbers = std::vector<double>;

double dot(const Numbers& a, const Numbers& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void add(Numbers& to, double factor, const Numbers& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

void normalise(Numbers& x) {
  const double length = std::sqrt(dot(x, x));
  for (double& value : x) value /= length;
}

void multiply(const Csr& csr, const Numbers& x, Numbers& out) {
  for (std::uint32_t v = 0; v < csr.num_vertices(); ++v) {
    double sum = 0;
    for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i)
      sum += csr.weight[i] * x[csr.target[i]];
    out[v] = sum;
  }
}

/// A symmetric tridiagonal matrix: off[i] stands between i and i+1.
struct Tridiagonal {
  Numbers diagonal, off;

  /// Whether all eigenvalues lie below x: all pivots of x - T are positive.
  bool all_below(double x) const {
    double pivot = 1;
    for (std::size_t i = 0; i < diagonal.size(); ++i) {
      pivot = x - diagonal[i] - (i > 0 ? off[i - 1] * off[i - 1] / pivot : 0);
      if (!(pivot > 0)) return false;
    }
    return true;
  }

  /// The least number, to rounding, that lies above all eigenvalues: by halving.
  double bound() const {
    double low = *std::ranges::max_element(diagonal);  // some eigenvalue is at least that
    double high = std::abs(low) + 1;
    while (!all_below(high)) high *= 2;
    for (int i = 0; i < 200; ++i) {
      const double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) break;
      (all_below(middle) ? high : low) = middle;
    }
    return high;
  }

  /// x with (shift - T) x = b, for a shift above all eigenvalues.
  Numbers solve(double shift, Numbers b) const {
    const std::size_t m = diagonal.size();
    Numbers pivot(m);
    for (std::size_t i = 0; i < m; ++i) {
      pivot[i] = shift - diagonal[i];
      if (i == 0) continue;
      const double factor = off[i - 1] / pivot[i - 1];
      pivot[i] -= factor * off[i - 1];
      b[i] += factor * b[i - 1];
    }
    for (std::size_t i = m; i-- > 0;) {
      if (i + 1 < m) b[i] += off[i] * b[i + 1];
      b[i] /= pivot[i];
    }
    return b;
  }

  /// The unit vector of the largest eigenvalue, by inverse iteration.
  Numbers leading() const {
    const double above = bound();
    Numbers x(diagonal.size(), 1.0);
    for (int i = 0; i < 4; ++i) {
      x = solve(above, std::move(x));
      normalise(x);
    }
    return x;
  }
};

/// One round: the best vector in the Krylov space of x, which is of unit length.
Numbers lanczos_round(const Csr& csr, const Numbers& x) {
  constexpr std::size_t dimensions = 24;
  Tridiagonal projected;
  std::vector<Numbers> basis = {x};
  Numbers next(x.size());
  for (;;) {
    multiply(csr, basis.back(), next);
    projected.diagonal.push_back(dot(basis.back(), next));
    if (basis.size() == std::min(dimensions, x.size())) break;
    for (int twice = 0; twice < 2; ++twice)  // once leaves rounding along the basis
      for (const Numbers& old : basis) add(next, -dot(old, next), old);
    const double length = std::sqrt(dot(next, next));
    if (length <= 1e-13 * std::abs(projected.diagonal.front())) break;  // the space is closed
    projected.off.push_back(length);
    for (double& value : next) value /= length;
    basis.push_back(next);
  }
  const Numbers share = projected.leading();
  Numbers best(x.size(), 0.0);
  for (std::size_t i = 0; i < basis.size(); ++i) add(best, share[i], basis[i]);
  normalise(best);
  return best;
}

struct Leading {
  double value = 0;
  Numbers vector;  // unit length, all positive
};

/// Of a connected graph with at least one edge.
Leading leading(const Csr& csr) {
  constexpr double tolerance = 1e-13;
  constexpr int most_rounds = 1000;
  Leading found{0, analyze::strengths(csr)};
  normalise(found.vector);
  Numbers product(found.vector.size());
  for (int round = 0; round < most_rounds; ++round) {
    found.vector = lanczos_round(csr, found.vector);
    multiply(csr, found.vector, product);
    found.value = dot(found.vector, product);
    add(product, -found.value, found.vector);
    if (std::sqrt(dot(product, product)) <= tolerance * found.value) break;
  }
  for (double& x : found.vector) x = std::abs(x);  // Perron: all of one sign
  return found;
}

/// The part of the graph that `members`, a component, spans.
Csr part(const Csr& csr, const std::vector<std::uint32_t>& members,
         std::vector<std::uint32_t>& place) {
  Csr result;
  result.begin.push_back(0);
  for (std::uint32_t i = 0; i < members.size(); ++i) place[members[i]] = i;
  for (const std::uint32_t v : members) {
    for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i) {
      result.target.push_back(place[csr.target[i]]);
      result.weight.push_back(csr.weight[i]);
    }
    result.begin.push_back(result.target.size());
  }
  return result;
}

}  // namespace

std::vector<double> eigenvector(const Graph& graph, bool weighted) {
  constexpr double tie = 1e-11;  // relative; components whose eigenvalues differ by less share
  const Csr csr = analyze::compress(graph, weighted);
  const std::uint32_t n = csr.num_vertices();
  if (csr.num_arcs() == 0) return Numbers(n, n > 0 ? 1 / std::sqrt(double{1} * n) : 0.0);

  std::vector<std::vector<std::uint32_t>> members;
  const auto component = components(graph);
  for (std::uint32_t v = 0; v < n; ++v) {
    if (component[v] >= members.size()) members.resize(component[v] + std::size_t{1});
    members[component[v]].push_back(v);
  }

  const Numbers strength = analyze::strengths(csr);
  const auto bound = [&](const auto& some) {  // no eigenvalue is above the largest strength
    double largest = 0;
    for (const std::uint32_t v : some) largest = std::max(largest, strength[v]);
    return largest;
  };
  Numbers result(n, 0.0);
  std::vector<std::uint32_t> place(n);
  double best = 0;
  for (const auto& some : members) {
    if (some.size() < 2 || bound(some) < best * (1 - tie)) continue;
    const Leading found = leading(part(csr, some, place));
    if (found.value < best * (1 - tie)) continue;
    if (found.value > best * (1 + tie)) std::ranges::fill(result, 0.0);
    best = std::max(best, found.value);
    const double share = std::accumulate(found.vector.begin(), found.vector.end(), 0.0);
    for (std::size_t i = 0; i < some.size(); ++i) result[some[i]] = share * found.vector[i];
  }
  normalise(result);
  return result;
}

}  // namespace comention
