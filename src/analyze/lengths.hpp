#pragma once

// Strengths as lengths that add up without rounding.

#include <cstdint>
#include <vector>

#include "analyze/csr.hpp"

namespace comention::analyze {

/// Lengths of the arcs of a Csr, in whole units: of[i] / units is 1 / weight[i].
struct Lengths {
  std::vector<std::uint64_t> of;
  double units = 1;
};

/// Every weight is read as the simplest fraction p/q that rounds to it; its length q/p is exact if
/// p divides the units, which are the least common multiple of the p, smallest first, as far as a
/// path through all vertices still fits 62 bits. Lengths that are not exact are rounded.
Lengths lengths(const Csr& csr);

}  // namespace comention::analyze
