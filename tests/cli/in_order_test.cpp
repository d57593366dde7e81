#include "cli/in_order.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace comention::cli {
namespace {

std::vector<std::string> squares(unsigned threads, int count) {
  std::vector<std::string> emitted;
  int given = 0;
  in_order(
      threads,
      [&]() -> std::optional<int> { return given < count ? std::optional(given++) : std::nullopt; },
      [](int number) {
        // The early ones take longest, so that the later ones would overtake them.
        std::this_thread::sleep_for(std::chrono::microseconds((97 * number) % 13 * 20));
        return std::to_string(number * number);
      },
      [&](std::string result) { emitted.push_back(std::move(result)); });
  return emitted;
}

TEST(InOrder, ResultsComeInTheOrderOfTheInputAtAnyThreadCount) {
  const auto expected = squares(1, 200);
  ASSERT_EQ(expected.size(), 200u);
  EXPECT_EQ(expected[3], "9");
  for (const unsigned threads : {2u, 3u, 8u}) EXPECT_EQ(squares(threads, 200), expected);
}

TEST(InOrder, NoInputGivesNoOutput) { EXPECT_TRUE(squares(4, 0).empty()); }

TEST(InOrder, TakesNoMoreItemsThanAFewAThreadAhead) {
  int given = 0, emitted = 0, furthest = 0;
  in_order(
      2,
      [&]() -> std::optional<int> { return given < 500 ? std::optional(given++) : std::nullopt; },
      [](int number) { return number; },
      [&](int) { furthest = std::max(furthest, given - ++emitted); });
  EXPECT_EQ(emitted, 500);
  EXPECT_LE(furthest, 8);
}

TEST(InOrder, WhatWorkThrowsArrivesAtTheCaller) {
  for (const unsigned threads : {1u, 4u}) {
    int given = 0;
    EXPECT_THROW(in_order(
                     threads,
                     [&]() -> std::optional<int> {
                       return given < 50 ? std::optional(given++) : std::nullopt;
                     },
                     [](int number) {
                       if (number == 17) throw std::runtime_error("17");
                       return number;
                     },
                     [](int number) { EXPECT_LT(number, 17); }),
                 std::runtime_error);
  }
}

}  // namespace
}  // namespace comention::cli
