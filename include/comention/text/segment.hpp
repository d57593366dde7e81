#pragma once

#include <string_view>

#include "comention/core/article.hpp"

namespace comention {

/// Paragraphs and sentences of a text.
///   text     valid UTF-8; a title in front of the body stands in a paragraph of its own
///   returns  spans in order, trimmed of white space; every sentence lies in one paragraph
///   cost     one pass, O(bytes)
Segments segment(std::string_view text);

}  // namespace comention
