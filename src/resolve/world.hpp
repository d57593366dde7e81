#pragma once

// What the resolver knows of the world before it reads: countries, states and peoples under all
// their names, and which given names women and men bear. Compiled into the library from
// models/world*.tsv, which models/make-world.py makes from sources that others maintain; read once,
// then immutable.

#include <cstdint>
#include <string>
#include <string_view>

namespace comention::resolve {

enum class PlaceKind : std::uint8_t { country, region, state, other };
enum class FormKind : std::uint8_t { name, adjective, inhabitant };

struct Place {
  std::string key;   // ISO 3166 or UN M49 code, or WordNet's offset: "US", "US-CA", "150"
  std::string name;  // what to call it
  PlaceKind kind = PlaceKind::other;
};

struct PlaceForm {
  const Place* place = nullptr;  // null: not known
  FormKind kind = FormKind::name;
};

enum class Gender : std::uint8_t { unknown, female, male };

/// The place that a surface names ("U.S.", "the Netherlands", "China"), or whose people or whose
/// adjective it is ("Chinese", "Britons", "Frenchmen").
///   surface  cleaned as clean_surface does; case matters only for short forms ("US", not "us")
PlaceForm find_place(std::string_view surface);

/// The place whose name, not adjective, this is; null if none.
const Place* find_place_name(std::string_view surface);

/// The country whose capital this is; null if none.
const Place* country_of_capital(std::string_view surface);

/// A language that is called like a people: "French", "Swahili" is not one.
bool is_language(std::string_view surface);

/// Who bears a given name; unknown for names that both do and for names not listed.
Gender gender_of_given_name(std::string_view folded);

/// Listed as a given name at all.
bool is_given_name(std::string_view folded);

/// A Chinese surname, which stands before the given name.
bool is_surname_first(std::string_view folded);

/// "Alexander" and "Alex", "William" and "Bill".
bool is_short_for(std::string_view folded_short, std::string_view folded_long);

}  // namespace comention::resolve
