#include "recognize/silver.hpp"

#include <algorithm>

#include "comention/recognize/recognizer.hpp"

#include "recognize/raw_text.hpp"

namespace comention::recognize {
namespace {

constexpr std::size_t longest_sentence = 100;

using Sentences = std::vector<std::vector<std::string>>;

void add_document(const Recognizer& recognizer, const Sentences& sentences, double least,
                  AnnotatedCorpus& corpus) {
  const auto tagged = recognizer.recognize_tokens(sentences);
  AnnotatedDocument document;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const bool certain = std::ranges::all_of(
        tagged[s], [&](const TaggedSpan& m) { return static_cast<double>(m.confidence) >= least; });
    if (!certain || sentences[s].size() > longest_sentence) continue;
    AnnotatedSentence sentence;
    sentence.tokens = sentences[s];
    for (const TaggedSpan& m : tagged[s]) sentence.mentions.push_back(m.span);
    document.sentences.push_back(std::move(sentence));
  }
  if (!document.sentences.empty()) corpus.documents.push_back(std::move(document));
}

}  // namespace

LoadedCorpus tag_raw_text(const TrainOptions& options, const std::filesystem::path& path) {
  const Recognizer recognizer(path);
  LoadedCorpus silver;
  silver.settings.weight = options.silver_weight;
  silver.settings.silver = true;
  silver.text.has_boundaries = true;
  for (const auto& raw : options.raw_text) {
    read_raw_documents(raw, [&](const Sentences& sentences) {
      add_document(recognizer, sentences, options.silver_confidence, silver.text);
    });
  }
  return silver;
}

}  // namespace comention::recognize
