#include "cli/table.hpp"

#include <gtest/gtest.h>

#include "cli/console.hpp"

namespace comention::cli {
namespace {

TEST(Table, AlignsWordsLeftAndNumbersRight) {
  EXPECT_EQ(
      table({{"#", true}, {"name"}, {"ties", true}}, {{"1", "China", "12"}, {"10", "Xi", "9"}}),
      " #  name   ties\n"
      " 1  China    12\n"
      "10  Xi        9\n");
}

TEST(Table, CountsColumnsOfTheDisplayNotBytes) {
  EXPECT_EQ(table({{"name"}, {"n", true}}, {{"Müller", "1"}, {"Xi", "2"}}),
            "name    n\n"
            "Müller  1\n"
            "Xi      2\n");
}

TEST(Table, ANameCannotSteerTheTerminal) {
  EXPECT_EQ(table({{"name"}}, {{"a\x1b[2Jb\nc"}}), "name\na[2Jbc\n");
}

TEST(Figure, WholeNumbersHaveNoPoint) {
  EXPECT_EQ(figure(12), "12");
  EXPECT_EQ(figure(0.04213), "0.042");
  EXPECT_EQ(figure(-2.5, 1), "-2.5");
}

TEST(Grouped, SeparatesThousands) {
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

}  // namespace
}  // namespace comention::cli
