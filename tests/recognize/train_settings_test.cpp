#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"
#include "comention/recognize/train.hpp"

namespace comention {
namespace {

using testing::HasSubstr;

TrainOptions read(const std::string& text) {
  const auto path = std::filesystem::path(testing::TempDir()) / "settings.train";
  std::ofstream(path) << text;
  return read_train_settings(path, "/corpora");
}

TEST(TrainSettings, ReadEveryKindOfLine) {
  const TrainOptions options = read(
      "# a comment\n"
      "epochs 7   # another\n"
      "classes 50 200 400\n\n"
      "corpus a.bio weight=0.5 misc=absent style=3 cut=12 skip-last=9\n"
      "corpus b.bio\n"
      "raw news.jsonl\nlist places.txt\ntune dev.bio\ndropout 0.25\n");
  EXPECT_EQ(options.epochs, 7);
  EXPECT_EQ(options.classes, (std::array<std::uint32_t, 3>{50, 200, 400}));
  ASSERT_EQ(options.corpora.size(), 2U);
  EXPECT_EQ(options.corpora[0].path, "/corpora/a.bio");
  EXPECT_EQ(options.corpora[0].weight, 0.5);
  EXPECT_EQ(options.corpora[0].misc, MiscLabels::absent);
  EXPECT_EQ(options.corpora[0].style, 3);
  EXPECT_EQ(options.corpora[0].document_sentences, 12U);
  EXPECT_EQ(options.corpora[0].skip_last, 9U);
  EXPECT_EQ(options.corpora[1].weight, 1);
  EXPECT_EQ(options.raw_text.at(0), "/corpora/news.jsonl");
  EXPECT_EQ(options.lists.at(0).path, std::filesystem::path(testing::TempDir()) / "places.txt")
      << "name lists lie beside the settings";
  EXPECT_EQ(options.tuning.at(0), "/corpora/dev.bio");
  EXPECT_EQ(options.dropout, 0.25);
}

struct BadSetting {
  const char* text;
  std::uint64_t line;
  const char* message;
};
class BadSettings : public testing::TestWithParam<BadSetting> {};

TEST_P(BadSettings, AreRefusedWithTheirLine) {
  try {
    read(GetParam().text);
    FAIL() << "was read";
  } catch (const FormatError& error) {
    EXPECT_EQ(error.line(), GetParam().line);
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadSettings,
    testing::Values(BadSetting{"epochs 3\nepoch 4\n", 2, "unknown setting \"epoch\""},
                    BadSetting{"epochs many\n", 1, "not a number"},
                    BadSetting{"epochs -1\n", 1, "not a number"},
                    BadSetting{"epochs\n", 1, "needs a value"},
                    BadSetting{"seed 1 2\n", 1, "one value"},
                    BadSetting{"classes 5 6\n", 1, "three numbers"},
                    BadSetting{"classes 500 600 700\n", 1, "100 classes at most"},
                    BadSetting{"corpus a.bio heavy\n", 1, "name=value"},
                    BadSetting{"corpus a.bio misc=no\n", 1, "trusted, absent"},
                    BadSetting{"corpus a.bio color=red\n", 1, "unknown setting"}));

TEST(TrainSettings, AMissingFileIsAFileError) {
  EXPECT_THROW(read_train_settings("/nowhere.train", "."), FileError);
}

}  // namespace
}  // namespace comention
