#include "resolve/listed_names.hpp"

#include "comention/text/normal_form.hpp"

#include "resolve/letters.hpp"
#include "resolve/name.hpp"

namespace comention::resolve {
namespace {

std::string key_of(std::string_view surface) { return fold(clean_surface(surface)); }

}  // namespace

ListedNames::ListedNames(const NameList& names) : names_(&names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    by_key_.emplace(key_of(names[i].name), static_cast<std::int32_t>(i));
    for (const std::string& alias : names[i].aliases)
      by_key_.emplace(key_of(alias), static_cast<std::int32_t>(i));
  }
}

std::int32_t ListedNames::find(std::string_view clean_surface, EntityType type) const {
  if (by_key_.empty()) return -1;
  const auto [begin, end] = by_key_.equal_range(fold(clean_surface));
  std::int32_t first = -1;
  std::int32_t same_type = -1;
  for (auto at = begin; at != end; ++at) {
    if (first < 0 || at->second < first) first = at->second;
    const bool fits = (*names_)[static_cast<std::size_t>(at->second)].type == type;
    if (fits && (same_type < 0 || at->second < same_type)) same_type = at->second;
  }
  return same_type >= 0 ? same_type : first;
}

}  // namespace comention::resolve
