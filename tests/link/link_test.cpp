#include "comention/link/link.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using testing::ArticleLine;
using testing::collection;
using testing::edge_between;
using ::testing::ElementsAre;
using testing::vertex_named;

LinkOptions in_window(Window window) {
  LinkOptions options;
  options.window = window;
  return options;
}

std::vector<std::string> quotes(const CoMention& edge) {
  std::vector<std::string> result;
  for (const Evidence& evidence : edge.evidence) result.push_back(evidence.quote);
  return result;
}

TEST(LinkTest, CountsEachPairOnceAWindow) {
  const struct {
    const char* text;
    Window window;
    std::uint32_t sentences, paragraphs;
    double weight;
    const char* why;
  } cases[] = {
      {"[A] met [B].", Window::sentence, 1, 0, 1, "one sentence"},
      {"[A] met [B] and [A] and [B].", Window::sentence, 1, 0, 1, "a sentence counts once"},
      {"[A] met [B]. [B] met [A].", Window::sentence, 2, 0, 2, "two sentences, one paragraph"},
      {"[A] sat. [B] stood.", Window::sentence, 0, 1, 0.25, "one paragraph, no sentence"},
      {"[A] sat. [B] stood. [A] fell.", Window::sentence, 0, 1, 0.25, "a paragraph counts once"},
      {"[A] met [B]. | [A] sat. [B] stood.", Window::sentence, 1, 1, 1.25, "each at its weight"},
      {"[A] met [B]. [B] met [A].", Window::paragraph, 2, 0, 1, "one paragraph names both"},
      {"[A] met [B]. | [A] sat. [B] fell.", Window::paragraph, 1, 1, 2, "two paragraphs"},
      {"[A] sat. | [B] stood.", Window::article, 0, 0, 1, "only the article"},
      {"[A] met [B]. | [A] sat. [B] fell.", Window::article, 1, 1, 1, "an article counts once"},
  };
  for (const auto& c : cases) {
    const Graph graph = link(collection({{"1", c.text, "", ""}}), in_window(c.window));
    const CoMention* edge = edge_between(graph, "A", "B");
    ASSERT_NE(edge, nullptr) << c.why;
    EXPECT_EQ(edge->sentences, c.sentences) << c.why;
    EXPECT_EQ(edge->paragraphs, c.paragraphs) << c.why;
    EXPECT_EQ(edge->weight, c.weight) << c.why;
  }
}

TEST(LinkTest, WhatNoWindowNamesTogetherIsNotTied) {
  const struct {
    const char* text;
    Window window;
    double paragraph_weight;
  } cases[] = {
      {"[A] sat. | [B] stood.", Window::sentence, 0.25},
      {"[A] sat. [B] stood.", Window::sentence, 0},
      {"[A] sat. | [B] stood.", Window::paragraph, 0.25},
  };
  for (const auto& c : cases) {
    LinkOptions options = in_window(c.window);
    options.paragraph_weight = c.paragraph_weight;
    const Graph graph = link(collection({{"1", c.text, "", ""}}), options);
    EXPECT_EQ(graph.num_vertices(), 2U) << c.text;
    EXPECT_EQ(graph.num_edges(), 0U) << c.text;
  }
}

TEST(LinkTest, NobodyIsTiedToHimself) {
  const Graph graph = link(collection({{"1", "[A] met [A]. [A] left.", "", ""}}));
  EXPECT_EQ(graph.num_edges(), 0U);
  EXPECT_EQ(graph.vertex(VertexIndex{0}).mentions, 3U);
}

TEST(LinkTest, CountsArticlesStoriesOutletsAndDates) {
  const Graph graph = link(collection({{"1", "[A] met [B].", "2024-04-26", "Post"},
                                       {"2", "[A] met [B].", "", "Post"},
                                       {"3", "[A] met [B].", "2024-03-01", ""},
                                       {"4", "[A] met [B].", "2024-05-02", "Times"}}));
  const CoMention& edge = *edge_between(graph, "A", "B");
  EXPECT_EQ(edge.articles, 4U);
  EXPECT_EQ(edge.stories, 4U);
  EXPECT_EQ(edge.outlets, 2U);  // an unknown outlet is none
  EXPECT_EQ(edge.first_date, "2024-03-01");
  EXPECT_EQ(edge.last_date, "2024-05-02");
  EXPECT_EQ(graph.info().first_date, "2024-03-01");
  EXPECT_EQ(graph.info().articles, 4U);
  EXPECT_EQ(graph.info().stories, 4U);
}

// One wire text in three outlets; the second printed more of it.
TEST(LinkTest, CopiesOfOneTextCountOnceByTheFullestOne) {
  const Graph graph =
      link(collection({{"1", "[A] met [B].", "2024-04-26", "Post", 7},
                       {"2", "[A] met [B]. [A] saw [B] and [A].", "2024-04-27", "Times", 7},
                       {"3", "[A] met [B].", "2024-04-26", "Echo", 7},
                       {"4", "[B] met [A].", "2024-04-28", "Post"}}));
  const CoMention& edge = *edge_between(graph, "A", "B");
  EXPECT_EQ(edge.weight, 3);  // two sentences of article 2, one of article 4
  EXPECT_EQ(edge.sentences, 3U);
  EXPECT_EQ(edge.articles, 4U);
  EXPECT_EQ(edge.stories, 2U);
  EXPECT_EQ(edge.outlets, 3U);
  const Vertex& a = graph.vertex(vertex_named(graph, "A"));
  EXPECT_EQ(a.mentions, 4U);  // three in article 2, one in article 4
  EXPECT_EQ(a.articles, 4U);
  EXPECT_EQ(a.stories, 2U);
  EXPECT_EQ(graph.info().stories, 2U);
  EXPECT_EQ(graph.sources()[0].story, graph.sources()[2].story);
  EXPECT_NE(graph.sources()[0].story, graph.sources()[3].story);
}

TEST(LinkTest, EvidenceIsCountedTextFirstThenSentencesThenDate) {
  LinkOptions options;
  options.quotes_an_edge = 9;
  const Graph graph = link(collection({{"1", "[A] fell. [B] stood.", "2024-01-01", "", 1},
                                       {"2", "[A] met\n [B].", "2024-03-01", "", 2},
                                       {"3", "[A] saw [B].", "2024-02-01", "", 3},
                                       {"4", "[A] had [B].", "", "", 4},
                                       {"5", "[A] saw [B].", "2024-02-01", "", 3}}),
                           options);
  const CoMention& edge = *edge_between(graph, "A", "B");
  EXPECT_THAT(quotes(edge),
              ElementsAre("A saw B.", "A met B.", "A had B.", "A fell. B stood.", "A saw B."));
  EXPECT_EQ(edge.evidence[0].source, 2U);
  EXPECT_EQ(edge.evidence[0].span, (Span{0, 8}));
  EXPECT_TRUE(edge.evidence[0].same_sentence);
  EXPECT_FALSE(edge.evidence[3].same_sentence);
  EXPECT_EQ(edge.evidence[4].source, 4U);  // the copy
}

TEST(LinkTest, OnlyTheFirstFewQuotesAreKept) {
  LinkOptions options;
  options.quotes_an_edge = 1;
  const Graph graph = link(collection({{"1", "[A] met [B]. [A] saw [B].", "", ""}}), options);
  EXPECT_THAT(quotes(*edge_between(graph, "A", "B")), ElementsAre("A met B.", ""));
}

TEST(LinkTest, APairOfDistantParagraphsIsShownByTheClosestStretch) {
  const Graph graph = link(
      collection({{"1", "[A] sat. | [C] came. [A] rose. | So it was. [B] left. [B] ran.", "", ""}}),
      in_window(Window::article));
  EXPECT_THAT(quotes(*edge_between(graph, "A", "B")), ElementsAre("A rose. So it was. B left."));
}

TEST(LinkTest, RolesThatDoNotTakePartAreSetAsideAndCounted) {
  const auto news = collection(
      {{"1", "[Paris/dateline] [Ann/byline] [A] met [B], [Wire/source] said. [Wire/source] sold.",
        "", ""}});
  const Graph graph = link(news);
  EXPECT_EQ(graph.num_vertices(), 2U);
  EXPECT_EQ(graph.info().mentions, 2U);
  const auto aside = [&](Role role) {
    return graph.info().set_aside_by_role[static_cast<std::size_t>(role)];
  };
  EXPECT_EQ(aside(Role::subject), 0U);
  EXPECT_EQ(aside(Role::dateline), 1U);
  EXPECT_EQ(aside(Role::byline), 1U);
  EXPECT_EQ(aside(Role::source), 2U);

  LinkOptions all;
  all.roles = {all_roles.begin(), all_roles.end()};
  EXPECT_EQ(link(news, all).num_vertices(), 5U);
}

TEST(LinkTest, TheTypeOfTheEntityDecidesNotThatOfTheMention) {
  auto news = collection({{"1", "[China] met [Film] and [B].", "", ""}});
  news.entities[0].type = EntityType::location;
  news.entities[1].type = EntityType::misc;
  news.articles[0].mentions[0].type = EntityType::misc;  // "Chinese"
  const Graph graph = link(news);
  EXPECT_NE(edge_between(graph, "B", "China"), nullptr);
  EXPECT_EQ(graph.num_vertices(), 2U);
  EXPECT_EQ(graph.info().set_aside_otherwise, 1U);
}

TEST(LinkTest, DoubtfulAndUnresolvedMentionsAreSetAside) {
  auto news = collection({{"1", "[A] met [B] and [C] and [D].", "", ""}});
  news.articles[0].mentions[1].confidence = 0.4F;
  news.articles[0].mentions[2].entity = no_entity;
  LinkOptions options;
  options.min_confidence = 0.5;
  const Graph graph = link(news, options);
  EXPECT_EQ(graph.num_vertices(), 2U);
  EXPECT_EQ(graph.num_edges(), 1U);
  EXPECT_EQ(graph.info().set_aside_otherwise, 2U);
}

TEST(LinkTest, MentionsOutsideEverySentenceStillMeetInTheArticle) {
  auto news = collection({{"1", "[A] met [B].", "", ""}});
  news.articles[0].segments = {};
  EXPECT_EQ(link(news).num_edges(), 0U);
  const Graph graph = link(news, in_window(Window::article));
  ASSERT_EQ(graph.num_edges(), 1U);
  EXPECT_THAT(quotes(graph.edge(EdgeIndex{0})), ElementsAre("A met B"));
}

TEST(LinkTest, NothingComesOfNothing) {
  EXPECT_EQ(link(Collection{}).num_vertices(), 0U);
  const Graph graph = link(collection({{"1", "It rained.", "", ""}}));
  EXPECT_EQ(graph.num_vertices(), 0U);
  EXPECT_EQ(graph.sources().size(), 1U);
}

TEST(LinkTest, WithoutStoriesEveryArticleIsItsOwn) {
  auto news = collection({{"1", "[A] met [B].", "", "", 1}, {"2", "[A] met [B].", "", "", 1}});
  news.stories.clear();
  EXPECT_EQ(edge_between(link(news), "A", "B")->stories, 2U);
}

TEST(LinkTest, AWeightBelowZeroIsRefused) {
  LinkOptions options;
  options.paragraph_weight = -1;
  EXPECT_THROW(link(Collection{}, options), UsageError);
}

TEST(LinkTest, WindowsAreReadAsTheyAreWritten) {
  for (const Window window : {Window::sentence, Window::paragraph, Window::article})
    EXPECT_EQ(window_from(to_string(window)), window);
  EXPECT_EQ(window_from("page"), std::nullopt);
}

/// Random articles of short sentences over the names A..F, some of them copies.
std::vector<ArticleLine> random_news(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<ArticleLine> lines;
  for (int i = 0; i < 6; ++i) {
    ArticleLine line{std::to_string(i), "", "2024-0" + std::to_string(1 + random() % 9), "", -1};
    for (std::uint32_t s = 0; s < 4; ++s) {
      for (auto w = random() % 4; w-- > 0;)
        line.text += std::string("[") + static_cast<char>('A' + random() % 6) + "] ";
      line.text += random() % 3 == 0 && s < 3 ? "x. | " : "x. ";
    }
    line.outlet = random() % 2 == 0 ? "Post" : "Echo";
    if (random() % 2 == 0) line.story = static_cast<int>(random() % 2);
    lines.push_back(line);
  }
  return lines;
}

TEST(LinkTest, TheOrderOfArticlesAndEntitiesChangesNothing) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    auto lines = random_news(seed);
    const Graph graph = link(collection(lines));
    std::mt19937 random(seed);
    std::shuffle(lines.begin(), lines.end(), random);
    EXPECT_EQ(link(collection(lines)), graph) << "seed " << seed;
  }
}

/// What a reader with a pencil would count: sentence by sentence, with sets of names.
std::map<std::pair<std::string, std::string>, double> by_pencil(const Collection& news) {
  std::map<std::pair<std::string, std::string>, std::map<std::uint32_t, double>> best;
  for (std::size_t i = 0; i < news.articles.size(); ++i) {
    const TaggedArticle& article = news.articles[i];
    std::map<std::pair<std::string, std::string>, double> here;
    for (const Span paragraph : article.segments.paragraphs) {
      const auto pairs = [&](Span window) {
        std::set<std::pair<std::string, std::string>> found;
        for (const Mention& x : article.mentions)
          for (const Mention& y : article.mentions) {
            const auto& a = news.entities[static_cast<std::size_t>(x.entity)].name;
            const auto& b = news.entities[static_cast<std::size_t>(y.entity)].name;
            if (a < b && window.contains(x.span) && window.contains(y.span)) found.insert({a, b});
          }
        return found;
      };
      std::set<std::pair<std::string, std::string>> in_a_sentence;
      for (const Span sentence : article.segments.sentences) {
        if (!paragraph.contains(sentence)) continue;
        for (const auto& pair : pairs(sentence)) {
          here[pair] += 1;
          in_a_sentence.insert(pair);
        }
      }
      for (const auto& pair : pairs(paragraph))
        if (!in_a_sentence.contains(pair)) here[pair] += 0.25;
    }
    for (const auto& [pair, weight] : here) {
      double& most = best[pair][static_cast<std::uint32_t>(news.stories[i])];
      most = std::max(most, weight);
    }
  }
  std::map<std::pair<std::string, std::string>, double> sums;
  for (const auto& [pair, stories] : best)
    for (const auto& [story, weight] : stories) sums[pair] += weight;
  return sums;
}

TEST(LinkTest, AgreesWithCountingByPencil) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Collection news = collection(random_news(seed));
    const Graph graph = link(news);
    std::map<std::pair<std::string, std::string>, double> weights;
    for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
      const CoMention& edge = graph.edge(EdgeIndex{e});
      weights[{graph.vertex(edge.a).entity.name, graph.vertex(edge.b).entity.name}] = edge.weight;
      EXPECT_EQ(edge.evidence.empty(), false);
    }
    EXPECT_EQ(weights, by_pencil(news)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace comention
