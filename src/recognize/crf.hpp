#pragma once

// The linear-chain conditional random field in floating point: what training needs, and the plain
// twin that the tagger's integer kernel is tested against.
//
//   score(y) = start[y0] + sum_i emission[i][y_i] + sum_i step[y_(i-1)][y_i]
//
// over the label sequences that `may_follow` allows, beginning with no label that continues a name
// and ending with none that leaves one open. Outside's emission is 0 by convention.

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "recognize/labels.hpp"

namespace comention::recognize {

using Emission = std::array<float, label_count>;

struct Transitions {
  Emission start{};
  std::array<Emission, label_count> step{};  // step[before][after]
};

/// Sums over all label sequences by forward-backward, with buffers that are kept between sentences.
///   source  Lafferty, McCallum and Pereira 2001; scaling as in Rabiner 1989
class Lattice {
 public:
  /// exp of the transitions, 0 where may_follow forbids. To be called when they have changed.
  void set_transitions(const Transitions& transitions);

  /// Sums over the sequences whose every label is in `allowed` (empty: all labels).
  ///   returns  the logarithm of the sum of exp(score); nothing if no sequence is allowed
  ///   cost     O(n * 17^2)
  std::optional<double> run(std::span<const Emission> emissions, std::span<const LabelSet> allowed);

  /// After run: probability of each label at each token.
  std::span<const Emission> marginals() const { return {marginals_.data(), size_}; }
  /// After run: adds `sign` times the expected counts of starts and steps.
  void add_expected(Transitions& counts, float sign) const;
  /// After run: the probability that the tokens from `begin` on have these labels.
  float probability(std::size_t begin, std::span<const Label> labels) const;

 private:
  void weigh(std::size_t i, const Emission& emission, LabelSet allowed);
  void forward(std::size_t i);
  void backward(std::size_t i);

  Transitions exp_{};
  Transitions exp_into_{};  // transposed: step[after][before]
  std::size_t size_ = 0;
  double log_sum_ = 0;
  std::vector<Emission> potentials_, forward_, backward_, marginals_;
  std::vector<float> scale_;
};

/// The best label sequence; among equals the one that prefers smaller labels from the end
/// backwards.
///   cost  O(n * 17^2)
std::vector<Label> viterbi(std::span<const Emission> emissions, const Transitions& transitions);

/// The score of one sequence; -infinity if it is not allowed.
double score(std::span<const Label> labels, std::span<const Emission> emissions,
             const Transitions& transitions);

}  // namespace comention::recognize
