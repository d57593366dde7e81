#pragma once

#include <string>

#include "ingest/html_page.hpp"

namespace comention {

/// What a page says of itself. Each fact is taken from the first of these that has it: JSON-LD,
/// OpenGraph and other meta elements, the page's own elements (<h1>, <time>, <title>).
struct PageFacts {
  std::string title;
  std::string date;  // as written
  std::string outlet;
  std::string url;
  std::string language;
};

PageFacts facts_of(const xmlDoc* page);

}  // namespace comention
