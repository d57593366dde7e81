#pragma once

// The interchange formats by name, and graph.json read back.

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention {

struct ExportFormat {
  std::string_view name;         // "graphml": the word on the command line
  std::string_view extension;    // ".graphml"
  std::string_view description;  // one line for --help
};

std::span<const ExportFormat> all_export_formats();

/// Writes the graph in the named format; formats of several files (csv) take a folder.
///   path    written whole or not at all: under a temporary name, then renamed
///   errors  UsageError for an unknown format (with "did you mean"), FileError
void export_graph(const Graph& graph, const Scores& scores, std::string_view format,
                  const std::filesystem::path& path);

/// Reads graph.json as `build` writes it: read_graph(write(g)) == g.
///   errors  FileError, FormatError with what and where
Graph read_graph(const std::filesystem::path& path);

}  // namespace comention
