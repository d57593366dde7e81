#include "resolve/world.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace comention::resolve {
namespace {

struct Case {
  std::string surface, place, why;
};

TEST(WorldTest, all_names_of_a_place_lead_to_it) {
  const std::vector<Case> cases = {
      {"United States", "US", "its name"},
      {"the United States", "US", "with the article"},
      {"U.S.", "US", "dotted letters"},
      {"US", "US", "CLDR's short name"},
      {"USA", "US", "letters"},
      {"America", "US", "what newspapers say"},
      {"American", "US", "its adjective"},
      {"Americans", "US", "its people"},
      {"us", "", "a pronoun"},
      {"UK", "GB", "CLDR's short name"},
      {"Britain", "GB", "a name in WordNet"},
      {"British", "GB", "an adjective that WordNet ties to the island"},
      {"Briton", "GB", "an inhabitant"},
      {"England", "GB-ENG", "a part of it"},
      {"CHINA", "CN", "a headline"},
      {"Chinese", "CN", "an adjective that WordNet ties to the word China"},
      {"PRC", "CN", "letters"},
      {"Republic of China", "TW", "an official name"},
      {"Frenchmen", "FR", "an irregular plural"},
      {"Nigerian", "NG", "not Niger's"},
      {"Türkiye", "TR", "an accent"},
      {"Czech Republic", "CZ", "CLDR's variant"},
      {"Georgia", "GE", "the country before the state"},
      {"California", "US-CA", "a state"},
      {"Calif.", "US-CA", "its newspaper abbreviation"},
      {"European", "150", "a continent"},
      {"pro-Russian", "RU", "a prefix"},
      {"Saudi-led", "SA", "a suffix"},
      {"Kievan", "", "not in any table"},
      {"", "", "nothing"},
      {"Blinken", "", "a person"},
  };
  for (const Case& c : cases) {
    const PlaceForm found = find_place(c.surface);
    EXPECT_EQ(found.place == nullptr ? "" : found.place->key, c.place)
        << c.surface << ": " << c.why;
  }
}

TEST(WorldTest, renamed_cities_are_one) {
  ASSERT_NE(find_place_name("Peking"), nullptr);
  EXPECT_EQ(find_place_name("Peking"), find_place_name("Beijing"));
  EXPECT_EQ(find_place_name("Kiev"), find_place_name("Kyiv"));
  EXPECT_EQ(find_place_name("Kyiv")->name, "Kyiv");
  EXPECT_NE(find_place_name("Mumbai"), find_place_name("Calcutta"));
}

TEST(WorldTest, capitals_belong_to_countries) {
  ASSERT_NE(country_of_capital("Beijing"), nullptr);
  EXPECT_EQ(country_of_capital("Beijing")->key, "CN");
  EXPECT_EQ(country_of_capital("Shanghai"), nullptr);
}

TEST(WorldTest, every_country_has_a_name_that_finds_it) {
  for (const char* name : {"Afghanistan", "Democratic Republic of the Congo", "Ivory Coast",
                           "North Korea", "São Tomé and Príncipe", "Eswatini", "Kosovo"}) {
    const Place* const place = find_place_name(name);
    ASSERT_NE(place, nullptr) << name;
    EXPECT_EQ(place->kind, PlaceKind::country) << name;
    EXPECT_EQ(place->name, name);
  }
}

TEST(WorldTest, adjectives_are_no_names) {
  EXPECT_EQ(find_place_name("Chinese"), nullptr);
  EXPECT_EQ(find_place("Chinese").kind, FormKind::adjective);
}

TEST(WorldTest, given_names_tell_gender_where_they_do) {
  EXPECT_EQ(gender_of_given_name("margaret"), Gender::female);
  EXPECT_EQ(gender_of_given_name("antony"), Gender::male);
  EXPECT_EQ(gender_of_given_name("xq"), Gender::unknown);
  EXPECT_TRUE(is_short_for("bill", "william"));
  EXPECT_TRUE(is_short_for("alex", "alexander"));
  EXPECT_FALSE(is_short_for("alexander", "alex"));
  EXPECT_FALSE(is_short_for("al", "alexander")) << "two letters say too little";
}

}  // namespace
}  // namespace comention::resolve
