#pragma once

// A place for every vertex where a format wants positions: on a circle, communities beside one another.
// Not a layout: it only keeps a reader that makes none of its own from piling the vertices up.

#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention::write {

struct Point {
  double x = 0, y = 0;
};

/// Of each vertex, in units of about a hundred a vertex's width, rounded to a hundredth.
std::vector<Point> circle(const Graph& graph, const Scores& scores);

}  // namespace comention::write
