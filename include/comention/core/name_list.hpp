#pragma once

// Names that the user brings: they win over the model.

#include <string>
#include <vector>

#include "comention/core/mention.hpp"

namespace comention {

struct ListedName {
  std::string name;  // canonical
  EntityType type = EntityType::misc;
  std::vector<std::string> aliases;  // other surfaces of the same entity
  std::string id;                    // outside id; empty: none

  friend bool operator==(const ListedName&, const ListedName&) = default;
};

using NameList = std::vector<ListedName>;

}  // namespace comention
