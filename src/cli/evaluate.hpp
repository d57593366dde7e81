#pragma once

// The two things that `comention evaluate` measures.

#include <string>
#include <vector>

#include "comention/recognize/recognizer.hpp"

#include "cli/input.hpp"

namespace comention::cli {

/// Exact matches on annotated text in CoNLL columns, as a table or one JSON object.
std::string evaluate_bio(const std::string& path, const Recognizer& recognizer,
                         const std::vector<EntityType>& types, bool json);

struct FidelitySettings {
  std::string gold;       // JSON lines: id, text, mentions with entity
  std::string predicted;  // the same lines from elsewhere; empty: what we find in the texts
  bool given = false;     // resolve the gold spans instead of recognising
  bool across = false;    // entities of the whole collection, and the measures across articles
};

/// How close the graph is to the one that the gold annotation gives.
std::string evaluate_graph(const FidelitySettings& settings, const TaggingSettings& tagging,
                           const std::vector<EntityType>& types, bool json);

}  // namespace comention::cli
