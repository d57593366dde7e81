#pragma once

#include <cstddef>
#include <string_view>

namespace comention {

/// Columns that a text takes on a terminal with a fixed pitch: wide and full-width characters two,
/// marks that combine with the one before them none.
///   text    valid UTF-8 without control characters
///   source  Unicode Standard Annex 11, East Asian Width
std::size_t display_width(std::string_view text);

}  // namespace comention
