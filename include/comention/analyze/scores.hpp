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
  degree,
  strength,
  betweenness,
  closeness,
  harmonic,
  eigenvector,
  pagerank,
  core_number,
  local_clustering
};

struct MeasureInfo {
  Measure measure;
  std::string_view name;         // "betweenness": the word on the command line, in files and docs
  std::string_view description;  // one line for --help and legends
};

/// In the order of the enumeration.
std::span<const MeasureInfo> all_measures();
/// The word for it: "core_number".
std::string_view to_string(Measure measure);
/// Reads what to_string writes, and nothing else.
std::optional<Measure> measure_from(std::string_view name);

/// What a measure gives each vertex, weighted where the measure can be; see measures.hpp.
///   threads  changes the time, never the result
///   errors   UsageError for a weight that is not above 0 and finite
std::vector<double> score(const Graph& graph, Measure measure, unsigned threads = 1);

/// Everything at once: the columns of ranking.csv and of the exports.
struct Scores {
  std::vector<std::vector<double>> values;  // [measure][vertex]
  std::vector<std::uint32_t> community;     // of each vertex, numbered by falling size
  std::vector<std::uint32_t> component;     // the same
  double modularity = 0;                    // of the communities, at resolution 1

  std::span<const double> of(Measure measure) const {
    return values[static_cast<std::size_t>(measure)];
  }
};

/// Every measure, the communities and the components of a graph.
///   threads, errors  as for score()
Scores score_all(const Graph& graph, unsigned threads = 1);

/// Vertices by falling score; ties by entity id, so the order never depends on anything else.
/// Scores that differ by no more than a billionth of the largest are a tie, and so is a chain of
/// such: rounding must not rank anybody.
///   scores  one a vertex, none of them NaN
std::vector<VertexIndex> ranking(const Graph& graph, std::span<const double> scores);

}  // namespace comention
