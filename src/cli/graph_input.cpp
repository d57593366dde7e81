#include "cli/graph_input.hpp"

#include <filesystem>
#include <optional>
#include <vector>

#include "comention/core/error.hpp"
#include "comention/text/normal_form.hpp"
#include "comention/text/suggest.hpp"
#include "comention/write/export.hpp"

namespace comention::cli {
namespace {

/// How well a vertex answers to a folded name; 0: not at all.
int answers_to(const Vertex& vertex, const std::string& name, const std::string& folded) {
  if (vertex.entity.id == name) return 3;
  if (fold(vertex.entity.name) == folded) return 2;
  for (const Alias& alias : vertex.entity.aliases)
    if (fold(alias.form) == folded) return 1;
  return 0;
}

std::string known_words(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
  return line;
}

std::string unknown(const std::string& what, const std::string& name,
                    const std::vector<std::string>& known) {
  const auto near = suggest(name, known);
  return "no " + what + " '" + name + "'" +
         (near ? "; did you mean '" + *near + "'?" : "; one of " + known_words(known));
}

}  // namespace

Graph read_graph_input(const std::string& path) {
  if (std::filesystem::is_directory(path))
    return read_graph(std::filesystem::path(path) / "graph.json");
  return read_graph(path);
}

VertexIndex find_entity(const Graph& graph, const std::string& name) {
  const std::string folded = fold(name);
  std::optional<VertexIndex> best;
  int best_answer = 0;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < graph.num_vertices(); ++i) {
    const Vertex& vertex = graph.vertex(VertexIndex(i));
    const int answer = answers_to(vertex, name, folded);
    const bool better = answer > best_answer || (answer == best_answer && answer > 0 &&
                                                 vertex.articles > graph.vertex(*best).articles);
    if (better) {
      best = VertexIndex(i);
      best_answer = answer;
    }
    names.push_back(vertex.entity.name);
    for (const Alias& alias : vertex.entity.aliases) names.push_back(alias.form);
  }
  if (best) return *best;
  const auto near = suggest(name, names);
  throw UsageError("nobody and nothing in the graph is called '" + name + "'" +
                   (near ? "; did you mean '" + *near + "'?" : ""));
}

Measure measure_named(const std::string& name) {
  if (const auto measure = measure_from(name)) return *measure;
  std::vector<std::string> known;
  for (const MeasureInfo& info : all_measures()) known.emplace_back(info.name);
  throw UsageError(unknown("measure", name, known));
}

EntityType type_named(const std::string& name) {
  if (const auto type = entity_type_from(name)) return *type;
  throw UsageError(unknown("type", name, {"person", "organisation", "location", "misc"}));
}

}  // namespace comention::cli
