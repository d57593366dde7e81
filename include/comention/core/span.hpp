#pragma once

// Every place in a text is a half-open span of UTF-8 bytes; nothing but Article owns text.
//
//   text   B l i n k e n   m e t   W a n g   Y i
//   byte   0             7 8     11 12         19      {0,7} = "Blinken", {12,19} = "Wang Yi"

#include <compare>
#include <cstdint>
#include <string_view>

namespace comention {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` covers.
///   lifetime  the view points into `text`
///   errors    none is checked: span.end <= text.size() is the caller's promise
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace comention
