#pragma once

// The seventeen labels of the sequence model: outside, and for each of the four types Begin,
// Inside, Last and Unit (BILOU). They tell a name's first, inner, last and only word apart.
//
//   Wang   Yi     met   Antony  Blinken  in   Beijing  .
//   B-PER  L-PER  O     B-PER   L-PER    O    U-LOC    O
//
//   label 0         O
//   label 1 + 4 t   B of type t;  + 1: I,  + 2: L,  + 3: U     (t = EntityType)

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "comention/core/mention.hpp"
#include "comention/recognize/corpus.hpp"

namespace comention::recognize {

using Label = std::uint8_t;
inline constexpr int label_count = 17;
inline constexpr Label outside = 0;

enum class Place : std::uint8_t { begin, inside, last, unit };

constexpr Label label_of(EntityType type, Place place) {
  return static_cast<Label>(1 + 4 * static_cast<int>(type) + static_cast<int>(place));
}
constexpr EntityType type_of(Label label) { return static_cast<EntityType>((label - 1) / 4); }
constexpr Place place_of(Label label) { return static_cast<Place>((label - 1) % 4); }

/// A name goes on after this label.
constexpr bool is_open(Label label) {
  return label != outside && (place_of(label) == Place::begin || place_of(label) == Place::inside);
}
/// A name was open before this label.
constexpr bool continues(Label label) {
  return label != outside && (place_of(label) == Place::inside || place_of(label) == Place::last);
}
constexpr bool may_follow(Label before, Label after) {
  if (!is_open(before)) return !continues(after);
  return continues(after) && type_of(before) == type_of(after);
}

/// One bit a label; a token whose label is only partly known has several.
using LabelSet = std::uint32_t;
inline constexpr LabelSet all_labels = (1U << label_count) - 1;

/// Mentions in order and without overlap -> one label a token.
std::vector<Label> to_labels(std::span<const TokenSpan> mentions, std::size_t token_count);
/// The other way; `labels` obeys may_follow throughout.
std::vector<TokenSpan> to_spans(std::span<const Label> labels);

}  // namespace comention::recognize
