#pragma once

// The work sheet of one article: its distinct names ("forms"), and which of them are one entity.
//
//   mentions   0:Blinken 1:Beijing 2:Antony Blinken 3:Blinken 4:BEIJING
//   forms      0:[blinken PER] 1:[beijing LOC] 2:[antony blinken PER]
//   form_of    0 1 2 0 1
//   united     {0,2} {1}           (union-find over forms)
//
// A bare name that several people bear is not united: its mentions are moved one by one to the form
// of whom they mean (form_of changes).

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/name_list.hpp"
#include "comention/resolve/merge.hpp"

#include "resolve/listed_names.hpp"
#include "resolve/name.hpp"
#include "resolve/world.hpp"

namespace comention::resolve {

struct Form {
  EntityType type = EntityType::misc;
  Name name;
  PlaceForm place;           // for LOCATION and MISC
  bool is_family = false;    // "the Arrieta family", "the Arrietas": nobody in particular
  std::int32_t listed = -1;  // entry of the user's name list
  std::vector<std::uint32_t> mentions;
};

struct Grouping {
  const TaggedArticle* article = nullptr;
  std::vector<Form> forms;
  std::vector<std::uint32_t> form_of;  // of each mention
  std::vector<std::uint32_t> parent;   // union-find over forms; the root is the smallest
  std::vector<std::vector<std::uint32_t>> members;  // of roots: the forms united
  std::vector<Merge> merges;                        // `entity` not yet filled
  std::vector<std::uint32_t> merged_form;           // of each merge: a form of the entity

  std::uint32_t find(std::uint32_t form) const {
    while (parent[form] != form) form = parent[form];
    return form;
  }

  void unite(std::uint32_t from, std::uint32_t into, MergeRule rule, float confidence);

  /// Moves one mention to another form.
  void move(std::uint32_t mention, std::uint32_t into, MergeRule rule, float confidence);
};

/// Forms, places looked up, families told, the user's names tied.
Grouping collect_forms(const TaggedArticle& article, const ListedNames& listed);

void group_persons(Grouping& grouping);
void group_bodies(Grouping& grouping);  // organisations
void group_places(Grouping& grouping);  // locations and MISC
void settle_types(Grouping& grouping);

/// The entities of the groups, sorted by id; mention.entity filled.
void make_entities(Grouping& grouping, const NameList& names, TaggedArticle& article);

}  // namespace comention::resolve
