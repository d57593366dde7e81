#pragma once

// The settings of `comention build` and what it wrote down of its run.

#include <string>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/problem.hpp"
#include "comention/link/link.hpp"

#include "cli/input.hpp"
#include "cli/key_actors.hpp"

namespace comention::cli {

struct BuildSettings {
  InputSettings input;
  TaggingSettings tagging;
  std::string output;
  LinkOptions link;
  RankSettings rank;
  std::string title;
  std::uint32_t top_drawn = 40;
};

/// run.json: versions, options, hashes of the inputs, counts, problems. It holds no clock, no
/// thread count and no order of input, so that the same articles and options give the same bytes.
std::string run_json(const BuildSettings& settings, std::vector<InputFile> inputs,
                     const Collection& collection, const Graph& graph,
                     std::vector<Problem> problems);

}  // namespace comention::cli
