#pragma once

// Which part of the graph a picture shows: the neighbourhood of the focus if there is one, of that the top
// vertices, of their ties the backbone.

#include <vector>

#include "comention/draw/draw.hpp"

namespace comention::picture {

struct View {
  Graph graph;                        // what is drawn
  std::vector<VertexIndex> original;  // of each vertex shown, its index in the whole graph
  std::vector<double> size;           // options.size_by of each vertex shown, in the whole graph
  std::uint32_t candidates = 0;       // vertices there were to choose from
  std::uint32_t ties_between = 0;     // ties between the vertices shown, before pruning
  std::uint32_t whole_vertices = 0;   // of the whole graph, before any pruning
  std::optional<VertexIndex> focus;   // in the graph shown
};

/// More vertices than this are never shown: nobody could read them.
inline constexpr std::uint32_t most_vertices = 1500;

View view_of(const Graph& graph, const Scores& scores, const DrawOptions& options);

}  // namespace comention::picture
