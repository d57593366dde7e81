#include "comention/link/significance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace comention {
namespace {

/// ln n!, by a table that grows: exact sums in long double, where lgamma would be neither as exact nor
/// safe in threads.
class LogFactorials {
 public:
  void reach(std::uint32_t n) {
    while (table_.size() <= n)
      table_.push_back(table_.back() + std::log(static_cast<long double>(table_.size())));
  }
  long double operator()(std::uint32_t n) const { return table_[n]; }
  long double choose(std::uint32_t n, std::uint32_t k) const {
    return table_[n] - table_[k] - table_[n - k];
  }

 private:
  std::vector<long double> table_ = {0};
};

LogFactorials& log_factorials_up_to(std::uint32_t n) {
  thread_local LogFactorials table;
  table.reach(n);
  return table;
}

double term(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

/// The sum of the chances from k outward, as long as they matter; `ratio(i)` is the chance of the one
/// after i over that of i, going outward `steps` times.
template <typename Ratio>
long double tail(long double first, std::uint32_t steps, Ratio ratio) {
  long double sum = 0, chance = first;
  for (std::uint32_t i = 0;; ++i) {
    sum += chance;
    if (i == steps || chance < sum * std::numeric_limits<long double>::epsilon() / 16) return sum;
    chance *= ratio(i);
  }
}

}  // namespace

double npmi(const Draws& draws) {
  if (draws.together == 0) return -1;
  if (draws.together == draws.all) return 1;
  const double all = draws.all, a = draws.a, b = draws.b, together = draws.together;
  return std::log(together * all / (a * b)) / std::log(all / together);
}

double log_likelihood(const Draws& draws) {
  const double all = draws.all, a = draws.a, b = draws.b, both = draws.together;
  if (all == 0) return 0;
  const double expected = a * b / all;
  const double sum = term(both, expected) + term(a - both, a * (all - b) / all) +
                     term(b - both, (all - a) * b / all) +
                     term(all - a - b + both, (all - a) * (all - b) / all);
  return both >= expected ? 2 * std::max(0.0, sum) : -2 * std::max(0.0, sum);
}

double hypergeometric_p(const Draws& draws) {
  const std::uint32_t all = draws.all, a = draws.a, b = draws.b, k = draws.together;
  const std::uint32_t least = a + b > all ? a + b - all : 0;
  const std::uint32_t most = std::min(a, b);
  if (k <= least) return 1;
  const LogFactorials& factorial = log_factorials_up_to(all);
  const auto chance = [&](std::uint32_t i) {
    return std::exp(factorial.choose(a, i) + factorial.choose(all - a, b - i) -
                    factorial.choose(all, b));
  };
  const auto number = [](std::uint32_t i) { return static_cast<long double>(i); };
  const bool upper_half = number(k) * number(all) > number(a) * number(b);
  if (upper_half)
    return static_cast<double>(tail(chance(k), most - k, [&](std::uint32_t step) {
      const std::uint32_t i = k + step;
      return number(a - i) * number(b - i) / (number(i + 1) * number(all + i + 1 - a - b));
    }));
  const long double below = tail(chance(k - 1), k - 1 - least, [&](std::uint32_t step) {
    const std::uint32_t i = k - 1 - step;
    return number(i) * number(all + i - a - b) / (number(a - i + 1) * number(b - i + 1));
  });
  return static_cast<double>(1 - below);
}

std::vector<double> false_discovery_rates(const std::vector<double>& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(
      order, [&](std::size_t x, std::size_t y) { return p[x] != p[y] ? p[x] > p[y] : x > y; });
  std::vector<double> result(p.size());
  double least = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto rank = static_cast<double>(order.size() - i);
    least = std::min(least, p[order[i]] * static_cast<double>(p.size()) / rank);
    result[order[i]] = least;
  }
  return result;
}

Draws draws_of(const Graph& graph, EdgeIndex index) {
  const CoMention& edge = graph.edge(index);
  Draws draws{graph.info().stories, graph.vertex(edge.a).stories, graph.vertex(edge.b).stories,
              edge.stories};
  draws.a = std::max(draws.a, draws.together);
  draws.b = std::max(draws.b, draws.together);
  draws.all = std::max({draws.all, draws.a, draws.b});
  if (draws.a + draws.b > draws.all)  // so many stories must name both, in the window or not
    draws.together = std::max(draws.together, draws.a + draws.b - draws.all);
  return draws;
}

std::vector<Significance> significance(const Graph& graph) {
  std::vector<Significance> result;
  std::vector<double> p;
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const Draws draws = draws_of(graph, EdgeIndex{e});
    p.push_back(hypergeometric_p(draws));
    result.push_back({npmi(draws), log_likelihood(draws), p.back(), 1});
  }
  const auto q = false_discovery_rates(p);
  for (std::size_t e = 0; e < q.size(); ++e) result[e].q = q[e];
  return result;
}

}  // namespace comention
