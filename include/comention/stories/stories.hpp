#pragma once

#include <span>
#include <vector>

#include "comention/core/collection.hpp"

namespace comention {

/// Finds articles that are copies or light edits of one text, such as a wire report printed by several
/// outlets. Independent reports of the same event stay apart.
///   returns  one story an article; numbered from 0 in order of first appearance
std::vector<StoryIndex> find_stories(std::span<const TaggedArticle> articles);

}  // namespace comention
