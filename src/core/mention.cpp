#include "comention/core/mention.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace comention {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
  return std::ranges::equal(a, b, {}, upper, upper);
}

constexpr std::array<std::pair<std::string_view, EntityType>, 13> type_words = {{
    {"PERSON", EntityType::person},
    {"ORGANISATION", EntityType::organisation},
    {"LOCATION", EntityType::location},
    {"MISC", EntityType::misc},
    {"PER", EntityType::person},
    {"ORG", EntityType::organisation},
    {"ORGANIZATION", EntityType::organisation},
    {"COMPANY", EntityType::organisation},
    {"LOC", EntityType::location},
    {"GPE", EntityType::location},
    {"PLACE", EntityType::location},
    {"FAC", EntityType::location},
    {"MISCELLANEOUS", EntityType::misc},
}};

constexpr std::array<std::string_view, 6> role_words = {"subject", "source", "dateline",
                                                        "byline",  "credit", "boilerplate"};

}  // namespace

std::string_view to_string(EntityType type) {
  return type_words[static_cast<std::size_t>(type)].first;
}

std::string_view to_string(Role role) { return role_words[static_cast<std::size_t>(role)]; }

std::optional<EntityType> entity_type_from(std::string_view word) {
  for (const auto& [name, type] : type_words)
    if (same_word(name, word)) return type;
  return std::nullopt;
}

std::optional<Role> role_from(std::string_view word) {
  for (const Role role : all_roles)
    if (same_word(to_string(role), word)) return role;
  return std::nullopt;
}

}  // namespace comention
