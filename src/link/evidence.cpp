#include "link/evidence.hpp"

#include <algorithm>
#include <string_view>

namespace comention::linking {
namespace {

/// The stretch from the sentence of one place to the sentence of the other.
Span stretch(const Place& one, const Place& other, const Segments& segments) {
  const auto around = [&](const Place& place) {
    return place.sentence == nowhere ? place.span : segments.sentences[place.sentence];
  };
  return {std::min(around(one).begin, around(other).begin),
          std::max(around(one).end, around(other).end)};
}

/// Between the two mentions of a and b that stand closest; the first of equals.
Span closest_stretch(std::uint32_t a, std::uint32_t b, const Segments& segments,
                     const std::vector<Place>& places) {
  const Place* before = nullptr;  // the last mention of either
  const Place* left = nullptr;
  const Place* right = nullptr;
  for (const Place& place : places) {
    if (place.vertex != a && place.vertex != b) continue;
    if (before != nullptr && before->vertex != place.vertex &&
        (left == nullptr ||
         place.span.begin - before->span.end < right->span.begin - left->span.end)) {
      left = before;
      right = &place;
    }
    before = &place;
  }
  return left == nullptr ? Span{} : stretch(*left, *right, segments);
}

}  // namespace

Span evidence_span(const PairRecord& record, const Segments& segments,
                   const std::vector<Place>& places) {
  if (record.place == whole_article)
    return closest_stretch(static_cast<std::uint32_t>(record.a()),
                           static_cast<std::uint32_t>(record.b()), segments, places);
  if ((record.place & paragraph_flag) != 0)
    return segments.paragraphs[record.place & ~paragraph_flag];
  return segments.sentences[record.place];
}

std::string quote(const Article& article, Span span) {
  constexpr std::string_view white = " \t\r\n\f\v";
  std::string folded;
  for (const char c : slice(article.text, span)) {
    const bool blank = white.find(c) != std::string_view::npos;
    if (!blank)
      folded += c;
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace comention::linking
