#pragma once

// Counting who is mentioned with whom.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/link/graph.hpp"

namespace comention {

/// The stretch of text in which two mentions count as together.
enum class Window : std::uint8_t { sentence, paragraph, article };

/// "sentence", "paragraph", "article".
std::string_view to_string(Window window);
/// Reads what to_string writes, and nothing else.
std::optional<Window> window_from(std::string_view word);

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

/// Counts who is mentioned with whom.
///
/// Who takes part: mentions of an entity of one of the types, in one of the roles, with at least
/// the confidence asked. The entity's type decides, not the mention's, so that a demonym (MISC)
/// counts for its country. An entity that takes part but is never named with another has no edge.
///
/// What is counted: a sentence, paragraph or article names a pair once, however often each name
/// stands in it. The weight of a pair in one article is
///   sentence   sentences that name both + paragraph_weight * paragraphs that do in no one sentence
///   paragraph  paragraphs that name both
///   article    1
/// Copies of one text count once: of a story's articles the one that gives the pair the most weight
/// (then the most sentences, the earliest date, the first id) is counted in weight, sentences and
/// paragraphs, and likewise the one with the most mentions in Vertex::mentions. Edges count all
/// articles in `articles`, `outlets` (named ones only) and the dates.
///
/// Evidence: best first: of counted articles before their copies, of one sentence before others, by
/// date (none last), source and span. With Window::article a pair that shares no paragraph is shown
/// by the stretch between the two mentions that stand closest, in whole sentences.
///
///   collection  if `stories` is empty, every article is a story of its own. The order of the
///   articles
///               changes nothing
///   cost        O(P log P) for P pairs in windows, 16 bytes each while counting
///   errors      UsageError for a paragraph weight that is below 0 or not finite
Graph link(const Collection& collection, const LinkOptions& options = {});

}  // namespace comention
