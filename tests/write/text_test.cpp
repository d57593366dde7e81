// What happens to text on its way out: JSON strings, clean text, CSV cells, XML.

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sample_graphs.hpp"
#include "write/clean_text.hpp"
#include "write/csv.hpp"
#include "write/json_writer.hpp"
#include "write/xml.hpp"

namespace comention::write {
namespace {

using nlohmann::json;

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonString, AnotherParserReadsBackEveryValidText) {
  std::vector<std::string> texts = testing::hostile_names();
  for (char32_t c = 0; c < 0x80; ++c)
    texts.push_back(std::string("a") + static_cast<char>(c) + "/b");
  texts.insert(texts.end(), {"", "\xE2\x80\xA8line\xE2\x80\xA9", "\xF0\x9F\x95\x8A", "</script>"});
  for (const std::string& text : texts) {
    EXPECT_EQ(json::parse(json_string(text)).get<std::string>(), text);
  }
}

TEST(JsonString, RandomBytesGiveValidJson) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % 4 == 0 ? random() % 0x80 : random() % 0x100);
    ASSERT_TRUE(json::accept(json_string(bytes))) << json_string(bytes);
  }
}

TEST(JsonString, ACloseTagCannotStandInAPage) {
  EXPECT_EQ(json_string("</script>"), "\"<\\/script>\"");
  EXPECT_EQ(json_string("a/b"), "\"a/b\"");
}

TEST(JsonWriter, NestsObjectsAndArraysWithCommasBetween) {
  std::string out;
  JsonWriter w(out);
  w.begin_object()
      .field("a", 1)
      .key("b")
      .begin_array()
      .value(true)
      .value("x")
      .begin_object()
      .end_object();
  w.end_array().field("c", 2.0).text("left_out", "").end_object();
  EXPECT_EQ(out, R"({"a":1,"b":[true,"x",{}],"c":2.0})");
}

TEST(Number, IsTheShortestThatReadsBackAndShowsItsFraction) {
  const std::pair<double, const char*> cases[] = {
      {0.1, "0.1"},  {3, "3.0"}, {0, "0.0"}, {1e-7, "1e-07"}, {1.0 / 3, "0.3333333333333333"},
      {-2.5, "-2.5"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(number(value), text);
  EXPECT_EQ(number(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(number(0.98F), "0.98") << "a float's own shortest form";
}

TEST(CleanText, IsOneLineOfValidNfcWithoutControls) {
  struct {
    const char* why;
    std::string text, expected;
  } const cases[] = {
      {"plain", "Wang Yi", "Wang Yi"},
      {"line ends and tabs become one space", "two\r\n\tlines", "two lines"},
      {"none at either end", "\n name \t", "name"},
      {"two code points become one", "e\xCC\x81t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
      {"broken bytes show",
       "a\xFF"
       "b",
       "a\xEF\xBF\xBD"
       "b"},
      {"an encoded surrogate is broken", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"C1 and U+FFFE go, XML has no place for them",
       "a\xC2\x85"
       "b\xEF\xBF\xBE"
       "c",
       "a b c"},
      {"direction marks belong to the name",
       "a\xE2\x80\x8F"
       "b",
       "a\xE2\x80\x8F"
       "b"},
      {"NUL", std::string("a\0b", 3), "a b"},
  };
  for (const auto& c : cases) EXPECT_EQ(clean_text(c.text), c.expected) << c.why;
}

TEST(Csv, ACellIsQuotedWhereItMustBeAndItsQuotesAreDoubled) {
  const std::pair<std::string, std::string> cases[] = {{"plain", "plain"},
                                                       {"a,b", "\"a,b\""},
                                                       {"say \"x\"", "\"say \"\"x\"\"\""},
                                                       {"a\nb", "\"a\nb\""},
                                                       {"", ""}};
  for (const auto& [text, cell] : cases) {
    std::string out;
    append_csv_cell(out, text);
    EXPECT_EQ(out, cell);
  }
}

TEST(Csv, NoCellStartsAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D"}) {
    EXPECT_EQ(formula_safe(start + "1"), "'" + start + "1");
  }
  EXPECT_EQ(formula_safe("1=1"), "1=1") << "only at the start is it one";
}

TEST(Xml, NoMarkupSurvives) {
  EXPECT_EQ(xml_text("\"><b a='1'>]]>&"), "&quot;&gt;&lt;b a=&apos;1&apos;&gt;]]&gt;&amp;");
}

}  // namespace
}  // namespace comention::write
