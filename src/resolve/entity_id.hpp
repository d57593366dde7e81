#pragma once

#include <string>
#include <string_view>

#include "comention/core/entity.hpp"

namespace comention::resolve {

/// "e" and twelve letters or digits: 60 bits of a hash of the type and the canonical name's key.
/// The same name gives the same id in every collection; `salt` tells apart those who share a name.
std::string entity_id(EntityType type, std::string_view name_key, std::string_view salt = {});

/// Which type of several readings an entity has and what the key of its name is.
std::string canonical_key(std::string_view name, EntityType type);

}  // namespace comention::resolve
