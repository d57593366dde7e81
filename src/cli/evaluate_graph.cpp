#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"
#include "comention/ingest/article_reader.hpp"
#include "comention/resolve/fidelity.hpp"
#include "comention/resolve/resolve.hpp"

#include "cli/console.hpp"
#include "cli/evaluate.hpp"
#include "cli/table.hpp"

namespace comention::cli {
namespace {

using Json = nlohmann::ordered_json;
using Documents = std::vector<ResolvedDocument>;

std::string entity_of(const Json& mention) {
  const auto found = mention.find("entity");
  if (found == mention.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

ResolvedDocument document_from(const Json& record) {
  ResolvedDocument document;
  document.id = record.at("id").is_string() ? record["id"].get<std::string>() : record["id"].dump();
  document.text = record.value("text", "");
  for (const Json& mention : record.at("mentions")) {
    const auto type = entity_type_from(mention.at("type").get<std::string>());
    if (!type) continue;  // dates, numbers: nothing that we look for
    const Span span{mention.at("begin").get<std::uint32_t>(),
                    mention.at("end").get<std::uint32_t>()};
    document.mentions.push_back({span, *type, entity_of(mention)});
  }
  return document;
}

Documents read_documents(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw FileError(path, 0, "cannot be opened");
  Documents documents;
  std::uint64_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      documents.push_back(document_from(Json::parse(line)));
    } catch (const Json::exception& wrong) {
      throw FormatError(path, number, std::string("no annotated document: ") + wrong.what());
    }
  }
  return documents;
}

/// Offsets count from the body, as the annotation's do.
ResolvedDocument document_from(const TaggedArticle& tagged, const std::vector<Entity>& entities) {
  ResolvedDocument document;
  document.id = tagged.article.id;
  const std::uint32_t origin = tagged.article.body_begin;
  for (const Mention& mention : tagged.mentions) {
    if (mention.span.begin < origin) continue;
    const bool resolved = mention.entity != no_entity;
    document.mentions.push_back(
        {{mention.span.begin - origin, mention.span.end - origin},
         mention.type,
         resolved ? entities[static_cast<std::size_t>(mention.entity)].id : std::string()});
  }
  return document;
}

Documents find_documents(const FidelitySettings& settings, const TaggingSettings& tagging) {
  InputSettings input;
  input.annotations = settings.given ? "given" : "none";
  Progress progress("tagging", false);
  ConsoleReporter problems(&progress);
  const NameList names = read_names(tagging, problems);
  const auto reader = read_articles({settings.gold}, read_options(input), problems);
  std::vector<TaggedArticle> articles;
  tag_all(*reader, input, tagging, names, progress, [&](std::vector<TaggedArticle> batch) {
    std::ranges::move(batch, std::back_inserter(articles));
  });
  Documents documents;
  if (!settings.across) {
    for (const TaggedArticle& tagged : articles)
      documents.push_back(document_from(tagged, tagged.entities));
    return documents;
  }
  const Collection collection = resolve_collection(std::move(articles), {names});
  for (const TaggedArticle& tagged : collection.articles)
    documents.push_back(document_from(tagged, collection.entities));
  return documents;
}

struct Row {
  std::string key, words;
  Agreement agreement;
};

/// The keys are those of the reference scorer's JSON.
std::vector<Row> rows_of(const Fidelity& fidelity) {
  return {{"mention_f1", "mentions (span and type)", fidelity.mentions},
          {"span_f1", "mentions (span alone)", fidelity.spans},
          {"node_f1", "entities of an article", fidelity.entities},
          {"edge_doc_f1", "pairs in an article", fidelity.pairs_in_article},
          {"edge_sent_f1", "pairs in a line", fidelity.pairs_in_line}};
}

Json agreement_json(const Agreement& agreement) {
  return {{"precision", agreement.precision()},
          {"recall", agreement.recall()},
          {"f1", agreement.f1()},
          {"right", agreement.hits},
          {"found", agreement.predicted},
          {"expected", agreement.gold}};
}

Json b_cubed_json(const BCubed& score) {
  return {{"precision", score.precision}, {"recall", score.recall}, {"f1", score.f1()}};
}

std::vector<std::string> percent_row(const std::string& words, double precision, double recall,
                                     double f1) {
  return {words, figure(100 * precision, 2), figure(100 * recall, 2), figure(100 * f1, 2)};
}

std::vector<std::string> percent_row(const std::string& words, const Agreement& agreement) {
  return percent_row(words, agreement.precision(), agreement.recall(), agreement.f1());
}

std::string as_table(const Fidelity& fidelity, const CollectionFidelity* across) {
  std::vector<std::vector<std::string>> rows;
  for (const Row& row : rows_of(fidelity)) rows.push_back(percent_row(row.words, row.agreement));
  const BCubed& within = fidelity.b_cubed;
  rows.push_back(
      percent_row("B-cubed in an article", within.precision, within.recall, within.f1()));
  if (across != nullptr) {
    rows.push_back(percent_row("entities across articles", across->entities));
    rows.push_back(percent_row("pairs across articles", across->pairs));
    const BCubed& all = across->b_cubed;
    rows.push_back(percent_row("B-cubed across articles", all.precision, all.recall, all.f1()));
    rows.push_back({"strongest 20 found", "", "", figure(100 * across->top20_overlap, 2)});
    rows.push_back({"strongest 50 found", "", "", figure(100 * across->top50_overlap, 2)});
  }
  return table({{"measure"}, {"precision", true}, {"recall", true}, {"f1", true}}, rows);
}

Json as_json(const Fidelity& fidelity, const CollectionFidelity* across) {
  Json out = {{"documents", fidelity.documents}, {"missing", fidelity.missing}};
  for (const Row& row : rows_of(fidelity)) out[row.key] = agreement_json(row.agreement);
  out["b_cubed"] = b_cubed_json(fidelity.b_cubed);
  if (across == nullptr) return out;
  out["global_nodes"] = agreement_json(across->entities);
  out["global_edge_f1"] = agreement_json(across->pairs);
  out["global_b_cubed"] = b_cubed_json(across->b_cubed);
  out["top20_overlap"] = across->top20_overlap;
  out["top50_overlap"] = across->top50_overlap;
  return out;
}

}  // namespace

std::string evaluate_graph(const FidelitySettings& settings, const TaggingSettings& tagging,
                           const std::vector<EntityType>& types, bool json) {
  const Documents gold = read_documents(settings.gold);
  const Documents found = settings.predicted.empty() ? find_documents(settings, tagging)
                                                     : read_documents(settings.predicted);
  const Fidelity fidelity = measure_fidelity(gold, found, types);
  CollectionFidelity across;
  if (settings.across) across = measure_collection_fidelity(gold, found, types);
  const CollectionFidelity* second = settings.across ? &across : nullptr;
  if (json) return as_json(fidelity, second).dump(1) + "\n";
  return settings.gold + ": " + std::to_string(fidelity.documents) + " documents\n" +
         as_table(fidelity, second);
}

}  // namespace comention::cli
