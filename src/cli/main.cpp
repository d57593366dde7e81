// comention: articles in, the graph of who is mentioned with whom out. Parses the command line,
// runs the chosen command, and turns what it throws into one line and an exit status; only here is
// caught.

#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"

namespace comention::cli {
namespace {

constexpr auto footer =
    "Examples:\n"
    "  comention build samples/articles -o out     articles to graph, ranking and pictures\n"
    "  comention draw out --focus Blinken -o blinken.svg\n"
    "  comention rank out --by betweenness --top 10\n"
    "\n"
    "'comention COMMAND --help' tells more. Exit status: 0 done, 1 done with records left out,\n"
    "2 failed.";

void add_commands(CLI::App& program, Action& chosen) {
  add_build(program, chosen);
  add_read(program, chosen);
  add_tag(program, chosen);
  add_rank(program, chosen);
  add_draw(program, chosen);
  add_export(program, chosen);
  add_train(program, chosen);
  add_evaluate(program, chosen);
}

int run(int argc, char** argv) {
  CLI::App program("Articles in; out comes the graph of who is mentioned with whom.", "comention");
  program.set_version_flag("--version", version_line());
  program.require_subcommand(1);
  program.footer(footer);
  Action chosen;
  add_commands(program, chosen);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& asked_for_help) {
    return program.exit(asked_for_help);
  } catch (const CLI::ParseError& wrong) {
    std::cerr << "comention: " << usage_problem(program, wrong, {argv + 1, argv + argc}) << '\n';
    return static_cast<int>(Exit::failed);
  }
  return static_cast<int>(chosen());
}

}  // namespace
}  // namespace comention::cli

int main(int argc, char** argv) {
  // A reader that goes away ("| head") ends the run quietly; the write then fails with EPIPE.
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  try {
    return comention::cli::run(argc, argv);
  } catch (const comention::cli::ClosedPipe&) {
    return static_cast<int>(comention::cli::Exit::done);
  } catch (const std::bad_alloc&) {
    std::cerr << "comention: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "comention: " << error.what() << '\n';
  }
  return static_cast<int>(comention::cli::Exit::failed);
}
