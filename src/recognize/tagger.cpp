#include "recognize/tagger.hpp"

namespace comention::recognize {
namespace {

// A lower-case word none of whose labels comes near O's score when all is added up is outside.
constexpr std::int16_t active_above = -200;  // -1.6

}  // namespace

Tagger::Tagger(const ScoreTables& tables)
    : tables_(tables),
      curve_{tables.model().confidence_slope(), tables.model().confidence_shift()},
      cache_(tables),
      decoder_(tables.model().transitions()) {
  lattice_.set_transitions(tables.model().transitions());
}

void Tagger::tag(const TokenisedArticle& article, std::vector<TaggedSpan>& out) {
  cache_.trim();
  look_up(article);
  judge_sentences(article);
  count_forms();
  for (const Sentence& sentence : sentences_) tag_sentence(sentence, out);
  for (const std::uint32_t form : touched_forms_) forms_[form] = {};
  touched_forms_.clear();
}

void Tagger::look_up(const TokenisedArticle& article) {
  words_.resize(article.tokens.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] = cache_.find(article.tokens[i], Casing::normal);
  }
}

void Tagger::judge_sentences(const TokenisedArticle& article) {
  sentences_.clear();
  CapitalCounter whole;
  for (const WordId word : words_) whole.add(cache_.facts(word).word_class);
  const bool lower_text = is_lower_case_text(whole.words(), whole.with_capitals());
  for (std::size_t s = 0; s < article.sentence_count(); ++s) {
    Sentence sentence{article.sentence_begin[s], article.sentence_begin[s + 1], {}};
    CapitalCounter counter;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      counter.add(cache_.facts(words_[i]).word_class);
    }
    sentence.capitals = counter.judge(lower_text);
    sentences_.push_back(sentence);
    if (sentence.capitals.casing == Casing::normal) continue;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      words_[i] = cache_.find(article.tokens[i], Casing::none);
    }
  }
}

void Tagger::count_forms() {
  forms_.resize(cache_.form_count());
  for (const Sentence& sentence : sentences_) {
    if (sentence.capitals.casing == Casing::none) continue;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const WordFacts& facts = cache_.facts(words_[i]);
      if (!is_word(facts.word_class)) continue;
      count_form(forms_[facts.form], facts.word_class, i == sentence.begin);
      touched_forms_.push_back(facts.form);
    }
  }
}

bool Tagger::mark_active(const Sentence& sentence) {
  const std::uint32_t n = sentence.end - sentence.begin;
  active_.assign(n, 0);
  bool any = false;
  for (std::uint32_t i = 0; i < n; ++i) {
    active_[i] = cache_.facts(words_[sentence.begin + i]).likely ? 1 : 0;
    any = any || active_[i] != 0;
  }
  if (!any) return false;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (active_[i] != 0 || !cache_.facts(words_[sentence.begin + i]).possible) continue;
    const bool right = i + 1 < n && cache_.facts(words_[sentence.begin + i + 1]).likely;
    active_[i] = (i > 0 && active_[i - 1] != 0) || right ? 1 : 0;
  }
  return true;
}

void Tagger::place_words(const Sentence& sentence) {
  placed_.resize(sentence.end - sentence.begin);
  for (std::uint32_t i = 0; i < placed_.size(); ++i) {
    const WordFacts& facts = cache_.facts(words_[sentence.begin + i]);
    placed_[i] = {facts.word_class, facts.coarse, 0};
    if (active_[i] == 0) continue;
    placed_[i].document_flags =
        document_flags(forms_[facts.form], facts.word_class, i == 0, sentence.capitals.casing);
  }
}

void Tagger::tag_sentence(const Sentence& sentence, std::vector<TaggedSpan>& out) {
  if (!mark_active(sentence)) return;
  place_words(sentence);
  const std::uint32_t n = sentence.end - sentence.begin;
  emissions_.resize(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    if (active_[i] == 0) continue;
    score_run(sentence, i, i + 1);
    const WordClass own = placed_[i].word_class;
    if (!has_capital(own) && emissions_[i].largest() <= active_above) active_[i] = 0;
  }
  for (std::uint32_t i = 0; i < n;) {
    std::uint32_t end = i;
    while (end < n && active_[end] != 0) ++end;
    if (end > i) tag_run(sentence, i, end, out);
    i = end + 1;
  }
}

void Tagger::score_run(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  const Casing casing = sentence.capitals.casing;
  const auto n = static_cast<int>(placed_.size());
  for (std::uint32_t i = begin; i < end; ++i) {
    Scores sum;
    for (int distance = -reach; distance <= reach; ++distance) {
      const int at = static_cast<int>(i) + distance;
      if (at < 0 || at >= n) {
        sum.add(tables_.boundary(distance, casing));
      } else {
        const WordId word = words_[sentence.begin + static_cast<std::uint32_t>(at)];
        sum.add(cache_.scores(word).at[static_cast<std::size_t>(distance + reach)]);
      }
    }
    for (const std::uint32_t number : position_features(placed_, i, sentence.capitals.look)) {
      sum.add(tables_.place(number, casing));
    }
    emissions_[i] = sum;
  }
}

void Tagger::tag_run(const Sentence& sentence, std::uint32_t begin, std::uint32_t end,
                     std::vector<TaggedSpan>& out) {
  const RunEnds ends{begin == 0, end == placed_.size()};
  labels_.resize(end - begin);
  decoder_.decode({emissions_.data() + begin, end - begin}, ends, labels_);
  const std::size_t first = out.size();
  for (const TokenSpan& span : to_spans(labels_)) out.push_back({span, 0});
  if (out.size() == first) return;
  add_confidences(begin, ends, std::span(out).subspan(first));
  for (std::size_t k = first; k < out.size(); ++k) {
    out[k].span.begin += sentence.begin + begin;
    out[k].span.end += sentence.begin + begin;
  }
}

/// The probability of each span with its type: forward-backward over the run, its neighbours (where
/// the sentence goes on) held outside.
void Tagger::add_confidences(std::uint32_t begin, RunEnds ends, std::span<TaggedSpan> spans) {
  const std::size_t lead = ends.sentence_begins ? 0 : 1;
  const std::size_t n = lead + labels_.size() + (ends.sentence_ends ? 0 : 1);
  float_emissions_.assign(n, {});
  allowed_.assign(n, all_labels);
  if (lead > 0) allowed_.front() = 1;
  if (!ends.sentence_ends) allowed_.back() = 1;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    for (int k = 0; k < lane_count; ++k) {
      float_emissions_[lead + i][k + 1] = emissions_[begin + i].lane[k] * score_unit;
    }
  }
  if (!lattice_.run(float_emissions_, allowed_)) return;
  for (TaggedSpan& span : spans) {
    const std::span<const Label> path(labels_.data() + span.span.begin,
                                      labels_.data() + span.span.end);
    span.confidence = apply_curve(lattice_.probability(lead + span.span.begin, path), curve_);
  }
}

}  // namespace comention::recognize
