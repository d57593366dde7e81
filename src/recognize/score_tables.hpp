#pragma once

// The model's weights as the tagger adds them up: sixteen 16-bit scores side by side (one a label,
// O's being 0), which the compiler turns into two vector additions on any x86-64.
//
// Scores count 1/128. The token's own sum is kept within +-3200, a word's in another seat within
// +-2400 and a place's within +-1200, so that five words and fourteen places stay below 32767 and plain
// additions cannot overflow.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "recognize/features.hpp"
#include "recognize/lanes.hpp"
#include "recognize/model_file.hpp"

namespace comention::recognize {

inline constexpr float score_unit = 1.0F / 128;

struct alignas(32) Scores {
  std::array<std::int16_t, lane_count> lane{};

  void add(const Scores& other) { (Lanes16::load(lane) + Lanes16::load(other.lane)).store(lane); }
  std::int16_t largest() const { return *std::max_element(lane.begin(), lane.end()); }
};

struct WordScores {
  std::array<Scores, seat_count> at;  // by Seat
};

/// Everything that is the same for all words: made once when a model is loaded.
class ScoreTables {
 public:
  explicit ScoreTables(const Model& model);

  const Model& model() const { return *model_; }
  const Scores& place(std::uint32_t number, Casing casing) const {
    return places_[static_cast<std::size_t>(casing) * position::count + number];
  }
  /// Of a seat outside the sentence.
  const Scores& boundary(std::size_t seat, Casing casing) const {
    return boundaries_[static_cast<std::size_t>(casing)].at[seat];
  }
  /// Of a feature of the second look; only if the model has one.
  const Scores& agreement(std::uint32_t number) const { return agreement_[number]; }
  /// The sums of a word's features in each seat.
  WordScores sum(const WordAnalysis& analysis, Casing casing) const;

 private:
  const Model* model_;
  std::vector<Scores> places_;
  std::vector<Scores> agreement_;
  std::array<WordScores, casing_count> boundaries_;
};

/// A weight of the model in score units, within +-limit.
std::int16_t to_score(float weight, int limit);

}  // namespace comention::recognize
