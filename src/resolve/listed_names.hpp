#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "comention/core/name_list.hpp"

namespace comention::resolve {

/// The user's names, ready for look-up by surface.
class ListedNames {
 public:
  explicit ListedNames(const NameList& names);

  /// The entry whose name or alias the surface is; the entry of the same type if two types have it,
  /// else the first; -1: none.
  std::int32_t find(std::string_view clean_surface, EntityType type) const;

 private:
  const NameList* names_;
  std::unordered_multimap<std::string, std::int32_t> by_key_;
};

}  // namespace comention::resolve
