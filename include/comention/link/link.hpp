#pragma once

#include <vector>

#include "comention/core/collection.hpp"
#include "comention/link/graph.hpp"

namespace comention {

enum class Window : std::uint8_t { sentence, paragraph, article };

struct LinkOptions {
  Window window = Window::sentence;
  /// With Window::sentence: what a paragraph that names both in different sentences adds to the
  /// weight, a sentence that names both adding 1. 0: sentences only.
  double paragraph_weight = 0.25;
  std::vector<Role> roles = {Role::subject};  // the roles that take part
  std::vector<EntityType> types = {EntityType::person, EntityType::organisation,
                                   EntityType::location};
  double min_confidence = 0;
  std::uint32_t quotes_an_edge = 3;  // evidence whose text is kept
};

/// Counts who is mentioned with whom. A window names a pair once, however often each name stands in
/// it; copies of one text count once (of a story's articles the one with the most counts for a pair).
/// MISC mentions take part when their entity is of one of the types (a demonym counts for its country).
Graph link(const Collection& collection, const LinkOptions& options = {});

}  // namespace comention
