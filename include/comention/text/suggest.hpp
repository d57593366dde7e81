#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace comention {

/// "Did you mean": the candidate that `word` was probably meant to be.
///   returns  the one at the smallest Damerau-Levenshtein distance of their folded forms, ties to
///   the
///            first; a candidate that holds the whole word ("Blinken" in "Antony Blinken") if none
///            is near; nullopt where more than a third of the letters (at least one) would have to
///            change
///   cost     O(|word| * sum of |candidate|)
std::optional<std::string> suggest(std::string_view word, std::span<const std::string> candidates);

}  // namespace comention
