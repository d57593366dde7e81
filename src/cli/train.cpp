// comention train: annotated text in, a model for the recogniser out.

#include "comention/recognize/train.hpp"

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "comention/core/error.hpp"

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/table.hpp"

namespace comention::cli {
namespace {

struct Settings {
  std::vector<std::string> corpora, raw_text, tuning;
  std::string recipe, corpora_folder = ".", output;
  int epochs = 0;          // 0: as the recipe has it
  std::uint64_t seed = 0;  // 0: as the recipe has it
  bool quiet = false;
};

TrainOptions train_options(const Settings& settings) {
  TrainOptions options;
  if (!settings.recipe.empty())
    options = read_train_settings(settings.recipe, settings.corpora_folder);
  for (const std::string& path : settings.corpora) {
    TrainingCorpus corpus;
    corpus.path = path;
    options.corpora.push_back(std::move(corpus));
  }
  options.raw_text.insert(options.raw_text.end(), settings.raw_text.begin(),
                          settings.raw_text.end());
  options.tuning.insert(options.tuning.end(), settings.tuning.begin(), settings.tuning.end());
  if (settings.epochs != 0) options.epochs = settings.epochs;
  if (settings.seed != 0) options.seed = settings.seed;
  if (options.corpora.empty())
    throw UsageError("train: no annotated text; give .bio files, or --recipe");
  return options;
}

/// A line a stage, on standard output: it is all that the command has to say, and a log may keep it.
std::function<void(const TrainProgress&)> progress_printer(bool quiet) {
  if (quiet) return {};
  return [last = std::string()](const TrainProgress& now) mutable {
    if (now.stage == last) return;
    last = now.stage;
    const std::string loss = now.loss > 0 ? "  loss " + figure(now.loss, 5) : "";
    print(figure(std::round(100 * now.done)) + "%  " + now.stage + loss + "\n");
  };
}

Exit run(const Settings& settings) {
  train(train_options(settings), settings.output, progress_printer(settings.quiet));
  return Exit::done;
}

}  // namespace

void add_train(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("train", "Annotated text to a model of the recogniser");
  const auto settings = std::make_shared<Settings>();
  command->add_option("CORPUS", settings->corpora, "Annotated text: CoNLL columns with BIO tags")
      ->type_name("");
  command
      ->add_option(
          "--raw", settings->raw_text,
          "Text without annotation, for word classes: .jsonl with title and text, or plain")
      ->type_name("FILE");
  command
      ->add_option("--tuning", settings->tuning,
                   "Annotated text that is not learned from: confidences are calibrated on it")
      ->type_name("FILE");
  command->add_option("--recipe", settings->recipe, "Settings file, such as models/english.train")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
  command
      ->add_option("--corpora", settings->corpora_folder,
                   "Where the relative paths of the recipe begin")
      ->type_name("DIR")
      ->capture_default_str();
  command->add_option("--output,-o", settings->output, "The model")->type_name("FILE")->required();
  command->add_option("--epochs", settings->epochs, "Rounds over the text (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(1, 1000));
  command->add_option("--seed", settings->seed, "Same seed and text, same model (default: 1)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  command->add_flag("--quiet,-q", settings->quiet, "No lines about progress");
  command->footer(
      "Example:\n"
      "  comention train samples/annotated.bio --raw samples/two-sentences.txt -o my.model\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
