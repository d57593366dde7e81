// comention evaluate: how good the recogniser is on annotated text, and how true the graph.

#include "cli/evaluate.hpp"

#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include "comention/core/error.hpp"

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

struct Settings {
  std::vector<std::string> gold;
  TaggingSettings tagging;
  FidelitySettings fidelity;
  std::string types, annotations = "none";
  bool json = false;
};

bool is_jsonl(const std::string& path) {
  const auto extension = std::filesystem::path(path).extension();
  return extension == ".jsonl" || extension == ".ndjson";
}

std::vector<EntityType> types_named(const std::string& words, std::vector<EntityType> otherwise) {
  if (words.empty()) return otherwise;
  std::vector<EntityType> types;
  for (const std::string& word : CLI::detail::split(words, ',')) types.push_back(type_named(word));
  return types;
}

Exit run(Settings settings) {
  settings.fidelity.given = settings.annotations == "given";
  for (const std::string& path : settings.gold) {
    if (is_jsonl(path)) {
      settings.fidelity.gold = path;
      const auto types = types_named(
          settings.types, {EntityType::person, EntityType::organisation, EntityType::location});
      print(evaluate_graph(settings.fidelity, settings.tagging, types, settings.json));
    } else {
      const Recognizer recognizer(model_path(settings.tagging));
      const auto types =
          types_named(settings.types, {all_entity_types.begin(), all_entity_types.end()});
      print(evaluate_bio(path, recognizer, types, settings.json));
    }
  }
  return Exit::done;
}

}  // namespace

void add_evaluate(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("evaluate", "How good the recogniser is, and how true the graph");
  const auto settings = std::make_shared<Settings>();
  command
      ->add_option(
          "GOLD", settings->gold,
          "Annotated text: .bio (CoNLL columns) for exact matches of span and type as "
          "conlleval counts them; .jsonl (id, text, mentions with begin, end, type, entity) "
          "for how close the graph comes to the one that the annotation gives")
      ->type_name("")
      ->required();
  add_tagging_options(*command, settings->tagging);
  command
      ->add_option(
          "--types", settings->types,
          "Types that count, such as PER,ORG,LOC (default: all for .bio, these for .jsonl)")
      ->type_name("TYPE,...");
  command
      ->add_option("--predicted", settings->fidelity.predicted,
                   "For .jsonl: mentions found by another program, instead of ours")
      ->type_name("FILE");
  command
      ->add_option("--annotations", settings->annotations,
                   "given, for .jsonl: resolve the gold spans, so that only resolution is measured")
      ->check(CLI::IsMember({"none", "given"}))
      ->type_name("none|given")
      ->capture_default_str();
  command->add_flag("--global", settings->fidelity.across,
                    "For .jsonl whose entity ids hold across documents: resolve the documents "
                    "together, and measure the graph of them all too");
  command->add_flag("--json", settings->json, "One JSON object a file");
  command->footer(
      "Example:\n"
      "  comention evaluate samples/annotated.bio --types PER,LOC\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
