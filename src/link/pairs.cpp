#include "link/pairs.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace comention::linking {
namespace {

/// The number of the span that a position lies in; spans are in order and apart.
std::uint32_t span_at(const std::vector<Span>& spans, std::uint32_t position) {
  const auto after = std::ranges::upper_bound(spans, position, {}, &Span::begin);
  if (after == spans.begin() || position >= (after - 1)->end) return nowhere;
  return static_cast<std::uint32_t>(after - spans.begin() - 1);
}

/// A pair of vertices in a window with this number.
using PairIn = std::pair<std::uint64_t, std::uint32_t>;

/// Every pair of vertices that stand in the same window, once a window. `members` are (window,
/// vertex) in any order, windows numbered `nowhere` left out.
std::vector<PairIn> pairs_in_windows(std::vector<std::pair<std::uint32_t, std::uint32_t>> members) {
  std::ranges::sort(members);
  members.erase(std::unique(members.begin(), members.end()), members.end());
  std::vector<PairIn> pairs;
  for (auto first = members.begin(); first != members.end() && first->first != nowhere;) {
    const auto last =
        std::find_if(first, members.end(), [&](const auto& m) { return m.first != first->first; });
    for (auto a = first; a != last; ++a)
      for (auto b = a + 1; b != last; ++b)
        pairs.emplace_back(std::uint64_t{a->second} << 32 | b->second, a->first);
    first = last;
  }
  return pairs;
}

std::vector<PairIn> without(std::vector<PairIn> pairs, std::vector<PairIn> those) {
  std::ranges::sort(pairs);
  std::ranges::sort(those);
  std::vector<PairIn> rest;
  std::ranges::set_difference(pairs, those, std::back_inserter(rest));
  return rest;
}

}  // namespace

std::vector<Place> places(const TaggedArticle& article, const std::vector<char>& takes_part,
                          const std::vector<std::uint32_t>& vertex_of) {
  std::vector<Place> result;
  for (std::size_t i = 0; i < article.mentions.size(); ++i) {
    if (takes_part[i] == 0) continue;
    const Mention& mention = article.mentions[i];
    result.push_back({vertex_of[static_cast<std::size_t>(mention.entity)],
                      span_at(article.segments.sentences, mention.span.begin),
                      span_at(article.segments.paragraphs, mention.span.begin), mention.span});
  }
  return result;
}

void add_records(const std::vector<Place>& places, std::uint32_t article, Window levels,
                 std::vector<PairRecord>& records) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> members;
  members.reserve(places.size());
  for (const Place& place : places) members.emplace_back(place.sentence, place.vertex);
  const auto in_sentences = pairs_in_windows(members);
  for (const auto& [pair, sentence] : in_sentences) records.push_back({pair, article, sentence});
  if (levels == Window::sentence) return;

  std::vector<std::uint32_t> paragraph_of;  // of each sentence that a mention lies in
  members.clear();
  for (const Place& place : places) {
    members.emplace_back(place.paragraph, place.vertex);
    if (place.sentence == nowhere) continue;
    if (place.sentence >= paragraph_of.size()) paragraph_of.resize(place.sentence + 1UL, nowhere);
    paragraph_of[place.sentence] = place.paragraph;
  }
  std::vector<PairIn> joined;  // by a sentence
  joined.reserve(in_sentences.size());
  for (const auto& [pair, sentence] : in_sentences)
    joined.emplace_back(pair, paragraph_of[sentence]);
  const auto in_paragraphs = without(pairs_in_windows(members), joined);
  for (const auto& [pair, paragraph] : in_paragraphs)
    records.push_back({pair, article, paragraph_flag | paragraph});
  if (levels == Window::paragraph) return;

  members.clear();
  for (const Place& place : places) members.emplace_back(0U, place.vertex);
  joined.insert(joined.end(), in_paragraphs.begin(), in_paragraphs.end());
  for (PairIn& pair : joined) pair.second = 0;
  for (const auto& [pair, all] : without(pairs_in_windows(members), joined))
    records.push_back({pair, article, whole_article});
}

}  // namespace comention::linking
