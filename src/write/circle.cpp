#include "write/circle.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace comention::write {
namespace {

double rounded(double value) {
  const double r = std::round(value * 100) / 100;
  return r == 0 ? 0 : r;  // no -0
}

}  // namespace

std::vector<Point> circle(const Graph& graph, const Scores& scores) {
  const std::uint32_t n = graph.num_vertices();
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  if (!scores.community.empty()) {
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return scores.community[a] < scores.community[b];
    });
  }
  const double radius = std::max(100.0, 100.0 * n / (2 * std::numbers::pi));
  std::vector<Point> points(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    const double angle = 2 * std::numbers::pi * i / n;
    points[order[i]] = {rounded(radius * std::cos(angle)), rounded(radius * std::sin(angle))};
  }
  return points;
}

}  // namespace comention::write
