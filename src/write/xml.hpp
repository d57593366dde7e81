#pragma once

// Text inside XML elements and attributes.

#include <string>
#include <string_view>

#include "write/clean_text.hpp"

namespace comention::write {

/// Clean text with & < > " ' escaped ("]]>" needs its '>'), fit for content and attributes.
inline std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace comention::write
