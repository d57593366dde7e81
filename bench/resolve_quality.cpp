// Gold spans in, entities out: reads gold JSONL
// ({"id","text","mentions":[{"begin","end","type"}]}), gives the spans and their types (never their
// entities) to resolve, and writes the mentions with the entities found, for a scorer to compare.
// With --collection entities are those of the whole file.
//
//   resolve_quality GOLD.jsonl [--collection] [--why] > PREDICTED.jsonl
//   resolve_quality GOLD.jsonl --score PREDICTED.jsonl      the measures of fidelity.hpp

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "comention/resolve/fidelity.hpp"
#include "comention/resolve/resolve.hpp"

namespace {

using nlohmann::json;

std::vector<comention::TaggedArticle> read_gold(const std::string& path) {
  std::vector<comention::TaggedArticle> articles;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const json record = json::parse(line);
    comention::TaggedArticle tagged;
    tagged.article.id = record.at("id").get<std::string>();
    tagged.article.text = record.at("text").get<std::string>();
    tagged.article.date = record.value("date", "");
    tagged.article.outlet = record.value("outlet", "");
    for (const json& m : record.at("mentions")) {
      comention::Mention mention;
      mention.span = {m.at("begin").get<std::uint32_t>(), m.at("end").get<std::uint32_t>()};
      mention.type = comention::entity_type_from(m.at("type").get<std::string>())
                         .value_or(comention::EntityType::misc);
      mention.confidence = 1;
      tagged.mentions.push_back(mention);
    }
    std::ranges::sort(tagged.mentions, {}, &comention::Mention::span);
    articles.push_back(std::move(tagged));
  }
  return articles;
}

void write(const std::vector<comention::TaggedArticle>& articles,
           const std::vector<comention::Entity>* shared) {
  for (const comention::TaggedArticle& tagged : articles) {
    const auto& entities = shared != nullptr ? *shared : tagged.entities;
    json mentions = json::array();
    for (const comention::Mention& m : tagged.mentions) {
      const comention::Entity& entity = entities.at(static_cast<std::size_t>(m.entity));
      mentions.push_back({{"begin", m.span.begin},
                          {"end", m.span.end},
                          {"type", to_string(m.type)},
                          {"entity", entity.id},
                          {"name", entity.name}});
    }
    std::cout << json{{"id", tagged.article.id}, {"mentions", mentions}}.dump() << '\n';
  }
}

std::vector<comention::ResolvedDocument> read_annotated(const std::string& path) {
  std::vector<comention::ResolvedDocument> documents;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const json record = json::parse(line);
    comention::ResolvedDocument document;
    document.id = record.at("id").get<std::string>();
    document.text = record.value("text", "");
    for (const json& m : record.at("mentions")) {
      const auto type = comention::entity_type_from(m.at("type").get<std::string>());
      document.mentions.push_back(
          {{m.at("begin").get<std::uint32_t>(), m.at("end").get<std::uint32_t>()},
           type.value_or(comention::EntityType::misc),
           m.at("entity").is_null() ? "" : m.at("entity").get<std::string>()});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

void print(const char* name, const comention::Agreement& a) {
  std::cout << name << " p " << a.precision() << " r " << a.recall() << " f1 " << a.f1() << " ("
            << a.hits << " of " << a.predicted << ", " << a.gold << ")\n";
}

void print(const char* name, const comention::BCubed& b) {
  std::cout << name << " p " << b.precision << " r " << b.recall << " f1 " << b.f1() << '\n';
}

void score(const std::string& gold_path, const std::string& predicted_path) {
  const auto gold = read_annotated(gold_path);
  const auto predicted = read_annotated(predicted_path);
  constexpr std::array types = {comention::EntityType::person, comention::EntityType::organisation,
                                comention::EntityType::location};
  const auto each = measure_fidelity(gold, predicted, types);
  print("mentions", each.mentions);
  print("spans", each.spans);
  print("entities", each.entities);
  print("pairs in an article", each.pairs_in_article);
  print("pairs in a line", each.pairs_in_line);
  print("B-cubed within", each.b_cubed);
  const auto all = measure_collection_fidelity(gold, predicted, types);
  print("across: entities", all.entities);
  print("across: pairs", all.pairs);
  std::cout << "across: top 20 " << all.top20_overlap << ", top 50 " << all.top50_overlap << '\n';
  print("B-cubed across", all.b_cubed);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  const auto has = [&](std::string_view word) {
    return std::ranges::find(arguments, word) != arguments.end();
  };
  if (arguments.empty()) {
    std::cerr << "usage: resolve_quality GOLD.jsonl [--collection] [--why]\n";
    return 2;
  }
  if (has("--score")) {
    score(std::string(arguments.front()), std::string(arguments.back()));
    return 0;
  }
  std::vector<comention::Merge> why;
  auto articles = read_gold(std::string(arguments.front()));
  for (comention::TaggedArticle& article : articles) resolve_article(article, {}, &why);
  if (has("--collection")) {
    const comention::Collection all = resolve_collection(std::move(articles), {}, &why);
    write(all.articles, &all.entities);
  } else {
    write(articles, nullptr);
  }
  if (has("--why"))
    for (const comention::Merge& merge : why)
      std::cerr << merge.entity << '\t' << to_string(merge.rule) << '\t' << merge.confidence << '\t'
                << merge.name << '\t' << merge.into << '\n';
  return 0;
}
