#pragma once

// How well a recogniser does on annotated text: exact matches of span and type, as conlleval
// counts.

#include <array>
#include <cstdint>
#include <span>

#include "comention/core/mention.hpp"
#include "comention/recognize/corpus.hpp"
#include "comention/recognize/recognizer.hpp"

namespace comention {

struct MatchCounts {
  std::uint64_t right = 0;     // found and expected
  std::uint64_t found = 0;     // by the recogniser
  std::uint64_t expected = 0;  // in the gold annotation

  /// 0 where nothing was found, expected, or right.
  double precision() const;
  double recall() const;
  double f1() const;

  friend bool operator==(const MatchCounts&, const MatchCounts&) = default;
};

struct Evaluation {
  MatchCounts overall;                 // span and type
  MatchCounts spans;                   // the span alone
  std::array<MatchCounts, 4> by_type;  // by EntityType
  std::uint64_t tokens = 0;
  std::uint64_t sentences = 0;

  const MatchCounts& of(EntityType type) const { return by_type[static_cast<std::size_t>(type)]; }
  friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

/// Counts one sentence. Mentions of types that are not in `types` are left out on both sides.
///   source  Tjong Kim Sang and De Meulder 2003 (conlleval)
void count_matches(std::span<const TokenSpan> gold, std::span<const TokenSpan> found,
                   std::span<const EntityType> types, Evaluation& evaluation);

/// Tags the corpus and counts. A corpus without document boundaries is taken in pieces of 20
/// sentences.
Evaluation evaluate(const Recognizer& recognizer, AnnotatedCorpus corpus,
                    std::span<const EntityType> types = all_entity_types);

}  // namespace comention
