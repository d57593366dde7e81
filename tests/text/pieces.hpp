#pragma once

// Spans as one line: {0,2} {3,6} over "Mr Xi." is "Mr | Xi.".

#include <string>
#include <string_view>
#include <vector>

#include "comention/core/span.hpp"

namespace comention {

inline std::string pieces(std::string_view text, const std::vector<Span>& spans) {
  std::string line;
  for (const Span span : spans) {
    if (!line.empty()) line += " | ";
    line += slice(text, span);
  }
  return line;
}

}  // namespace comention
