#pragma once

// One article: its text once, and what is known about it.
//
//   text   "Blinken lands in Beijing\n\nBEIJING (Reuters) - U.S. Secretary of State ..."
//           ^0                         ^body_begin
//
// A title that came apart from the body stands first in `text`, followed by a blank line: titles
// are text too. body_begin is then where the body starts; it is 0 if no separate title was put in
// front.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "comention/core/span.hpp"

namespace comention {

struct Article {
  std::string id;        // unique in a collection; for a file its path as given
  std::string title;     // empty: none known
  std::string date;      // ISO 8601, "2024-04-26" or with a time; empty: unknown
  std::string outlet;    // who published it; empty: unknown
  std::string url;       // empty: unknown
  std::string language;  // BCP 47, "en"; empty: unknown
  std::string text;      // valid UTF-8
  std::uint32_t body_begin = 0;

  std::string_view body() const { return std::string_view(text).substr(body_begin); }
  friend bool operator==(const Article&, const Article&) = default;
};

/// Puts the title in front of the body as the comment above draws it.
void set_title_and_body(Article& article, std::string title, std::string_view body);

/// Where an article's sentences and paragraphs lie: in order, without overlap, trimmed of white
/// space. Every sentence lies in exactly one paragraph.
struct Segments {
  std::vector<Span> sentences;
  std::vector<Span> paragraphs;

  friend bool operator==(const Segments&, const Segments&) = default;
};

}  // namespace comention
