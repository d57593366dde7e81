#pragma once

// What the model looks at. Nearly everything is a function of one word in one seat around the token
// that is labelled, so the tagger sums its weights once per word and seat and keeps the sum; the few
// features of a place in a sentence are numbered densely and looked up in tables.
//
//   seat       -2            -1            own          +1            +2
//   of a word  lower form    lower form    everything   lower form    lower form
//              class         class, shape               class, shape  class
//              clusters      clusters                   clusters      clusters
//              capitals      capitals                   capitals      capitals
//
// A sentence that tells nothing by its capitals (ALL CAPITALS, or a text in lower case) is read in
// lower case with weights of its own: Casing::none.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "recognize/lexicon.hpp"
#include "recognize/word_form.hpp"

namespace comention::recognize {

enum class Casing : std::uint8_t { normal, none };
inline constexpr int casing_count = 2;

enum class Seat : std::uint8_t { before_2, before_1, own, after_1, after_2 };
inline constexpr int seat_count = 5;
inline constexpr std::array all_seats = {Seat::before_2, Seat::before_1, Seat::own, Seat::after_1,
                                         Seat::after_2};
constexpr std::size_t index_of(Seat seat) { return static_cast<std::size_t>(seat); }

enum class Kind : std::uint8_t {
  word,
  lower,
  hyphen_head,  // these three are what word dropout hides
  shape,
  long_shape,
  prefix,
  suffix,
  word_class,
  hyphen_tail,
  cluster,
  cluster_guessed,  // guessed: of another spelling of the word
  no_cluster,
  capital_share,
  capitals_share,
  list,
};

struct WordFeature {
  Kind kind;
  std::uint64_t hash;
};

constexpr bool is_lexical(Kind kind) { return kind <= Kind::hyphen_head; }

/// Which kinds are seen in a seat.
constexpr bool is_seen(Kind kind, Seat seat) {
  if (seat == Seat::own) return true;
  switch (kind) {
    case Kind::lower:
    case Kind::word_class:
    case Kind::cluster:
    case Kind::cluster_guessed:
    case Kind::no_cluster:
    case Kind::capital_share:
    case Kind::list:
      return true;
    case Kind::shape:
      return seat == Seat::before_1 || seat == Seat::after_1;
    default:
      return false;
  }
}

struct WordAnalysis {
  WordClass word_class = WordClass::symbol;
  std::uint16_t coarse_class = no_class;
  std::uint64_t lower_hash = 0;
  std::vector<WordFeature> features;
};

/// Everything about one word. For Casing::none `word` may come in any case.
WordAnalysis analyse(std::string_view word, Casing casing, const Lexicon& lexicon);

/// The key of a word's feature in a seat, in the model's table of weights.
std::uint64_t feature_key(const WordFeature& feature, Seat seat, Casing casing);
/// The key of a seat that lies before the sentence or after it.
std::uint64_t boundary_key(Seat seat, Casing casing);

/// What an article says of a word elsewhere; bits of a set.
enum DocumentFlag : std::uint8_t { seen_lower = 1, seen_title = 2, seen_capitals = 4 };
inline constexpr int document_flag_sets = 8;

/// What a sentence's capitals look like as a whole.
enum class SentenceLook : std::uint8_t { plain, capitals, title };

/// Features of a place in a sentence, numbered from 0.
namespace position {
inline constexpr std::uint32_t c = word_class_count;
inline constexpr std::uint32_t pair_size = 102;  // coarse classes 0..99, none, boundary

inline constexpr std::uint32_t bias = 0;
inline constexpr std::uint32_t trigrams = 1;
constexpr std::uint32_t trigram(int left, int own, int right) {
  const auto size = static_cast<std::uint32_t>(word_class_size);
  return trigrams +
         (static_cast<std::uint32_t>(left) * c + static_cast<std::uint32_t>(own)) * size +
         static_cast<std::uint32_t>(right);
}
inline constexpr std::uint32_t ends = trigrams + word_class_size * c * word_class_size;
constexpr std::uint32_t end(bool first, bool last) {
  return ends + (first ? 2U : 0U) + (last ? 1U : 0U);
}
inline constexpr std::uint32_t starts = ends + 4;
constexpr std::uint32_t start(bool first, WordClass own) {
  return starts + (first ? c : 0) + static_cast<std::uint32_t>(own);
}
inline constexpr std::uint32_t looks = starts + 2 * c;
constexpr std::uint32_t look(SentenceLook look, WordClass own) {
  return looks + static_cast<std::uint32_t>(look) * c + static_cast<std::uint32_t>(own);
}
inline constexpr std::uint32_t documents = looks + 3 * c;
constexpr std::uint32_t document(std::uint32_t flags, bool first, WordClass own) {
  return documents + (flags * 2 + (first ? 1U : 0U)) * c + static_cast<std::uint32_t>(own);
}
inline constexpr std::uint32_t pairs_before = documents + document_flag_sets * 2 * c;
constexpr std::uint32_t coarse(std::uint16_t coarse_class) {
  return coarse_class < 100 ? coarse_class : 100U;
}
inline constexpr std::uint32_t coarse_boundary = 101;
constexpr std::uint32_t pair_before(std::uint32_t left, std::uint32_t own) {
  return pairs_before + left * pair_size + own;
}
inline constexpr std::uint32_t pairs_after = pairs_before + pair_size * pair_size;
constexpr std::uint32_t pair_after(std::uint32_t own, std::uint32_t right) {
  return pairs_after + own * pair_size + right;
}
inline constexpr std::uint32_t count = pairs_after + pair_size * pair_size;
}  // namespace position

/// The key of a numbered feature in the model's table of weights.
std::uint64_t position_key(std::uint32_t number, Casing casing);

}  // namespace comention::recognize
