#include "recognize/sentence_view.hpp"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

namespace comention::recognize {
namespace {

Capitals judge(const std::string& sentence, bool caseless_text = false) {
  CapitalCounter counter;
  std::istringstream words(sentence);
  for (std::string word; words >> word;) counter.add(classify(word));
  return counter.judge(caseless_text);
}

struct LookCase {
  const char* sentence;
  Casing casing;
  SentenceLook look;
  const char* why;
};
class LookTable : public testing::TestWithParam<LookCase> {};

TEST_P(LookTable, IsJudgedByItsCapitals) {
  const Capitals capitals = judge(GetParam().sentence);
  EXPECT_EQ(capitals.casing == Casing::none, GetParam().casing == Casing::none) << GetParam().why;
  EXPECT_EQ(static_cast<int>(capitals.look), static_cast<int>(GetParam().look)) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, LookTable,
    testing::Values(
        LookCase{"Wang Yi met the envoy .", Casing::normal, SentenceLook::plain, "plain text"},
        LookCase{"WANG YI MEETS ENVOY", Casing::none, SentenceLook::plain, "capitals tell nothing"},
        LookCase{"WANG 'S 7 DAYS IN ROME", Casing::none, SentenceLook::plain, "nor with an 'S"},
        LookCase{"NATO", Casing::normal, SentenceLook::plain, "one word is no sentence"},
        LookCase{"UN , WHO AND IMF say", Casing::normal, SentenceLook::capitals, "mostly capitals"},
        LookCase{"Wang Yi Meets New Envoy", Casing::normal, SentenceLook::title, "a headline"},
        LookCase{"the envoy left .", Casing::normal, SentenceLook::plain,
                 "no capital in one sentence says nothing of the rest"}));

TEST(Capitals, AWholeTextInLowerCaseIsReadWithoutThem) {
  EXPECT_EQ(judge("wang yi", true).casing, Casing::none);
  EXPECT_EQ(judge("ROME", true).casing, Casing::none);
  EXPECT_EQ(judge("Wang left", true).casing, Casing::normal) << "but this sentence has some";
}

TEST(CapitalCounter, TellsATextInOneCase) {
  const auto caseless = [](const std::string& text) {
    CapitalCounter counter;
    std::istringstream words(text);
    for (std::string word; words >> word;) counter.add(classify(word));
    return counter.is_caseless_text();
  };
  EXPECT_TRUE(caseless("wang yi met the envoy in rome ."));
  EXPECT_TRUE(caseless("WANG YI MET THE ENVOY IN ROME ."));
  EXPECT_FALSE(caseless("Wang Yi met the envoy in Rome ."));
  EXPECT_FALSE(caseless("wang yi met")) << "too short to tell";
}

TEST(DocumentFlags, SayWhatOthersWrote) {
  FormCounts counts;
  count_form(counts, WordClass::title, false);
  EXPECT_EQ(document_flags(counts, WordClass::title, false, Casing::normal), 0)
      << "that was itself";
  count_form(counts, WordClass::lower, false);
  count_form(counts, WordClass::title, true);
  EXPECT_EQ(document_flags(counts, WordClass::title, false, Casing::normal), seen_lower)
      << "a sentence's first capital says nothing";
  EXPECT_EQ(document_flags(counts, WordClass::title, true, Casing::normal),
            seen_lower | seen_title);
  EXPECT_EQ(document_flags(counts, WordClass::lower, false, Casing::normal), 0)
      << "words without capitals are not asked";
}

TEST(PositionFeatures, HaveDistinctNumbersInRange) {
  for (int c = 0; c < word_class_count; ++c) {
    const std::vector<PlacedWord> words = {{static_cast<WordClass>(c), 100, 7},
                                           {WordClass::stop, 99, 0}};
    for (std::size_t i = 0; i < words.size(); ++i) {
      PositionFeatures numbers = position_features(words, i, SentenceLook::title);
      std::sort(numbers.begin(), numbers.end());
      EXPECT_LT(numbers.back(), position::count);
      EXPECT_EQ(std::adjacent_find(numbers.begin(), numbers.end()), numbers.end());
    }
  }
}

TEST(SeatsAround, ReachTwoWordsToEachSide) {
  EXPECT_EQ(seats_around(0, 4), (Seating{boundary, boundary, 0, 1, 2}));
  EXPECT_EQ(seats_around(2, 4), (Seating{0, 1, 2, 3, boundary}));
  EXPECT_EQ(seats_around(0, 1), (Seating{boundary, boundary, 0, boundary, boundary}));
}

}  // namespace
}  // namespace comention::recognize
