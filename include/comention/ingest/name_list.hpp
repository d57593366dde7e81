#pragma once

#include <filesystem>

#include "comention/core/name_list.hpp"
#include "comention/core/problem.hpp"

namespace comention {

/// Reads a user's name list: CSV with a header, or JSONL, with name, type, aliases (separated by
/// ";" or "|" in CSV, an array in JSONL) and id.
///   problems  a bad row is reported with its line and left out
///   errors    FileError if the file cannot be read, FormatError if it has no `name` or no `type`
///   column
NameList read_name_list(const std::filesystem::path& path, ProblemReporter& problems);

}  // namespace comention
