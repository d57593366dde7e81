// comention tag: articles in, their mentions out, one JSON line an article, in the order of the
// input.

#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "comention/write/mentions.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

struct Settings {
  InputSettings input;
  TaggingSettings tagging;
};

Exit run(const Settings& settings) {
  Progress progress("tagging", settings.input.quiet);
  ConsoleReporter problems(&progress);
  const NameList names = read_names(settings.tagging, problems);
  const auto reader =
      read_articles(inputs_or_stdin(settings.input), read_options(settings.input), problems);
  tag_all(*reader, settings.input, settings.tagging, names, progress,
          [](const std::vector<TaggedArticle>& articles) {
            std::string lines;
            for (const TaggedArticle& tagged : articles)
              append_mentions_line(lines, tagged, tagged.entities);
            print(lines);
          });
  progress.clear();
  problems.summarise();
  return problems.status();
}

}  // namespace

void add_tag(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("tag", "Articles to their mentions, as JSON lines");
  const auto settings = std::make_shared<Settings>();
  add_input_options(*command, settings->input);
  add_tagging_options(*command, settings->tagging);
  command->footer(
      "Writes "
      "{\"id\",\"mentions\":[{\"begin\",\"end\",\"type\",\"entity\",\"name\",\"confidence\","
      "\"role\"?}]}\n"
      "a line. begin and end are byte offsets into the UTF-8 text given, into the title where\n"
      "\"field\" is \"title\"; entities are those of the one article.\n"
      "\n"
      "Example:\n"
      "  comention tag samples/articles/meridian-wire.jsonl > mentions.jsonl\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
