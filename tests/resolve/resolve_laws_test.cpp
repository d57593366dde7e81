// Laws that hold for any articles: generated ones with names that clash on purpose.

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/notation.hpp"

namespace comention {
namespace {

const std::vector<std::string> pieces = {"[PER Kim Jong Un]",
                                         "[PER Kim]",
                                         "[PER Kim Yong Chol]",
                                         "[PER K. J. Un]",
                                         "[PER Alan Hill]",
                                         "[PER Margaret Hill]",
                                         "[PER M. Hill]",
                                         "[PER Hill]",
                                         "[PER Mrs. Hill]",
                                         "[LOC China]",
                                         "[MISC Chinese]",
                                         "[LOC US]",
                                         "[ORG UN]",
                                         "[ORG United Nations]",
                                         "[ORG Supreme Court]",
                                         "[ORG IMF]",
                                         "[ORG International Monetary Fund]",
                                         "[MISC Olympics]",
                                         "[LOC Georgia]",
                                         "[ORG Georgia]"};

std::vector<TaggedArticle> generated(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<TaggedArticle> articles;
  for (std::size_t a = 0; a < count; ++a) {
    std::string line;
    const std::size_t mentions = 1 + random() % 8;
    for (std::size_t m = 0; m < mentions; ++m) line += pieces[random() % pieces.size()] + " and ";
    articles.push_back(notation::article(line, "g" + std::to_string(a)));
    resolve_article(articles.back());
  }
  return articles;
}

// Entity id of every mention, by article.
std::map<std::string, std::vector<std::string>> ids(const Collection& all) {
  std::map<std::string, std::vector<std::string>> out;
  for (const TaggedArticle& tagged : all.articles)
    for (const Mention& m : tagged.mentions)
      out[tagged.article.id].push_back(all.entities[static_cast<std::size_t>(m.entity)].id);
  return out;
}

TEST(ResolveLawsTest, the_order_of_articles_changes_nothing) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::vector<TaggedArticle> articles = generated(seed, 12);
    const Collection one = resolve_collection(articles);
    std::mt19937 random(seed + 1000);
    std::ranges::shuffle(articles, random);
    const Collection two = resolve_collection(articles);
    EXPECT_EQ(one.entities, two.entities) << seed;
    EXPECT_EQ(ids(one), ids(two)) << seed;
  }
}

TEST(ResolveLawsTest, an_unrelated_article_changes_no_id) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::vector<TaggedArticle> articles = generated(seed, 8);
    const auto before = ids(resolve_collection(articles));
    articles.push_back(
        notation::article("[PER Ottilie van der Kolk] in [LOC Zierikzee]", "a-first"));
    resolve_article(articles.back());
    auto after = ids(resolve_collection(articles));
    after.erase("a-first");
    EXPECT_EQ(before, after) << seed;
  }
}

TEST(ResolveLawsTest, one_article_alone_keeps_its_groups_and_ids) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const std::vector<TaggedArticle> articles = generated(seed, 1);
    const Collection all = resolve_collection(articles);
    EXPECT_EQ(all.entities.size(), articles.front().entities.size()) << seed;
  }
}

TEST(ResolveLawsTest, every_mention_is_counted_once_among_the_aliases) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const std::vector<TaggedArticle> articles = generated(seed, 10);
    std::size_t mentions = 0;
    for (const TaggedArticle& tagged : articles) mentions += tagged.mentions.size();
    std::size_t counted = 0;
    for (const Entity& entity : resolve_collection(articles).entities)
      for (const Alias& alias : entity.aliases) counted += alias.count;
    EXPECT_EQ(counted, mentions);
  }
}

TEST(ResolveLawsTest, given_names_never_meet_through_a_surname) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Collection all = resolve_collection(generated(seed, 15));
    for (const Entity& entity : all.entities) {
      const auto has = [&](std::string_view form) {
        return std::ranges::any_of(entity.aliases, [&](const Alias& a) { return a.form == form; });
      };
      EXPECT_FALSE(has("Alan Hill") && has("Margaret Hill")) << seed;
      EXPECT_FALSE(has("Kim Jong Un") && has("Kim Yong Chol")) << seed;
    }
  }
}

TEST(ResolveLawsTest, ids_are_unique_ascii_and_sorted) {
  const Collection all = resolve_collection(generated(7, 60));
  std::string last;
  for (const Entity& entity : all.entities) {
    EXPECT_LT(last, entity.id);
    EXPECT_TRUE(entity.id.starts_with("e"));
    EXPECT_TRUE(std::ranges::all_of(
        entity.id, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }));
    EXPECT_FALSE(entity.name.empty());
    last = entity.id;
  }
}

// Mentions over text that no name list has: built by hand, because the notation cannot write it.
TaggedArticle of_surfaces(const std::vector<std::string>& surfaces) {
  TaggedArticle out;
  out.article.id = "hostile";
  for (const std::string& surface : surfaces)
    for (const EntityType type : all_entity_types) {
      Mention m;
      m.type = type;
      m.span.begin = static_cast<std::uint32_t>(out.article.text.size());
      out.article.text += surface;
      m.span.end = static_cast<std::uint32_t>(out.article.text.size());
      out.article.text += " ";
      out.mentions.push_back(m);
    }
  return out;
}

TEST(ResolveLawsTest, hostile_names_are_names) {
  TaggedArticle tagged = of_surfaces({"",
                                      " ",
                                      "...",
                                      "'s",
                                      "\"\"",
                                      "-",
                                      "&",
                                      "the",
                                      "Mr.",
                                      "of",
                                      "A",
                                      std::string(100000, 'a'),
                                      std::string(5000, '-'),
                                      "مسجد الأقصى",
                                      "=cmd|' /C calc'!A0",
                                      "<script>",
                                      "\xff\xfe",
                                      "王毅",
                                      "a.b.c.d.e.f.g",
                                      ",",
                                      ", ,",
                                      "O, ",
                                      "Jr.",
                                      "Mr Mr Mr"});
  resolve_article(tagged);
  for (const Mention& m : tagged.mentions)
    ASSERT_LT(static_cast<std::size_t>(m.entity), tagged.entities.size());
  TaggedArticle other = tagged;
  other.article.id = "hostile-2";
  const Collection all = resolve_collection({tagged, other});
  for (const TaggedArticle& article : all.articles)
    for (const Mention& m : article.mentions)
      ASSERT_LT(static_cast<std::size_t>(m.entity), all.entities.size());
}

TEST(ResolveLawsTest, nothing_resolves_to_nothing) {
  TaggedArticle empty;
  resolve_article(empty);
  EXPECT_TRUE(empty.entities.empty());
  EXPECT_TRUE(resolve_collection({}).entities.empty());
  EXPECT_EQ(resolve_collection({empty}).articles.size(), 1U);
}

}  // namespace
}  // namespace comention
