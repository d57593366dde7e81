#pragma once

// The corpora as training sees them: words as numbers, label sets, the features of places, and the
// copies that teach the model other casings and other names.

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "comention/recognize/corpus.hpp"
#include "comention/recognize/train.hpp"

#include "recognize/features.hpp"
#include "recognize/labels.hpp"
#include "recognize/sentence_view.hpp"

namespace comention::recognize {

/// A corpus with the settings that came with it.
struct LoadedCorpus {
  TrainingCorpus settings;
  AnnotatedCorpus text;
};

/// Reads the corpora, cuts and normalises them ("the" in front of a name is not part of it).
std::vector<LoadedCorpus> load_corpora(const TrainOptions& options);

/// A mention that begins with "the" begins after it in our scheme.
void strip_article(AnnotatedSentence& sentence);

/// Every word in each casing that occurs, with its analysis.
class WordTypes {
 public:
  explicit WordTypes(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::uint32_t number(const std::string& word, Casing casing);
  std::size_t size() const { return types_.size(); }
  const WordAnalysis& analysis(std::uint32_t type) const { return types_[type]; }
  Casing casing(std::uint32_t type) const { return casings_[type]; }

 private:
  const Lexicon& lexicon_;
  std::unordered_map<std::string, std::uint32_t> numbers_[casing_count];
  std::vector<WordAnalysis> types_;
  std::vector<Casing> casings_;
};

struct TrainingSentence {
  std::vector<std::uint32_t> words;  // numbers in WordTypes
  std::vector<LabelSet> allowed;     // one bit where the label is known
  std::vector<PositionFeatures> places;
  Casing casing = Casing::normal;
  int style = 0;
  float weight = 1;
  std::uint32_t document = 0;  // counted over all corpora
  bool original = true;        // no copy
  bool certain = true;         // every set holds one label
};

/// Sentences of all corpora and their copies.
std::vector<TrainingSentence> build_training_set(const TrainOptions& options,
                                                 const std::vector<LoadedCorpus>& corpora,
                                                 WordTypes& types);

}  // namespace comention::recognize
