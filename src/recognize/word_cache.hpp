#pragma once

// A thread's memory of the words it has met, with their summed scores: the slow part of tagging is
// done once a word. It forgets everything when it has grown too large, so memory stays flat; what
// is tagged does not depend on what is remembered.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognize/score_tables.hpp"
#include "recognize/sentence_view.hpp"

namespace comention::recognize {

using WordId = std::uint32_t;

/// The small facts of a word, apart from its 160 bytes of scores.
struct WordFacts {
  std::uint32_t form = 0;  // number of its lower-case form
  WordClass word_class = WordClass::symbol;
  std::uint8_t coarse = 0;
  bool likely = false;    // may be (part of) a name by itself
  bool possible = false;  // may be part of one beside a likely word
};

class WordCache {
 public:
  explicit WordCache(const ScoreTables& tables);

  WordId find(std::string_view word, Casing casing);
  const WordFacts& facts(WordId word) const { return facts_[word]; }
  const WordScores& scores(WordId word) const { return scores_[word]; }
  std::size_t form_count() const { return forms_.size(); }

  /// To be called between articles: forgets all words if they are too many.
  void trim();

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0: empty
    WordId word = 0;
  };

  WordId learn(std::string_view word, Casing casing, std::uint64_t key);
  void place(std::uint64_t key, WordId word);
  void clear();

  const ScoreTables& tables_;
  std::vector<Slot> slots_;  // open addressing, at most half full
  std::vector<WordFacts> facts_;
  std::vector<WordScores> scores_;
  std::vector<std::uint64_t> keys_;
  std::unordered_map<std::uint64_t, std::uint32_t> forms_;  // by hash of the lower-case form
};

}  // namespace comention::recognize
