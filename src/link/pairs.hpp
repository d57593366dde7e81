#pragma once

// Pairs of vertices that windows name, as small records that are counted by sorting.
//
//   record   [ pair 64: a << 32 | b | article 32 | place 32 ]      a < b, 16 bytes
//   sorted   all records of a pair together, in them those of an article, sentences first
//
// Records of different articles never touch one another, so sorted lists of them can be made apart
// and merged in any order with the same outcome.

#include <compare>
#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"
#include "comention/link/link.hpp"

namespace comention::linking {

/// Where a pair stands together: a sentence's number; paragraph_flag plus a paragraph's number, for
/// a pair that shares the paragraph but no sentence of it; whole_article, if it shares neither.
inline constexpr std::uint32_t paragraph_flag = 0x80000000;
inline constexpr std::uint32_t whole_article = 0xffffffff;
/// The sentence or paragraph of a mention that lies in none.
inline constexpr std::uint32_t nowhere = 0xffffffff;

struct PairRecord {
  std::uint64_t pair = 0;
  std::uint32_t article = 0;
  std::uint32_t place = 0;

  VertexIndex a() const { return VertexIndex{static_cast<std::uint32_t>(pair >> 32)}; }
  VertexIndex b() const { return VertexIndex{static_cast<std::uint32_t>(pair)}; }
  friend auto operator<=>(const PairRecord&, const PairRecord&) = default;
};

/// A mention that takes part, by the numbers of what it lies in.
struct Place {
  std::uint32_t vertex = 0;
  std::uint32_t sentence = nowhere;
  std::uint32_t paragraph = nowhere;
  Span span;
};

/// The places of the article's mentions: in text order, as the mentions are.
///   vertex_of  of each entity; nowhere: takes no part. Mentions that take no part are left out by
///              `takes_part`, one flag a mention
std::vector<Place> places(const TaggedArticle& article, const std::vector<char>& takes_part,
                          const std::vector<std::uint32_t>& vertex_of);

/// Appends the records of one article, unsorted, each pair and place once.
///   levels  sentence: sentences only; paragraph: and paragraphs; article: and the article
void add_records(const std::vector<Place>& places, std::uint32_t article, Window levels,
                 std::vector<PairRecord>& records);

}  // namespace comention::linking
