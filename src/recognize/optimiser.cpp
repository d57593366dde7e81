#include "recognize/optimiser.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace comention::recognize {
namespace {

constexpr float ada_delta = 0.01F;
// Tokens that the model is sure of teach it nothing and are most of the text.
constexpr float least_gradient = 0.002F;

void step_weight(float& weight, float& squares, float gradient, float rate) {
  squares += gradient * gradient;
  weight -= rate * gradient / std::sqrt(squares + ada_delta);
}

}  // namespace

Optimiser::Optimiser(const TrainOptions& options, const FeatureIndex& index,
                     const std::vector<TrainingSentence>& sentences,
                     std::vector<std::uint32_t> chosen)
    : options_(options),
      index_(index),
      sentences_(sentences),
      random_(options.seed),
      order_(std::move(chosen)),
      lanes_(index.size()) {}

double Optimiser::epoch() {
  rate_ = static_cast<float>(options_.learning_rate / (1 + 0.1 * epochs_done_));
  loss_ = 0;
  tokens_ = 0;
  for (std::size_t i = order_.size(); i > 1; --i) {
    std::swap(order_[i - 1], order_[random_.below(static_cast<std::uint32_t>(i))]);
  }
  for (const std::uint32_t number : order_) {
    const TrainingSentence& sentence = sentences_[number];
    auto visits = static_cast<int>(sentence.weight);
    const double rest = static_cast<double>(sentence.weight) - visits;
    if (rest > 0 && random_.unit() < rest) ++visits;
    for (; visits > 0; --visits) learn(sentence);
  }
  ++epochs_done_;
  shrink();
  if (epochs_done_ > options_.epochs / 2) average();
  return loss_ / static_cast<double>(std::max<std::size_t>(1, tokens_));
}

void Optimiser::learn(const TrainingSentence& sentence) {
  emissions(sentence);
  const std::optional<double> loss = differentiate(sentence);
  if (!loss) return;  // numerically impossible gold labels: nothing to learn from
  loss_ += *loss;
  tokens_ += sentence.words.size();
  update(sentence);
  update_transitions();
}

void Optimiser::emissions(const TrainingSentence& sentence) {
  const std::size_t n = sentence.words.size();
  if (features_.size() < n) {
    features_.resize(n);
    emissions_.resize(n);
    gradient_.resize(n);
  }
  hidden_.assign(n, 0);
  for (char& h : hidden_) h = random_.unit() < options_.dropout ? 1 : 0;
  for (std::size_t i = 0; i < n; ++i) {
    features_[i].clear();
    index_.collect(sentence, i, hidden_, features_[i]);
    std::array<float, lane_count> sum{};
    for (const std::uint32_t f : features_[i]) {
      for (int k = 0; k < lane_count; ++k) sum[k] += lanes_[f].weight[k];
    }
    emissions_[i][0] = 0;
    std::ranges::copy(sum, emissions_[i].begin() + 1);
  }
}

std::optional<double> Optimiser::differentiate(const TrainingSentence& sentence) {
  const std::size_t n = sentence.words.size();
  const std::span<const Emission> emissions(emissions_.data(), n);
  lattice_.set_transitions(transitions_);
  const std::optional<double> all = lattice_.run(emissions, {});
  if (!all) return std::nullopt;
  step_gradient_ = {};
  lattice_.add_expected(step_gradient_, 1);
  std::ranges::copy(lattice_.marginals(), gradient_.begin());
  if (sentence.certain) {
    const std::optional<double> gold = subtract_certain(sentence);
    return *all - *gold;
  }
  const std::optional<double> gold = lattice_.run(emissions, sentence.allowed);
  if (!gold) return std::nullopt;
  lattice_.add_expected(step_gradient_, -1);
  for (std::size_t i = 0; i < n; ++i) {
    for (int k = 0; k < label_count; ++k) gradient_[i][k] -= lattice_.marginals()[i][k];
  }
  return *all - *gold;
}

std::optional<double> Optimiser::subtract_certain(const TrainingSentence& sentence) {
  const std::size_t n = sentence.words.size();
  std::vector<Label> labels(n);
  for (std::size_t i = 0; i < n; ++i) {
    labels[i] = static_cast<Label>(std::countr_zero(sentence.allowed[i]));
    gradient_[i][labels[i]] -= 1;
    if (i == 0)
      step_gradient_.start[labels[0]] -= 1;
    else
      step_gradient_.step[labels[i - 1]][labels[i]] -= 1;
  }
  return score(labels, {emissions_.data(), n}, transitions_);
}

void Optimiser::update(const TrainingSentence& sentence) {
  const float keep = 1 - static_cast<float>(options_.decay) * rate_;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const float* gradient = gradient_[i].data() + 1;
    float largest = 0;
    for (int k = 0; k < lane_count; ++k) largest = std::max(largest, std::abs(gradient[k]));
    if (largest < least_gradient) continue;
    for (const std::uint32_t f : features_[i]) {
      LearnedLanes& lanes = lanes_[f];
      for (int k = 0; k < lane_count; ++k) {
        step_weight(lanes.weight[k], lanes.squares[k], gradient[k], rate_);
        lanes.weight[k] *= keep;
      }
    }
  }
}

void Optimiser::update_transitions() {
  for (Label a = 0; a < label_count; ++a) {
    for (Label b = 0; b < label_count; ++b) {
      if (!may_follow(a, b)) continue;
      step_weight(transitions_.step[a][b], transition_squares_.step[a][b],
                  step_gradient_.step[a][b], rate_);
    }
    step_weight(transitions_.start[a], transition_squares_.start[a], step_gradient_.start[a],
                rate_);
  }
}

void Optimiser::shrink() {
  const auto off = static_cast<float>(options_.shrink);
  for (LearnedLanes& lanes : lanes_) {
    for (float& w : lanes.weight) w = w > off ? w - off : w < -off ? w + off : 0;
  }
}

void Optimiser::average() {
  if (sums_.empty()) sums_.resize(lanes_.size());
  for (std::size_t f = 0; f < lanes_.size(); ++f) {
    for (int k = 0; k < lane_count; ++k) sums_[f][k] += lanes_[f].weight[k];
  }
  for (int a = 0; a < label_count; ++a) {
    for (int b = 0; b < label_count; ++b) transition_sums_.step[a][b] += transitions_.step[a][b];
    transition_sums_.start[a] += transitions_.start[a];
  }
  ++averaged_;
}

void Optimiser::finish(TrainedModel& model) const {
  const float share = 1 / static_cast<float>(std::max(1, averaged_));
  for (std::size_t f = 0; f < index_.shipped() && f < sums_.size(); ++f) {
    std::array<float, lane_count> mean;
    bool any = false;
    for (int k = 0; k < lane_count; ++k) {
      mean[k] = sums_[f][k] * share;
      any = any || mean[k] != 0;
    }
    if (any) model.weights.emplace_back(index_.key(f), mean);
  }
  model.transitions = averaged_transitions();
}

Transitions Optimiser::averaged_transitions() const {
  const float share = 1 / static_cast<float>(std::max(1, averaged_));
  Transitions mean = transition_sums_;
  for (float& w : mean.start) w *= share;
  for (Emission& row : mean.step) {
    for (float& w : row) w *= share;
  }
  return mean;
}

std::vector<Emission> Optimiser::averaged_emissions(const TrainingSentence& sentence) const {
  const float share = 1 / static_cast<float>(std::max(1, averaged_));
  std::vector<Emission> emissions(sentence.words.size());
  std::vector<std::uint32_t> features;
  for (std::size_t i = 0; i < emissions.size(); ++i) {
    features.clear();
    index_.collect(sentence, i, {}, features);
    for (const std::uint32_t f : features) {
      if (f >= index_.shipped()) continue;
      for (int k = 0; k < lane_count; ++k) emissions[i][k + 1] += sums_[f][k];
    }
    for (int k = 0; k < lane_count; ++k) emissions[i][k + 1] *= share;
  }
  return emissions;
}

}  // namespace comention::recognize
