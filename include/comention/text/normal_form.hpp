#pragma once

// Forms of a text in which two spellings of one name are equal. ASCII takes a short path; ICU
// stands behind the rest. None keeps byte positions: they serve as keys, never as text.

#include <string>
#include <string_view>

namespace comention {

/// Lower case by Unicode's rules of no particular language.
std::string lower_case(std::string_view text);

/// The key for matching: compatibility decomposed, marks removed, letters that do not decompose
/// replaced (ł l, ø o, đ d, ı i, æ ae, ß ss), case folded, white space folded. "Özışık" ->
/// "ozisik".
std::string fold(std::string_view text);

/// One space for each run of white space, none at the ends.
std::string fold_white_space(std::string_view text);

/// Normalisation form C.
bool is_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

}  // namespace comention
