// Training from the files to the model: read, learn word classes, number the features, descend.

#include "comention/recognize/train.hpp"

#include <numeric>
#include <sstream>

#include "comention/core/error.hpp"

#include "recognize/calibration.hpp"
#include "recognize/feature_index.hpp"
#include "recognize/lexicon_builder.hpp"
#include "recognize/model_file.hpp"
#include "recognize/optimiser.hpp"
#include "recognize/raw_text.hpp"
#include "recognize/second_look.hpp"
#include "recognize/silver.hpp"
#include "recognize/training_set.hpp"

namespace comention {
namespace {

using recognize::LoadedCorpus;
using recognize::SentenceSource;
using recognize::TrainedModel;
using recognize::TrainingSentence;

void hand_on(const AnnotatedDocument& document,
             const std::function<void(const std::vector<std::string_view>&)>& receive) {
  std::vector<std::string_view> tokens;
  for (const AnnotatedSentence& sentence : document.sentences) {
    tokens.assign(sentence.tokens.begin(), sentence.tokens.end());
    receive(tokens);
  }
}

/// The corpora's own sentences are unannotated text too.
SentenceSource all_text(const TrainOptions& options, const std::vector<LoadedCorpus>& corpora) {
  return [&](const std::function<void(const std::vector<std::string_view>&)>& receive) {
    for (const LoadedCorpus& corpus : corpora) {
      for (const AnnotatedDocument& document : corpus.text.documents) hand_on(document, receive);
    }
    for (const auto& path : options.raw_text) recognize::read_raw_sentences(path, receive);
  };
}

std::string describe(const TrainOptions& options) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << "epochs " << options.epochs << "\nseed " << options.seed << '\n';
  for (const TrainingCorpus& corpus : options.corpora) {
    out << "corpus " << corpus.path.filename().string() << " weight " << corpus.weight << '\n';
  }
  for (const auto& path : options.raw_text) out << "raw " << path.filename().string() << '\n';
  return out.str();
}

class Run {
 public:
  Run(const TrainOptions& options, const std::function<void(const TrainProgress&)>& progress)
      : options_(options), progress_(progress) {}

  /// From the corpora to a model at `path`; with silver text, from there to another.
  TrainedModel model(const std::filesystem::path& path) {
    tell("reading", 0);
    std::vector<LoadedCorpus> corpora = recognize::load_corpora(options_);
    tell("word classes", 0.02);
    TrainedModel model;
    model.description = describe(options_);
    model.lexicon =
        recognize::build_lexicon(recognize::learn_lexicon(options_, all_text(options_, corpora)));
    const bool twice = options_.silver_weight > 0 && !options_.raw_text.empty();
    learn(corpora, {0.2, twice ? 0.5 : 0.95}, model);
    if (!twice) return model;
    recognize::write_model(path, model);
    tell("tagging raw text", 0.5);
    corpora.push_back(recognize::tag_raw_text(options_, path));
    learn(corpora, {0.52, 0.95}, model);
    return model;
  }

  void tell(const std::string& stage, double done, double loss = 0) const {
    if (progress_) progress_({stage, done, loss});
  }

 private:
  struct Stretch {
    double begin = 0;
    double end = 1;
  };

  void learn(const std::vector<LoadedCorpus>& corpora, Stretch stretch, TrainedModel& model) {
    model.weights.clear();
    tell("indexing", stretch.begin);
    const recognize::Lexicon lexicon(std::as_bytes(std::span(model.lexicon)));
    recognize::WordTypes types(lexicon);
    const std::vector<TrainingSentence> sentences =
        recognize::build_training_set(options_, corpora, types);
    if (sentences.empty()) throw UsageError("the corpora hold no sentence to learn from");
    const recognize::FeatureIndex index(types, sentences);
    const bool second_look = options_.folds > 1;
    const double middle = (stretch.begin + stretch.end) / 2;
    descend(index, sentences, {stretch.begin, second_look ? middle : stretch.end}, model);
    if (!second_look) return;
    tell("second look", middle);
    recognize::learn_second_look(options_, index, types, sentences, model);
  }

  void descend(const recognize::FeatureIndex& index, const std::vector<TrainingSentence>& sentences,
               Stretch stretch, TrainedModel& model) {
    std::vector<std::uint32_t> all(sentences.size());
    std::iota(all.begin(), all.end(), 0U);
    recognize::Optimiser optimiser(options_, index, sentences, std::move(all));
    double loss = 0;
    while (optimiser.epochs_done() < options_.epochs) {
      const int epoch = optimiser.epochs_done();
      tell("epoch " + std::to_string(epoch + 1) + " of " + std::to_string(options_.epochs),
           stretch.begin + (stretch.end - stretch.begin) * epoch / options_.epochs, loss);
      loss = optimiser.epoch();
    }
    optimiser.finish(model);
  }

  const TrainOptions& options_;
  const std::function<void(const TrainProgress&)>& progress_;
};

}  // namespace

void train(const TrainOptions& options, const std::filesystem::path& model,
           const std::function<void(const TrainProgress&)>& progress) {
  Run run(options, progress);
  // Models on the way have a name of their own.
  const std::filesystem::path draft = model.string() + ".draft";
  TrainedModel trained = run.model(draft);
  run.tell("writing", 0.95);
  if (!options.tuning.empty()) {
    recognize::write_model(draft, trained);
    recognize::calibrate(trained, draft, options.tuning);
  }
  std::error_code ignored;
  std::filesystem::remove(draft, ignored);
  recognize::write_model(model, trained);
  run.tell("done", 1);
}

}  // namespace comention
