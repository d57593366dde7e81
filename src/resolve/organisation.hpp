#pragma once

// Can two names be one organisation's (or one place's)?

#include <string_view>

#include "resolve/name.hpp"

namespace comention::resolve {

/// "IMF" for "International Monetary Fund", "MSF" for "Médecins sans frontières": the short one in
/// capitals, its letters the initials of the long one's words, little words counted or not.
bool is_acronym_of(const Name& acronym, const Name& full);

/// Equal but for acronyms inside: "UN Security Council", "United Nations Security Council".
bool same_but_for_acronyms(const Name& a, const Name& b);

enum class ShortForm : std::uint8_t { none, beginning, end, inside };

/// "Brandt Valve" for "Brandt Valve Works", "the Sharks" for "Shanghai Sharks", "Drought Fund" for
/// "National Drought Resilience Fund". Not where what is
/// left out makes another body of it ("Senate" is not the "Senate Commerce Committee").
ShortForm short_form_of(const Name& brief, const Name& full);

/// "of", "the", "and", "de": words that acronyms pass over.
bool is_little_word(std::string_view folded_word);

/// Made of words that any country's bodies share: "Supreme Court", "Foreign Ministry", "Congress".
/// Such a name means one body only within one country.
bool is_generic_body(const Name& name);

}  // namespace comention::resolve
