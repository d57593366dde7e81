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
#include "recognize/training_set.hpp"

namespace comention {
namespace {

using namespace recognize;

/// The corpora's own sentences are unannotated text too.
SentenceSource all_text(const TrainOptions& options, const std::vector<LoadedCorpus>& corpora) {
  return [&](const auto& receive) {
    std::vector<std::string_view> tokens;
    for (const LoadedCorpus& corpus : corpora) {
      for (const auto& document : corpus.text.documents) {
        for (const auto& sentence : document.sentences) {
          tokens.assign(sentence.tokens.begin(), sentence.tokens.end());
          receive(tokens);
        }
      }
    }
    for (const auto& path : options.raw_text) read_raw_sentences(path, receive);
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

  TrainedModel model() {
    tell("reading", 0);
    const std::vector<LoadedCorpus> corpora = load_corpora(options_);
    tell("word classes", 0.02);
    TrainedModel model;
    model.description = describe(options_);
    model.lexicon = build_lexicon(learn_lexicon(options_, all_text(options_, corpora)));
    const Lexicon lexicon(std::as_bytes(std::span(model.lexicon)));
    tell("indexing", 0.2);
    WordTypes types(lexicon);
    const std::vector<TrainingSentence> sentences = build_training_set(options_, corpora, types);
    if (sentences.empty()) throw UsageError("the corpora hold no sentence to learn from");
    descend(types, sentences, model);
    return model;
  }

  void tell(const std::string& stage, double done, double loss = 0) const {
    if (progress_) progress_({stage, done, loss});
  }

 private:
  void descend(const WordTypes& types, const std::vector<TrainingSentence>& sentences,
               TrainedModel& model) {
    const FeatureIndex index(types, sentences);
    std::vector<std::uint32_t> all(sentences.size());
    std::iota(all.begin(), all.end(), 0U);
    Optimiser optimiser(options_, index, sentences, std::move(all));
    double loss = 0;
    while (optimiser.epochs_done() < options_.epochs) {
      const int epoch = optimiser.epochs_done();
      tell("epoch " + std::to_string(epoch + 1) + " of " + std::to_string(options_.epochs),
           0.25 + 0.35 * epoch / options_.epochs, loss);
      loss = optimiser.epoch();
    }
    optimiser.finish(model);
    if (options_.folds > 1) {
      tell("second look", 0.6, loss);
      learn_second_look(options_, index, types, sentences, model);
    }
    tell("writing", 0.95, loss);
  }

  const TrainOptions& options_;
  const std::function<void(const TrainProgress&)>& progress_;
};

}  // namespace

void train(const TrainOptions& options, const std::filesystem::path& model,
           const std::function<void(const TrainProgress&)>& progress) {
  Run run(options, progress);
  TrainedModel trained = run.model();
  write_model(model, trained);
  if (!options.tuning.empty()) {
    calibrate(trained, model, options.tuning);
    write_model(model, trained);
  }
  run.tell("done", 1);
}

}  // namespace comention
