#include "ingest/html_article.hpp"

#include <gtest/gtest.h>

#include "ingest/html_names.hpp"

namespace comention {
namespace {

Article read(std::string_view html) {
  SilentReporter problems;
  return html_article(html, "page.html", problems).value_or(Article{});
}

// The article of these tests, in two paragraphs.
const std::string first =
    "The ferry ran aground on Tuesday night with 214 people on board, the coast guard said.";
const std::string second =
    "All of them were brought ashore before dawn, and the line is to open again on Thursday.";
const std::string both = first + "\n\n" + second;

std::string page(std::string_view before, std::string_view between, std::string_view behind) {
  return "<!doctype html><html><body>" + std::string(before) + "<div class=\"story-body\"><p>" +
         first + "</p>" + std::string(between) + "<p>" + second + "</p></div>" +
         std::string(behind) + "</body></html>";
}

TEST(HtmlArticle, LeavesOutWhatStandsAroundTheText) {
  const std::string teaser = "A long teaser for another story that reads like prose, and ends so.";
  struct Case {
    std::string html;
    const char* why;
  };
  const Case cases[] = {
      {page("", "", ""), "nothing around"},
      {page("<nav><a href=\"/\">Home</a></nav>", "", ""), "navigation"},
      {page("<header><a href=\"/\">The Post</a> Tuesday</header>", "", ""), "a header"},
      {page("", "", "<footer><p>" + teaser + "</p></footer>"), "a footer"},
      {page("", "", "<aside><p>" + teaser + "</p></aside>"), "an aside"},
      {page("", "<script>var x = \"" + teaser + "\";</script>", ""), "a script"},
      {page("", "<div class=\"ad-slot\">Advertisement</div>", ""), "an advertisement"},
      {page("", "<p class=\"wp-caption-text\">The harbour of Port Halden on Monday.</p>", ""),
       "a caption"},
      {page("", "<figure><img src=a><figcaption>" + teaser + "</figcaption></figure>", ""),
       "a figure"},
      {page("", "<p>Read also: <a href=\"/1\">Crab season opens late</a></p>", ""), "read also"},
      {page("",
            "<ul><li><a href=\"/1\">Crab season opens late</a></li><li><a href=\"/2\">School "
            "board picks a chair</a></li></ul>",
            ""),
       "a list of links"},
      {page("", "<div class=\"donate\"><p>" + teaser + "</p></div>", ""), "an appeal"},
      {page("", "<p>Sign up for our newsletter.</p>", ""), "a sign-up"},
      {page("", "<p style=\"display: none\">" + teaser + "</p>", ""), "hidden text"},
      {page("<p class=\"meta\">By Carla Menendez</p>", "", ""), "a byline"},
      {page("", "", "<div id=\"comments\"><p>" + teaser + "</p></div>"), "comments"},
      {page("", "", "<div class=\"related\"><h4>More</h4><p>" + teaser + "</p></div>"), "related"},
      {page("", "", "<h3>Related stories</h3>"), "a heading with nothing below"},
      {page("", "<button>Share</button>", ""), "a button"},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.html).body(), both) << c.why;
}

TEST(HtmlArticle, KeepsHeadingsListsAndQuotations) {
  EXPECT_EQ(
      read(page("",
                "<h2>What was saved</h2><ul><li>Mail for the islands</li><li>Two lorries</li></ul>"
                "<blockquote><p>\"It was quiet,\" said <a href=\"/t\">Tomas "
                "Reyes</a>.</p></blockquote>",
                ""))
          .body(),
      first +
          "\n\nWhat was saved\n\nMail for the islands\n\nTwo lorries\n\n"
          "\"It was quiet,\" said Tomas Reyes.\n\n" +
          second);
}

TEST(HtmlArticle, FindsTheTextWithoutAnyNames) {
  EXPECT_EQ(read("<html><body><table><tr><td><a href=1>Home</a> <a href=2>World</a></td><td><p>" +
                 first + "<p>" + second + "</td></tr></table></body></html>")
                .body(),
            both);
  EXPECT_EQ(read("<html><body><div>" + first + "<br><br>" + second + "</div></body></html>").body(),
            both)
      << "paragraphs by two line breaks";
}

TEST(HtmlArticle, DoesNotBelieveANameThatHoldsEverything) {
  EXPECT_EQ(read("<html><body><div class=\"sidebar-wrapper\">" + page("", "", "") +
                 "</div></body></html>")
                .body(),
            both);
}

TEST(HtmlArticle, TakesFactsFromThePage) {
  struct Case {
    const char* head;
    const char* title;
    const char* date;
    const char* outlet;
    const char* why;
  };
  const Case cases[] = {
      {R"(<title>Aground | The Post</title>)", "Ferry aground", "", "",
       "the first heading comes before the title element"},
      {R"(<title>x</title><meta property="og:title" content="Aground - The Post">)"
       R"(<meta property="og:site_name" content="The Post">)"
       R"(<meta property="article:published_time" content="2024-04-26T10:00:00Z">)",
       "Aground", "2024-04-26T10:00:00Z", "The Post", "OpenGraph"},
      {R"(<script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"X"},)"
       R"({"@type":["NewsArticle"],"headline":"Aground","datePublished":"2024-04-26",)"
       R"("publisher":{"@type":"Organization","name":"The Post"}}]}</script>)",
       "Aground", "2024-04-26", "The Post", "JSON-LD"},
      {R"(<script type="application/ld+json">{broken</script><meta name="date" content="April 26, 2024">)",
       "Ferry aground", "2024-04-26", "", "broken data, the first heading"},
      {R"(<meta name="pubdate" content="0001-01-01"><meta name="date" content="2024-04-26">)",
       "Ferry aground", "2024-04-26", "", "a placeholder gives way"},
  };
  for (const Case& c : cases) {
    const Article article =
        read("<html lang=\"en-GB\"><head>" + std::string(c.head) +
             "<link rel=\"canonical\" href=\"https://example.org/1\"></head><body>"
             "<h1>Ferry aground</h1><p>" +
             first + "</p></body></html>");
    EXPECT_EQ(article.title, c.title) << c.why;
    EXPECT_EQ(article.date, c.date) << c.why;
    EXPECT_EQ(article.outlet, c.outlet) << c.why;
    EXPECT_EQ(article.url, "https://example.org/1");
    EXPECT_EQ(article.language, "en-GB");
    EXPECT_EQ(article.body(), first) << "the heading is the title: " << c.why;
  }
}

TEST(HtmlArticle, TakesTheTitleElementWhereThereIsNoHeading) {
  EXPECT_EQ(read("<title>Ferry aground | The Post</title><p>" + first + "</p>").title,
            "Ferry aground");
  EXPECT_EQ(read("<title>Ferry aground</title><p>" + first + "</p>").title, "Ferry aground");
}

TEST(HtmlArticle, ReadsEntitiesAndWhiteSpace) {
  EXPECT_EQ(read("<p>The caf&eacute;&nbsp;&amp; the\n   ferry &#8212; both closed on a Tuesday in "
                 "April, they say.</p>")
                .body(),
            "The café & the ferry — both closed on a Tuesday in April, they say.");
}

TEST(HtmlArticle, SurvivesDeepNesting) {
  std::string html;
  for (int i = 0; i < 50000; ++i) html += "<div>";
  EXPECT_NO_THROW(read(html + "<p>" + first + "</p>"));
}

TEST(HtmlNames, AreReadByTheirWords) {
  EXPECT_TRUE(hints_of("ad").aside);
  EXPECT_TRUE(hints_of("shareBar-top").aside);
  EXPECT_TRUE(hints_of("box read-more").aside);
  EXPECT_FALSE(hints_of("shadow headline").aside) << "no ad in shadow, no head in headline";
  EXPECT_FALSE(hints_of("read more").aside) << "two names, not one of two words";
  EXPECT_TRUE(hints_of("c-article__body").body);
  EXPECT_FALSE(hints_of("").aside);
}

}  // namespace
}  // namespace comention
