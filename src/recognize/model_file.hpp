#pragma once

// The model file: written once by training, used where it lies in the mapped file, without parsing.
//
//   header     magic 8 | version u32 | byte order u32 | file size u64 | checksum u64 | sections u64
//   table      per section: id u64 | offset u64 | size u64
//   sections   each begins at a multiple of 64
//
// The checksum is over every byte after the header, so a truncated or altered file is refused when
// it is opened; the readers of the sections check bounds again, so one that was forged cannot
// crash.

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "recognize/crf.hpp"
#include "recognize/features.hpp"
#include "recognize/hash_directory.hpp"
#include "recognize/lexicon.hpp"
#include "recognize/mapped_file.hpp"

namespace comention::recognize {

inline constexpr int lane_count = 16;  // labels without O, whose score is 0
using Lanes = std::array<std::int32_t, lane_count>;

/// Weights in the file count 1/1024; a byte holds the root of a weight, so that small ones are
/// exact to 1/1024 and large ones to a sixtieth of themselves.
inline constexpr float weight_unit = 1.0F / 1024;
using Codebook = std::array<std::int16_t, 256>;
Codebook square_codebook(float largest);
std::uint8_t encode_weight(float weight, const Codebook& codebook);

/// The table of weights: fingerprint u32 | which lanes u16 | one byte a lane that is not 0.
class WeightTable {
 public:
  WeightTable() = default;
  WeightTable(std::span<const std::byte> section, const Codebook& codebook)
      : table_(section), codebook_(codebook) {}

  bool valid() const { return table_.valid(); }
  /// Adds the weights of a feature, if the model has it, in units of weight_unit.
  void add(std::uint64_t key, Lanes& sums) const;

 private:
  HashDirectory table_;
  Codebook codebook_{};
};

/// What training hands over.
struct TrainedModel {
  std::string description;  // settings and corpora, for whoever opens the file
  std::string lexicon;      // by build_lexicon
  Transitions transitions;
  std::vector<std::pair<std::uint64_t, std::array<float, lane_count>>> weights;
  bool second_look = false;  // weights of agreement features are among the weights
  Transitions second_transitions;
  float confidence_slope = 1;  // calibrated confidence = logistic(slope * log-odds + shift)
  float confidence_shift = 0;
};

///   errors  FileError; no partial file is left under the name
void write_model(const std::filesystem::path& path, const TrainedModel& model);

/// The small numbers of a model, as they lie in the file.
struct ModelFacts {
  std::uint32_t second_look = 0;
  float confidence_slope = 1;
  float confidence_shift = 0;
};

class Model {
 public:
  ///   errors  FileError, FormatError
  explicit Model(const std::filesystem::path& path);

  std::string_view description() const { return description_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const WeightTable& weights() const { return weights_; }
  const Transitions& transitions() const { return transitions_; }
  bool second_look() const { return facts_.second_look != 0; }
  const Transitions& second_transitions() const { return second_transitions_; }
  float confidence_slope() const { return facts_.confidence_slope; }
  float confidence_shift() const { return facts_.confidence_shift; }

 private:
  MappedFile file_;
  std::string_view description_;
  Lexicon lexicon_;
  WeightTable weights_;
  Transitions transitions_;
  Transitions second_transitions_;
  ModelFacts facts_;
};

}  // namespace comention::recognize
