#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "comention/ingest/file_hash.hpp"

#include "cli/build.hpp"
#include "cli/version.hpp"

namespace comention::cli {
namespace {

using Json = nlohmann::ordered_json;

template <typename Values>
Json words(const Values& values) {
  auto list = Json::array();
  for (const auto value : values) list.push_back(to_string(value));
  return list;
}

Json file_json(const std::filesystem::path& path) {
  if (path.empty()) return nullptr;
  return {{"name", path.filename().string()}, {"sha256", sha256_of_file(path)}};
}

Json options_json(const BuildSettings& settings) {
  const LinkOptions& link = settings.link;
  return {{"model", file_json(model_path(settings.tagging))},
          {"names", file_json(settings.tagging.names)},
          {"annotations", settings.input.annotations},
          {"fields", settings.input.fields},
          {"window", to_string(link.window)},
          {"paragraph_weight", link.paragraph_weight},
          {"types", words(link.types)},
          {"roles", words(link.roles)},
          {"min_confidence", link.min_confidence},
          {"ranked_by", to_string(settings.rank.by)}};
}

Json inputs_json(std::vector<InputFile> inputs) {
  std::ranges::sort(inputs, {}, &InputFile::path);
  auto list = Json::array();
  for (const InputFile& file : inputs)
    list.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  return list;
}

Json counts_json(const Collection& collection, const Graph& graph) {
  const GraphInfo& info = graph.info();
  Json aside = Json::object();
  for (const Role role : all_roles)
    if (role != Role::subject)
      aside[std::string(to_string(role))] = info.set_aside_by_role[static_cast<std::size_t>(role)];
  aside["otherwise"] = info.set_aside_otherwise;
  return {{"articles", collection.articles.size()}, {"stories", graph.info().stories},
          {"mentions_in_graph", info.mentions},     {"mentions_set_aside", aside},
          {"entities", collection.entities.size()}, {"entities_in_graph", graph.num_vertices()},
          {"relations", graph.num_edges()}};
}

Json problems_json(std::vector<Problem> problems) {
  std::ranges::sort(problems, {}, [](const Problem& problem) {
    return std::tie(problem.where, problem.line, problem.what);
  });
  auto list = Json::array();
  for (const Problem& problem : problems)
    list.push_back({{"where", problem.where},
                    {"line", problem.line},
                    {"what", problem.what},
                    {"hint", problem.hint},
                    {"skipped", problem.skipped}});
  return list;
}

}  // namespace

std::string run_json(const BuildSettings& settings, std::vector<InputFile> inputs,
                     const Collection& collection, const Graph& graph,
                     std::vector<Problem> problems) {
  const Json run = {{"program", "comention"},
                    {"version", version()},
                    {"options", options_json(settings)},
                    {"inputs", inputs_json(std::move(inputs))},
                    {"counts", counts_json(collection, graph)},
                    {"problems", problems_json(std::move(problems))}};
  return run.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace comention::cli
