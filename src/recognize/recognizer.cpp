#include "comention/recognize/recognizer.hpp"

#include <mutex>

#include "comention/recognize/roles.hpp"
#include "comention/text/token.hpp"

#include "recognize/names.hpp"
#include "recognize/tagger.hpp"

namespace comention {
namespace {

using recognize::Model;
using recognize::NameMatcher;
using recognize::ScoreTables;
using recognize::Tagger;
using recognize::TokenisedArticle;

/// What one thread works with; kept for the next article.
struct Worker {
  explicit Worker(const ScoreTables& tables) : tagger(tables) {}

  Tagger tagger;
  TokenisedArticle article;
  std::vector<Span> spans;  // of the tokens
  std::vector<TaggedSpan> tagged;
};

void cut_into_tokens(const Article& article, const Segments& segments, Worker& worker) {
  worker.spans.clear();
  worker.article.tokens.clear();
  worker.article.sentence_begin.assign(1, 0);
  for (const Span sentence : segments.sentences) {
    tokenise(article.text, sentence, worker.spans);
    worker.article.sentence_begin.push_back(static_cast<std::uint32_t>(worker.spans.size()));
  }
  for (const Span span : worker.spans) worker.article.tokens.push_back(slice(article.text, span));
}

/// Puts the user's names in place of whatever of the model's overlaps them.
void put_names(const NameMatcher& names, const TokenisedArticle& article,
               std::vector<TaggedSpan>& tagged) {
  std::vector<TaggedSpan> merged;
  std::size_t next = 0;
  std::vector<std::string_view> sentence;
  for (std::size_t s = 0; s < article.sentence_count(); ++s) {
    const std::uint32_t begin = article.sentence_begin[s];
    sentence.assign(article.tokens.begin() + begin,
                    article.tokens.begin() + article.sentence_begin[s + 1]);
    for (const NameMatcher::Match& match : names.find(sentence)) {
      const TokenSpan span{begin + match.begin, begin + match.end, match.type};
      while (next < tagged.size() && tagged[next].span.end <= span.begin) {
        merged.push_back(tagged[next++]);
      }
      while (next < tagged.size() && tagged[next].span.begin < span.end) ++next;
      merged.push_back({span, 1});
    }
  }
  merged.insert(merged.end(), tagged.begin() + static_cast<std::ptrdiff_t>(next), tagged.end());
  tagged = std::move(merged);
}

}  // namespace

struct Recognizer::Impl {
  Impl(const std::filesystem::path& path, const NameList& list)
      : model(path), tables(model), names(list) {}

  std::unique_ptr<Worker> take_worker() const {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<Worker>(tables);
    std::unique_ptr<Worker> worker = std::move(idle.back());
    idle.pop_back();
    return worker;
  }
  void give_back(std::unique_ptr<Worker> worker) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(worker));
  }

  Model model;
  ScoreTables tables;
  NameMatcher names;
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Worker>> idle;
};

Recognizer::Recognizer(const std::filesystem::path& model, const NameList& names)
    : impl_(std::make_unique<const Impl>(model, names)) {}
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;
Recognizer::~Recognizer() = default;

std::vector<Mention> Recognizer::recognize(const Article& article, const Segments& segments) const {
  std::unique_ptr<Worker> worker = impl_->take_worker();
  cut_into_tokens(article, segments, *worker);
  worker->tagged.clear();
  worker->tagger.tag(worker->article, worker->tagged);
  if (!impl_->names.empty()) put_names(impl_->names, worker->article, worker->tagged);
  std::vector<Mention> mentions;
  mentions.reserve(worker->tagged.size());
  for (const TaggedSpan& found : worker->tagged) {
    Mention mention;
    mention.span = {worker->spans[found.span.begin].begin, worker->spans[found.span.end - 1].end};
    mention.type = found.span.type;
    mention.confidence = found.confidence;
    mentions.push_back(mention);
  }
  impl_->give_back(std::move(worker));
  assign_roles(article, segments, mentions);
  return mentions;
}

std::vector<std::vector<TaggedSpan>> Recognizer::recognize_tokens(
    std::span<const std::vector<std::string>> sentences) const {
  TokenisedArticle article;
  article.sentence_begin.push_back(0);
  for (const auto& sentence : sentences) {
    article.tokens.insert(article.tokens.end(), sentence.begin(), sentence.end());
    article.sentence_begin.push_back(static_cast<std::uint32_t>(article.tokens.size()));
  }
  std::unique_ptr<Worker> worker = impl_->take_worker();
  std::vector<TaggedSpan> tagged;
  worker->tagger.tag(article, tagged);
  impl_->give_back(std::move(worker));
  std::vector<std::vector<TaggedSpan>> by_sentence(sentences.size());
  std::size_t s = 0;
  for (TaggedSpan found : tagged) {
    while (found.span.begin >= article.sentence_begin[s + 1]) ++s;
    found.span.begin -= article.sentence_begin[s];
    found.span.end -= article.sentence_begin[s];
    by_sentence[s].push_back(found);
  }
  return by_sentence;
}

}  // namespace comention
