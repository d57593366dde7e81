#pragma once

// Stochastic gradient descent with a rate for every weight (AdaGrad), a soft threshold after each
// epoch, and the mean of the weights over the last half of the epochs.
//   source  Duchi, Hazan and Singer 2011, JMLR 12

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "comention/recognize/train.hpp"

#include "recognize/crf.hpp"
#include "recognize/feature_index.hpp"
#include "recognize/hash.hpp"
#include "recognize/model_file.hpp"

namespace comention::recognize {

/// A feature's weights beside what AdaGrad knows of them: one visit of memory.
struct alignas(64) LearnedLanes {
  std::array<float, lane_count> weight{};
  std::array<float, lane_count> squares{};
};

class Optimiser {
 public:
  ///   chosen  numbers of the sentences to learn from
  Optimiser(const TrainOptions& options, const FeatureIndex& index,
            const std::vector<TrainingSentence>& sentences, std::vector<std::uint32_t> chosen);

  /// One pass over the sentences; returns the mean negative log-likelihood a token.
  double epoch();
  int epochs_done() const { return epochs_done_; }

  /// With the averaged weights: what the model says of a sentence, and of steps between labels.
  std::vector<Emission> averaged_emissions(const TrainingSentence& sentence) const;
  Transitions averaged_transitions() const;

  /// The averaged weights of the features that are shipped, without those that are all 0.
  void finish(TrainedModel& model) const;

 private:
  void learn(const TrainingSentence& sentence);
  void emissions(const TrainingSentence& sentence);
  /// Gradients of the negative log-likelihood into gradient_ and step_gradient_; its value.
  std::optional<double> differentiate(const TrainingSentence& sentence);
  std::optional<double> subtract_certain(const TrainingSentence& sentence);
  void update(const TrainingSentence& sentence);
  void update_transitions();
  void shrink();
  void average();

  const TrainOptions& options_;
  const FeatureIndex& index_;
  const std::vector<TrainingSentence>& sentences_;
  Random random_;
  std::vector<std::uint32_t> order_;
  std::vector<LearnedLanes> lanes_;
  std::vector<std::array<float, lane_count>> sums_;  // of the averaged epochs
  Transitions transitions_, transition_squares_, transition_sums_, step_gradient_;
  int epochs_done_ = 0;
  int averaged_ = 0;
  float rate_ = 0;
  double loss_ = 0;
  std::size_t tokens_ = 0;
  Lattice lattice_;
  std::vector<Emission> emissions_, gradient_;
  std::vector<std::vector<std::uint32_t>> features_;
  std::vector<char> hidden_;
};

}  // namespace comention::recognize
