#pragma once

// How close is a predicted co-mention graph to the one that human annotation gives?
//
// The unit is what a reader of the graph sees: entities and pairs of entities, not tokens. Predicted
// entities are aligned one to one with gold ones (most shared mentions first; a shared mention is two
// overlapping spans); an entity aligned is right, a pair is right if both its ends are aligned and gold
// has that pair.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "comention/core/mention.hpp"

namespace comention {

struct ResolvedMention {
  Span span;
  EntityType type = EntityType::misc;
  std::string entity;  // empty: unknown

  friend bool operator==(const ResolvedMention&, const ResolvedMention&) = default;
};

/// Gold or prediction; the text may be empty in a prediction.
struct ResolvedDocument {
  std::string id;
  std::string text;
  std::vector<ResolvedMention> mentions;

  friend bool operator==(const ResolvedDocument&, const ResolvedDocument&) = default;
};

struct Agreement {
  std::uint64_t hits = 0, predicted = 0, gold = 0;

  double precision() const;  // 0..1; 0 where nothing was predicted
  double recall() const;     // 0..1; 0 where gold has nothing
  double f1() const;         // harmonic mean; 0 where both are 0

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct BCubed {
  double precision = 0, recall = 0;  // means over the gold mentions that have an entity
  double f1() const;
};

struct Fidelity {
  std::uint64_t documents = 0;
  std::uint64_t missing = 0;  // gold documents without a prediction; they count as empty
  Agreement mentions;         // exact span and type
  Agreement spans;            // exact span
  Agreement entities;         // of a document
  Agreement pairs_in_article;
  Agreement pairs_in_line;  // both named in one line of the text
  BCubed b_cubed;           // clusters of a document
};

/// Where entity ids hold across documents.
struct CollectionFidelity {
  Agreement entities;
  Agreement pairs;           // of the graph of all documents
  double top20_overlap = 0;  // share of gold's 20 strongest entities among the predicted 20
  double top50_overlap = 0;  // strength: sum over pairs of the number of documents
  BCubed b_cubed;
};

/// The measures a document at a time.
///   types   what counts as an entity; a mention of another type counts in the graph measures if its
///           entity has, somewhere in the collection, a mention of one of them (a demonym counts for its
///           country, an event does not)
///   gold    documents with text; of two with one id the last counts
///   cost    O(mentions^2) in a document for overlaps, else O(n log n)
Fidelity measure_fidelity(std::span<const ResolvedDocument> gold,
                          std::span<const ResolvedDocument> predicted,
                          std::span<const EntityType> types);

/// The measures over the whole collection; same arguments.
CollectionFidelity measure_collection_fidelity(std::span<const ResolvedDocument> gold,
                                               std::span<const ResolvedDocument> predicted,
                                               std::span<const EntityType> types);

}  // namespace comention
