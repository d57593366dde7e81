#pragma once

// What a mention does in a newspaper article: where it was filed, who wrote it, who took the
// picture, who is cited, what belongs to the frame of the page. Rules over structure and cue words.

#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/mention.hpp"

namespace comention {

/// Sets the role of every mention.
///   mentions  in text order, without overlap
///   cost      O(mentions + paragraphs), a few dozen bytes around each mention are read
void assign_roles(const Article& article, const Segments& segments, std::vector<Mention>& mentions);

}  // namespace comention
