// The laws of the recogniser, on a tiny model of its own.

#include "comention/recognize/recognizer.hpp"

#include <cstdlib>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"
#include "comention/recognize/evaluate.hpp"
#include "comention/text/segment.hpp"
#include "comention/text/utf8.hpp"

#include "recognize/hash.hpp"
#include "recognize/tiny_model.hpp"

namespace comention {
namespace {

using testing::ElementsAre;

Article article_of(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

std::vector<std::string> surfaces(const Recognizer& recognizer, const std::string& text) {
  const Article article = article_of(text);
  std::vector<std::string> out;
  for (const Mention& m : recognizer.recognize(article, segment(article.text))) {
    out.push_back(std::string(slice(article.text, m.span)) + "/" + std::string(to_string(m.type)));
  }
  return out;
}

TEST(Recognizer, FindsTheNamesItLearned) {
  const Recognizer recognizer(tiny_model());
  EXPECT_THAT(
      surfaces(recognizer,
               "Eve Smith flew to Lima on Monday. The Kestrel Bank said that Mr Smith left Oslo."),
      ElementsAre("Eve Smith/PERSON", "Lima/LOCATION", "Kestrel Bank/ORGANISATION", "Smith/PERSON",
                  "Oslo/LOCATION"));
}

TEST(Recognizer, ReadsCapitalsAndLowerCaseToo) {
  const Recognizer recognizer(tiny_model());
  EXPECT_THAT(surfaces(recognizer, "EVE SMITH FLEW TO LIMA ON MONDAY."),
              ElementsAre("EVE SMITH/PERSON", "LIMA/LOCATION"));
  EXPECT_THAT(surfaces(recognizer, "eve smith flew to lima on monday."),
              ElementsAre("eve smith/PERSON", "lima/LOCATION"));
}

TEST(Recognizer, ConfidencesAreProbabilities) {
  const Recognizer recognizer(tiny_model());
  const Article article =
      article_of("Eve Smith flew to Lima on Monday. Zork Quux said that Smith left.");
  for (const Mention& m : recognizer.recognize(article, segment(article.text))) {
    EXPECT_GT(m.confidence, 0);
    EXPECT_LE(m.confidence, 1);
    EXPECT_EQ(m.entity, no_entity);
  }
}

TEST(Recognizer, TheUsersNamesWin) {
  const NameList names = {{"Smith flew to Lima", EntityType::misc, {"Monday"}, ""}};
  const Recognizer recognizer(tiny_model(), names);
  EXPECT_THAT(
      surfaces(recognizer, "Eve Smith flew to Lima on Monday. Bob Smith flew to Oslo on Tuesday."),
      ElementsAre("Smith flew to Lima/MISC", "Monday/MISC", "Bob Smith/PERSON", "Oslo/LOCATION"))
      << "Eve Smith and Lima overlap the listed name and go";
}

TEST(Recognizer, MentionsAreInOrderWithoutOverlapInsideTheText) {
  const Recognizer recognizer(tiny_model(), {{"Bank", EntityType::organisation, {"an", "a"}, ""}});
  recognize::Random random(99);
  const std::vector<std::string> pieces = {
      "Eve", " ",  "Smith", ".",    "\n\n", "Lima", "\xC3\xA9", "\xFF", "\xE2\x80", "(",  "'s", "a",
      "THE", "\"", "\0x",   "Bank", ", ",   "\t",   "7",        "-",    "\u4eac",   "an "};
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (std::uint32_t i = random.below(80); i > 0; --i) {
      bytes += pieces[random.below(static_cast<std::uint32_t>(pieces.size()))];
    }
    const Article article = article_of(repair_utf8(bytes).text);
    std::uint32_t at = 0;
    for (const Mention& m : recognizer.recognize(article, segment(article.text))) {
      EXPECT_GE(m.span.begin, at);
      EXPECT_LT(m.span.begin, m.span.end);
      EXPECT_LE(m.span.end, article.text.size());
      at = m.span.end;
    }
  }
}

TEST(Recognizer, AnyBytesAtAllDoNoHarm) {
  const Recognizer recognizer(tiny_model());
  recognize::Random random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random.below(200), '\0');
    for (char& c : bytes) c = static_cast<char>(random.below(256));
    const Article article = article_of(bytes);
    Segments whole;
    whole.sentences = whole.paragraphs = {{0, static_cast<std::uint32_t>(bytes.size())}};
    for (const Mention& m : recognizer.recognize(article, whole)) {
      EXPECT_LE(m.span.end, bytes.size());
    }
  }
}

TEST(Recognizer, AnEmptyArticleHasNoMentions) {
  const Recognizer recognizer(tiny_model());
  EXPECT_TRUE(recognizer.recognize(article_of(""), {}).empty());
  EXPECT_TRUE(recognizer.recognize_tokens({}).empty());
}

TEST(Recognizer, WhatWasReadBeforeChangesNothing) {
  const Recognizer fresh(tiny_model());
  const Recognizer used(tiny_model());
  const Article article =
      article_of("Eve Smith flew to Lima. Mr Smith left. SMITH LEFT LIMA AGAIN.");
  const Segments segments = segment(article.text);
  for (int i = 0; i < 50; ++i) {
    const Article other = article_of("smith SMITH Smith Lima" + std::to_string(i) + " flew.");
    used.recognize(other, segment(other.text));
  }
  EXPECT_EQ(used.recognize(article, segments), fresh.recognize(article, segments));
}

TEST(Recognizer, ThreadsFindWhatOneThreadFinds) {
  const Recognizer recognizer(tiny_model());
  std::vector<Article> articles;
  for (int i = 0; i < 60; ++i) {
    articles.push_back(article_of("Person" + std::to_string(i) +
                                  " Smith flew to Lima on Monday. Bob Smith left."));
  }
  std::vector<std::vector<Mention>> alone;
  for (const Article& a : articles) alone.push_back(recognizer.recognize(a, segment(a.text)));
  std::vector<std::vector<Mention>> together(articles.size());
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = t; i < articles.size(); i += 4) {
        together[i] = recognizer.recognize(articles[i], segment(articles[i].text));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(together, alone);
}

TEST(Recognizer, AVeryLongArticleIsTakenInParts) {
  const Recognizer recognizer(tiny_model());
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Eve Smith flew to Lima. ";
  const Article article = article_of(text);
  EXPECT_EQ(recognizer.recognize(article, segment(article.text)).size(), 40000U);
}

TEST(Training, GivesTheSameBytesTwice) {
  const auto again = scratch_folder() / "again.model";
  train(tiny_options(), again);
  EXPECT_EQ(bytes_of_file(again), bytes_of_file(tiny_model()));
}

TEST(Training, AnotherSeedGivesOtherBytes) {
  TrainOptions options = tiny_options();
  options.seed = 2;
  const auto other = scratch_folder() / "other.model";
  train(options, other);
  EXPECT_NE(bytes_of_file(other), bytes_of_file(tiny_model()));
}

TEST(Training, TellsHowFarItIs) {
  double last = -1;
  std::string stages;
  train(tiny_options(), scratch_folder() / "told.model", [&](const TrainProgress& p) {
    EXPECT_GE(p.done, last);
    last = p.done;
    stages += p.stage + "\n";
  });
  EXPECT_EQ(last, 1);
  EXPECT_THAT(stages, testing::HasSubstr("epoch 6 of 6"));
}

TEST(Training, WithoutSentencesIsAUsageError) {
  EXPECT_THROW(train({}, scratch_folder() / "none.model"), UsageError);
}

TEST(Training, LearnsWhereMiscIsNotMarked) {
  TrainOptions options = tiny_options();
  options.corpora[0].misc = MiscLabels::absent;
  options.corpora.push_back(options.corpora[0]);
  options.corpora[1].misc = MiscLabels::uncertain;
  options.corpora[1].style = 2;
  const auto path = scratch_folder() / "latent.model";
  train(options, path);
  EXPECT_GT(evaluate(Recognizer(path), read_bio(options.corpora[0].path)).overall.recall(), 0.95);
}

TEST(Evaluate, OnWhatWasLearnedIsNearlyPerfect) {
  const Evaluation evaluation =
      evaluate(Recognizer(tiny_model()), read_bio(tiny_options().corpora[0].path));
  EXPECT_EQ(evaluation.sentences, 40U);
  EXPECT_EQ(evaluation.overall.expected, 100U);
  EXPECT_GT(evaluation.overall.f1(), 0.95);
}

TEST(DefaultModelPath, IsWhatTheEnvironmentSays) {
  ::setenv("COMENTION_MODEL", "/some/where.model", 1);
  EXPECT_EQ(default_model_path(), "/some/where.model");
  ::unsetenv("COMENTION_MODEL");
  EXPECT_EQ(default_model_path().filename(), "english.model");
}

}  // namespace
}  // namespace comention
