#include "resolve/organisation.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace comention::resolve {
namespace {

Name body(const std::string& surface) { return read_name(surface, EntityType::organisation); }

struct Case {
  std::string brief, full;
  bool expected;
  std::string why;
};

TEST(OrganisationTest, acronyms_are_initials) {
  const std::vector<Case> cases = {
      {"IMF", "International Monetary Fund", true, "every word"},
      {"I.M.F.", "International Monetary Fund", true, "with dots"},
      {"RSF", "Reporters sans frontières", true, "accents do not matter"},
      {"IOM", "International Organization for Migration", true, "little words passed over"},
      {"ICRC", "International Committee of the Red Cross", true, "two of them"},
      {"TSMC", "Taiwan Semiconductor Manufacturing Co.", true, "the legal form counted"},
      {"IMF", "International Football Federation", false, "other letters"},
      {"Imf", "International Monetary Fund", false, "not in capitals"},
      {"I", "International", false, "one letter"},
      {"IM", "International Monetary Fund", false, "a word left over"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(is_acronym_of(body(c.brief), body(c.full)), c.expected) << c.brief << ": " << c.why;
}

TEST(OrganisationTest, acronyms_inside_names_are_seen_through) {
  EXPECT_TRUE(
      same_but_for_acronyms(body("UN Security Council"), body("United Nations Security Council")));
  EXPECT_FALSE(same_but_for_acronyms(body("UN Security Council"),
                                     body("United Nations Human Rights Council")));
  EXPECT_FALSE(same_but_for_acronyms(body("UN"), body("United Nations")))
      << "that is an acronym itself";
}

struct ShortCase {
  std::string brief, full;
  ShortForm form;
  std::string why;
};

TEST(OrganisationTest, short_forms_begin_end_or_skip) {
  const std::vector<ShortCase> cases = {
      {"Brandt Valve", "Brandt Valve Works", ShortForm::beginning, "the beginning"},
      {"the Bank", "Bank of England", ShortForm::beginning, "the head"},
      {"Sharks", "Shanghai Sharks", ShortForm::end, "the end"},
      {"Drought Fund", "National Drought Resilience Fund", ShortForm::inside, "words left out"},
      {"Senate", "Senate Commerce Committee", ShortForm::none, "a committee is another body"},
      {"Bank", "World Bank Group Holdings", ShortForm::none, "from the middle"},
      {"Brandt Valve Works", "Brandt Valve", ShortForm::none, "the longer one is no short form"},
      {"Valve", "Valve", ShortForm::none, "the same"},
  };
  for (const ShortCase& c : cases)
    EXPECT_EQ(short_form_of(body(c.brief), body(c.full)), c.form) << c.brief << ": " << c.why;
}

TEST(OrganisationTest, bodies_that_every_country_has_are_generic) {
  for (const char* name :
       {"Supreme Court", "Foreign Ministry", "House of Representatives", "Congress"})
    EXPECT_TRUE(is_generic_body(body(name))) << name;
  for (const char* name : {"Pentagon", "State Duma", "Lok Sabha", "Bank of England"})
    EXPECT_FALSE(is_generic_body(body(name))) << name;
}

}  // namespace
}  // namespace comention::resolve
