#pragma once

// The table of key actors that build and rank print.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/core/mention.hpp"
#include "comention/link/graph.hpp"

namespace comention::cli {

struct RankSettings {
  Measure by = Measure::strength;
  std::uint32_t top = 15;
  std::optional<EntityType> type;  // empty: all
};

/// The first `top` vertices by falling score, of the type asked for.
std::vector<VertexIndex> key_actors(const Graph& graph, const Scores& scores,
                                    const RankSettings& settings);

/// rank, name, type, score, articles, and with whom each is mentioned most.
std::string key_actors_table(const Graph& graph, const Scores& scores,
                             const RankSettings& settings);

}  // namespace comention::cli
