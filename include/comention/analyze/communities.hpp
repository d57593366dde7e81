#pragma once

#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

struct Communities {
  std::vector<std::uint32_t> of;  // of each vertex; numbered by size, ties by smallest vertex
  double modularity = 0;
};

Communities communities(const Graph& graph, double resolution = 1.0);

}  // namespace comention
