#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "comention/core/mention.hpp"

#include "resolve/world.hpp"

namespace comention::resolve {

struct NameUse {
  std::uint32_t count = 0;
};

/// What a reader would call somebody who goes by these names; ties go to the longer name, then to
/// the first in byte order.
///   uses  by clean surface; not empty
std::string best_name(const std::map<std::string, NameUse>& uses, EntityType type);

/// What a reader would call a place. Countries and regions as the world table says, whatever the articles
/// write ("U.S."); a city or state by the name used most ("Brussels", not "Bruxelles"; "Washington").
///   uses  by clean surface; adjectives and inhabitants among them are passed over
std::string place_name(const Place& place, const std::map<std::string, NameUse>& uses);

/// Ordinary case for a name in capitals that is no acronym: "BEIJING" Beijing, "NATO" NATO.
std::string tidy_case(const std::string& name, EntityType type);

}  // namespace comention::resolve
