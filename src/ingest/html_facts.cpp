#include "ingest/html_facts.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "comention/text/normal_form.hpp"

#include "ingest/dates.hpp"

namespace comention {
namespace {

using Json = nlohmann::json;

// Pages nest their data a few levels; more is an attack.
constexpr int deepest_data = 12;

constexpr std::array date_names = std::to_array<const char*>({
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publication_date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
});

struct Signals {
  std::map<std::string, std::string> meta;  // name, property or itemprop in lower case -> content
  std::vector<std::string> data;            // JSON-LD
  std::string canonical, language, title, heading, time;
};

void keep_first(std::string& fact, std::string_view value) {
  if (fact.empty()) fact = fold_white_space(value);
}

void take_meta(const xmlNode* node, Signals& signals) {
  const auto content = attribute(node, "content");
  if (!content) return;
  for (const char* key : {"property", "name", "itemprop"}) {
    if (const auto name = attribute(node, key)) {
      signals.meta.emplace(lower_case(*name), fold_white_space(*content));
    }
  }
}

void take_element(const xmlNode* node, Signals& signals) {
  const std::string_view name = name_of(node);
  if (name == "meta") {
    take_meta(node, signals);
  } else if (name == "html") {
    keep_first(signals.language, attribute(node, "lang").value_or(""));
  } else if (name == "title") {
    keep_first(signals.title, text_below(node));
  } else if (name == "h1") {
    keep_first(signals.heading, text_below(node));
  } else if (name == "time") {
    keep_first(signals.time, attribute(node, "datetime").value_or(""));
  } else if (name == "link" && lower_case(attribute(node, "rel").value_or("")) == "canonical") {
    keep_first(signals.canonical, attribute(node, "href").value_or(""));
  } else if (name == "script" &&
             lower_case(attribute(node, "type").value_or("")) == "application/ld+json") {
    signals.data.push_back(text_below(node));
  }
}

/// Every element in document order; the parser limits the depth, this needs no stack.
template <typename Visit>
void for_each_element(const xmlNode* root, Visit visit) {
  const xmlNode* node = root;
  while (node != nullptr) {
    if (node->type == XML_ELEMENT_NODE) visit(node);
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      continue;
    }
    while (node != root && node->next == nullptr) node = node->parent;
    if (node == root) break;
    node = node->next;
  }
}

bool is_article_type(const Json& type) {
  if (type.is_array()) return std::ranges::any_of(type, is_article_type);
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name == "BlogPosting" || name == "Report" ||
         name == "LiveBlogPosting";
}

/// The first description of an article in the data, looking into lists and graphs.
const Json* find_article(const Json& data, int depth) {
  if (depth > deepest_data) return nullptr;
  if (data.is_object() && data.contains("@type") && is_article_type(data["@type"])) return &data;
  if (data.is_array() || (data.is_object() && data.contains("@graph"))) {
    const Json& list = data.is_array() ? data : data["@graph"];
    for (const Json& part : list) {
      if (const Json* found = find_article(part, depth + 1)) return found;
    }
  }
  return nullptr;
}

/// A text, or the name of an object, or the first of a list.
std::string data_text(const Json& data, const char* key) {
  if (!data.is_object() || !data.contains(key)) return {};
  const Json* value = &data[key];
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_object()) {
    if (value->contains("name") && (*value)["name"].is_string()) return (*value)["name"];
    return {};
  }
  return value->is_string() ? value->get<std::string>() : std::string();
}

/// Templates leave dates such as "0001-01-01": one that cannot be read gives way to the next.
void keep_date(std::string& fact, const std::string& value) {
  if (fact.empty() || (!normalise_date(fact) && normalise_date(value))) {
    fact = fold_white_space(value);
  }
}

void take_data(const std::string& text, PageFacts& facts) {
  const Json data = Json::parse(text, nullptr, false, true);
  if (data.is_discarded()) return;
  const Json* article = find_article(data, 0);
  if (article == nullptr) return;
  keep_first(facts.title, data_text(*article, "headline"));
  keep_date(facts.date, data_text(*article, "datePublished"));
  keep_first(facts.outlet, data_text(*article, "publisher"));
  keep_first(facts.language, data_text(*article, "inLanguage"));
}

void take_first_meta(const Signals& signals, std::initializer_list<const char*> names,
                     std::string& fact) {
  for (const char* name : names) {
    const auto found = signals.meta.find(name);
    if (found != signals.meta.end()) keep_first(fact, found->second);
  }
}

/// "Headline | The Post" -> "Headline": a last part that repeats the outlet or is much shorter.
std::string without_outlet(std::string title, const std::string& outlet) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string tail = fold(std::string_view(title).substr(at + mark.size()));
    const std::string name = fold(outlet);
    const bool repeats = !name.empty() && (tail.find(name) != std::string::npos ||
                                           name.find(tail) != std::string::npos);
    const bool bar = mark == " | " || mark == " :: " || mark == " » ";
    if (repeats || (bar && tail.size() < at)) return title.substr(0, at);
  }
  return title;
}

}  // namespace

PageFacts facts_of(const xmlDoc* page) {
  Signals signals;
  const xmlNode* root = xmlDocGetRootElement(page);
  if (root != nullptr) {
    for_each_element(root, [&signals](const xmlNode* node) { take_element(node, signals); });
  }
  PageFacts facts;
  for (const std::string& data : signals.data) take_data(data, facts);
  take_first_meta(signals, {"og:title", "twitter:title", "headline", "dc.title"}, facts.title);
  for (const char* name : date_names) {
    const auto found = signals.meta.find(name);
    if (found != signals.meta.end()) keep_date(facts.date, found->second);
  }
  take_first_meta(signals, {"og:site_name", "application-name", "publisher", "dc.publisher"},
                  facts.outlet);
  keep_first(facts.url, signals.canonical);
  take_first_meta(signals, {"og:url"}, facts.url);
  keep_first(facts.language, signals.language);
  take_first_meta(signals, {"og:locale", "language", "content-language"}, facts.language);
  keep_first(facts.title, signals.heading);
  keep_first(facts.title, signals.title);
  keep_date(facts.date, signals.time);
  facts.title = without_outlet(std::move(facts.title), facts.outlet);
  std::ranges::replace(facts.language, '_', '-');
  return facts;
}

}  // namespace comention
