#pragma once

// The colours and the type of pictures. Fills differ in lightness by steps, so that they stay apart in a grey print and
// for readers who do not see red and green as others do; hues alternate between blue and orange for the rest.

#include <array>
#include <string_view>

namespace comention::picture {

struct Fill {
  std::string_view fill;     // "#rrggbb"
  std::string_view text;     // on the fill: the one of near-black and white that reads better
  std::string_view outline;  // a darker shade, strong enough to carry the colour alone on white
};

/// The first that is installed is used; for a script it does not have, the system finds another.
inline constexpr std::string_view fonts = "Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif";

inline constexpr std::string_view ink = "#22272e";
inline constexpr std::string_view soft_ink = "#5c6670";
inline constexpr std::string_view paper = "#ffffff";

/// The largest group first; the darkest and the lightest come early, so that few groups differ most.
inline constexpr std::array group_fills = {
    Fill{"#235487", "#ffffff", "#235487"},  // blue
    Fill{"#e2a23b", "#22272e", "#b97d17"},  // amber
    Fill{"#bb4430", "#ffffff", "#a33522"},  // brick
    Fill{"#a3cfea", "#22272e", "#5a9cc4"},  // sky
    Fill{"#4aa094", "#22272e", "#2f7a6f"},  // teal
    Fill{"#f7ecc6", "#22272e", "#bda95f"},  // cream
    Fill{"#45183d", "#ffffff", "#45183d"},  // plum
};

/// Everything beyond the groups that have a colour.
inline constexpr Fill other_fill = {"#d5d8dc", "#22272e", "#8b929a"};

}  // namespace comention::picture
