#pragma once

// How a model is trained. The shipped one is models/english.train, run by models/train-english.sh;
// another language needs no more than annotated text in the CoNLL format and some unannotated text.

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace comention {

/// What a corpus says about MISC. `absent`: it marks none, so outside may be MISC. `uncertain`: it
/// marks some, by other rules, so its MISC may be outside too. The model decides while it learns.
enum class MiscLabels : std::uint8_t { trusted, absent, uncertain };

struct TrainingCorpus {
  std::filesystem::path path;  // CoNLL columns
  double weight = 1;  // visits of a sentence in an epoch; below 1: the share drawn each time
  MiscLabels misc = MiscLabels::trusted;
  int style = 0;  // 0: our own scheme; corpora of another scheme share a number, and features that
                  // only see that number take up what is peculiar to it and are not shipped
  std::size_t document_sentences = 0;  // cut into documents of so many; 0: as marked
  std::size_t skip_last = 0;           // sentences at the end that are kept for tuning
  bool silver = false;                 // tagged by a model: no copies of it are made
};

struct NameListFile {
  std::filesystem::path path;  // a name a line; its words become a feature of words
};

struct TrainOptions {
  std::vector<TrainingCorpus> corpora;
  std::vector<std::filesystem::path> raw_text;  // .jsonl with title and text, anything else: plain
  std::vector<NameListFile> lists;              // 16 at most
  std::vector<std::filesystem::path> tuning;    // CoNLL columns: confidences are calibrated on them
  std::array<std::uint32_t, 3> classes = {100, 600, 1500};
  std::uint32_t class_sweeps = 8;
  std::uint32_t min_count = 3;  // rarer words of the raw text have no class
  int epochs = 10;
  std::uint64_t seed = 1;
  double learning_rate = 0.1;
  double decay = 2e-4;          // of a weight at each update
  double shrink = 0.005;        // taken off every weight after each epoch (L1)
  double dropout = 0.1;         // share of words whose spelling is hidden
  double caseless_share = 0.3;  // sentences that are also learned without case
  double title_share = 0.03;    // sentences that are also learned In Title Case
  double swap_share = 0;        // sentences that are also learned with other names put in
  double silver_weight = 0;  // of raw text tagged by a first model and learned by a second; 0: none
  double silver_confidence = 0.6;  // sentences with a mention below it are left out
  int folds = 4;  // parts of the text that the second look learns from; 0: no second look
  int fold_epochs = 6;
  std::filesystem::path classes_cache;  // read if it exists, else written; empty: none
};

/// Reads a settings file: one `key value...` a line, # begins a comment; see models/english.train.
///   corpora_folder  what relative paths of texts begin at; those of name lists begin at the folder
///                   of the settings file
///   errors          FileError; FormatError with the line: an unknown key, a value that is none
TrainOptions read_train_settings(const std::filesystem::path& settings,
                                 const std::filesystem::path& corpora_folder);

struct TrainProgress {
  std::string stage;  // "reading", "word classes", "indexing", "epoch 3 of 10", "writing"
  double done = 0;    // 0..1 of all
  double loss = 0;    // mean negative log-likelihood a token in the last epoch; 0 before the first
};

/// Trains and writes the model. The same options and files give the same bytes.
///   cost    about a minute for a million tokens, one core; 1 to 2 GB of memory
///   errors  FileError, FormatError (corpora), UsageError (no sentence to learn from)
void train(const TrainOptions& options, const std::filesystem::path& model,
           const std::function<void(const TrainProgress&)>& progress = {});

}  // namespace comention
