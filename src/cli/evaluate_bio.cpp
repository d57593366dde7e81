#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "comention/recognize/corpus.hpp"
#include "comention/recognize/evaluate.hpp"

#include "cli/evaluate.hpp"
#include "cli/table.hpp"

namespace comention::cli {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const MatchCounts& counts) {
  return {{"precision", counts.precision()},
          {"recall", counts.recall()},
          {"f1", counts.f1()},
          {"right", counts.right},
          {"found", counts.found},
          {"expected", counts.expected}};
}

std::vector<std::string> row(const std::string& name, const MatchCounts& counts) {
  return {name,
          figure(100 * counts.precision(), 2),
          figure(100 * counts.recall(), 2),
          figure(100 * counts.f1(), 2),
          std::to_string(counts.right),
          std::to_string(counts.found),
          std::to_string(counts.expected)};
}

}  // namespace

std::string evaluate_bio(const std::string& path, const Recognizer& recognizer,
                         const std::vector<EntityType>& types, bool json) {
  const Evaluation result = evaluate(recognizer, read_bio(path), types);
  if (json) {
    Json out = counts_json(result.overall);
    out["types"] = Json::object();
    for (const EntityType type : types)
      out["types"][std::string(to_string(type))] = counts_json(result.of(type));
    out["spans"] = counts_json(result.spans);
    out["file"] = path;
    out["sentences"] = result.sentences;
    out["tokens"] = result.tokens;
    return out.dump(1) + "\n";
  }
  std::vector<std::vector<std::string>> rows;
  rows.reserve(types.size() + 2);
  for (const EntityType type : types)
    rows.push_back(row(std::string(to_string(type)), result.of(type)));
  rows.push_back(row("all", result.overall));
  rows.push_back(row("span alone", result.spans));
  return path + ": " + std::to_string(result.sentences) + " sentences, " +
         std::to_string(result.tokens) + " tokens\n" +
         table({{"type"},
                {"precision", true},
                {"recall", true},
                {"f1", true},
                {"right", true},
                {"found", true},
                {"expected", true}},
               rows);
}

}  // namespace comention::cli
