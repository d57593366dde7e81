#pragma once

// The graph that rank, draw and export work on, and entities named on the command line.

#include <string>

#include "comention/analyze/scores.hpp"
#include "comention/core/mention.hpp"
#include "comention/link/graph.hpp"

namespace comention::cli {

/// Reads a graph.json, or the one in a folder that `build` wrote.
Graph read_graph_input(const std::string& path);

/// The entity that goes by the name: by id, by canonical name, by alias; case and diacritics do not
/// count; of several the one that most articles name.
///   errors  UsageError if there is none, with "did you mean"
VertexIndex find_entity(const Graph& graph, const std::string& name);

/// The measure or type of that name.
///   errors  UsageError with "did you mean"
Measure measure_named(const std::string& name);
EntityType type_named(const std::string& name);

}  // namespace comention::cli
