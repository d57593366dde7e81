// From groups to entities: what each is called, its type, its aliases, its id.
//
// The name is what a reader would call it: a listed entity as its list says, a place as the world
// table says, a person by the full name used most, an organisation by the longest-standing name
// that is not just a short form. A name that only stands in capitals gets ordinary case, unless it
// is an acronym.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "comention/text/normal_form.hpp"

#include "resolve/entity_id.hpp"
#include "resolve/entity_names.hpp"
#include "resolve/grouping.hpp"

namespace comention::resolve {
namespace {

struct Group {
  std::map<std::string, std::uint32_t> aliases;
  std::map<std::string, NameUse> uses;  // by clean surface
  std::array<std::uint32_t, all_entity_types.size()> types{};
  const Place* place = nullptr;
  std::int32_t listed = -1;
  bool family = false;
  std::vector<std::uint32_t> mentions;
};

void add_mention(Group& group, const Grouping& grouping, std::uint32_t mention) {
  const Mention& m = grouping.article->mentions[mention];
  const Form& form = grouping.forms[grouping.form_of[mention]];
  const std::string surface = fold_white_space(slice(grouping.article->article.text, m.span));
  ++group.aliases[surface];
  NameUse& use = group.uses[clean_surface(surface)];
  ++use.count;
  ++group.types[static_cast<std::size_t>(m.type)];
  if (form.place.place != nullptr) group.place = form.place.place;
  if (form.listed >= 0) group.listed = form.listed;
  group.family = group.family || form.is_family;
  group.mentions.push_back(mention);
}

EntityType type_of(const Group& group) {
  if (group.place != nullptr) return EntityType::location;
  std::size_t best = 0;
  for (std::size_t i = 1; i < group.types.size(); ++i)
    if (group.types[i] > group.types[best]) best = i;
  return static_cast<EntityType>(best);
}

Entity entity_of(const Group& group, const NameList& names) {
  Entity entity;
  entity.type = type_of(group);
  for (const auto& [form, count] : group.aliases) entity.aliases.push_back({form, count});
  std::ranges::sort(entity.aliases, {},
                    [](const Alias& a) { return std::tuple(-std::int64_t{a.count}, a.form); });
  if (group.listed >= 0) {
    const ListedName& listed = names[static_cast<std::size_t>(group.listed)];
    entity.name = listed.name;
    entity.type = listed.type;
    if (!listed.id.empty()) entity.outside_ids.push_back(listed.id);
    return entity;
  }
  if (group.place != nullptr) {
    entity.name = place_name(*group.place, group.uses);
    return entity;
  }
  entity.name = best_name(group.uses, entity.type);
  if (group.family) entity.name += " family";
  return entity;
}

struct Made {
  Entity entity;
  const Group* group = nullptr;
};

// The groups' entities by id; namesakes in one article are numbered in order of appearance.
std::vector<Made> name_groups(const std::vector<Group>& groups, const NameList& names) {
  std::vector<Made> made;
  std::set<std::string> taken;
  for (const Group& group : groups) {
    Entity entity = entity_of(group, names);
    const std::string key = canonical_key(entity.name, entity.type);
    entity.id = entity_id(entity.type, key);
    for (std::uint32_t n = 1; !taken.insert(entity.id).second; ++n)
      entity.id = entity_id(entity.type, key, std::to_string(n));
    made.push_back({std::move(entity), &group});
  }
  std::ranges::sort(made, {}, [](const Made& m) -> const std::string& { return m.entity.id; });
  return made;
}

}  // namespace

void make_entities(Grouping& grouping, const NameList& names, TaggedArticle& article) {
  std::unordered_map<std::uint32_t, std::size_t> group_of;  // by root form
  std::vector<Group> groups;
  for (std::uint32_t m = 0; m < grouping.form_of.size(); ++m) {
    const std::uint32_t root = grouping.find(grouping.form_of[m]);
    const auto [at, is_new] = group_of.try_emplace(root, groups.size());
    if (is_new) groups.emplace_back();
    add_mention(groups[at->second], grouping, m);
  }
  const std::vector<Made> made = name_groups(groups, names);
  article.entities.clear();
  for (std::uint32_t i = 0; i < made.size(); ++i) {
    for (const std::uint32_t m : made[i].group->mentions)
      article.mentions[m].entity = EntityIndex{i};
    article.entities.push_back(made[i].entity);
  }
  for (std::size_t i = 0; i < grouping.merges.size(); ++i) {
    const auto at = group_of.find(grouping.find(grouping.merged_form[i]));
    if (at == group_of.end()) continue;
    const std::uint32_t mention = groups[at->second].mentions.front();
    grouping.merges[i].entity =
        article.entities[static_cast<std::size_t>(article.mentions[mention].entity)].id;
  }
}

}  // namespace comention::resolve
