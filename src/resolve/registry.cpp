#include "resolve/registry.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "comention/text/normal_form.hpp"

#include "resolve/listed_names.hpp"
#include "resolve/organisation.hpp"

namespace comention::resolve {
namespace {

// Of a group named in very many articles this many tell its company.
constexpr std::size_t max_context_articles = 64;

// The country an article is about: the one named most, its capital counting for it; null if none.
const Place* country_of(const TaggedArticle& article) {
  std::map<std::string, std::pair<std::uint32_t, const Place*>> counts;
  for (const Entity& entity : article.entities) {
    if (entity.type != EntityType::location) continue;
    const Place* place = find_place_name(entity.name);
    if (place == nullptr) place = country_of_capital(entity.name);
    if (place == nullptr || place->kind != PlaceKind::country) continue;
    auto& [count, of] = counts[place->key];
    of = place;
    for (const Alias& alias : entity.aliases) count += alias.count;
  }
  const Place* best = nullptr;
  std::uint32_t most = 0;
  for (const auto& [key, counted] : counts)
    if (counted.first > most) std::tie(most, best) = counted;
  return best;
}

std::string upper_case(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

// Two ascending lists without common elements become one; the second is left empty.
void merge_into(std::vector<std::uint32_t>& into, std::vector<std::uint32_t>& from) {
  std::vector<std::uint32_t> all;
  all.reserve(into.size() + from.size());
  std::ranges::merge(into, from, std::back_inserter(all));
  into = std::move(all);
  from = {};
}

const Place* place_of_words(const std::vector<std::string>& words) {
  const std::string text = join(words);
  const PlaceForm found = find_place(text.size() <= 3 ? upper_case(text) : text);
  return found.place != nullptr && found.place->kind == PlaceKind::country ? found.place : nullptr;
}

// "U.S. Supreme Court", "Supreme Court of India", and "Supreme Court" in an article about India: the
// words that all countries' bodies share, and the country, named or taken from the article.
std::string key_of_body(Node& node, const Place* country, const std::string& article,
                        const std::string& plain) {
  const auto& words = node.name.words;
  Name general = node.name;
  const Place* named = nullptr;
  for (std::size_t n = 1; n < words.size() && n <= 3 && named == nullptr; ++n) {
    const auto cut = static_cast<std::ptrdiff_t>(n);
    const std::vector<std::string> front(words.begin(), words.begin() + cut);
    const std::vector<std::string> back(words.end() - cut, words.end());
    if (const Place* const place = place_of_words(front); place != nullptr) {
      named = place;
      general.words.erase(general.words.begin(), general.words.begin() + cut);
    } else if (words.size() > n + 1 && words[words.size() - n - 1] == "of") {
      named = place_of_words(back);
      if (named != nullptr) general.words.resize(words.size() - n - 1);
    }
  }
  if (!is_generic_body(general)) return plain;
  node.place = named != nullptr ? named : country;
  return "G" + join(general.words) + "@" + (node.place != nullptr ? node.place->key : article);
}

bool is_family(const Entity& entity) {
  return entity.type == EntityType::person && entity.name.ends_with(" family");
}

NodeKind kind_of(const Entity& entity, const Name& name) {
  if (name.words.empty()) return NodeKind::other;  // nothing but marks: no rule can read it
  switch (entity.type) {
    case EntityType::person:
      if (is_family(entity)) return NodeKind::other;
      return count_core_words(name) >= 2 ? NodeKind::person : NodeKind::bare;
    case EntityType::organisation:
      return NodeKind::body;
    case EntityType::location:
      return NodeKind::location;
    case EntityType::misc:
      break;
  }
  return NodeKind::other;
}

}  // namespace

Registry::Registry(const std::vector<TaggedArticle>& articles, const ListedNames& listed)
    : articles_(&articles) {
  for (std::uint32_t a = 0; a < articles.size(); ++a) add_article(a, listed);
  first_item.push_back(static_cast<std::uint32_t>(items.size()));
  parent_.resize(nodes.size());
  articles_of_.resize(nodes.size());
  members_of_.resize(nodes.size());
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    parent_[n] = n;
    members_of_[n].push_back(n);
    for (const std::uint32_t item : nodes[n].items) articles_of_[n].push_back(items[item].article);
    articles_of_[n].erase(std::unique(articles_of_[n].begin(), articles_of_[n].end()),
                          articles_of_[n].end());
  }
}

void Registry::add_article(std::uint32_t article, const ListedNames& listed) {
  const TaggedArticle& tagged = (*articles_)[article];
  const Place* const country = country_of(tagged);
  first_item.push_back(static_cast<std::uint32_t>(items.size()));
  for (std::uint32_t e = 0; e < tagged.entities.size(); ++e) {
    const Entity& entity = tagged.entities[e];
    Node node;
    node.type = entity.type;
    node.name = read_name(entity.name, entity.type);
    node.kind = kind_of(entity, node.name);
    node.listed = listed.find(entity.name, entity.type);
    if (entity.type == EntityType::location) node.place = find_place_name(entity.name);
    std::string key(1, static_cast<char>('0' + static_cast<int>(node.kind)));
    if (node.listed >= 0) {
      node.kind = NodeKind::listed;
      key = "L" + std::to_string(node.listed);
    } else if (node.place != nullptr) {
      node.kind = NodeKind::place;
      key = "P" + node.place->key;
    } else if (node.kind == NodeKind::bare || node.name.key.empty()) {
      key += entity.id + "@" + tagged.article.id;
    } else {
      key += node.name.key;
      if (!node.name.suffix.empty()) key += "," + node.name.suffix;
      if (node.kind == NodeKind::body) key = key_of_body(node, country, tagged.article.id, key);
    }
    const auto [at, is_new] =
        node_of_key_.try_emplace(std::move(key), static_cast<std::uint32_t>(nodes.size()));
    if (is_new) nodes.push_back(std::move(node));
    nodes[at->second].items.push_back(static_cast<std::uint32_t>(items.size()));
    items.push_back({article, e, at->second});
  }
}

std::uint32_t Registry::find(std::uint32_t node) const {
  while (parent_[node] != node) {
    parent_[node] = parent_[parent_[node]];
    node = parent_[node];
  }
  return node;
}

bool Registry::unite(std::uint32_t from, std::uint32_t into, MergeRule rule, float confidence) {
  const std::uint32_t a = find(from);
  const std::uint32_t b = find(into);
  if (a == b) return true;
  const auto& left = articles_of_[a];
  const auto& right = articles_of_[b];
  const auto& fewer = left.size() < right.size() ? left : right;
  const auto& more = left.size() < right.size() ? right : left;
  for (const std::uint32_t article : fewer)
    if (std::ranges::binary_search(more, article)) return false;
  const std::uint32_t root = std::min(a, b);
  const std::uint32_t gone = std::max(a, b);
  parent_[gone] = root;
  merge_into(articles_of_[root], articles_of_[gone]);
  merge_into(members_of_[root], members_of_[gone]);
  merges.push_back({{}, nodes[from].name.clean, nodes[into].name.clean, rule, confidence});
  merged_node.push_back(into);
  return true;
}

double Registry::shared_context(std::uint32_t article, std::uint32_t node) const {
  std::vector<std::uint32_t> here;
  for (std::uint32_t i = first_item[article]; i < first_item[article + 1]; ++i)
    here.push_back(find(items[i].node));
  std::ranges::sort(here);
  std::vector<std::uint32_t> shared;
  const std::uint32_t self = find(node);
  std::size_t looked_at = 0;
  for (const std::uint32_t other : articles_of(node)) {
    if (other == article) continue;
    if (++looked_at > max_context_articles) break;
    for (std::uint32_t i = first_item[other]; i < first_item[other + 1]; ++i) {
      const std::uint32_t group = find(items[i].node);
      if (group != self && std::ranges::binary_search(here, group)) shared.push_back(group);
    }
  }
  std::ranges::sort(shared);
  shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
  double sum = 0;
  for (const std::uint32_t group : shared)
    sum += 1.0 / std::log2(2.0 + static_cast<double>(articles_of_[group].size()));
  return sum;
}

}  // namespace comention::resolve
