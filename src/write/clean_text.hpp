#pragma once

// Text on its way into an interchange format: valid UTF-8, NFC, on one line, without control characters.
// (graph.json keeps every character instead: it is read back.)

#include <cstddef>
#include <string>
#include <string_view>

namespace comention::write {

/// Length of the well-formed UTF-8 sequence at `at`; 0 where the bytes there are not one.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// The code point at `at`, where utf8_length is not 0.
char32_t utf8_decode(std::string_view text, std::size_t at);

/// Line ends, tabs, other control characters and spaces become one space and none at either end, broken
/// bytes U+FFFD, the rest is brought to NFC. Direction marks and zero-width characters stay: they belong
/// to names.
std::string clean_text(std::string_view text);

}  // namespace comention::write
