// The model file: what is written is read, and what is damaged is refused.

#include "recognize/model_file.hpp"

#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"
#include "comention/recognize/recognizer.hpp"

#include "recognize/hash.hpp"
#include "recognize/tiny_model.hpp"

namespace comention::recognize {
namespace {

using testing::HasSubstr;

std::filesystem::path write(const std::string& bytes) {
  auto path = scratch_folder() / "damaged.model";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(ModelFile, GivesBackWhatWasWritten) {
  TrainedModel model;
  model.description = "for a test";
  model.lexicon = build_lexicon({{"bank", {{1, 2, 3}, 4, 5, 6}}});
  model.transitions.step[1][2] = 0.5F;
  model.second_look = true;
  model.second_transitions.start[4] = -1;
  model.confidence_slope = 0.75F;
  std::array<float, lane_count> weights{};
  weights[3] = 2.5F;
  weights[7] = -0.125F;
  model.weights = {{42, weights}, {43, {}}};
  const auto path = scratch_folder() / "round.model";
  write_model(path, model);
  const Model read(path);
  EXPECT_EQ(read.description(), "for a test");
  EXPECT_EQ(read.lexicon().find("bank"), (WordKnowledge{{1, 2, 3}, 4, 5, 6}));
  EXPECT_EQ(read.transitions().step[1][2], 0.5F);
  EXPECT_TRUE(read.second_look());
  EXPECT_EQ(read.second_transitions().start[4], -1);
  EXPECT_EQ(read.confidence_slope(), 0.75F);
  Lanes sums{};
  read.weights().add(42, sums);
  read.weights().add(43, sums);
  read.weights().add(44, sums);
  EXPECT_NEAR(static_cast<float>(sums[3]) * weight_unit, 2.5F, 0.05F);
  EXPECT_NEAR(static_cast<float>(sums[7]) * weight_unit, -0.125F, 0.01F);
  EXPECT_EQ(sums[0], 0);
}

TEST(Codebook, KeepsWeightsToASixtiethOfThemselves) {
  const Codebook codebook = square_codebook(12);
  for (float w = -12; w <= 12; w += 0.0137F) {
    const float kept = static_cast<float>(codebook[encode_weight(w, codebook)]) * weight_unit;
    EXPECT_NEAR(kept, w, 0.001F + std::sqrt(std::abs(w)) * 0.03F) << w;
  }
  EXPECT_EQ(codebook[encode_weight(0, codebook)], 0);
  EXPECT_EQ(codebook[encode_weight(99, codebook)], codebook[127])
      << "beyond the largest: the largest";
}

TEST(ModelFile, ATruncatedOneIsRefused) {
  const std::string whole = bytes_of_file(tiny_model());
  std::vector<std::size_t> lengths = {0, 1, 7, 8, 39, 40, 41, 200, 208, whole.size() - 1};
  for (std::size_t n = 1; n < whole.size(); n += whole.size() / 97 + 1) lengths.push_back(n);
  for (const std::size_t n : lengths) {
    EXPECT_THROW(Recognizer(write(whole.substr(0, n))), FormatError) << n << " bytes";
  }
  EXPECT_THROW(Recognizer(write(whole + "x")), FormatError);
}

TEST(ModelFile, OneWithAnAlteredByteIsRefused) {
  const std::string whole = bytes_of_file(tiny_model());
  Random random(12);
  for (int round = 0; round < 300; ++round) {
    std::string altered = whole;
    const std::size_t at = round < 208 ? static_cast<std::size_t>(round)
                                       : random.below(static_cast<std::uint32_t>(whole.size()));
    altered[at] = static_cast<char>(altered[at] ^ (1 << random.below(8)));
    EXPECT_THROW(Recognizer(write(altered)), FormatError) << "byte " << at;
  }
}

TEST(ModelFile, SaysWhatIsWrong) {
  const auto message = [](const std::string& bytes) -> std::string {
    try {
      Recognizer{write(bytes)};
    } catch (const FormatError& error) {
      return error.what();
    }
    return "accepted";
  };
  std::string whole = bytes_of_file(tiny_model());
  EXPECT_THAT(message("{\"articles\": []} and more than forty bytes of it"),
              HasSubstr("not a comention model"));
  EXPECT_THAT(message(whole.substr(0, 1000)), HasSubstr("truncated"));
  whole[whole.size() / 2] ^= 1;
  EXPECT_THAT(message(whole), HasSubstr("damaged"));
  whole[8] ^= 1;
  EXPECT_THAT(message(whole), HasSubstr("another version"));
}

TEST(ModelFile, AMissingOneOrAFolderIsAFileError) {
  EXPECT_THROW(Recognizer("/nowhere/english.model"), FileError);
  EXPECT_THROW(Recognizer{scratch_folder()}, FileError);
}

TEST(ModelFile, IntoAFolderThatIsNotThereNothingIsWritten) {
  EXPECT_THROW(write_model("/nowhere/english.model", {}), FileError);
}

}  // namespace
}  // namespace comention::recognize
