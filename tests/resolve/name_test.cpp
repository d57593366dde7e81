#include "resolve/name.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace comention::resolve {
namespace {

struct Case {
  EntityType type;
  std::string surface, key, why;
};

TEST(NameTest, spellings_of_one_name_share_a_key) {
  constexpr auto person = EntityType::person;
  constexpr auto body = EntityType::organisation;
  const std::vector<Case> cases = {
      {person, "Antony Blinken", "antony blinken", "plain"},
      {person, "ANTONY BLINKEN", "antony blinken", "a headline in capitals"},
      {person, "Antony\n  Blinken's", "antony blinken", "a line break, a possessive"},
      {person, "Antony Blinken’s", "antony blinken", "a typographic possessive"},
      {person, "“Antony Blinken”", "antony blinken", "quotation marks around"},
      {person, "Mr. Antony Blinken", "antony blinken", "a title"},
      {person, "Gen. Dr. Antony Blinken", "antony blinken", "two titles"},
      {person, "J.D. Vance", "j d vance", "dotted initials are words of their own"},
      {person, "Kim Jong-un", "kim jong un", "hyphens part words"},
      {person, "Gaétan Lavertu‑Pépin", "gaetan lavertu pepin", "accents, no-break hyphen"},
      {person, "Özışık", "ozisik", "letters that do not decompose"},
      {person, "O’Neill", "oneill", "an apostrophe inside is no break"},
      {person, "Martin Luther King, Jr.", "martin luther king", "a generation suffix"},
      {person, "Marzouk, Fadi", "fadi marzouk", "as lists write it"},
      {person, "poor little Jo", "jo", "epithets in lower case"},
      {person, "van der Plas", "van der plas", "particles in lower case stay"},
      {person, "Sir", "sir", "a title alone is a name"},
      {body, "the Bank of England", "bank of england", "an article"},
      {body, "Brandt Valve Co., Ltd.", "brandt valve", "two legal forms"},
      {body, "Corvid Holdings BSC", "corvid holdings", "a legal form from elsewhere"},
      {body, "Department of State", "state department", "the head moves behind"},
      {body, "Ministry of Foreign Affairs", "foreign ministry", "and its affairs go"},
      {body, "AT&T", "at and t", "an ampersand"},
      {body, "OPEC+", "opec+", "a plus is part of the name"},
      {body, "U.N.", "un", "an organisation's dots go"},
      {body, "Co.", "co", "a legal form alone is a name"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(read_name(c.surface, c.type).key, c.key) << c.surface << ": " << c.why;
}

TEST(NameTest, titles_tell_gender_and_suffixes_tell_generations) {
  EXPECT_EQ(read_name("Mrs. Elliot", EntityType::person).gender, Gender::female);
  EXPECT_EQ(read_name("Sir Walter", EntityType::person).gender, Gender::male);
  EXPECT_EQ(read_name("Gen. Walter", EntityType::person).gender, Gender::unknown);
  EXPECT_EQ(read_name("Ferdinand Marcos Jr.", EntityType::person).suffix, "jr");
  EXPECT_EQ(read_name("Charles III", EntityType::person).suffix, "")
      << "a king's number is his name";
}

TEST(NameTest, nothing_but_marks_has_no_words) {
  for (const char* surface : {"", "   ", "...", "\"\"", "()", "—"})
    EXPECT_TRUE(read_name(surface, EntityType::person).key.empty()) << surface;
}

TEST(NameTest, particles_are_no_core_words) {
  EXPECT_EQ(count_core_words(read_name("al-Sharaa", EntityType::person)), 1U);
  EXPECT_EQ(count_core_words(read_name("Mohammed bin Salman", EntityType::person)), 2U);
}

}  // namespace
}  // namespace comention::resolve
