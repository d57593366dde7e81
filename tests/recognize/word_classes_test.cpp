#include "recognize/word_classes.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

// "the NOUN VERB ." with ten nouns (types 3-12) and ten verbs (13-22), in random pairs.
NumberedText toy_text() {
  NumberedText text;
  text.type_count = 24;
  Random random(1);
  for (int i = 0; i < 3000; ++i) {
    text.tokens.insert(text.tokens.end(), {0, 2, 3 + random.below(10), 13 + random.below(10), 23});
  }
  text.tokens.push_back(0);
  return text;
}

TEST(ExchangeClasses, NoClassMixesWordsWithOtherNeighbours) {
  const std::vector<std::uint16_t> classes = exchange_classes(toy_text(), 6, 10);
  ASSERT_EQ(classes.size(), 24U);
  for (std::size_t noun = 3; noun < 13; ++noun) {
    EXPECT_NE(classes[noun], classes[2]) << "a noun is no article";
    for (std::size_t verb = 13; verb < 23; ++verb) EXPECT_NE(classes[noun], classes[verb]);
  }
  const auto distinct = [&](std::size_t begin, std::size_t end) {
    return std::set<std::uint16_t>(classes.begin() + static_cast<std::ptrdiff_t>(begin),
                                   classes.begin() + static_cast<std::ptrdiff_t>(end))
        .size();
  };
  EXPECT_LE(distinct(3, 13) + distinct(13, 23), 4U) << "twenty words in a few classes";
}

TEST(ExchangeClasses, GivesTheSameClassesTwice) {
  EXPECT_EQ(exchange_classes(toy_text(), 4, 5), exchange_classes(toy_text(), 4, 5));
}

TEST(ExchangeClasses, StaysWithinTheClassesAskedFor) {
  const std::vector<std::uint16_t> classes = exchange_classes(toy_text(), 3, 2);
  EXPECT_LT(*std::max_element(classes.begin(), classes.end()), 3);
}

}  // namespace
}  // namespace comention::recognize
