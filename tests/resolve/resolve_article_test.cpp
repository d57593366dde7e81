#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/notation.hpp"

namespace comention {
namespace {

using notation::article;
using notation::groups;

struct Case {
  std::string text, expected, why;
};

void expect_groups(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(groups(c.text), c.expected) << c.why << "\n  " << c.text;
}

TEST(ResolveArticleTest, persons_keep_together_and_apart) {
  expect_groups({
      {"[PER Ada Lovelace] met [PER Lovelace].", "Ada Lovelace, Lovelace", "a surname"},
      {"[PER Blinken] lands. [PER Antony Blinken] said.", "Blinken, Antony Blinken",
       "the headline has the surname before the name stands"},
      {"[PER Antony Blinken] and [PER A. Blinken] and [PER Tony Blinken]",
       "Antony Blinken, A. Blinken, Tony Blinken", "an initial, a short form"},
      {"[PER Alan Threlfall] and [PER Margaret Threlfall].", "Alan Threlfall | Margaret Threlfall",
       "two given names never meet"},
      {"[PER Alan Threlfall] and [PER Margaret Threlfall]; [PER J. Smith] and [PER John Smith] and "
       "[PER Jane Smith]",
       "Alan Threlfall | Margaret Threlfall | J. Smith | John Smith | Jane Smith",
       "an initial that fits two people joins neither"},
      {"[PER Matthew Goode] is an actor. [PER Goode] has a son, [PER Ralph Goode]. [PER Goode] "
       "acts.",
       "Matthew Goode, Goode | Ralph Goode",
       "a relative named in passing does not take the surname"},
      {"[PER Wang Yi] met [PER Wang]. [PER Xi Jinping] met [PER Xi].",
       "Wang Yi, Wang | Xi Jinping, Xi", "Chinese surnames stand first"},
      {"[PER Szijjártó Péter] and [PER Péter Szijjártó]", "Szijjártó Péter, Péter Szijjártó",
       "Hungarian order"},
      {"Mr. [PER Bennet] and Mrs. [PER Bennet]", "Bennet | Bennet", "titles before the span"},
      {"[PER Mr. Bennet], [PER Mrs. Bennet], [PER Mr. Bennet]", "Mr. Bennet | Mrs. Bennet",
       "titles inside the span"},
      {"[PER Emma Reed] came with [PER Oliver Reed]. Mrs. [PER Reed] left.",
       "Emma Reed, Reed | Oliver Reed", "a title finds the bearer of its gender"},
      {"[PER Ahmed al-Sharaa], [PER al-Sharaa], [PER Sharaa], [PER AL-SHARAA]",
       "Ahmed al-Sharaa, al-Sharaa, Sharaa, AL-SHARAA", "particles"},
      {"[PER Tomás Arrieta] leads the [PER Arrieta] family.", "Tomás Arrieta | Arrieta",
       "a family is not its member"},
      {"[PER William Lai] won. [PER William Lai Ching-te], or [PER Lai Ching-te], spoke.",
       "William Lai, William Lai Ching-te, Lai Ching-te", "a third name holds both"},
      {"[PER Xi] met [PER Putin].", "Xi | Putin", "bare names without bearers stay apart"},
  });
}

TEST(ResolveArticleTest, organisations_meet_their_acronyms_and_short_forms) {
  expect_groups({
      {"The [ORG International Monetary Fund] ([ORG IMF]) said. The [ORG IMF] left.",
       "International Monetary Fund, IMF", "in brackets"},
      {"[ORG IMF] aides of the [ORG International Monetary Fund]",
       "IMF, International Monetary Fund", "initials without brackets"},
      {"[ORG Corvane Semiconductor Inc.] (Nasdaq: [ORG CRVX])", "Corvane Semiconductor Inc., CRVX",
       "a ticker"},
      {"[ORG State Department], [ORG Department of State]", "State Department, Department of State",
       "another order"},
      {"The [ORG Bank of England] waits. The [ORG Bank] holds.", "Bank of England, Bank",
       "the head"},
      {"The [ORG Bank of Japan] and the [ORG Bank of England] met. The [ORG Bank] held.",
       "Bank of Japan | Bank of England, Bank", "of two, the one named last"},
      {"[ORG UN Security Council] and [ORG United Nations Security Council] and the [ORG UN]",
       "UN Security Council, United Nations Security Council | UN", "the whole is not its council"},
      {"[ORG Senate] and [ORG Senate Commerce Committee]", "Senate | Senate Commerce Committee",
       "a committee is another body"},
      {"[MISC TikTok] is banned; [ORG TikTok] sued.", "TikTok",
       "a product and its maker share a name"},
      {"[PER Ford] drove. [ORG Ford] paid.", "Ford | Ford", "a man and a maker do not"},
  });
}

TEST(ResolveArticleTest, places_gather_their_names_and_peoples) {
  expect_groups({
      {"[LOC U.S.], [LOC United States], [LOC America], [MISC American], [MISC Americans], [LOC "
       "US]",
       "U.S., United States, America, American, Americans, US", "the United States"},
      {"[LOC China] and [MISC Chinese] and [LOC CHINA]", "China, Chinese, CHINA", "China"},
      {"[LOC North Korea] and [LOC South Korea]", "North Korea | South Korea", "two states"},
      {"[LOC Mexico] and [LOC Mexico City]", "Mexico | Mexico City", "a city is not its country"},
      {"[LOC Lagos] and [LOC Lagos State]", "Lagos | Lagos State", "nor a city its state"},
      {"[MISC French] troops; she spoke in [MISC French].", "French | French", "a language"},
      {"[ORG England] beat [LOC England]", "England | England", "a team is not its country"},
  });
}

TEST(ResolveArticleTest, an_entity_is_called_what_a_reader_would_call_it) {
  struct Named {
    std::string text, name;
    EntityType type;
  };
  const std::vector<Named> cases = {
      {"[PER Blinken] [PER Antony Blinken] [PER Blinken]", "Antony Blinken", EntityType::person},
      {"[PER ANTONY BLINKEN]", "Antony Blinken", EntityType::person},
      {"[PER A. Blinken] [PER A. Blinken] [PER Antony Blinken]", "Antony Blinken",
       EntityType::person},
      {"[MISC Chinese] [MISC Chinese]", "China", EntityType::location},
      {"[LOC the United States]", "United States", EntityType::location},
      {"[LOC KINSHASA]", "Kinshasa", EntityType::location},
      {"[ORG NATO]", "NATO", EntityType::organisation},
      {"[ORG the Bank] [ORG Bank of England] [ORG the Bank]", "Bank of England",
       EntityType::organisation},
      {"[PER Blinken's]", "Blinken", EntityType::person},
  };
  for (const Named& c : cases) {
    TaggedArticle tagged = article(c.text);
    resolve_article(tagged);
    ASSERT_EQ(tagged.entities.size(), 1U) << c.text;
    EXPECT_EQ(tagged.entities.front().name, c.name) << c.text;
    EXPECT_EQ(tagged.entities.front().type, c.type) << c.text;
  }
}

TEST(ResolveArticleTest, a_slip_of_the_recogniser_goes_to_the_usual_type) {
  TaggedArticle tagged = article("[PER Blinken] [PER Blinken] [LOC Blinken]");
  tagged.mentions.back().confidence = 0.5F;
  resolve_article(tagged);
  ASSERT_EQ(tagged.entities.size(), 1U);
  EXPECT_EQ(tagged.entities.front().type, EntityType::person);

  tagged.mentions.back().confidence = 0.99F;
  resolve_article(tagged);
  EXPECT_EQ(tagged.entities.size(), 2U) << "a sure one stays";
}

TEST(ResolveArticleTest, the_users_names_win) {
  const ResolveOptions options{
      {{"Antony Blinken", EntityType::person, {"the Secretary", "Winken"}, "Q7821917"}}};
  EXPECT_EQ(
      groups("[PER Winken] met [PER The Secretary] and [PER Blinken] and [PER Wang Yi]", options),
      "Winken, The Secretary | Blinken | Wang Yi")
      << "aliases join; a surname nobody listed and nobody bears here does not";
  TaggedArticle tagged = article("[MISC Winken] spoke.");
  resolve_article(tagged, options);
  ASSERT_EQ(tagged.entities.size(), 1U);
  EXPECT_EQ(tagged.entities.front().name, "Antony Blinken");
  EXPECT_EQ(tagged.entities.front().type, EntityType::person) << "the list's type, not the model's";
  EXPECT_EQ(tagged.entities.front().outside_ids, std::vector<std::string>{"Q7821917"});
}

TEST(ResolveArticleTest, aliases_are_counted_most_frequent_first) {
  TaggedArticle tagged = article("[LOC U.S.] [MISC American] [LOC U.S.] [MISC Americans]");
  resolve_article(tagged);
  ASSERT_EQ(tagged.entities.size(), 1U);
  const std::vector<Alias> expected = {{"U.S.", 2}, {"American", 1}, {"Americans", 1}};
  EXPECT_EQ(tagged.entities.front().aliases, expected);
}

TEST(ResolveArticleTest, every_merge_says_its_rule) {
  TaggedArticle tagged = article(
      "[PER Antony Blinken] [PER Blinken] [LOC China] [MISC Chinese] [ORG International Monetary "
      "Fund] [ORG IMF]");
  std::vector<Merge> why;
  resolve_article(tagged, {}, &why);
  ASSERT_EQ(why.size(), 3U);
  std::vector<std::string> told;
  for (const Merge& merge : why) {
    told.push_back(merge.name + " -> " + merge.into + ": " + std::string(to_string(merge.rule)));
    EXPECT_TRUE(std::ranges::any_of(tagged.entities,
                                    [&](const Entity& e) { return e.id == merge.entity; }));
  }
  std::ranges::sort(told);
  EXPECT_EQ(told, (std::vector<std::string>{"Blinken -> Antony Blinken: surname",
                                            "Chinese -> China: place form",
                                            "IMF -> International Monetary Fund: acronym"}));
}

}  // namespace
}  // namespace comention
