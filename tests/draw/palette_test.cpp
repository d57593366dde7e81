#include "draw/palette.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

namespace comention::picture {
namespace {

struct Linear {
  double r, g, b;  // linear light, 0..1
};

Linear parse(std::string_view hex) {
  const auto channel = [&](std::size_t at) {
    const double c = std::stoi(std::string(hex.substr(at, 2)), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return {channel(1), channel(3), channel(5)};
}

double luminance(Linear c) { return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b; }

/// CIE L*, 0 black to 100 white: equal steps look equal.
double lightness(Linear c) { return 116 * std::cbrt(luminance(c)) - 16; }

/// WCAG 2: 1 to 21; 4.5 is asked for text.
double contrast(std::string_view a, std::string_view b) {
  const auto [low, high] = std::minmax({luminance(parse(a)), luminance(parse(b))});
  return (high + 0.05) / (low + 0.05);
}

TEST(Palette, GroupsStayApartInAGreyPrint) {
  for (std::size_t i = 0; i < group_fills.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double apart =
          lightness(parse(group_fills[i].fill)) - lightness(parse(group_fills[j].fill));
      EXPECT_GT(std::abs(apart), 8) << group_fills[i].fill << " and " << group_fills[j].fill;
    }
  }
}

TEST(Palette, TheFirstTwoGroupsDifferByMuchMore) {
  EXPECT_GT(lightness(parse(group_fills[1].fill)) - lightness(parse(group_fills[0].fill)), 30);
}

TEST(Palette, NamesCanBeReadOnEveryFill) {
  for (const Fill& fill : group_fills) EXPECT_GE(contrast(fill.fill, fill.text), 4.5) << fill.fill;
  EXPECT_GE(contrast(other_fill.fill, other_fill.text), 4.5);
  EXPECT_GE(contrast(paper, soft_ink), 4.5);
}

TEST(Palette, OutlinesCarryTheColourOnWhite) {
  for (const Fill& fill : group_fills)
    EXPECT_GE(contrast(fill.outline, paper), 2.2) << fill.outline;
}

}  // namespace
}  // namespace comention::picture
