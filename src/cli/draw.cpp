// comention draw: a picture of a graph, or of what lies around one entity.

#include "comention/draw/draw.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "comention/core/error.hpp"
#include "comention/write/atomic_file.hpp"

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

struct Settings {
  std::string graph = "out";
  std::string output = "-";
  std::string format;  // empty: by the output's name, else svg
  std::string focus, engine, title;
  std::string size_by = "strength", colour_by = "community";
  std::uint32_t top = DrawOptions().top, hops = DrawOptions().hops;
  bool unpruned = false;
};

PictureFormat picture_format(const Settings& settings) {
  std::string name = settings.format;
  if (name.empty()) name = std::filesystem::path(settings.output).extension().string();
  if (name.starts_with('.')) name.erase(0, 1);
  if (name.empty() || name == "svg") return PictureFormat::svg;
  if (name == "png") return PictureFormat::png;
  if (name == "pdf") return PictureFormat::pdf;
  if (name == "dot" || name == "gv") return PictureFormat::dot;
  throw UsageError("no picture format '" + name + "'; one of svg, png, pdf, dot");
}

Exit run(const Settings& settings) {
  const PictureFormat format = picture_format(settings);
  DrawOptions options;
  options.top = settings.top;
  options.hops = settings.hops;
  options.size_by = measure_named(settings.size_by);
  options.colour_by_community = settings.colour_by == "community";
  options.engine = settings.engine;
  options.title = settings.title;
  if (settings.unpruned) options.edges_a_vertex = 0;
  const Graph graph = read_graph_input(settings.graph);
  if (!settings.focus.empty()) options.focus = find_entity(graph, settings.focus);
  const std::string picture = draw(graph, score_all(graph), format, options);
  if (settings.output == "-")
    print(picture);
  else
    write_file(settings.output, picture);
  return Exit::done;
}

}  // namespace

void add_draw(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("draw", "A picture of a graph");
  const auto settings = std::make_shared<Settings>();
  command->add_option("GRAPH", settings->graph, "graph.json, or a folder that build wrote")
      ->type_name("")
      ->capture_default_str();
  command->add_option("--output,-o", settings->output, "The picture; - for standard output")
      ->type_name("FILE")
      ->capture_default_str();
  command
      ->add_option("--format", settings->format,
                   "svg, png, pdf or dot (default: by the output's name, else svg)")
      ->check(CLI::IsMember({"svg", "png", "pdf", "dot"}))
      ->type_name("FORMAT");
  command->add_option("--focus", settings->focus, "Only who is near this entity")
      ->type_name("NAME");
  command->add_option("--hops", settings->hops, "How near: steps from the focus")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--top", settings->top, "At most so many entities, the strongest")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--size-by", settings->size_by, "Measure that gives size and place in --top")
      ->type_name("MEASURE")
      ->capture_default_str();
  command->add_option("--colour-by,--color-by", settings->colour_by, "What the colours tell apart")
      ->check(CLI::IsMember({"community", "type"}))
      ->type_name("community|type")
      ->capture_default_str();
  command
      ->add_option("--engine", settings->engine,
                   "Graphviz layout, such as neato, sfdp, circo (default: by the size)")
      ->type_name("NAME");
  command->add_option("--title", settings->title, "Stands above the picture")->type_name("TEXT");
  command->add_flag("--unpruned", settings->unpruned,
                    "All edges, not only a spanning forest and the most telling ones");
  command->footer(
      "Example:\n"
      "  comention draw out --focus Blinken --hops 1 -o blinken.svg\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
