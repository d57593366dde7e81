#pragma once

#include <string_view>
#include <vector>

#include "ingest/html_blocks.hpp"

namespace comention {

/// A block inside the article's container, and whether it goes.
struct Line {
  const Block* block = nullptr;
  double link_share = 0;
  bool dropped = false;  // on entry: its element says that it stands beside the article
};

/// Whether the text ends with a mark that ends sentences, closing quotation marks passed over.
bool ends_like_a_sentence(std::string_view text);

/// Drops what stands between an article's paragraphs without belonging to it: its title again, link
/// lists, "Read also" lines, sign-ups, appeals, bylines and dates, headings with nothing below.
void drop_boilerplate(std::vector<Line>& lines, std::string_view title);

}  // namespace comention
