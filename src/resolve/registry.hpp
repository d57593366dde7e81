#pragma once

// The work sheet of a collection: every entity of every article is an item, items that must be one
// entity by their name alone share a node, and nodes are united.
//
//   items   (article 0: Antony Blinken) (article 0: China) (article 1: A. Blinken) (article 1: Beijing's...)
//   nodes   "p antony blinken"           "P CN"             "p a blinken"          ...
//   united  {p antony blinken, p a blinken}
//
// All numbering follows the articles' ids and the entities' ids, so it does not depend on the input's
// order.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/name_list.hpp"
#include "comention/resolve/merge.hpp"

#include "resolve/listed_names.hpp"
#include "resolve/name.hpp"
#include "resolve/world.hpp"

namespace comention::resolve {

enum class NodeKind : std::uint8_t {
  listed,    // of the user's list
  place,     // of the world table
  person,    // a full name
  bare,      // a person's bare name: a node for each item
  body,      // an organisation
  location,  // a place the table does not know
  other      // MISC, families
};

struct Item {
  std::uint32_t article = 0;
  std::uint32_t entity = 0;  // in TaggedArticle::entities
  std::uint32_t node = 0;
};

struct Node {
  NodeKind kind = NodeKind::other;
  EntityType type = EntityType::misc;
  Name name;
  const Place* place = nullptr;  // of a place; of a generic body the country ("Supreme Court")
  std::int32_t listed = -1;
  std::vector<std::uint32_t> items;
};

class Registry {
 public:
  Registry(const std::vector<TaggedArticle>& articles, const ListedNames& listed);

  const std::vector<TaggedArticle>& articles() const { return *articles_; }
  const Entity& entity(const Item& item) const {
    return (*articles_)[item.article].entities[item.entity];
  }

  std::vector<Item> items;  // by article, then entity
  std::vector<Node> nodes;
  std::vector<std::uint32_t> first_item;  // of each article, and one past the last

  std::uint32_t find(std::uint32_t node) const;

  /// Unites two groups, unless an article has both as different entities.
  bool unite(std::uint32_t from, std::uint32_t into, MergeRule rule, float confidence);

  /// Articles in which a node's group stands, ascending.
  const std::vector<std::uint32_t>& articles_of(std::uint32_t node) const {
    return articles_of_[find(node)];
  }

  /// The nodes of a node's group, ascending.
  const std::vector<std::uint32_t>& members_of(std::uint32_t node) const {
    return members_of_[find(node)];
  }

  /// How much two sets of articles speak of the same others: for each node named in `article` and in
  /// articles of the group, a weight that is smaller the more articles name it.
  double shared_context(std::uint32_t article, std::uint32_t node) const;

  std::vector<Merge> merges;               // `entity` not yet filled
  std::vector<std::uint32_t> merged_node;  // of each merge

 private:
  void add_article(std::uint32_t article, const ListedNames& listed);

  const std::vector<TaggedArticle>* articles_;
  std::unordered_map<std::string, std::uint32_t> node_of_key_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> articles_of_;  // of roots
  std::vector<std::vector<std::uint32_t>> members_of_;   // of roots
};

void unite_persons(Registry& registry);
void unite_bodies(Registry& registry);
void unite_bare_persons(Registry& registry);

/// The collection's entities sorted by id, and of each item which it is.
std::vector<Entity> collect_entities(Registry& registry, const NameList& names,
                                     std::vector<EntityIndex>& entity_of_item);

}  // namespace comention::resolve
