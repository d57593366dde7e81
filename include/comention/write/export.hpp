#pragma once

// The interchange formats by name. What each tool expects, and what its format cannot hold, stands at the
// head of the format's own file in src/write.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"
#include "comention/write/graph_json.hpp"

namespace comention {

struct ExportFormat {
  std::string_view name;         // "graphml": the word on the command line
  std::string_view extension;    // ".graphml"; empty: the format is a folder of files
  std::string_view description;  // one line for --help
};

std::span<const ExportFormat> all_export_formats();

/// The format of that name.
///   errors  UsageError with "did you mean"
const ExportFormat& export_format(std::string_view name);

/// One of the files that a format consists of.
struct ExportFile {
  std::string
      name;  // in a folder format the file's name, else the extension beside the path: ".clu"
  std::string content;

  friend bool operator==(const ExportFile&, const ExportFile&) = default;
};

/// What export_graph writes, in memory; the first file is the main one.
///   errors  UsageError for an unknown format
std::vector<ExportFile> exported(const Graph& graph, const Scores& scores, std::string_view format);

/// Writes the graph in the named format; formats of several files (csv, neo4j) take a folder, which is
/// made. The files of pajek stand beside one another with their own extensions.
///   path    each file is written whole or not at all, and none gets its name before all are written
///   errors  UsageError for an unknown format, FileError
void export_graph(const Graph& graph, const Scores& scores, std::string_view format,
                  const std::filesystem::path& path);

}  // namespace comention
