#pragma once

// One person, organisation, place or other named thing, and the names it goes by.

#include <cstdint>
#include <string>
#include <vector>

#include "comention/core/mention.hpp"

namespace comention {

struct Alias {
  std::string form;  // the surface as written, white space folded
  std::uint32_t count = 0;

  friend bool operator==(const Alias&, const Alias&) = default;
};

struct Entity {
  std::string id;    // opaque ASCII, "e" and letters or digits; unique in its collection
  std::string name;  // canonical name, as a reader would call it
  EntityType type = EntityType::misc;
  std::vector<Alias> aliases;            // most frequent first, ties by form
  std::vector<std::string> outside_ids;  // from the user's name lists and knowledge bases, sorted

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace comention
