// comention export: a graph in the format of another tool.

#include "comention/write/export.hpp"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"

namespace comention::cli {
namespace {

struct Settings {
  std::string graph = "out";
  std::string format;
  std::string output;
};

Exit run(const Settings& settings) {
  const Graph graph = read_graph_input(settings.graph);
  export_graph(graph, score_all(graph), settings.format, settings.output);
  return Exit::done;
}

}  // namespace

void add_export(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("export", "A graph in the format of another tool");
  const auto settings = std::make_shared<Settings>();
  command->add_option("GRAPH", settings->graph, "graph.json, or a folder that build wrote")
      ->type_name("")
      ->capture_default_str();
  command->add_option("--format", settings->format, "One of the formats below")
      ->type_name("FORMAT")
      ->required();
  command
      ->add_option("--output,-o", settings->output, "File, or folder for formats of several files")
      ->type_name("PATH")
      ->required();
  std::string formats = "Formats:\n";
  for (const ExportFormat& format : all_export_formats()) {
    std::string name(format.name);
    name.resize(std::max<std::size_t>(name.size() + 1, 10), ' ');
    formats += "  " + name + std::string(format.description) + "\n";
  }
  command->footer(formats +
                  "\n"
                  "Example:\n"
                  "  comention export out --format graphml -o graph.graphml\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
