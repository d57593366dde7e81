#include "resolve/person.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace comention::resolve {
namespace {

Name person(const std::string& surface) { return read_name(surface, EntityType::person); }

struct FullCase {
  std::string a, b;
  Fit fit;
  std::string why;
};

TEST(PersonTest, full_names_fit_or_exclude_each_other) {
  const std::vector<FullCase> cases = {
      {"Antony Blinken", "ANTONY BLINKEN", Fit::same, "capitals"},
      {"Kim Jong Un", "Kim Jong-un", Fit::same, "a hyphen"},
      {"Xi Jinping", "Xi Jin-ping", Fit::same, "run together"},
      {"Antony Blinken", "Antony J. Blinken", Fit::strong, "a middle initial more"},
      {"Claudia Sheinbaum", "Claudia Sheinbaum Pardo", Fit::strong, "a second surname more"},
      {"Péter Szijjártó", "Szijjarto Peter", Fit::strong, "the surname first"},
      {"A. Blinken", "Antony Blinken", Fit::weak, "an initial"},
      {"Tony Blinken", "Antony Blinken", Fit::weak, "a known short form"},
      {"Alex Novak", "Alexander Novak", Fit::weak, "the beginning of the given name"},
      {"Volodymyr Zelensky", "Volodymyr Zelenskiy", Fit::weak, "a transliteration"},
      {"Muammar Gaddafi", "Muammar Qaddafi", Fit::conflict,
       "no spelling rule ties G to Q without also tying other names"},
      {"Farook Al Masry", "Farouk al-Masri", Fit::weak, "the same sounds in both words"},
      {"Margaret Threlfall", "Alan Threlfall", Fit::conflict, "two given names"},
      {"Maria Lopez", "Mario Lopez", Fit::conflict, "one letter, but another person"},
      {"George Bush", "George Bosch", Fit::conflict, "two surnames"},
      {"Ferdinand Marcos Jr.", "Ferdinand Marcos Sr.", Fit::conflict, "father and son"},
      {"Mr. Pat Quinn", "Mrs. Pat Quinn", Fit::conflict, "two titles"},
      {"J. A. Smith", "J. B. Smith", Fit::conflict, "two middle initials"},
      {"Wang Yi", "Wang Li", Fit::conflict, "short words are never spellings of one another"},
  };
  for (const FullCase& c : cases) {
    EXPECT_EQ(compare_full_names(person(c.a), person(c.b)), c.fit)
        << c.a << " / " << c.b << ": " << c.why;
    EXPECT_EQ(compare_full_names(person(c.b), person(c.a)), c.fit)
        << "the other way round: " << c.why;
  }
}

struct BareCase {
  std::string bare, full;
  int fit;
  std::string why;
};

TEST(PersonTest, a_bare_name_fits_a_surname_best) {
  const std::vector<BareCase> cases = {
      {"Blinken", "Antony Blinken", 3, "the surname"},
      {"Antony", "Antony Blinken", 2, "the given name"},
      {"Wang", "Wang Yi", 3, "a Chinese surname stands first"},
      {"van der Plas", "Wouter van der Plas", 3, "with its particles"},
      {"Plas", "Wouter van der Plas", 3, "and without"},
      {"Sharaa", "Ahmed al-Sharaa", 3, "al- is a particle"},
      {"Sheinbaum", "Claudia Sheinbaum Pardo", 1, "the first of two surnames"},
      {"AMLO", "Andrés Manuel López Obrador", 1, "initials in capitals"},
      {"Tony", "Antony Blinken", 1, "a short given name"},
      {"Raeisi", "Ebrahim Raeissi", 1, "a spelling of the surname"},
      {"Mrs. Blinken", "Antony Blinken", 0, "a woman is not Antony"},
      {"Blink", "Antony Blinken", 0, "a part of a word is no name"},
      {"Antony Blinken", "Antony Blinken", 0, "not bare"},
  };
  for (const BareCase& c : cases)
    EXPECT_EQ(fit_of_bare_name(person(c.bare), person(c.full)), c.fit)
        << c.bare << " / " << c.full << ": " << c.why;
}

TEST(PersonTest, a_third_name_can_account_for_two) {
  const Name all = person("William Lai Ching-te");
  EXPECT_TRUE(accounts_for(all, person("William Lai")));
  EXPECT_TRUE(accounts_for(all, person("Lai Ching-te")));
  EXPECT_FALSE(accounts_for(person("William Lai"), all));
  EXPECT_FALSE(accounts_for(all, all));
  EXPECT_TRUE(accounts_for(person("Antony Blinken"), person("A. Blinken")));
  EXPECT_TRUE(accounts_for(person("Antony Blinken"), person("Tony Blinken")));
  EXPECT_FALSE(accounts_for(person("A. Blinken"), person("Antony Blinken")));
}

TEST(PersonTest, similar_words_are_symmetric_and_never_far_apart) {
  const std::vector<std::string> words = {"zelensky", "zelenskyy", "zelenskiy", "kim",    "lee",
                                          "smith",    "smythe",    "hussein",   "husain", "anna"};
  for (const std::string& a : words)
    for (const std::string& b : words)
      EXPECT_EQ(similar_words(a, b), similar_words(b, a)) << a << b;
  EXPECT_TRUE(similar_words("zelensky", "zelenskyy"));
  EXPECT_TRUE(similar_words("zelensky", "zelenskiy"));
  EXPECT_TRUE(similar_words("hussein", "husain"));
  EXPECT_FALSE(similar_words("gaddafi", "qaddafi"));
  EXPECT_FALSE(similar_words("mario", "maria"));
  EXPECT_FALSE(similar_words("kim", "lee"));
  EXPECT_FALSE(similar_words("anna", "hussein"));
}

}  // namespace
}  // namespace comention::resolve
