#pragma once

// Why two names became one entity. Every merge leaves such a record when the caller asks for it.

#include <cstdint>
#include <string>
#include <string_view>

namespace comention {

enum class MergeRule : std::uint8_t {
  same_name,         // equal once case, accents, dots, hyphens, titles and legal forms are off
  listed,            // both stand under one entry of the user's name list
  place_form,        // names, adjectives and inhabitants of one place: China, Chinese
  fuller_name,       // one name holds the other's words: Antony J. Blinken, Antony Blinken
  other_order,       // Szijjártó Péter, Péter Szijjártó
  initial_or_short,  // A. Blinken, Tony Blinken
  spelling,          // Zelensky, Zelenskiy
  surname,           // a bare surname, its bearer the only one or the one named last
  given_name,        // a bare given name, likewise
  acronym,           // IMF, International Monetary Fund
  in_brackets,       // a long name and what stands in brackets right behind it
  short_form,        // Brandt Valve, Brandt Valve Works; the Sharks, Shanghai Sharks
  other_type         // one surface that the recogniser gave two types
};

/// "same name", "place form", ...: the words of reports.
std::string_view to_string(MergeRule rule);

struct Merge {
  std::string entity;  // id of the entity that came out
  std::string name;    // the surface that joined
  std::string into;    // the surface it was joined to
  MergeRule rule = MergeRule::same_name;
  float confidence = 1;  // 0..1: a rank of the rules, not a measured probability

  friend bool operator==(const Merge&, const Merge&) = default;
};

}  // namespace comention
