#pragma once

// One place where an article names somebody or something.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "comention/core/span.hpp"

namespace comention {

enum class EntityType : std::uint8_t { person, organisation, location, misc };
inline constexpr std::array all_entity_types = {EntityType::person, EntityType::organisation,
                                                EntityType::location, EntityType::misc};

/// What a mention does in a newspaper article. Only a subject takes part in the story that is told;
/// the others say where it was filed, who wrote it, who is cited, who took the picture, or stand in
/// lines that do not belong to the article ("Read also", appeals for donations).
enum class Role : std::uint8_t { subject, source, dateline, byline, credit, boilerplate };
inline constexpr std::array all_roles = {Role::subject, Role::source, Role::dateline,
                                         Role::byline,  Role::credit, Role::boilerplate};

/// Position in the vector of entities that stands beside the mentions (of one article, or of the
/// whole collection). no_entity: not resolved.
enum class EntityIndex : std::uint32_t {};
inline constexpr EntityIndex no_entity{0xffffffff};

struct Mention {
  Span span;
  EntityType type = EntityType::misc;
  Role role = Role::subject;
  float confidence = 0;  // 0..1, the recogniser's own estimate that span and type are right
  EntityIndex entity = no_entity;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// "PERSON", "ORGANISATION", "LOCATION", "MISC".
std::string_view to_string(EntityType type);
/// "subject", "source", "dateline", "byline", "credit", "boilerplate".
std::string_view to_string(Role role);
/// Reads what to_string writes, in any case, and the short and foreign spellings in use: PER, ORG,
/// ORGANIZATION, LOC, GPE, PLACE.
std::optional<EntityType> entity_type_from(std::string_view word);
std::optional<Role> role_from(std::string_view word);

}  // namespace comention
