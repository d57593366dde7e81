#include "comention/stories/stories.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <gtest/gtest.h>

namespace comention {
namespace {

// One wire text in paragraphs, and an independent report of the same event that quotes the same
// sentence.
const std::vector<std::string> wire = {
    "PORT HALDEN (Skerry Wire) - The ferry that links Port Halden with the outer islands ran "
    "aground "
    "on Tuesday night with 214 people on board, the coast guard said, and all of them were brought "
    "ashore before dawn.",
    "Captain Ingrid Solheim had steered around a fishing boat that showed no lights, according to "
    "a "
    "first account by the shipping authority. The hull was torn open over a length of nine metres.",
    "\"We heard a long scraping sound and then it was very quiet,\" said Tomas Reyes, a teacher "
    "who "
    "was on his way home. Passengers put on life vests and waited on the upper deck for two hours.",
    "The minister of transport, Aud Nilsen, promised an inquiry and said that the line would be "
    "served by a replacement vessel from Thursday. The union of seafarers has warned for years "
    "that "
    "the channel is badly marked.",
    "The ferry, the Havbris, was built in 1998 and refitted four years ago. Its owner, Ytre "
    "Linjer, "
    "declined to comment on the cost of the repair.",
};
const std::vector<std::string> own_report = {
    "For two hours in the dark nobody on the Havbris knew whether the ship would hold. It did, and "
    "on Wednesday morning the last of its passengers stepped onto the quay in Port Halden.",
    "\"We heard a long scraping sound and then it was very quiet,\" Tomas Reyes told this "
    "newspaper. "
    "He teaches at the island school and takes the late crossing every week.",
    "What went wrong is now for investigators to find out. A trawler without lights, a narrow "
    "channel "
    "and an old buoy are mentioned in the preliminary report, which the shipping authority sent to "
    "Aud Nilsen, the minister, at noon.",
    "Islanders will not be cut off for long. A smaller boat takes over the route within days, "
    "though "
    "it carries no lorries, and the fish farms are already asking who pays for spoiled salmon.",
};

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    text += (text.empty() ? "" : "\n\n") + paragraph;
  }
  return text;
}

std::string first(std::size_t count) {
  return joined({wire.begin(), wire.begin() + static_cast<std::ptrdiff_t>(count)});
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TaggedArticle article(std::string id, std::string title, const std::string& body) {
  TaggedArticle tagged;
  tagged.article.id = std::move(id);
  set_title_and_body(tagged.article, std::move(title), body);
  return tagged;
}

std::vector<int> numbers(const std::vector<TaggedArticle>& articles) {
  std::vector<int> found;
  for (const StoryIndex story : find_stories(articles)) found.push_back(static_cast<int>(story));
  return found;
}

bool are_one_story(const std::string& a, const std::string& b) {
  const auto found = numbers({article("a", "Ferry aground", a), article("b", "Night at sea", b)});
  return found[0] == found[1];
}

TEST(Stories, FindCopiesAndLightEdits) {
  const std::string text = joined(wire);
  struct Case {
    std::string copy;
    bool same;
    const char* why;
  };
  std::string capitals = text;
  std::ranges::transform(capitals, capitals.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::string edited = text;
  for (const auto& [from, to] :
       std::map<std::string, std::string>{{"ran aground", "hit the rocks"},
                                          {"torn open", "ripped"},
                                          {"promised", "announced"},
                                          {"warned for years", "long complained"},
                                          {"badly", "poorly"}}) {
    edited = replaced(edited, from, to);
  }
  const Case cases[] = {
      {text, true, "a copy"},
      {first(3), true, "the tail is cut"},
      {first(1), true, "only the lede is left"},
      {"By our island correspondent\n\n" + text + "\n\nSkerry Wire, Port Halden Gazette", true,
       "byline and credit added"},
      {"The islands woke up to bad news, and it may get worse before the week is out, as our own "
       "reporter learned on the quay.\n\n" +
           first(4),
       true, "a lede added and the tail cut"},
      {replaced(text, "PORT HALDEN (Skerry Wire) - ", ""), true, "no dateline"},
      {edited, true, "an editor's hand"},
      {capitals, true, "in capitals"},
      {replaced(replaced(text, "\"We", "“We"), "quiet,\"", "quiet,”"), true,
       "other quotation marks"},
      {joined(own_report), false, "an independent report with the same quotation"},
      {wire[2] + "\n\nThat is what the town speaks of this week. " + own_report[3] + own_report[0],
       false, "a column that quotes one paragraph"},
  };
  for (const Case& c : cases) EXPECT_EQ(are_one_story(text, c.copy), c.same) << c.why;
}

TEST(Stories, CompareShortTextsWordByWord) {
  EXPECT_TRUE(are_one_story("Ferry line 4 is closed today.", "FERRY LINE 4 IS CLOSED TODAY"));
  EXPECT_FALSE(are_one_story("Ferry line 4 is closed today.", "Ferry line 5 is closed today."));
  EXPECT_FALSE(are_one_story("", "")) << "two articles without words have nothing in common";
}

TEST(Stories, AreFoundInTextWithoutSpaces) {
  const std::string text =
      "渡轮周二夜间搁浅，船上有二百一十四人，海岸警卫队表示所有人员在黎明前已被送上岸，无人受伤，调"
      "查正在进行。";
  EXPECT_TRUE(are_one_story(text, text + "记者报道。"));
  EXPECT_FALSE(are_one_story(text,
                             "部长周三宣布新的航线将于下月开通，居民对此表示欢迎，但费用问题仍未解"
                             "决，议会将于下周讨论。"));
}

TEST(Stories, ADigestDoesNotTieTwoStoriesTogether) {
  const auto found = numbers({article("a", "", joined(wire)), article("b", "", joined(own_report)),
                              article("digest", "", joined(wire) + "\n\n" + joined(own_report))});
  EXPECT_NE(found[0], found[1]);
}

TEST(Stories, AreNumberedInOrderOfFirstAppearance) {
  EXPECT_EQ(numbers({article("a", "", joined(own_report)), article("b", "", joined(wire)),
                     article("c", "", first(3)), article("d", "", joined(own_report))}),
            (std::vector<int>{0, 1, 1, 0}));
  EXPECT_TRUE(numbers({}).empty());
}

// Texts made of sentences that are drawn from a few topics, with cuts: many near and far neighbours.
std::vector<TaggedArticle> random_articles(std::mt19937& random) {
  std::vector<TaggedArticle> articles;
  for (int i = 0; i < 40; ++i) {
    const std::vector<std::string>& source = random() % 2 == 0 ? wire : own_report;
    std::vector<std::string> paragraphs;
    for (const std::string& paragraph : source) {
      if (random() % 4 != 0) paragraphs.push_back(paragraph);
    }
    if (random() % 3 == 0) paragraphs.push_back("Also: " + wire[random() % wire.size()]);
    articles.push_back(article("article-" + std::to_string(i), "", joined(paragraphs)));
  }
  return articles;
}

TEST(Stories, DoNotDependOnTheOrderOfTheInput) {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    std::vector<TaggedArticle> articles = random_articles(random);
    const auto together = [](const std::vector<TaggedArticle>& list) {
      std::map<std::string, std::vector<std::string>> groups;  // by their first member
      const std::vector<int> found = numbers(list);
      std::map<int, std::vector<std::string>> by_number;
      for (std::size_t i = 0; i < list.size(); ++i)
        by_number[found[i]].push_back(list[i].article.id);
      for (auto& [number, ids] : by_number) {
        std::ranges::sort(ids);
        groups[ids.front()] = ids;
      }
      return groups;
    };
    const auto expected = together(articles);
    std::ranges::shuffle(articles, random);
    EXPECT_EQ(together(articles), expected);
  }
}

TEST(Stories, StayTheSameWhenEachArticleComesTwice) {
  std::mt19937 random(6);
  const std::vector<TaggedArticle> once = random_articles(random);
  std::vector<TaggedArticle> twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
  const std::vector<int> found = numbers(once);
  const std::vector<int> again = numbers(twice);
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(again[i], found[i]);
    EXPECT_EQ(again[once.size() + i], found[i]) << "a copy lies with its original";
  }
}

}  // namespace
}  // namespace comention
