#pragma once

// The measures by name, and the table of scores that ranking, pictures and exports share.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

enum class Measure : std::uint8_t {
  degree, strength, betweenness, closeness, harmonic, eigenvector, pagerank, core_number,
  local_clustering
};

struct MeasureInfo {
  Measure measure;
  std::string_view name;         // "betweenness": the word on the command line, in files and docs
  std::string_view description;  // one line for --help and legends
};

std::span<const MeasureInfo> all_measures();
std::string_view to_string(Measure measure);
std::optional<Measure> measure_from(std::string_view name);

/// What a measure gives each vertex.
std::vector<double> score(const Graph& graph, Measure measure);

/// Everything at once: the columns of ranking.csv and of the exports.
struct Scores {
  std::vector<std::vector<double>> values;   // [measure][vertex]
  std::vector<std::uint32_t> community;      // of each vertex, numbered by size
  std::vector<std::uint32_t> component;

  std::span<const double> of(Measure measure) const {
    return values[static_cast<std::size_t>(measure)];
  }
};
Scores score_all(const Graph& graph);

/// Vertices by falling score; ties by entity id, so the order never depends on anything else.
std::vector<VertexIndex> ranking(const Graph& graph, std::span<const double> scores);

}  // namespace comention
