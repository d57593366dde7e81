#include "comention/text/display_width.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  struct Case {
    const char* text;
    std::size_t columns;
    const char* why;
  };
  const Case cases[] = {
      {"", 0, "nothing"},
      {"Xi", 2, "a column a letter"},
      {"Müller", 6, "two bytes, one column"},
      {"e\xCC\x81", 1, "a combining accent stands on its letter"},
      {"习近平", 6, "ideographs are two wide"},
      {"Кремль", 6, "Cyrillic letters are one wide"},
      {"한국", 4, "Hangul syllables are two wide"},
  };
  for (const Case& c : cases) EXPECT_EQ(display_width(c.text), c.columns) << c.why;
}

}  // namespace
}  // namespace comention
