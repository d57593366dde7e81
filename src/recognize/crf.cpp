#include "recognize/crf.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "recognize/exponential.hpp"

namespace comention::recognize {
namespace {

constexpr float impossible = -1e30F;

constexpr std::array<Label, 9> closed_labels = {0, 3, 4, 7, 8, 11, 12, 15, 16};   // O, L and U
constexpr std::array<Label, 9> starting_labels = {0, 1, 4, 5, 8, 9, 12, 13, 16};  // O, B and U
constexpr std::array<Label, 8> open_labels = {1, 2, 5, 6, 9, 10, 13, 14};         // B and I

constexpr bool may_end(Label label) { return !is_open(label); }
constexpr bool may_start(Label label) { return !continues(label); }

float sum_of(const Emission& row) {
  float sum = 0;
  for (const float x : row) sum += x;
  return sum;
}

}  // namespace

void Lattice::set_transitions(const Transitions& transitions) {
  for (Label a = 0; a < label_count; ++a) {
    exp_.start[a] = may_start(a) ? exponential(transitions.start[a]) : 0;
    for (Label b = 0; b < label_count; ++b) {
      exp_.step[a][b] = may_follow(a, b) ? exponential(transitions.step[a][b]) : 0;
      exp_into_.step[b][a] = exp_.step[a][b];
    }
  }
}

void Lattice::weigh(std::size_t i, const Emission& emission, LabelSet allowed) {
  float top = impossible;
  for (int k = 0; k < label_count; ++k) {
    if ((allowed >> k & 1U) != 0) top = std::max(top, emission[k]);
  }
  // Sixteen at a time is what the compiler makes vectors of.
  std::array<float, 16> powers;
  for (int k = 0; k < 16; ++k) powers[k] = exponential(emission[k + 1] - top);
  potentials_[i][0] = exponential(emission[0] - top);
  std::ranges::copy(powers, potentials_[i].begin() + 1);
  if (allowed != all_labels) {
    for (int k = 0; k < label_count; ++k) {
      if ((allowed >> k & 1U) == 0) potentials_[i][k] = 0;
    }
  }
  log_sum_ += static_cast<double>(top);
}

void Lattice::forward(std::size_t i) {
  Emission next{};
  if (i == 0) {
    next = exp_.start;
  } else {
    const Emission& before = forward_[i - 1];
    for (const Label a : closed_labels) {
      const float weight = before[a];
      if (weight == 0) continue;
      for (int b = 0; b < label_count; ++b) next[b] += weight * exp_.step[a][b];
    }
    for (const Label a : open_labels) {
      const Label inside = label_of(type_of(a), Place::inside);
      next[inside] += before[a] * exp_.step[a][inside];
      next[inside + 1] += before[a] * exp_.step[a][inside + 1];
    }
  }
  for (int b = 0; b < label_count; ++b) next[b] *= potentials_[i][b];
  if (i + 1 == size_) {
    for (const Label b : open_labels) next[b] = 0;
  }
  scale_[i] = sum_of(next);
  const float inverse = scale_[i] > 0 ? 1 / scale_[i] : 0;
  for (int b = 0; b < label_count; ++b) forward_[i][b] = next[b] * inverse;
}

void Lattice::backward(std::size_t i) {
  Emission next;
  const float inverse = 1 / scale_[i + 1];
  for (int b = 0; b < label_count; ++b) {
    next[b] = potentials_[i + 1][b] * backward_[i + 1][b] * inverse;
  }
  // From closed labels column by column, so that the sums stand side by side.
  Emission sums{};
  for (const Label b : starting_labels) {
    for (int a = 0; a < label_count; ++a) sums[a] += exp_into_.step[b][a] * next[b];
  }
  for (const Label a : open_labels) {
    const Label inside = label_of(type_of(a), Place::inside);
    sums[a] = exp_.step[a][inside] * next[inside] + exp_.step[a][inside + 1] * next[inside + 1];
  }
  backward_[i] = sums;
}

std::optional<double> Lattice::run(std::span<const Emission> emissions,
                                   std::span<const LabelSet> allowed) {
  size_ = emissions.size();
  if (potentials_.size() < size_) {
    for (auto* rows : {&potentials_, &forward_, &backward_, &marginals_}) rows->resize(size_);
    scale_.resize(size_);
  }
  log_sum_ = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    weigh(i, emissions[i], allowed.empty() ? all_labels : allowed[i]);
    forward(i);
    if (!(scale_[i] > 0)) return std::nullopt;
    log_sum_ += std::log(static_cast<double>(scale_[i]));
  }
  if (size_ == 0) return log_sum_;
  for (Label b = 0; b < label_count; ++b) backward_[size_ - 1][b] = may_end(b) ? 1 : 0;
  for (std::size_t i = size_ - 1; i > 0; --i) backward(i - 1);
  for (std::size_t i = 0; i < size_; ++i) {
    for (int k = 0; k < label_count; ++k) marginals_[i][k] = forward_[i][k] * backward_[i][k];
    const float inverse = 1 / sum_of(marginals_[i]);
    for (float& p : marginals_[i]) p *= inverse;
  }
  return log_sum_;
}

void Lattice::add_expected(Transitions& counts, float sign) const {
  if (size_ == 0) return;
  for (int k = 0; k < label_count; ++k) counts.start[k] += sign * marginals_[0][k];
  for (std::size_t i = 0; i + 1 < size_; ++i) {
    Emission next;
    const float inverse = sign / scale_[i + 1];
    for (int b = 0; b < label_count; ++b) {
      next[b] = potentials_[i + 1][b] * backward_[i + 1][b] * inverse;
    }
    for (int a = 0; a < label_count; ++a) {
      const float weight = forward_[i][a];
      if (weight == 0) continue;
      for (int b = 0; b < label_count; ++b) counts.step[a][b] += weight * exp_.step[a][b] * next[b];
    }
  }
}

float Lattice::probability(std::size_t begin, std::span<const Label> labels) const {
  float p = forward_[begin][labels[0]];
  for (std::size_t k = 1; k < labels.size(); ++k) {
    const std::size_t i = begin + k;
    p *= exp_.step[labels[k - 1]][labels[k]] * potentials_[i][labels[k]] / scale_[i];
  }
  return p * backward_[begin + labels.size() - 1][labels.back()];
}

std::vector<Label> viterbi(std::span<const Emission> emissions, const Transitions& transitions) {
  const std::size_t n = emissions.size();
  if (n == 0) return {};
  std::vector<Emission> best(n);
  std::vector<std::array<Label, label_count>> from(n);
  for (Label b = 0; b < label_count; ++b) {
    best[0][b] = may_start(b) ? transitions.start[b] + emissions[0][b] : impossible;
  }
  for (std::size_t i = 1; i < n; ++i) {
    for (Label b = 0; b < label_count; ++b) {
      best[i][b] = impossible;
      for (Label a = 0; a < label_count; ++a) {
        const float through = best[i - 1][a] + transitions.step[a][b];
        if (!may_follow(a, b) || through <= best[i][b]) continue;
        best[i][b] = through;
        from[i][b] = a;
      }
      best[i][b] += emissions[i][b];
    }
  }
  std::vector<Label> labels(n);
  for (Label b = 1; b < label_count; ++b) {
    if (may_end(b) && best[n - 1][b] > best[n - 1][labels[n - 1]]) labels[n - 1] = b;
  }
  for (std::size_t i = n - 1; i > 0; --i) labels[i - 1] = from[i][labels[i]];
  return labels;
}

double score(std::span<const Label> labels, std::span<const Emission> emissions,
             const Transitions& transitions) {
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool allowed = i == 0 ? may_start(labels[0]) : may_follow(labels[i - 1], labels[i]);
    if (!allowed) return -std::numeric_limits<double>::infinity();
    sum += static_cast<double>(emissions[i][labels[i]]);
    sum += static_cast<double>(i == 0 ? transitions.start[labels[0]]
                                      : transitions.step[labels[i - 1]][labels[i]]);
  }
  const bool ends = labels.empty() || may_end(labels.back());
  return ends ? sum : -std::numeric_limits<double>::infinity();
}

}  // namespace comention::recognize
