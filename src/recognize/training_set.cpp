#include "recognize/training_set.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

using Names = std::array<std::vector<std::vector<std::string>>, 4>;  // by type, as tokens

/// Copies with other names: a mention gives way to one of its type from anywhere in the corpora.
class NameSwapper {
 public:
  NameSwapper(const std::vector<LoadedCorpus>& corpora, std::uint64_t seed) : random_(seed) {
    for (const LoadedCorpus& corpus : corpora) {
      if (corpus.settings.style != 0 || corpus.settings.silver) continue;
      for (const auto& document : corpus.text.documents) {
        for (const auto& sentence : document.sentences) collect(sentence);
      }
    }
    for (auto& names : names_) {
      std::ranges::sort(names);
      names.erase(std::unique(names.begin(), names.end()), names.end());
    }
  }

  AnnotatedSentence swapped(const AnnotatedSentence& sentence) {
    AnnotatedSentence out;
    std::uint32_t at = 0;
    for (const TokenSpan& m : sentence.mentions) {
      for (; at < m.begin; ++at) out.tokens.push_back(sentence.tokens[at]);
      const auto begin = static_cast<std::uint32_t>(out.tokens.size());
      for (const std::string& token : other_name(sentence, m)) out.tokens.push_back(token);
      out.mentions.push_back({begin, static_cast<std::uint32_t>(out.tokens.size()), m.type});
      at = m.end;
    }
    for (; at < sentence.tokens.size(); ++at) out.tokens.push_back(sentence.tokens[at]);
    return out;
  }

 private:
  void collect(const AnnotatedSentence& sentence) {
    for (const TokenSpan& m : sentence.mentions) {
      if (m.type == EntityType::misc) continue;
      names_[static_cast<std::size_t>(m.type)].push_back(tokens_of(sentence, m));
    }
  }

  static std::vector<std::string> tokens_of(const AnnotatedSentence& sentence, const TokenSpan& m) {
    return {sentence.tokens.begin() + m.begin, sentence.tokens.begin() + m.end};
  }

  /// One of the same type; of the same length for persons, so that a surname stays a surname.
  std::vector<std::string> other_name(const AnnotatedSentence& sentence, const TokenSpan& m) {
    const auto& names = names_[static_cast<std::size_t>(m.type)];
    for (int attempt = 0; attempt < 20 && !names.empty() && m.type != EntityType::misc; ++attempt) {
      const auto& name = names[random_.below(static_cast<std::uint32_t>(names.size()))];
      if (m.type != EntityType::person || name.size() == m.end - m.begin) return name;
    }
    return tokens_of(sentence, m);
  }

  Names names_;
  Random random_;
};

AnnotatedSentence in_title_case(const AnnotatedSentence& sentence) {
  AnnotatedSentence copy = sentence;
  for (std::size_t i = 0; i < copy.tokens.size(); ++i) {
    std::string& token = copy.tokens[i];
    const bool small = token.size() <= 3 && i > 0 && i + 1 < copy.tokens.size();
    if (!small && is_lower_word(classify(token)) && token[0] != '\'') token = title_form(token);
  }
  return copy;
}

/// How each form is written in one document.
using DocumentForms = std::unordered_map<std::uint64_t, FormCounts>;

class SetBuilder {
 public:
  SetBuilder(const TrainOptions& options, WordTypes& types)
      : options_(options), types_(types), random_(options.seed * 7919 + 13) {}

  void add_document(const TrainingCorpus& corpus, const AnnotatedDocument& document,
                    NameSwapper& swapper) {
    DocumentForms forms;
    const bool caseless_text = survey(document, forms);
    for (const AnnotatedSentence& sentence : document.sentences) {
      if (sentence.tokens.size() > 200) continue;
      const Capitals capitals = judge(sentence, caseless_text);
      add(corpus, sentence, capitals, forms);
      if (capitals.casing == Casing::none || corpus.silver) continue;
      copying_ = true;
      if (random_.unit() < options_.caseless_share) {
        const bool alone = random_.unit() < 0.5;  // a whole article without case says nothing
        add(corpus, sentence, {Casing::none, SentenceLook::plain}, alone ? DocumentForms() : forms);
      }
      if (random_.unit() < options_.title_share) {
        const AnnotatedSentence copy = in_title_case(sentence);
        add(corpus, copy, judge(copy, false), forms);
      }
      if (random_.unit() < options_.swap_share && !sentence.mentions.empty()) {
        add(corpus, swapper.swapped(sentence), capitals, forms);
      }
      copying_ = false;
    }
    ++document_;
  }

  std::vector<TrainingSentence> result() && { return std::move(sentences_); }

 private:
  Capitals judge(const AnnotatedSentence& sentence, bool caseless_text) {
    CapitalCounter counter;
    for (const auto& token : sentence.tokens) counter.add(type_of_word(token).word_class);
    return counter.judge(caseless_text);
  }

  const WordAnalysis& type_of_word(const std::string& token) {
    return types_.analysis(types_.number(token, Casing::normal));
  }

  /// Fills the forms; returns whether the document is in one case throughout.
  bool survey(const AnnotatedDocument& document, DocumentForms& forms) {
    CapitalCounter all;
    for (const auto& sentence : document.sentences) {
      for (const auto& token : sentence.tokens) all.add(type_of_word(token).word_class);
    }
    const bool caseless_text = all.is_caseless_text();
    for (const auto& sentence : document.sentences) {
      if (judge(sentence, caseless_text).casing == Casing::none) continue;
      for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const WordAnalysis& word = type_of_word(sentence.tokens[i]);
        if (is_word(word.word_class)) count_form(forms[word.lower_hash], word.word_class, i == 0);
      }
    }
    return caseless_text;
  }

  LabelSet allowed(Label label, MiscLabels misc) const {
    constexpr LabelSet misc_set = 0xFU << label_of(EntityType::misc, Place::begin);
    const bool is_misc = (misc_set >> label & 1U) != 0;
    const LabelSet own = 1U << label;
    if (misc == MiscLabels::trusted || (label != outside && !is_misc)) return own;
    if (misc == MiscLabels::uncertain && is_misc) return own | 1U;
    return 1U | misc_set;
  }

  void add(const TrainingCorpus& corpus, const AnnotatedSentence& source, Capitals capitals,
           const DocumentForms& forms) {
    TrainingSentence sentence;
    sentence.casing = capitals.casing;
    sentence.style = corpus.style;
    sentence.weight = static_cast<float>(corpus.weight);
    sentence.document = document_;
    sentence.original = !copying_ && !corpus.silver;
    for (const Label label : to_labels(source.mentions, source.tokens.size())) {
      sentence.allowed.push_back(allowed(label, corpus.misc));
      sentence.certain = sentence.certain && std::has_single_bit(sentence.allowed.back());
    }
    std::vector<PlacedWord> view;
    for (std::size_t i = 0; i < source.tokens.size(); ++i) {
      sentence.words.push_back(types_.number(source.tokens[i], capitals.casing));
      const WordAnalysis& word = types_.analysis(sentence.words.back());
      const auto form = forms.find(word.lower_hash);
      const FormCounts counts = form == forms.end() ? FormCounts() : form->second;
      view.push_back({word.word_class,
                      static_cast<std::uint8_t>(position::coarse(word.coarse_class)),
                      document_flags(counts, word.word_class, i == 0, capitals.casing)});
    }
    for (std::size_t i = 0; i < view.size(); ++i) {
      sentence.places.push_back(position_features(view, i, capitals.look));
    }
    sentences_.push_back(std::move(sentence));
  }

  const TrainOptions& options_;
  WordTypes& types_;
  Random random_;
  std::uint32_t document_ = 0;
  bool copying_ = false;
  std::vector<TrainingSentence> sentences_;
};

}  // namespace

void strip_article(AnnotatedSentence& sentence) {
  for (TokenSpan& m : sentence.mentions) {
    if (m.end - m.begin > 1 && sentence.tokens[m.begin] == "the") ++m.begin;
  }
}

std::vector<LoadedCorpus> load_corpora(const TrainOptions& options) {
  std::vector<LoadedCorpus> corpora;
  for (const TrainingCorpus& settings : options.corpora) {
    LoadedCorpus corpus{settings, read_bio(settings.path)};
    if (settings.skip_last > 0) {
      auto& documents = corpus.text.documents;
      for (std::size_t left = settings.skip_last; left > 0 && !documents.empty();) {
        auto& sentences = documents.back().sentences;
        const std::size_t dropped = std::min(left, sentences.size());
        sentences.resize(sentences.size() - dropped);
        left -= dropped;
        if (sentences.empty()) documents.pop_back();
      }
    }
    if (settings.document_sentences > 0) cut_documents(corpus.text, settings.document_sentences);
    for (auto& document : corpus.text.documents) {
      for (auto& sentence : document.sentences) strip_article(sentence);
    }
    corpora.push_back(std::move(corpus));
  }
  return corpora;
}

std::uint32_t WordTypes::number(const std::string& word, Casing casing) {
  auto& numbers = numbers_[static_cast<std::size_t>(casing)];
  const std::string key = casing == Casing::none ? lower_form(word) : word;
  const auto [at, is_new] = numbers.try_emplace(key, static_cast<std::uint32_t>(types_.size()));
  if (is_new) {
    types_.push_back(analyse(key, casing, lexicon_));
    casings_.push_back(casing);
  }
  return at->second;
}

std::vector<TrainingSentence> build_training_set(const TrainOptions& options,
                                                 const std::vector<LoadedCorpus>& corpora,
                                                 WordTypes& types) {
  NameSwapper swapper(corpora, options.seed * 31 + 7);
  SetBuilder builder(options, types);
  for (const LoadedCorpus& corpus : corpora) {
    for (const auto& document : corpus.text.documents) {
      builder.add_document(corpus.settings, document, swapper);
    }
  }
  return std::move(builder).result();
}

}  // namespace comention::recognize
