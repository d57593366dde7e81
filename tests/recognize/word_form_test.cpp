#include "recognize/word_form.hpp"

#include <gtest/gtest.h>

namespace comention::recognize {
namespace {

struct ClassCase {
  const char* word;
  WordClass expected;
};
class ClassTable : public testing::TestWithParam<ClassCase> {};

TEST_P(ClassTable, TellsKindsOfTokensApart) {
  EXPECT_EQ(static_cast<int>(classify(GetParam().word)), static_cast<int>(GetParam().expected))
      << GetParam().word;
}

INSTANTIATE_TEST_SUITE_P(
    Words, ClassTable,
    testing::Values(
        ClassCase{".", WordClass::stop}, ClassCase{",", WordClass::comma},
        ClassCase{"\u201d", WordClass::quote}, ClassCase{"\u2014", WordClass::dash},
        ClassCase{"(", WordClass::bracket}, ClassCase{"%", WordClass::symbol},
        ClassCase{"1999", WordClass::year}, ClassCase{"17", WordClass::number},
        ClassCase{"1,000", WordClass::number_mark}, ClassCase{"G20", WordClass::digits_upper},
        ClassCase{"1980s", WordClass::digits_lower}, ClassCase{"minister", WordClass::lower},
        ClassCase{"anti-war", WordClass::lower_hyphen}, ClassCase{"A", WordClass::single_capital},
        ClassCase{"J.", WordClass::initial}, ClassCase{"NATO", WordClass::upper},
        ClassCase{"U.S.", WordClass::upper_dots}, ClassCase{"AL-ASSAD", WordClass::upper_hyphen},
        ClassCase{"Blinken", WordClass::title}, ClassCase{"Émile", WordClass::title},
        ClassCase{"Łódź", WordClass::title}, ClassCase{"Jean-pierre", WordClass::title_hyphen},
        ClassCase{"Corp.", WordClass::title_dot}, ClassCase{"Al-Assad", WordClass::hyphen_title},
        ClassCase{"McDonald", WordClass::mixed}, ClassCase{"iPhone", WordClass::inner_capital},
        ClassCase{"'S", WordClass::upper}, ClassCase{"Москва", WordClass::title},
        ClassCase{"北京", WordClass::caseless}));

TEST(Case, LowerAndUpperAreEachOthersReverse) {
  for (const char* word : {"istanbul", "émile", "łódź", "žižek", "őrség", "москва", "αθηνα"}) {
    EXPECT_NE(upper_form(word), word);
    EXPECT_EQ(lower_form(upper_form(word)), word);
    EXPECT_EQ(lower_form(title_form(word)), word);
  }
  EXPECT_EQ(upper_form("北京 7"), "北京 7");
}

TEST(NormalForm, FoldsDigitsAndTypographicMarks) {
  EXPECT_EQ(normal_form("1999"), "0000");
  EXPECT_EQ(normal_form("\u2019s"), "'s");
  EXPECT_EQ(normal_form("\u2013"), "-");
  EXPECT_EQ(normal_form("-LRB-"), "(");
  EXPECT_EQ(normal_quotes("7\u2019"), "7'");
}

TEST(Shape, CutsLongRuns) {
  EXPECT_EQ(shape("McDonald", 1), "XxXx");
  EXPECT_EQ(shape("McDonald", 4), "XxXxxxx");
  EXPECT_EQ(shape("U.S.", 4), "X.X.");
  EXPECT_EQ(shape("1999-2004", 1), "d-d");
}

TEST(Affixes, CountCharactersNotBytes) {
  EXPECT_EQ(prefix("Émile", 1), "É");
  EXPECT_EQ(suffix("Łódź", 2), "dź");
  EXPECT_EQ(prefix("Yi", 2), "") << "the whole word is no prefix";
  EXPECT_EQ(suffix("", 1), "");
}

}  // namespace
}  // namespace comention::recognize
