#include "draw/words.hpp"

#include <gtest/gtest.h>

namespace comention::picture {
namespace {

TEST(OneLine, IsValidTextOfTheLengthAskedFor) {
  struct {
    const char* why;
    std::string text;
    std::size_t most;
    std::string expected;
  } const cases[] = {
      {"short enough", "Wang Yi", 7, "Wang Yi"},
      {"cut, the ellipsis within the length", "Wang Yi", 6, "Wang\xE2\x80\xA6"},
      {"code points are counted, not bytes", "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3,
       "\xC3\xA9\xC3\xA9\xE2\x80\xA6"},
      {"white space folds", "  a \n\t b ", 9, "a b"},
      {"broken bytes show", "a\xFF", 9, "a\xEF\xBF\xBD"},
      {"nothing may turn the line around",
       "a\xE2\x80\xAE"
       "b",
       9, "ab"},
      {"a zero-width joiner belongs to the name",
       "a\xE2\x80\x8D"
       "b",
       9,
       "a\xE2\x80\x8D"
       "b"},
      {"nothing", "", 9, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(one_line(c.text, c.most), c.expected) << c.why;
}

TEST(Wrapped, LinesAreAboutEqual) {
  struct {
    const char* why;
    std::string name;
    std::string expected;
  } const cases[] = {
      {"short names stay whole", "Antony Blinken", "Antony Blinken"},
      {"two lines", "Volodymyr Zelenskyy", "Volodymyr\nZelenskyy"},
      {"a hyphen is a place to break", "Johannes-Christoph Meyer", "Johannes-\nChristoph Meyer"},
      {"a long word stays whole if it can", "Bundesverfassungsgericht", "Bundesverfassungsgericht"},
      {"but not at any length", std::string(40, 'x'),
       std::string(16, 'x') + "\n" + std::string(16, 'x') + "\n" + std::string(8, 'x')},
  };
  for (const auto& c : cases) EXPECT_EQ(wrapped(c.name, 16), c.expected) << c.why;
}

TEST(Wrapped, LosesNothingButTheSpacesItBreaksAt) {
  for (const std::string name : {"Ministry of Foreign Affairs of the People's Republic of China",
                                 "a-b-c-d-e f/g h", "Jean-Claude Juncker and Jean-Luc Picard"}) {
    std::string joined = wrapped(name, 10), plain = name;
    std::erase_if(joined, [](char c) { return c == ' ' || c == '\n'; });
    std::erase(plain, ' ');
    EXPECT_EQ(joined, plain);
  }
}

TEST(PlainLabel, GraphvizFindsNothingToSubstitute) {
  EXPECT_EQ(plain_label("North\\NKorea"), "North\\\\NKorea");
  EXPECT_EQ(plain_label("AT&T &lt;"), "AT&amp;T &amp;lt;");
  EXPECT_EQ(plain_label("two\nlines"), "two\\nlines");
}

TEST(PlainNodeTooltip, SurvivesTwoSubstitutions) {
  EXPECT_EQ(plain_node_tooltip("North\\NKorea\n&"), "North\\\\\\\\NKorea\\n&amp;");
}

TEST(HtmlText, HoldsNoMarkup) {
  EXPECT_EQ(html_text("<B>\"a\" & b"), "&lt;B&gt;&quot;a&quot; &amp; b");
}

TEST(Thousands, AreSeparated) {
  const std::pair<std::uint64_t, const char*> cases[] = {
      {0, "0"}, {999, "999"}, {1000, "1,000"}, {1234567, "1,234,567"}};
  for (const auto& [count, text] : cases) EXPECT_EQ(thousands(count), text);
  EXPECT_EQ(counted(1, "article", "articles"), "1 article");
  EXPECT_EQ(counted(1200, "article", "articles"), "1,200 articles");
}

TEST(ShortDecimal, HasAtMostTwoDecimalsAndNoIdleZero) {
  const std::pair<double, const char*> cases[] = {
      {4.25, "4.25"}, {12, "12"}, {0.5, "0.5"}, {1.0 / 3, "0.33"}, {100, "100"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(short_decimal(value), text);
}

TEST(Period, SaysWhatDiffersOnce) {
  struct {
    std::string first, last, expected;
  } const cases[] = {
      {"2024-04-26", "2024-04-26", "26 April 2024"},
      {"2024-04-26T09:00:00Z", "2024-04-26T23:00:00Z", "26 April 2024"},
      {"2024-04-24", "2024-04-26", "24 \xE2\x80\x93 26 April 2024"},
      {"2024-04-24", "2024-05-02", "24 April \xE2\x80\x93 2 May 2024"},
      {"2023-12-31", "2024-01-01", "31 December 2023 \xE2\x80\x93 1 January 2024"},
      {"2024", "2024", "2024"},
      {"2023-11", "2024-02", "November 2023 \xE2\x80\x93 February 2024"},
      {"", "2024-01-01", "1 January 2024"},
      {"", "", ""},
      {"yesterday", "today", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(period(c.first, c.last), c.expected) << c.first << " to " << c.last;
}

TEST(Letters, CountsWideOnesTwice) {
  EXPECT_EQ(letters("abc"), 3U);
  EXPECT_EQ(letters("\xC3\xA9"), 1U);
  EXPECT_EQ(letters("\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3"), 6U);
}

TEST(Isolated, KeepsTheDirectionOfTheWordsAround) {
  EXPECT_EQ(isolated("Wang Yi"), "Wang Yi");
  EXPECT_EQ(isolated("\xD7\xA9"), "\xE2\x80\x8E\xE2\x81\xA8\xD7\xA9\xE2\x81\xA9");
}

}  // namespace
}  // namespace comention::picture
