#pragma once

#include <span>
#include <string>
#include <vector>

#include "comention/core/article.hpp"
#include "comention/link/graph.hpp"

#include "link/pairs.hpp"

namespace comention::linking {

/// The stretch of text that a record stands for.
///   places  of the record's article
Span evidence_span(const PairRecord& record, const Segments& segments,
                   const std::vector<Place>& places);

/// The text of a span with every run of white space as one blank.
std::string quote(const Article& article, Span span);

}  // namespace comention::linking
