#pragma once

#include <string>
#include <string_view>

namespace comention::resolve {

/// Typographic quotation marks, apostrophes, dashes and hyphens as their ASCII twins.
std::string plain_punctuation(std::string_view text);

/// No lower-case letter and at least one upper-case one; ASCII and the rest of Unicode alike.
bool is_all_caps(std::string_view text);

/// "BEIJING" Beijing, "O'NEILL" O'Neill, "JEAN-CLAUDE" Jean-Claude.
std::string title_case(std::string_view text);

}  // namespace comention::resolve
