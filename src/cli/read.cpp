// comention read: the articles themselves, as the later stages see them, one JSON line each.

#include <memory>

#include <CLI/CLI.hpp>

#include "comention/write/mentions.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

Exit run(const InputSettings& settings) {
  Progress progress("reading", settings.quiet);
  ConsoleReporter problems(&progress);
  const auto reader = read_articles(inputs_or_stdin(settings), read_options(settings), problems);
  std::uint64_t articles = 0;
  std::string line;
  while (const auto read = reader->next()) {
    line.clear();
    append_article_line(line, read->article);
    print(line);
    progress.update(++articles, reader->bytes_read(), reader->bytes_total());
  }
  progress.clear();
  problems.summarise();
  return problems.status();
}

}  // namespace

void add_read(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("read", "Files and folders to articles, as JSON lines");
  const auto settings = std::make_shared<InputSettings>();
  add_input_options(*command, *settings);
  command->footer(
      "Writes id, title, date, outlet, url, language and text of each article: what is known of\n"
      "them. A file's id is its path.\n"
      "\n"
      "Example:\n"
      "  comention read samples/articles > articles.jsonl\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
