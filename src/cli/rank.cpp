// comention rank: the key actors of a graph by one measure, as a table, CSV or JSON.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "comention/write/tables.hpp"

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/key_actors.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

struct Settings {
  std::string graph = "out";
  std::string by = "strength";
  std::string type;
  std::uint32_t top = 15;
  std::string format = "table";
};

std::string as_json(const Graph& graph, const Scores& scores, const RankSettings& settings) {
  auto list = nlohmann::ordered_json::array();
  for (const VertexIndex vertex : key_actors(graph, scores, settings)) {
    const Vertex& actor = graph.vertex(vertex);
    nlohmann::ordered_json row = {{"rank", list.size() + 1},
                                  {"id", actor.entity.id},
                                  {"name", actor.entity.name},
                                  {"type", to_string(actor.entity.type)},
                                  {"articles", actor.articles}};
    for (const MeasureInfo& info : all_measures())
      row[std::string(info.name)] = scores.of(info.measure)[static_cast<std::size_t>(vertex)];
    list.push_back(std::move(row));
  }
  return list.dump(1) + "\n";
}

Exit run(const Settings& settings) {
  RankSettings rank;
  rank.by = measure_named(settings.by);
  rank.top = settings.top;
  if (!settings.type.empty()) rank.type = type_named(settings.type);
  const Graph graph = read_graph_input(settings.graph);
  const Scores scores = score_all(graph);
  if (settings.format == "json")
    print(as_json(graph, scores, rank));
  else if (settings.format == "csv")
    print(ranking_csv(graph, scores, rank.by, key_actors(graph, scores, rank)));
  else
    print(key_actors_table(graph, scores, rank));
  return Exit::done;
}

}  // namespace

void add_rank(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("rank", "The key actors of a graph");
  const auto settings = std::make_shared<Settings>();
  command->add_option("GRAPH", settings->graph, "graph.json, or a folder that build wrote")
      ->type_name("")
      ->capture_default_str();
  std::string measures;
  for (const MeasureInfo& info : all_measures())
    measures += (measures.empty() ? "" : ", ") + std::string(info.name);
  command->add_option("--by", settings->by, "Measure: " + measures)
      ->type_name("MEASURE")
      ->capture_default_str();
  command->add_option("--top", settings->top, "How many")->type_name("N")->capture_default_str();
  command->add_option("--type", settings->type, "Only person, organisation, location or misc")
      ->type_name("TYPE");
  command->add_option("--format", settings->format, "How it is printed")
      ->check(CLI::IsMember({"table", "csv", "json"}))
      ->type_name("table|csv|json")
      ->capture_default_str();
  command->footer(
      "Example:\n"
      "  comention rank out --by betweenness --type person --top 10\n");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace comention::cli
