#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention {

enum class PictureFormat : std::uint8_t { svg, png, pdf, dot };

struct DrawOptions {
  std::uint32_t top = 40;  // vertices shown, by `size_by`
  Measure size_by = Measure::strength;
  bool colour_by_community = true;   // else by type
  std::string engine;                // empty: chosen by size; else a Graphviz layout
  std::string title;                 // empty: none
  std::optional<VertexIndex> focus;  // only what lies within `hops` of it
  std::uint32_t hops = 1;
  double edges_a_vertex = 2.0;  // pruning; 0: none
};

/// The picture's bytes: same graph and options, same bytes.
///   errors  UsageError for an unknown engine
std::string draw(const Graph& graph, const Scores& scores, PictureFormat format,
                 const DrawOptions& options = {});

}  // namespace comention
