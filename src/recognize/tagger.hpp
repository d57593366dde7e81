#pragma once

// One article's tokens -> its mentions, by the model alone. One tagger a thread.
//
// Four fifths of the tokens of a text (lower-case words that no name begins or ends with) are outside
// beyond doubt; only the runs of "active" tokens between them are scored and decoded. The second look
// adds what the first one said of the same words elsewhere, and decodes the runs again.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "comention/recognize/recognizer.hpp"

#include "recognize/agreement.hpp"
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

  /// Appends the mentions as ranges over all tokens of the article. An article of more than 65,536
  /// tokens is taken in parts, so that memory stays flat.
  void tag(const TokenisedArticle& article, std::vector<TaggedSpan>& out);

 private:
  struct Sentence {
    std::uint32_t begin = 0;  // tokens, from the part's beginning
    std::uint32_t end = 0;
    Capitals capitals;
  };
  /// A stretch of active tokens in one sentence.
  struct Run {
    std::uint32_t begin = 0;  // tokens, from the part's beginning
    std::uint32_t end = 0;
    std::uint32_t sentence = 0;
  };
  /// A decoder with the lattice of the same transitions.
  struct Look {
    explicit Look(const Transitions& transitions) : decoder(transitions) {
      lattice.set_transitions(transitions);
    }
    Decoder decoder;
    Lattice lattice;
  };

  void tag_part(const TokenisedArticle& article, std::size_t first, std::size_t last,
                std::vector<TaggedSpan>& out);
  void look_up(std::span<const std::string_view> tokens);
  void judge_sentences(std::span<const std::string_view> tokens);
  void count_forms();
  bool mark_active(const Sentence& sentence);
  void place_words(const Sentence& sentence);
  Scores score(const Sentence& sentence, std::uint32_t token) const;
  void find_runs(std::uint32_t sentence);
  void decode(const Run& run, Look& look, std::vector<TaggedSpan>& out);
  void add_confidences(const Run& run, Lattice& lattice, std::span<TaggedSpan> spans);
  void collect_votes(std::span<const TaggedSpan> first_spans);
  void look_again(const Run& run);
  RunEnds ends_of(const Run& run) const;

  const ScoreTables& tables_;
  LogisticCurve curve_;
  WordCache cache_;
  Look first_look_, second_look_;
  std::vector<WordId> words_;  // these five: by token of the part
  std::vector<char> active_;
  std::vector<PlacedWord> placed_;
  std::vector<Scores> emissions_;
  std::vector<FirstLook> looks_;
  std::vector<Sentence> sentences_;
  std::vector<Run> runs_;
  std::vector<FormCounts> forms_;  // by form number; all zero between parts
  std::vector<std::uint32_t> touched_forms_;
  Votes votes_;
  std::vector<TaggedSpan> first_spans_;
  std::vector<Label> labels_;  // these three: by token of the run
  std::vector<Emission> float_emissions_;
  std::vector<LabelSet> allowed_;
};

}  // namespace comention::recognize
