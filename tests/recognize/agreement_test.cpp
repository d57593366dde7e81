#include "recognize/agreement.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

constexpr Label unit_person = label_of(EntityType::person, Place::unit);
constexpr Label last_person = label_of(EntityType::person, Place::last);
constexpr Label unit_organisation = label_of(EntityType::organisation, Place::unit);

AgreementFeatures ask(const FirstLook& token, const std::vector<FirstLook>& others) {
  Votes votes;
  votes.reset(8);
  votes.add(token);
  for (const FirstLook& other : others) votes.add(other);
  return agreement_features(std::vector<FirstLook>{token}, 0, votes);
}

TEST(Agreement, ATokenDoesNotHearItsOwnVote) {
  const FirstLook alone{1, unit_organisation, 200, WordClass::title};
  const FirstLook stranger{2, unit_person, 255, WordClass::title};
  EXPECT_EQ(ask(alone, {}), ask(alone, {stranger})) << "another word's votes are not its own";
  const FirstLook unvoted{1, unit_organisation, 200, WordClass::lower};
  EXPECT_EQ(ask(alone, {})[1], agreement::verdicts + 1) << "no verdict, a word in title case";
  EXPECT_EQ(ask(unvoted, {})[1], agreement::verdicts + 0);
}

TEST(Agreement, TheOthersWinByConfidence) {
  const FirstLook token{1, unit_organisation, 100, WordClass::title};
  const FirstLook sure{1, last_person, 250, WordClass::title};
  const FirstLook unsure{1, unit_organisation, 90, WordClass::title};
  EXPECT_EQ(ask(token, {sure, unsure})[2], ask(token, {unsure, sure})[2])
      << "order changes nothing";
  EXPECT_NE(ask(token, {sure})[2], ask(token, {unsure})[2]);
}

TEST(Agreement, EveryFeatureHasANumberInItsRange) {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    std::vector<FirstLook> sentence;
    for (int i = 0; i < 6; ++i) {
      sentence.push_back({random.below(3), static_cast<Label>(random.below(label_count)),
                          static_cast<std::uint8_t>(1 + random.below(255)),
                          static_cast<WordClass>(random.below(word_class_count))});
    }
    Votes votes;
    votes.reset(3);
    for (const FirstLook& token : sentence) votes.add(token);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const AgreementFeatures features = agreement_features(sentence, i, votes);
      for (const std::uint32_t f : features) EXPECT_LT(f, agreement::count);
      EXPECT_EQ(std::set<std::uint32_t>(features.begin(), features.end()).size(), features.size());
    }
  }
}

TEST(Votes, AreForgottenBetweenArticles) {
  Votes votes;
  votes.reset(2);
  votes.add({1, unit_person, 255, WordClass::title});
  votes.reset(2);
  EXPECT_EQ(*std::ranges::max_element(votes.of(1)), 0U);
}

}  // namespace
}  // namespace comention::recognize
