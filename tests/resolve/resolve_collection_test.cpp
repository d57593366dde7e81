#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/notation.hpp"

namespace comention {
namespace {

using notation::collection;
using notation::groups_across;

struct Case {
  std::vector<std::string> articles;
  std::string expected, why;
};

void expect_groups(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(groups_across(c.articles), c.expected) << c.why;
}

TEST(ResolveCollectionTest, persons_meet_across_articles) {
  expect_groups({
      {{"[PER Antony Blinken]", "[PER ANTONY BLINKEN]"},
       "Antony Blinken, ANTONY BLINKEN",
       "one name"},
      {{"[PER Antony Blinken]", "[PER Antony J. Blinken]"},
       "Antony Blinken, Antony J. Blinken",
       "a middle initial"},
      {{"[PER Volodymyr Zelensky] in [LOC Kyiv]", "[PER Volodymyr Zelenskiy] in [LOC Kiev]"},
       "Volodymyr Zelensky, Volodymyr Zelenskiy | Kyiv, Kiev",
       "a spelling, in the same company"},
      {{"[PER Volodymyr Zelensky]", "[PER Volodymyr Zelenskiy]"},
       "Volodymyr Zelensky | Volodymyr Zelenskiy",
       "a spelling without company stays apart"},
      {{"[PER Alan Threlfall]", "[PER Margaret Threlfall]"},
       "Alan Threlfall | Margaret Threlfall",
       "two given names"},
      {{"[PER John Smith] in [LOC Leeds]", "[PER Jane Smith] in [LOC Leeds]",
        "[PER J. Smith] in [LOC Leeds]"},
       "John Smith | Leeds | Jane Smith | J. Smith",
       "an initial of two people"},
      {{"[PER William Lai]", "[PER Lai Ching-te]", "[PER William Lai Ching-te]"},
       "William Lai, Lai Ching-te, William Lai Ching-te",
       "a third name holds both"},
  });
}

TEST(ResolveCollectionTest, a_bare_name_needs_company) {
  expect_groups({
      {{"[PER Wang Yi] in [LOC Beijing]", "[PER Wang] in [LOC Beijing]"},
       "Wang Yi, Wang | Beijing",
       "the one bearer, in his company"},
      {{"[PER Wang Yi] in [LOC Beijing]", "[PER Wang] in [LOC Lima]"},
       "Wang Yi | Beijing | Wang | Lima",
       "nobody in common"},
      {{"[PER Wang Yi] in [LOC Beijing]", "[PER Wang Li] in [LOC Lima]",
        "[PER Wang] in [LOC Lima]"},
       "Wang Yi | Beijing | Wang Li, Wang | Lima",
       "the bearer whose company it keeps"},
      {{"[PER Wang Yi] in [LOC Beijing]", "[PER Wang Li] in [LOC Beijing]",
        "[PER Wang] in [LOC Beijing]"},
       "Wang Yi | Beijing | Wang Li | Wang",
       "two in the same company: nobody's"},
  });
}

TEST(ResolveCollectionTest, bodies_and_places_meet_across_articles) {
  expect_groups({
      {{"[ORG International Monetary Fund] ([ORG IMF])", "[ORG IMF]"},
       "International Monetary Fund, IMF",
       "one article's brackets explain another's acronym"},
      {{"[ORG Supreme Court] in [LOC India]", "[ORG Supreme Court] in [LOC Brazil]",
        "[ORG Supreme Court of India]"},
       "Supreme Court, Supreme Court of India | India | Supreme Court | Brazil",
       "each country has one"},
      {{"[LOC China]", "[MISC Chinese]", "[LOC PRC]"},
       "China, Chinese, PRC",
       "a country and its people"},
      {{"[LOC Georgia]", "[ORG Georgia]"}, "Georgia | Georgia", "two types are two entities"},
      {{"[MISC TikTok]", "[ORG TikTok]"}, "TikTok", "a product and its maker"},
  });
}

TEST(ResolveCollectionTest, what_one_article_keeps_apart_stays_apart) {
  EXPECT_EQ(groups_across({"[PER Mr. Bennet] and [PER Mrs. Bennet]",
                           "[PER Jane Bennet] met [PER Mr. Bennet]"}),
            "Mr. Bennet | Mrs. Bennet | Jane Bennet | Mr. Bennet");
}

TEST(ResolveCollectionTest, the_collection_is_sorted_and_points_into_its_entities) {
  const Collection all =
      collection({"[PER Wang Yi] in [LOC China]", "[MISC Chinese] [PER Xi Jinping]"});
  ASSERT_EQ(all.articles.size(), 2U);
  EXPECT_TRUE(std::ranges::is_sorted(all.entities, {}, &Entity::id));
  for (const TaggedArticle& tagged : all.articles) {
    EXPECT_TRUE(tagged.entities.empty());
    for (const Mention& m : tagged.mentions)
      ASSERT_LT(static_cast<std::size_t>(m.entity), all.entities.size());
  }
  EXPECT_EQ(all.entities.size(), 3U);
  EXPECT_TRUE(all.stories.empty());
}

TEST(ResolveCollectionTest, aliases_add_up) {
  const Collection all = collection({"[LOC U.S.] [MISC American]", "[LOC U.S.]"});
  ASSERT_EQ(all.entities.size(), 1U);
  const std::vector<Alias> expected = {{"U.S.", 2}, {"American", 1}};
  EXPECT_EQ(all.entities.front().aliases, expected);
  EXPECT_EQ(all.entities.front().name, "United States");
}

TEST(ResolveCollectionTest, the_users_names_tie_articles) {
  const ResolveOptions options{{{"Rodrigo Londoño", EntityType::person, {"Timochenko"}, "Q1"}}};
  const Collection all =
      collection({"[PER Timochenko] spoke.", "[PER Rodrigo Londoño] left."}, options);
  ASSERT_EQ(all.entities.size(), 1U);
  EXPECT_EQ(all.entities.front().outside_ids, std::vector<std::string>{"Q1"});
}

}  // namespace
}  // namespace comention
