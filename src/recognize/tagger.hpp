#pragma once

// One article's tokens -> its mentions, by the model alone. One tagger a thread.
//
// Four fifths of the tokens of a text (lower-case words that no name begins or ends with) are
// outside beyond doubt; only the runs of "active" tokens between them are scored and decoded.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "comention/recognize/recognizer.hpp"

#include "recognize/calibration.hpp"
#include "recognize/decoder.hpp"
#include "recognize/word_cache.hpp"

namespace comention::recognize {

/// An article cut up: sentence s holds tokens sentence_begin[s] .. sentence_begin[s + 1].
struct TokenisedArticle {
  std::vector<std::string_view> tokens;
  std::vector<std::uint32_t> sentence_begin;

  std::size_t sentence_count() const {
    return sentence_begin.empty() ? 0 : sentence_begin.size() - 1;
  }
};

class Tagger {
 public:
  explicit Tagger(const ScoreTables& tables);

  /// Appends the mentions as ranges over all tokens of the article.
  void tag(const TokenisedArticle& article, std::vector<TaggedSpan>& out);

 private:
  struct Sentence {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Capitals capitals;
  };

  void look_up(const TokenisedArticle& article);
  void judge_sentences(const TokenisedArticle& article);
  void count_forms();
  bool mark_active(const Sentence& sentence);
  void place_words(const Sentence& sentence);
  void score_run(const Sentence& sentence, std::uint32_t begin, std::uint32_t end);
  void tag_sentence(const Sentence& sentence, std::vector<TaggedSpan>& out);
  void tag_run(const Sentence& sentence, std::uint32_t begin, std::uint32_t end,
               std::vector<TaggedSpan>& out);
  void add_confidences(std::uint32_t begin, RunEnds ends, std::span<TaggedSpan> spans);

  const ScoreTables& tables_;
  LogisticCurve curve_;
  WordCache cache_;
  Decoder decoder_;
  Lattice lattice_;
  std::vector<WordId> words_;
  std::vector<Sentence> sentences_;
  std::vector<FormCounts> forms_;  // by form number; all zero between articles
  std::vector<std::uint32_t> touched_forms_;
  std::vector<char> active_;        // by token of the sentence
  std::vector<PlacedWord> placed_;  // likewise
  std::vector<Scores> emissions_;   // by token of the run
  std::vector<Label> labels_;
  std::vector<Emission> float_emissions_;
  std::vector<LabelSet> allowed_;
};

}  // namespace comention::recognize
