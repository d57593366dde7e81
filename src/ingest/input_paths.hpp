#pragma once

#include <string>
#include <vector>

#include "comention/core/problem.hpp"

namespace comention {

/// The files that the inputs name: files and "-" as they are, folders with all that lies below
/// them, sorted by path; hidden files and folders are passed over.
///   problems  a folder without files, one that cannot be entered, a link that leads back up
///   errors    FileError if an input does not exist
std::vector<std::string> input_paths(const std::vector<std::string>& inputs,
                                     ProblemReporter& problems);

}  // namespace comention
