#include "comention/text/suggest.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Suggest, FindsWhatWasProbablyMeant) {
  const std::vector<std::string> candidates = {"build",          "rank",    "read",  "--threads",
                                               "Antony Blinken", "Wang Yi", "Gülen", "evaluate"};
  struct Case {
    const char* word;
    std::optional<std::string> expected;
    const char* why;
  };
  const Case cases[] = {
      {"biuld", "build", "two neighbours swapped"},
      {"--thread", "--threads", "a letter lost"},
      {"rnk", "rank", "one letter of three may change"},
      {"antony blinkin", "Antony Blinken", "case does not count"},
      {"Gulen", "Gülen", "marks do not count"},
      {"Blinken", "Antony Blinken", "a part of the name"},
      {"xylophone", std::nullopt, "nothing is near"},
      {"", std::nullopt, "nothing was asked"},
  };
  for (const Case& c : cases) EXPECT_EQ(suggest(c.word, candidates), c.expected) << c.why;
}

TEST(Suggest, TakesTheFirstOfEquallyNearOnes) {
  EXPECT_EQ(suggest("cat", std::vector<std::string>{"car", "can"}), "car");
  EXPECT_EQ(suggest("cat", std::vector<std::string>{"can", "car"}), "can");
}

}  // namespace
}  // namespace comention
