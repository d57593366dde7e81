#include "recognize/raw_text.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"
#include "comention/recognize/evaluate.hpp"

#include "recognize/silver.hpp"
#include "recognize/tiny_model.hpp"

namespace comention::recognize {
namespace {

using testing::ElementsAre;

std::filesystem::path file(const std::string& name, const std::string& bytes) {
  auto path = scratch_folder() / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::vector<std::string> sentences_of(const std::filesystem::path& path) {
  std::vector<std::string> out;
  read_raw_sentences(path, [&](const std::vector<std::string_view>& tokens) {
    out.emplace_back();
    for (const std::string_view token : tokens) out.back() += std::string(token) + " ";
  });
  return out;
}

TEST(RawText, OfPlainFilesAndJsonLinesGivesSentences) {
  EXPECT_THAT(sentences_of(file("a.txt", "It rained. Ann left Rome.")),
              ElementsAre("It rained . ", "Ann left Rome . "));
  EXPECT_THAT(
      sentences_of(file(
          "a.jsonl", "{\"title\":\"Rain\",\"text\":\"It rained.\"}\n\n{\"text\":\"Ann left.\"}\n")),
      ElementsAre("Rain ", "It rained . ", "Ann left . "));
}

TEST(RawText, ABrokenLineIsRefusedWithItsNumber) {
  try {
    sentences_of(file("b.jsonl", "{\"text\":\"a\"}\n{\"text\":\n"));
    FAIL() << "was read";
  } catch (const FormatError& error) {
    EXPECT_EQ(error.line(), 2U);
  }
  EXPECT_THROW(sentences_of("/nowhere.txt"), FileError);
}

TEST(SilverText, KeepsOnlySentencesTheModelIsSureOf) {
  TrainOptions options = tiny_options();
  options.raw_text = {file("raw.txt", "Eve Smith flew to Lima on Monday. Nobody came.")};
  options.silver_weight = 0.5;
  options.silver_confidence = 0.2;
  const LoadedCorpus silver = tag_raw_text(options, tiny_model());
  ASSERT_EQ(silver.text.documents.size(), 1U);
  EXPECT_EQ(silver.text.documents[0].sentences.size(), 2U);
  EXPECT_EQ(silver.text.documents[0].sentences[0].mentions.size(), 2U);
  options.silver_confidence = 1.1;
  const LoadedCorpus nothing_sure = tag_raw_text(options, tiny_model());
  EXPECT_EQ(nothing_sure.text.documents[0].sentences.size(), 1U) << "the one without mentions";
}

TEST(SilverText, TrainsAModelThatStillKnowsItsCorpus) {
  TrainOptions options = tiny_options();
  options.raw_text = {file("raw.txt", "Eve Smith flew to Lima on Monday. Nobody came.")};
  options.silver_weight = 0.5;
  const auto path = scratch_folder() / "silver.model";
  train(options, path);
  EXPECT_GT(evaluate(Recognizer(path), read_bio(options.corpora[0].path)).overall.f1(), 0.95);
  EXPECT_FALSE(std::filesystem::exists(path.string() + ".draft"));
}

}  // namespace
}  // namespace comention::recognize
