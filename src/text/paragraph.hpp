#pragma once

#include <string_view>
#include <vector>

#include "comention/core/span.hpp"

namespace comention {

/// The paragraphs of `text`, trimmed, in order.
std::vector<Span> find_paragraphs(std::string_view text);

/// Appends the sentences of one paragraph, trimmed, in order.
void find_sentences(std::string_view text, Span paragraph, std::vector<Span>& out);

/// `span` without white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace comention
