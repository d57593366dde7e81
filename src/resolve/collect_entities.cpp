// From united nodes to the collection's entities. Those who share type and name ("Supreme Court" of two
// countries, two people of one name) are told apart in their ids by a salt: the country, else the
// article in which one is named first (by date, then id), so that an id holds when articles are added
// later.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "resolve/entity_id.hpp"
#include "resolve/entity_names.hpp"
#include "resolve/registry.hpp"

namespace comention::resolve {
namespace {

struct Gathered {
  std::uint32_t group = 0;
  Entity entity;
  std::string key;      // of type and name
  std::string country;  // of a generic body
  std::string date;     // first, "~" if none
  std::string article;  // id of the first
};

void gather_aliases(const Registry& registry, std::uint32_t group, Gathered& gathered) {
  std::map<std::string, std::uint32_t> aliases;
  std::map<std::string, NameUse> names;
  std::set<std::string> outside;
  std::array<std::uint32_t, all_entity_types.size()> types{};
  for (const std::uint32_t node : registry.members_of(group))
    for (const std::uint32_t index : registry.nodes[node].items) {
      const Item& item = registry.items[index];
      const Entity& entity = registry.entity(item);
      for (const Alias& alias : entity.aliases) {
        aliases[alias.form] += alias.count;
        names[clean_surface(alias.form)].count += alias.count;
        types[static_cast<std::size_t>(entity.type)] += alias.count;
      }
      outside.insert(entity.outside_ids.begin(), entity.outside_ids.end());
      const Article& article = registry.articles()[item.article].article;
      const std::string date = article.date.empty() ? "~" : article.date;
      if (gathered.article.empty() ||
          std::tie(date, article.id) < std::tie(gathered.date, gathered.article)) {
        gathered.date = date;
        gathered.article = article.id;
      }
    }
  Entity& out = gathered.entity;
  for (const auto& [form, count] : aliases) out.aliases.push_back({form, count});
  std::ranges::sort(out.aliases, {},
                    [](const Alias& a) { return std::tuple(-std::int64_t{a.count}, a.form); });
  out.outside_ids.assign(outside.begin(), outside.end());
  out.type = static_cast<EntityType>(std::ranges::max_element(types) - types.begin());
  out.name = best_name(names, out.type);
}

std::map<std::string, NameUse> uses_of(const Entity& entity) {
  std::map<std::string, NameUse> uses;
  for (const Alias& alias : entity.aliases) uses[clean_surface(alias.form)].count += alias.count;
  return uses;
}

Gathered gather(const Registry& registry, std::uint32_t group, const NameList& names) {
  Gathered gathered;
  gathered.group = group;
  gather_aliases(registry, group, gathered);
  Entity& entity = gathered.entity;
  for (const std::uint32_t n : registry.members_of(group)) {
    const Node& node = registry.nodes[n];
    if (node.kind == NodeKind::listed) {
      const ListedName& listed = names[static_cast<std::size_t>(node.listed)];
      entity.name = listed.name;
      entity.type = listed.type;
      break;
    }
    if (node.kind == NodeKind::place) entity.name = place_name(*node.place, uses_of(entity));
    if (node.kind == NodeKind::body && node.place != nullptr) gathered.country = node.place->key;
    if (node.kind == NodeKind::other)
      entity.name = registry.entity(registry.items[node.items.front()]).name;
  }
  gathered.key = canonical_key(entity.name, entity.type);
  return gathered;
}

// The first of a name keeps the plain id; a country tells bodies apart whether there are others or not.
void give_ids(std::vector<Gathered>& all) {
  std::ranges::sort(all, {}, [](const Gathered& g) {
    return std::tie(g.entity.type, g.key, g.country, g.date, g.article, g.group);
  });
  std::set<std::string> taken;
  for (Gathered& g : all) {
    std::string salt = g.country;
    g.entity.id = entity_id(g.entity.type, g.key, salt);
    for (int n = 1; !taken.insert(g.entity.id).second; ++n) {
      salt = g.country + "/" + g.article + (n > 1 ? "/" + std::to_string(n) : "");
      g.entity.id = entity_id(g.entity.type, g.key, salt);
    }
  }
}

}  // namespace

std::vector<Entity> collect_entities(Registry& registry, const NameList& names,
                                     std::vector<EntityIndex>& entity_of_item) {
  std::vector<Gathered> all;
  for (std::uint32_t n = 0; n < registry.nodes.size(); ++n)
    if (registry.find(n) == n) all.push_back(gather(registry, n, names));
  give_ids(all);
  std::ranges::sort(all, {}, [](const Gathered& g) { return g.entity.id; });
  std::vector<EntityIndex> of_group(registry.nodes.size(), no_entity);
  std::vector<Entity> entities;
  for (Gathered& g : all) {
    of_group[g.group] = EntityIndex{static_cast<std::uint32_t>(entities.size())};
    entities.push_back(std::move(g.entity));
  }
  entity_of_item.clear();
  for (const Item& item : registry.items)
    entity_of_item.push_back(of_group[registry.find(item.node)]);
  for (std::size_t i = 0; i < registry.merges.size(); ++i) {
    const EntityIndex index = of_group[registry.find(registry.merged_node[i])];
    registry.merges[i].entity = entities[static_cast<std::size_t>(index)].id;
  }
  return entities;
}

}  // namespace comention::resolve
