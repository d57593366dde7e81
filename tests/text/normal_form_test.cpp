#include "comention/text/normal_form.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

struct Case {
  const char* text;
  const char* expected;
  const char* why;
};

TEST(Fold, MakesSpellingsOfOneNameEqual) {
  const Case cases[] = {
      {"Antony  Blinken", "antony blinken", "ASCII: case and white space"},
      {"Özışık", "ozisik", "Turkish, with the dotless i"},
      {"Wałęsa", "walesa", "ł has no decomposition"},
      {"Jørgen Ærø", "jorgen aero", "Danish"},
      {"Straße", "strasse", "case folding"},
      {"Đinđić", "dindic", "crossed d"},
      {"Lula da Silva\u00A0", "lula da silva", "a no-break space at the end"},
      {"O’Leary", "o'leary", "a curly apostrophe"},
      {"ﬁnance", "finance", "a ligature"},
      {"ИВАНОВ", "иванов", "Cyrillic lower case"},
      {"Jose\u0301", "jose", "a combining accent"},
      {"soft\u00ADhyphen", "softhyphen", "invisible"},
      {"王毅", "王毅", "no case, no marks"},
      {"", "", "nothing"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(fold(c.text), c.expected) << c.why;
    EXPECT_EQ(fold(fold(c.text)), fold(c.text)) << "folding twice changes nothing: " << c.text;
  }
}

TEST(LowerCase, KeepsMarks) {
  EXPECT_EQ(lower_case("BLINKEN"), "blinken");
  EXPECT_EQ(lower_case("ÉLYSÉE"), "élysée");
  EXPECT_EQ(lower_case("ΟΔΟΣ"), "οδος") << "final sigma";
}

TEST(WhiteSpace, IsFoldedToSingleSpaces) {
  EXPECT_EQ(fold_white_space("  a\n b\t\u00A0c "), "a b c");
  EXPECT_EQ(fold_white_space(" \n "), "");
}

TEST(Nfc, ComposesMarks) {
  EXPECT_TRUE(is_nfc("plain"));
  EXPECT_TRUE(is_nfc("é"));
  EXPECT_FALSE(is_nfc("e\u0301"));
  EXPECT_EQ(to_nfc("e\u0301"), "é");
}

}  // namespace
}  // namespace comention
