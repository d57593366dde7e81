#include "recognize/names.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "comention/text/token.hpp"

namespace comention::recognize {
namespace {

/// The matches as "surface/TYPE", parted by "; ".
std::string found(const NameList& names, std::string_view text) {
  std::vector<Span> spans;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
  std::vector<std::string_view> tokens;
  for (const Span span : spans) tokens.push_back(slice(text, span));
  std::string out;
  for (const NameMatcher::Match& m : NameMatcher(names).find(tokens)) {
    if (!out.empty()) out += "; ";
    out += text.substr(spans[m.begin].begin, spans[m.end - 1].end - spans[m.begin].begin);
    out += "/" + std::string(to_string(m.type));
  }
  return out;
}

const NameList list = {
    {"Wang Yi", EntityType::person, {"Foreign Minister Wang"}, "Q1"},
    {"Yi", EntityType::misc, {}, ""},
    {"World Health Organization", EntityType::organisation, {"WHO"}, ""},
    {"Reuters", EntityType::organisation, {}, ""},
    {"O'Hara's Bar", EntityType::location, {}, ""},
};

struct NameCase {
  const char* text;
  const char* expected;
  const char* why;
};
class NameTable : public testing::TestWithParam<NameCase> {};

TEST_P(NameTable, IsMatched) {
  EXPECT_EQ(found(list, GetParam().text), GetParam().expected) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, NameTable,
    testing::Values(
        NameCase{"Then Wang Yi left.", "Wang Yi/PERSON", "the longest name wins over Yi"},
        NameCase{"Yi left.", "Yi/MISC", "the short one alone"},
        NameCase{"Foreign Minister Wang said", "Foreign Minister Wang/PERSON", "an alias counts"},
        NameCase{"Wang Yip left.", "", "word boundaries: no match inside a word"},
        NameCase{"the WHO said who was ill", "WHO/ORGANISATION", "case must fit"},
        NameCase{"reuters", "", "lower case does not"},
        NameCase{"REUTERS EXCLUSIVE", "REUTERS/ORGANISATION", "capitals do, from four letters on"},
        NameCase{"YI LEFT", "", "two letters are too few"},
        NameCase{"at O\u2019Hara\u2019s Bar tonight", "O\u2019Hara\u2019s Bar/LOCATION",
                 "typographic quotes"},
        NameCase{"Wang Yi Yi Reuters", "Wang Yi/PERSON; Yi/MISC; Reuters/ORGANISATION",
                 "side by side"},
        NameCase{"World Health", "", "half a name is none"}));

TEST(NameMatcher, AnEmptyListFindsNothing) {
  EXPECT_TRUE(NameMatcher(NameList{}).empty());
  EXPECT_EQ(found({}, "Wang Yi"), "");
}

TEST(NameMatcher, OfTwoEntriesWithOneSurfaceTheFirstWins) {
  EXPECT_EQ(
      found({{"Ford", EntityType::organisation, {}, ""}, {"Ford", EntityType::person, {}, ""}},
            "Ford"),
      "Ford/ORGANISATION");
}

TEST(NameMatcher, ANameWithoutTokensIsIgnored) {
  EXPECT_EQ(found({{"  ", EntityType::person, {""}, ""}}, "Wang"), "");
}

}  // namespace
}  // namespace comention::recognize
