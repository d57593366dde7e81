#include "comention/write/mentions.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace comention {
namespace {

using nlohmann::json;

// text   "Blinken lands\n\nBEIJING - Blinken met Wang."
//         ^0             ^15        ^25
TaggedArticle tagged_article() {
  TaggedArticle tagged;
  tagged.article.id = "a \"quoted\" id.txt";
  set_title_and_body(tagged.article, "Blinken lands", "BEIJING - Blinken met Wang.");
  tagged.entities = {{"e1", "Antony Blinken", EntityType::person, {}, {}},
                     {"e2", "Beijing", EntityType::location, {}, {}}};
  tagged.mentions = {
      {{0, 7}, EntityType::person, Role::subject, 0.5F, EntityIndex{0}},
      {{15, 22}, EntityType::location, Role::dateline, 1.0F, EntityIndex{1}},
      {{25, 32}, EntityType::person, Role::subject, 0.98F, EntityIndex{0}},
      {{37, 41}, EntityType::person, Role::subject, 0.75F, no_entity},
  };
  return tagged;
}

std::string mentions_line(const TaggedArticle& tagged) {
  std::string out;
  append_mentions_line(out, tagged, tagged.entities);
  return out;
}

TEST(MentionsLine, IsOneJsonObjectOnOneLine) {
  const std::string line = mentions_line(tagged_article());
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(json::parse(line), json::parse(R"({"id":"a \"quoted\" id.txt","mentions":[
    {"begin":0,"end":7,"type":"PERSON","entity":"e1","name":"Antony Blinken","confidence":0.5,"field":"title"},
    {"begin":0,"end":7,"type":"LOCATION","entity":"e2","name":"Beijing","confidence":1.0,"role":"dateline"},
    {"begin":10,"end":17,"type":"PERSON","entity":"e1","name":"Antony Blinken","confidence":0.98},
    {"begin":22,"end":26,"type":"PERSON","confidence":0.75}]})"));
}

TEST(MentionsLine, OffsetsCutTheNamesOutOfTheTextThatTheArticleLineGives) {
  const TaggedArticle tagged = tagged_article();
  std::string article_line;
  append_article_line(article_line, tagged.article);
  const json article = json::parse(article_line);
  std::vector<std::string> cut;
  const json mentions = json::parse(mentions_line(tagged))["mentions"];
  for (const json& mention : mentions) {
    const std::string text = article[mention.contains("field") ? "title" : "text"];
    const std::size_t begin = mention["begin"];
    cut.push_back(text.substr(begin, mention["end"].get<std::size_t>() - begin));
  }
  EXPECT_EQ(cut, (std::vector<std::string>{"Blinken", "BEIJING", "Blinken", "Wang"}));
}

TEST(MentionsLine, WithoutASeparateTitleEverythingCountsFromTheStart) {
  TaggedArticle tagged;
  tagged.article.id = "x";
  tagged.article.text = "Wang spoke.";
  tagged.mentions = {{{0, 4}, EntityType::person, Role::subject, 1.0F, no_entity}};
  EXPECT_EQ(mentions_line(tagged),
            "{\"id\":\"x\",\"mentions\":[{\"begin\":0,\"end\":4,\"type\":\"PERSON\",\"confidence\":"
            "1.0}]}\n");
}

TEST(MentionsLine, AnArticleWithoutMentionsStillHasItsLine) {
  TaggedArticle tagged;
  tagged.article.id = "x";
  EXPECT_EQ(mentions_line(tagged), "{\"id\":\"x\",\"mentions\":[]}\n");
}

TEST(ArticleLine, HoldsTheBodyAsTextAndLeavesOutWhatIsUnknown) {
  Article article;
  article.id = "b.txt";
  article.text = "Only\ntext \x01";
  std::string out;
  append_article_line(out, article);
  EXPECT_EQ(out, "{\"id\":\"b.txt\",\"text\":\"Only\\ntext \\u0001\"}\n");
  article = {"c", "", "2024-04-26", "The Daily", "https://example.org", "en", "", 0};
  set_title_and_body(article, "T", "Body");
  out.clear();
  append_article_line(out, article);
  EXPECT_EQ(json::parse(out), (json{{"id", "c"},
                                    {"title", "T"},
                                    {"date", "2024-04-26"},
                                    {"outlet", "The Daily"},
                                    {"url", "https://example.org"},
                                    {"language", "en"},
                                    {"text", "Body"}}));
}

}  // namespace
}  // namespace comention
