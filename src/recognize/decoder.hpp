#pragma once

// The best labels of a run of tokens in 16-bit integers: Viterbi over the seventeen labels, sixteen
// side by side and O apart. `viterbi` in crf.hpp is its slow twin.

#include <span>
#include <vector>

#include "recognize/crf.hpp"
#include "recognize/lanes.hpp"
#include "recognize/score_tables.hpp"

namespace comention::recognize {

/// What stands on either side of a run: the sentence's end, or a token that is outside for certain.
struct RunEnds {
  bool sentence_begins = true;
  bool sentence_ends = true;
};

class Decoder {
 public:
  explicit Decoder(const Transitions& transitions);

  /// Writes one label a token.
  ///   cost  about 15 ns a token
  void decode(std::span<const Scores> emissions, RunEnds ends, std::span<Label> labels);

 private:
  void advance(const Scores& emission, std::size_t i);

  std::array<Scores, label_count> step_;  // from a closed label (and O) to each lane
  std::array<Scores, 2> inner_;           // to I or L of a type from its B, from its I
  std::array<std::int16_t, label_count> to_outside_{};
  Lanes16 from_begin_, from_inside_;  // the labels those come from, by lane
  Scores start_;
  std::int16_t start_outside_ = 0;
  Scores ends_sentence_, ends_run_;
  std::int16_t outside_ends_run_ = 0;
  // Per token: best score of a path that ends in each lane, relative to O's; and where it came
  // from.
  Scores best_;
  struct Trace {
    Scores from;
    Label from_outside = outside;
  };
  std::vector<Trace> traces_;
};

}  // namespace comention::recognize
