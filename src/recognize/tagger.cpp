#include "recognize/tagger.hpp"

namespace comention::recognize {
namespace {

// A lower-case word none of whose labels comes near O's score when all is added up is outside.
constexpr std::int16_t active_above = -200;  // -1.6
constexpr std::uint32_t largest_part_tokens = 65536;

}  // namespace

Tagger::Tagger(const ScoreTables& tables)
    : tables_(tables),
      curve_{tables.model().confidence_slope(), tables.model().confidence_shift()},
      cache_(tables),
      first_look_(tables.model().transitions()),
      second_look_(tables.model().second_transitions()) {}

void Tagger::tag(const TokenisedArticle& article, std::vector<TaggedSpan>& out) {
  for (std::size_t first = 0; first < article.sentence_count();) {
    std::size_t last = first + 1;
    while (last < article.sentence_count() &&
           article.sentence_begin[last + 1] - article.sentence_begin[first] <=
               largest_part_tokens) {
      ++last;
    }
    tag_part(article, first, last, out);
    first = last;
  }
}

void Tagger::tag_part(const TokenisedArticle& article, std::size_t first, std::size_t last,
                      std::vector<TaggedSpan>& out) {
  cache_.trim();
  const std::uint32_t begin = article.sentence_begin[first];
  const auto tokens =
      std::span(article.tokens).subspan(begin, article.sentence_begin[last] - begin);
  sentences_.clear();
  for (std::size_t s = first; s < last; ++s) {
    sentences_.push_back(
        {article.sentence_begin[s] - begin, article.sentence_begin[s + 1] - begin, {}});
  }
  look_up(tokens);
  judge_sentences(tokens);
  count_forms();
  runs_.clear();
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    if (!mark_active(sentences_[s])) continue;
    place_words(sentences_[s]);
    find_runs(s);
  }
  const std::size_t first_out = out.size();
  const bool twice = tables_.model().second_look();
  first_spans_.clear();
  for (const Run& run : runs_) decode(run, first_look_, twice ? first_spans_ : out);
  if (twice) {
    collect_votes(first_spans_);
    for (const Run& run : runs_) {
      look_again(run);
      decode(run, second_look_, out);
    }
  }
  for (std::size_t k = first_out; k < out.size(); ++k) {
    out[k].span.begin += begin;
    out[k].span.end += begin;
    out[k].confidence = apply_curve(out[k].confidence, curve_);
  }
  for (const std::uint32_t form : touched_forms_) forms_[form] = {};
  touched_forms_.clear();
}

void Tagger::look_up(std::span<const std::string_view> tokens) {
  words_.resize(tokens.size());
  active_.assign(tokens.size(), 0);
  placed_.resize(tokens.size());
  emissions_.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    words_[i] = cache_.find(tokens[i], Casing::normal);
}

void Tagger::judge_sentences(std::span<const std::string_view> tokens) {
  CapitalCounter whole;
  for (const WordId word : words_) whole.add(cache_.facts(word).word_class);
  const bool caseless_text = whole.is_caseless_text();
  for (Sentence& sentence : sentences_) {
    CapitalCounter counter;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      counter.add(cache_.facts(words_[i]).word_class);
    }
    sentence.capitals = counter.judge(caseless_text);
    if (sentence.capitals.casing == Casing::normal) continue;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      words_[i] = cache_.find(tokens[i], Casing::none);
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
  bool any = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    active_[i] = cache_.facts(words_[i]).likely ? 1 : 0;
    any = any || active_[i] != 0;
  }
  if (!any) return false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (active_[i] != 0 || !cache_.facts(words_[i]).possible) continue;
    const bool right = i + 1 < sentence.end && cache_.facts(words_[i + 1]).likely;
    active_[i] = (i > sentence.begin && active_[i - 1] != 0) || right ? 1 : 0;
  }
  return true;
}

void Tagger::place_words(const Sentence& sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const WordFacts& facts = cache_.facts(words_[i]);
    placed_[i] = {facts.word_class, facts.coarse, 0};
    if (active_[i] == 0) continue;
    placed_[i].document_flags = document_flags(forms_[facts.form], facts.word_class,
                                               i == sentence.begin, sentence.capitals.casing);
  }
}

Scores Tagger::score(const Sentence& sentence, std::uint32_t token) const {
  const Casing casing = sentence.capitals.casing;
  const auto words = std::span(placed_).subspan(sentence.begin, sentence.end - sentence.begin);
  const Seating seats = seats_around(token - sentence.begin, words.size());
  Scores sum;
  for (std::size_t seat = 0; seat < seat_count; ++seat) {
    if (seats[seat] != boundary) {
      const WordId word = words_[sentence.begin + static_cast<std::uint32_t>(seats[seat])];
      sum.add(cache_.scores(word).at[seat]);
    } else {
      sum.add(tables_.boundary(seat, casing));
    }
  }
  for (const std::uint32_t number :
       position_features(words, token - sentence.begin, sentence.capitals.look)) {
    sum.add(tables_.place(number, casing));
  }
  return sum;
}

void Tagger::find_runs(std::uint32_t number) {
  const Sentence& sentence = sentences_[number];
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (active_[i] == 0) continue;
    emissions_[i] = score(sentence, i);
    if (!has_capital(placed_[i].word_class) && emissions_[i].largest() <= active_above)
      active_[i] = 0;
  }
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    std::uint32_t end = i;
    while (end < sentence.end && active_[end] != 0) ++end;
    if (end > i) runs_.push_back({i, end, number});
    i = end + 1;
  }
}

RunEnds Tagger::ends_of(const Run& run) const {
  const Sentence& sentence = sentences_[run.sentence];
  return {run.begin == sentence.begin, run.end == sentence.end};
}

/// Appends the run's mentions, with their probabilities.
void Tagger::decode(const Run& run, Look& look, std::vector<TaggedSpan>& out) {
  labels_.resize(run.end - run.begin);
  look.decoder.decode({emissions_.data() + run.begin, run.end - run.begin}, ends_of(run), labels_);
  const std::size_t first = out.size();
  for (const TokenSpan& span : to_spans(labels_)) {
    out.push_back({{span.begin + run.begin, span.end + run.begin, span.type}, 0});
  }
  if (out.size() > first) add_confidences(run, look.lattice, std::span(out).subspan(first));
}

/// The probability of each span with its type: forward-backward over the run, its neighbours (where
/// the sentence goes on) held outside.
void Tagger::add_confidences(const Run& run, Lattice& lattice, std::span<TaggedSpan> spans) {
  const RunEnds ends = ends_of(run);
  const std::size_t lead = ends.sentence_begins ? 0 : 1;
  const std::size_t n = lead + labels_.size() + (ends.sentence_ends ? 0 : 1);
  float_emissions_.assign(n, {});
  allowed_.assign(n, all_labels);
  if (lead > 0) allowed_.front() = 1;
  if (!ends.sentence_ends) allowed_.back() = 1;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    for (int k = 0; k < lane_count; ++k) {
      float_emissions_[lead + i][k + 1] = emissions_[run.begin + i].lane[k] * score_unit;
    }
  }
  if (!lattice.run(float_emissions_, allowed_)) return;
  for (TaggedSpan& tagged : spans) {
    const std::uint32_t begin = tagged.span.begin - run.begin;
    const auto path =
        std::span<const Label>(labels_).subspan(begin, tagged.span.end - tagged.span.begin);
    tagged.confidence = lattice.probability(lead + begin, path);
  }
}

void Tagger::collect_votes(std::span<const TaggedSpan> first_spans) {
  looks_.resize(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const WordFacts& facts = cache_.facts(words_[i]);
    looks_[i] = {facts.form, outside, 255, facts.word_class};
  }
  for (const TaggedSpan& tagged : first_spans) {
    const TokenSpan& span = tagged.span;
    const std::uint32_t size = span.end - span.begin;
    const std::vector<Label> labels = to_labels(std::array{TokenSpan{0, size, span.type}}, size);
    for (std::uint32_t i = 0; i < size; ++i) {
      looks_[span.begin + i].label = labels[i];
      looks_[span.begin + i].confidence = vote_weight(tagged.confidence);
    }
  }
  votes_.reset(cache_.form_count());
  for (const FirstLook& token : looks_) votes_.add(token);
}

void Tagger::look_again(const Run& run) {
  const Sentence& sentence = sentences_[run.sentence];
  const auto looks =
      std::span<const FirstLook>(looks_).subspan(sentence.begin, sentence.end - sentence.begin);
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    for (const std::uint32_t number : agreement_features(looks, i - sentence.begin, votes_)) {
      emissions_[i].add(tables_.agreement(number));
    }
  }
}

}  // namespace comention::recognize
