#include "analyze/lengths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace comention::analyze {
namespace {

struct Fraction {
  std::uint64_t over = 0;   // p
  std::uint64_t under = 1;  // q; weight = p/q
};

/// The first convergent of x's continued fraction that is x to within rounding.
Fraction simplest(double x) {
  constexpr double most = 9e15;  // below 2^53: still whole numbers of a double
  double p = std::floor(x), q = 1, p_before = 1, q_before = 0, rest = x - p;
  while (std::abs(p / q - x) > 4e-16 * x && rest > 0) {
    const double inverse = 1 / rest;
    const double term = std::floor(inverse);
    const double p_next = term * p + p_before, q_next = term * q + q_before;
    if (!(p_next < most && q_next < most)) break;
    p_before = std::exchange(p, p_next);
    q_before = std::exchange(q, q_next);
    rest = inverse - term;
  }
  if (p == 0) return {1, static_cast<std::uint64_t>(most)};  // far too long to lie on any path
  return {static_cast<std::uint64_t>(p), static_cast<std::uint64_t>(q)};
}

struct Units {
  std::uint64_t count = 1;
  bool all_exact = true;
};

/// The common multiple of the numerators, as far as it stays within `budget`.
Units common_units(std::vector<std::uint64_t> numerators, double budget) {
  std::ranges::sort(numerators);
  Units units;
  for (const std::uint64_t p : numerators) {
    const std::uint64_t factor = p / std::gcd(units.count, p);
    if (static_cast<double>(units.count) * static_cast<double>(factor) <= budget)
      units.count *= factor;
    else
      units.all_exact = false;
  }
  while (!units.all_exact && static_cast<double>(units.count) * 2 <= budget) units.count *= 2;
  return units;
}

/// units / weight, rounded, from 1 to `longest`.
std::uint64_t length(Fraction weight, std::uint64_t units, double longest) {
  const double about = static_cast<double>(units) *
                       (static_cast<double>(weight.under) / static_cast<double>(weight.over));
  if (about >= longest) return static_cast<std::uint64_t>(longest);
  const std::uint64_t whole = units / weight.over * weight.under;
  const double rest = static_cast<double>(units % weight.over) *
                      (static_cast<double>(weight.under) / static_cast<double>(weight.over));
  return std::max<std::uint64_t>(1, whole + static_cast<std::uint64_t>(std::llround(rest)));
}

std::vector<double> distinct_weights(const Csr& csr) {
  std::vector<double> distinct = csr.weight;
  std::ranges::sort(distinct);
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  return distinct;
}

}  // namespace

Lengths lengths(const Csr& csr) {
  Lengths result;
  const std::vector<double> distinct = distinct_weights(csr);
  if (distinct.empty()) return result;

  // Weights beyond what fractions of whole numbers hold are brought near 1 by a power of two.
  const int magnitude = std::ilogb(distinct.back());
  const int shift = std::abs(magnitude) > 40 ? -magnitude : 0;
  // A path has fewer edges than there are vertices.
  const double longest = std::floor(0x1p62 / csr.num_vertices());
  const double smallest = std::ldexp(distinct.front(), shift);
  std::vector<Fraction> fractions;
  std::vector<std::uint64_t> numerators;
  for (const double weight : distinct) {
    fractions.push_back(simplest(std::ldexp(weight, shift)));
    numerators.push_back(fractions.back().over);
  }
  const std::uint64_t units = common_units(numerators, std::max(1.0, longest * smallest)).count;
  result.units = std::ldexp(static_cast<double>(units), shift);
  result.of.reserve(csr.num_arcs());
  for (const double weight : csr.weight) {
    const auto i = std::ranges::lower_bound(distinct, weight) - distinct.begin();
    result.of.push_back(length(fractions[static_cast<std::size_t>(i)], units, longest));
  }
  return result;
}

}  // namespace comention::analyze
