#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/html_blocks.hpp"

namespace comention {

/// The article's paragraphs among a page's blocks, in order.
///   title  the page's title: a heading that repeats it is left out
std::vector<std::string> article_paragraphs(const BlockList& page, std::string_view title);

}  // namespace comention
