#pragma once

// Groups get numbers that mean something: by falling size, ties by smallest member.

#include <cstdint>
#include <vector>

namespace comention::analyze {

/// Renumbers groups from 0 by falling size, ties by smallest vertex.
///   of  group of each vertex, numbers below of.size()
void number_by_size(std::vector<std::uint32_t>& of);

}  // namespace comention::analyze
