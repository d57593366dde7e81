#include "comention/draw/draw.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"

#include "sample_graphs.hpp"

namespace comention {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string picture(const Graph& graph, PictureFormat format, const DrawOptions& options = {}) {
  return draw(graph, score_all(graph), format, options);
}

DrawOptions titled(std::string title) {
  DrawOptions options;
  options.title = std::move(title);
  return options;
}

struct DrawnBox {
  double x, y, width, height;  // points
};

/// The statements of a laid-out DOT text, joined to one line each.
std::vector<std::string> statements(const std::string& dot) {
  std::vector<std::string> result;
  std::string statement;
  bool quoted = false;
  for (std::size_t i = 0; i < dot.size(); ++i) {
    if (dot[i] == '"' && (i == 0 || dot[i - 1] != '\\')) quoted = !quoted;
    if (dot[i] == ';' && !quoted) {
      result.push_back(statement);
      statement.clear();
    } else if (dot[i] != '\n' && dot[i] != '\t') {
      statement += dot[i];
    }
  }
  return result;
}

/// The number that stands behind `key`; `from` is then behind it. NaN if the key is not there.
double number_after(const std::string& text, std::string_view key, std::size_t& from) {
  const std::size_t at = text.find(key, from);
  if (at == std::string::npos) return std::nan("");
  char* end = nullptr;
  const double value = std::strtod(text.c_str() + at + key.size(), &end);
  from = static_cast<std::size_t>(end - text.c_str());
  return value;
}
double number_after(const std::string& text, std::string_view key) {
  std::size_t from = 0;
  return number_after(text, key, from);
}

/// Every node with its box, words included, read from the DOT that Graphviz wrote.
std::vector<DrawnBox> boxes(const std::string& dot) {
  std::vector<DrawnBox> result;
  for (const std::string& statement : statements(dot)) {
    const std::size_t name = statement.find_first_not_of(' ');
    const bool node = name != std::string::npos && statement[name] == 'v' &&
                      statement.substr(0, statement.find('[')).find("--") == std::string::npos;
    if (!node) continue;
    std::size_t from = 0;
    const double x = number_after(statement, ",pos=\"", from);
    const double y = number_after(statement, ",", from);
    // "penwidth=" ends alike: the comma before tells them apart
    result.push_back(
        {x, y, 72 * number_after(statement, ",width="), 72 * number_after(statement, "height=")});
  }
  return result;
}

TEST(Draw, GivesTheFormatAskedFor) {
  const Graph graph = testing::blinken_graph();
  EXPECT_THAT(picture(graph, PictureFormat::svg), StartsWith("<?xml"));
  EXPECT_THAT(picture(graph, PictureFormat::png), StartsWith("\x89PNG\r\n"));
  EXPECT_THAT(picture(graph, PictureFormat::pdf), StartsWith("%PDF-"));
  EXPECT_THAT(picture(graph, PictureFormat::dot), StartsWith("graph comention {"));
}

TEST(Draw, SameGraphSameBytes) {
  const Graph small = testing::blinken_graph(), large = testing::news_graph(90);
  for (const PictureFormat format :
       {PictureFormat::svg, PictureFormat::png, PictureFormat::pdf, PictureFormat::dot}) {
    EXPECT_EQ(picture(small, format), picture(small, format));
    EXPECT_EQ(picture(large, format), picture(large, format));
  }
}

TEST(Draw, APdfDoesNotSayWhenItWasMade) {
  EXPECT_THAT(picture(testing::blinken_graph(), PictureFormat::pdf), Not(HasSubstr("(D:20")));
}

TEST(Draw, NoTwoBoxesOverlapWordsIncluded) {
  for (const std::uint32_t n : {2U, 3U, 12U, 40U, 120U, 400U}) {
    DrawOptions options = titled("A title");
    options.top = n;
    const std::vector<DrawnBox> drawn =
        boxes(picture(testing::news_graph(n), PictureFormat::dot, options));
    ASSERT_GT(drawn.size(), n) << "the words around are boxes, too";
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const double apart_x =
            std::abs(drawn[i].x - drawn[j].x) - (drawn[i].width + drawn[j].width) / 2;
        const double apart_y =
            std::abs(drawn[i].y - drawn[j].y) - (drawn[i].height + drawn[j].height) / 2;
        ASSERT_FALSE(std::isnan(apart_x + apart_y));
        EXPECT_GT(std::max(apart_x, apart_y), -0.5)
            << n << " vertices, boxes " << j << " and " << i;
      }
    }
  }
}

TEST(Draw, TheNamesAreWiderThanHighOnAPage) {
  DrawOptions options;
  options.top = 40;
  const std::string svg = picture(testing::news_graph(40), PictureFormat::svg, options);
  std::size_t from = 0;
  const double width = number_after(svg, "<svg width=\"", from);
  const double height = number_after(svg, "height=\"", from);
  EXPECT_GT(height, 100);
  EXPECT_GT(width, height);
}

TEST(Draw, LooksSayTypeGroupAndStrength) {
  DrawOptions options;
  options.edges_a_vertex = 0;
  const std::string dot = picture(testing::blinken_graph(), PictureFormat::dot, options);
  std::string person, place, heaviest, weak;
  for (const std::string& statement : statements(dot)) {
    if (statement.find("label=\"Antony Blinken\"") != std::string::npos) person = statement;
    if (statement.find("label=China") != std::string::npos) place = statement;
    if (statement.find("v0 -- v2") != std::string::npos) heaviest = statement;
    if (statement.find("v1 -- v2") != std::string::npos) weak = statement;
  }
  EXPECT_THAT(person, HasSubstr("fillcolor=\"#235487\"")) << "filled with the colour of the group";
  EXPECT_THAT(person, HasSubstr("style=\"rounded,filled\""));
  EXPECT_THAT(person, HasSubstr("fontsize=27")) << "the strongest";
  EXPECT_THAT(place, HasSubstr("fillcolor=\"#ffffff\"")) << "a place is an outline";
  EXPECT_THAT(place, HasSubstr("color=\"#235487\""));
  EXPECT_THAT(heaviest, HasSubstr("penwidth=6"));
  EXPECT_THAT(heaviest, Not(HasSubstr("dashed")));
  EXPECT_THAT(weak, HasSubstr("style=dashed")) << "one article only";
}

TEST(Draw, TooltipsTellCountsRanksDatesAndTheBestQuotation) {
  const std::string svg = picture(testing::blinken_graph(), PictureFormat::svg);
  EXPECT_THAT(svg, HasSubstr("xlink:title=\"Antony Blinken (person)&#10;also: Blinken&#10;7 "
                             "mentions in 2 articles, 2 stories"));
  EXPECT_THAT(svg, HasSubstr("rank by strength 1, "));
  EXPECT_THAT(svg,
              HasSubstr("Antony Blinken \xE2\x80\x93 Wang Yi&#10;together in 4 sentences and 1 "
                        "further paragraph, "
                        "3 articles, 3 stories&#10;24 \xE2\x80\x93 26 April 2024&#10;\xE2\x80\x9C"
                        "Blinken met &quot;Wang Yi&quot; &lt;today&gt; &amp; "
                        "tomorrow.\xE2\x80\x9D&#10;The Daily, 26 April 2024"));
}

TEST(Draw, LinksGoToWebAddressesOnly) {
  const std::string svg = picture(testing::blinken_graph(), PictureFormat::svg);
  EXPECT_THAT(svg, HasSubstr("xlink:href=\"https://example.org/a?b=1&amp;c=2\""));
  EXPECT_THAT(svg, Not(HasSubstr("javascript:")));
}

TEST(Draw, TheWordsAroundSayWhatIsShownFromWhenAndWhatWasLeftOut) {
  Graph graph = testing::news_graph(60);
  graph.set_info({1200, 800, "2024-04-24", "2024-05-02", 0, {}, 0, "sentence", 0.25, 0, 0, ""});
  DrawOptions options = titled("Who & whom");
  options.top = 20;
  const std::string svg = picture(graph, PictureFormat::svg, options);
  for (const char* words :
       {"Who &amp; whom",
        "20 of 60 names \xC2\xB7 1,200 articles, 800 stories, 24 April \xE2\x80\x93 2 May 2024",
        "person", "organisation", "place", "Size: strength", "Line: strength of the tie",
        "the strongest"}) {
    EXPECT_THAT(svg, HasSubstr(words));
  }
  options.colour_by_community = false;
  EXPECT_THAT(picture(graph, PictureFormat::svg, options), HasSubstr("Colour: type"));
  options.top = 60;
  options.edges_a_vertex = 1;
  EXPECT_THAT(picture(graph, PictureFormat::svg, options), HasSubstr(" ties between them drawn: "));
}

TEST(Draw, GraphsWithNothingToLinkStillMakeAPicture) {
  EXPECT_THAT(picture(Graph(), PictureFormat::svg), HasSubstr("No names to show"));
  EXPECT_THAT(picture(Graph(), PictureFormat::png), StartsWith("\x89PNG"));
  Graph one;
  one.add_vertex(testing::vertex(1, "Alone", EntityType::person));
  EXPECT_THAT(picture(one, PictureFormat::svg), HasSubstr("1 name"));
  one.add_vertex(testing::vertex(2, "Also alone", EntityType::person));
  EXPECT_THAT(picture(one, PictureFormat::svg), HasSubstr("2 names, none of them named together"));
}

TEST(Draw, EveryEngineOfGraphvizCanBeAskedForAndOthersAreRefused) {
  DrawOptions options;
  for (const char* engine : {"dot", "neato", "fdp", "sfdp", "circo", "twopi"}) {
    options.engine = engine;
    EXPECT_THAT(picture(testing::blinken_graph(), PictureFormat::svg, options),
                HasSubstr("Wang Yi"))
        << engine;
  }
  options.engine = "neat";
  try {
    picture(testing::blinken_graph(), PictureFormat::svg, options);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("no layout \"neat\""));
    EXPECT_THAT(error.what(), HasSubstr("neato"));
  }
  EXPECT_THAT(picture(testing::blinken_graph(), PictureFormat::svg), HasSubstr("Wang Yi"))
      << "usable after an error";
}

// Each name is written as a reader of the SVG must find it.
TEST(Draw, HostileNamesStandInThePictureAsTheyAre) {
  const std::pair<const char*, const char*> cases[] = {
      {"\"><script>", "&quot;&gt;&lt;script&gt;"},
      {"a\\Nb\\Gc\\L", "a\\Nb\\Gc\\L"},
      {"AT&T &lt;", "AT&amp;T &amp;lt;"},
      {"<TABLE></TABLE>", "&lt;TABLE&gt;&lt;/TABLE&gt;"},
      {"]]> --> end", "]]&gt; "},
      {"strict", ">strict<"},
      {"trailing\\", "trailing\\<"},
  };
  std::vector<std::string> names;
  for (const auto& [name, in_svg] : cases) names.emplace_back(name);
  const std::string svg =
      picture(testing::complete_graph(names), PictureFormat::svg, titled("<SCRIPT>"));
  for (const auto& [name, in_svg] : cases) EXPECT_THAT(svg, HasSubstr(in_svg)) << name;
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
  EXPECT_THAT(svg, Not(HasSubstr("<SCRIPT")));
  EXPECT_THAT(svg, Not(HasSubstr("v0b"))) << "\\N would have become the node's name";
}

TEST(Draw, NamesInAnyScriptAndOfAnyLengthDoNotBreakThePicture) {
  const Graph graph = testing::complete_graph(
      {"\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
       std::string(10000, 'x'), "\xFF\xFE broken", "", "two\nlines"});
  const std::string svg = picture(graph, PictureFormat::svg);
  EXPECT_THAT(svg, HasSubstr(">\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3<"));
  EXPECT_THAT(svg, HasSubstr(">e4<")) << "the id stands in for an empty name";
  EXPECT_THAT(svg, Not(HasSubstr("\xFF")));
  EXPECT_THAT(svg, Not(HasSubstr(std::string(200, 'x'))))
      << "the name is cut to what a box can hold, the tooltip too";
}

}  // namespace
}  // namespace comention
