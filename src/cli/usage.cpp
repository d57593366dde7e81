#include "cli/usage.hpp"

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>

#include "comention/text/suggest.hpp"

namespace comention::cli {
namespace {

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::string with_suggestion(const std::string& line, const std::string& word,
                            const std::vector<std::string>& known, const std::string& help) {
  if (const auto near = suggest(word, known)) return line + "; did you mean '" + *near + "'?";
  return line + "; try '" + help + "'";
}

/// The first word that looks like an option and is none of the command's.
std::optional<std::string> unknown_option(const CLI::App& command,
                                          const std::vector<std::string>& arguments) {
  const auto known = option_names(command);
  for (const std::string& word : arguments) {
    if (!word.starts_with("--") || word == "--") continue;
    const std::string name = word.substr(0, word.find('='));
    if (std::ranges::find(known, name) == known.end()) return name;
  }
  return std::nullopt;
}

}  // namespace

std::string usage_problem(const CLI::App& program, const CLI::ParseError& wrong,
                          const std::vector<std::string>& arguments) {
  const auto commands = command_names(program);
  if (arguments.empty())
    return "no command given; one of build, read, tag, rank, draw, export, train, evaluate; "
           "try 'comention --help'";
  const std::string& first = arguments.front();
  if (!first.starts_with("-") && std::ranges::find(commands, first) == commands.end())
    return with_suggestion("unknown command '" + first + "'", first, commands, "comention --help");

  const bool named = !first.starts_with("-");
  const CLI::App& command = named ? *program.get_subcommand(first) : program;
  const std::string help = "comention " + (named ? first + " " : std::string()) + "--help";
  if (const auto option = unknown_option(command, arguments))
    return with_suggestion("unknown option '" + *option + "'", *option, option_names(command),
                           help);
  return (named ? first + ": " : std::string()) + wrong.what() + "; try '" + help + "'";
}

}  // namespace comention::cli
