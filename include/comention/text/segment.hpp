#pragma once

#include <string_view>

#include "comention/core/article.hpp"

namespace comention {

/// Paragraphs and sentences of a text.
///   text     valid UTF-8; a title in front of the body stands in a paragraph of its own
///   returns  spans in order, trimmed of white space; every sentence lies in one paragraph
///   cost     one pass, O(bytes)
///
/// A blank line ends a paragraph. A single line break does too, unless the text is hard-wrapped
/// there: the line was filled, or the next one goes on in lower case. List items are paragraphs.
Segments segment(std::string_view text);

}  // namespace comention
