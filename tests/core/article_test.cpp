#include "comention/core/article.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Article, ASeparateTitleStandsInFrontOfTheBodyWithABlankLine) {
  Article article;
  set_title_and_body(article, "Blinken lands", "BEIJING - He came.");
  EXPECT_EQ(article.text, "Blinken lands\n\nBEIJING - He came.");
  EXPECT_EQ(article.body_begin, 15u);
  EXPECT_EQ(article.body(), "BEIJING - He came.");
  EXPECT_EQ(article.title, "Blinken lands");
}

TEST(Article, WithoutATitleTheTextIsTheBody) {
  Article article;
  set_title_and_body(article, "", "BEIJING - He came.");
  EXPECT_EQ(article.text, "BEIJING - He came.");
  EXPECT_EQ(article.body_begin, 0u);
}

TEST(Article, SettingTheBodyAgainReplacesTheFormerText) {
  Article article;
  set_title_and_body(article, "One", "first");
  set_title_and_body(article, "Two", "second");
  EXPECT_EQ(article.text, "Two\n\nsecond");
}

}  // namespace
}  // namespace comention
