#include "comention/recognize/evaluate.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace comention {
namespace {

double ratio(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool same_place(const TokenSpan& a, const TokenSpan& b) {
  return a.begin == b.begin && a.end == b.end;
}

}  // namespace

double MatchCounts::precision() const { return ratio(right, found); }
double MatchCounts::recall() const { return ratio(right, expected); }
double MatchCounts::f1() const { return ratio(2 * right, found + expected); }

void count_matches(std::span<const TokenSpan> gold, std::span<const TokenSpan> found,
                   std::span<const EntityType> types, Evaluation& evaluation) {
  const auto wanted = [types](const TokenSpan& m) {
    return std::ranges::find(types, m.type) != types.end();
  };
  for (const TokenSpan& m : gold) {
    if (!wanted(m)) continue;
    ++evaluation.overall.expected;
    ++evaluation.spans.expected;
    ++evaluation.by_type[static_cast<std::size_t>(m.type)].expected;
  }
  for (const TokenSpan& m : found) {
    if (!wanted(m)) continue;
    MatchCounts& of_type = evaluation.by_type[static_cast<std::size_t>(m.type)];
    ++evaluation.overall.found;
    ++evaluation.spans.found;
    ++of_type.found;
    const auto match = std::ranges::find_if(
        gold, [&](const TokenSpan& g) { return wanted(g) && same_place(g, m); });
    if (match == gold.end()) continue;
    ++evaluation.spans.right;
    if (match->type != m.type) continue;
    ++evaluation.overall.right;
    ++of_type.right;
  }
}

Evaluation evaluate(const Recognizer& recognizer, AnnotatedCorpus corpus,
                    std::span<const EntityType> types) {
  constexpr std::size_t piece_sentences = 20;
  if (!corpus.has_boundaries) cut_documents(corpus, piece_sentences);
  Evaluation evaluation;
  for (const AnnotatedDocument& document : corpus.documents) {
    std::vector<std::vector<std::string>> sentences;
    for (const AnnotatedSentence& s : document.sentences) sentences.push_back(s.tokens);
    const auto tagged = recognizer.recognize_tokens(sentences);
    for (std::size_t s = 0; s < tagged.size(); ++s) {
      std::vector<TokenSpan> found;
      for (const TaggedSpan& m : tagged[s]) found.push_back(m.span);
      count_matches(document.sentences[s].mentions, found, types, evaluation);
      evaluation.tokens += sentences[s].size();
      ++evaluation.sentences;
    }
  }
  return evaluation;
}

}  // namespace comention
