#include "recognize/second_look.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "recognize/agreement.hpp"
#include "recognize/optimiser.hpp"

namespace comention::recognize {
namespace {

/// One sentence as the second look sees it while it learns.
struct JudgedSentence {
  const TrainingSentence* sentence = nullptr;
  std::vector<Emission> emissions;  // of the first look
  std::vector<AgreementFeatures> features;
};

/// Only text in our own scheme and in whole documents teaches what agreement in a document is.
bool is_judged(const TrainingSentence& sentence) {
  return sentence.style == 0 && sentence.original && sentence.certain;
}

class FirstLooks {
 public:
  FirstLooks(const TrainOptions& options, const FeatureIndex& index, const WordTypes& types,
             const std::vector<TrainingSentence>& sentences)
      : options_(options), index_(index), types_(types), sentences_(sentences) {}

  std::vector<JudgedSentence> run() {
    std::vector<JudgedSentence> judged;
    TrainOptions options = options_;
    options.epochs = options_.fold_epochs;
    for (int fold = 0; fold < options_.folds; ++fold) {
      std::vector<std::uint32_t> chosen;
      for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
        if (fold_of(sentences_[s]) != fold) chosen.push_back(s);
      }
      Optimiser optimiser(options, index_, sentences_, std::move(chosen));
      while (optimiser.epochs_done() < options.epochs) optimiser.epoch();
      judge_fold(fold, optimiser, judged);
    }
    return judged;
  }

 private:
  int fold_of(const TrainingSentence& sentence) const {
    return static_cast<int>(sentence.document % static_cast<std::uint32_t>(options_.folds));
  }

  void judge_fold(int fold, const Optimiser& optimiser, std::vector<JudgedSentence>& judged) {
    const Transitions transitions = optimiser.averaged_transitions();
    lattice_.set_transitions(transitions);
    for (std::size_t s = 0; s < sentences_.size();) {
      const std::uint32_t document = sentences_[s].document;
      std::size_t end = s;
      const std::size_t first = judged.size();
      for (; end < sentences_.size() && sentences_[end].document == document; ++end) {
        if (fold_of(sentences_[end]) != fold || !is_judged(sentences_[end])) continue;
        judged.push_back({&sentences_[end], optimiser.averaged_emissions(sentences_[end]), {}});
      }
      judge_document(std::span(judged).subspan(first), transitions);
      s = end;
    }
  }

  void judge_document(std::span<JudgedSentence> document, const Transitions& transitions) {
    std::vector<std::vector<FirstLook>> looks;
    forms_.clear();
    for (const JudgedSentence& judged : document) looks.push_back(look(judged, transitions));
    votes_.reset(forms_.size());
    for (const auto& sentence : looks) {
      for (const FirstLook& token : sentence) votes_.add(token);
    }
    for (std::size_t s = 0; s < document.size(); ++s) {
      for (std::size_t i = 0; i < looks[s].size(); ++i) {
        document[s].features.push_back(agreement_features(looks[s], i, votes_));
      }
    }
  }

  std::vector<FirstLook> look(const JudgedSentence& judged, const Transitions& transitions) {
    const std::vector<Label> labels = viterbi(judged.emissions, transitions);
    std::vector<FirstLook> tokens;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const WordAnalysis& word = types_.analysis(judged.sentence->words[i]);
      const auto form = static_cast<std::uint32_t>(forms_.size());
      tokens.push_back({forms_.try_emplace(word.lower_hash, form).first->second, labels[i], 255,
                        word.word_class});
    }
    if (!lattice_.run(judged.emissions, {})) return tokens;
    for (const TokenSpan& span : to_spans(labels)) {
      const auto path = std::span(labels).subspan(span.begin, span.end - span.begin);
      const std::uint8_t weight = vote_weight(lattice_.probability(span.begin, path));
      for (std::uint32_t i = span.begin; i < span.end; ++i) tokens[i].confidence = weight;
    }
    return tokens;
  }

  const TrainOptions& options_;
  const FeatureIndex& index_;
  const WordTypes& types_;
  const std::vector<TrainingSentence>& sentences_;
  Lattice lattice_;
  Votes votes_;
  std::unordered_map<std::uint64_t, std::uint32_t> forms_;
};

/// Descent over the few weights of agreement, the first look's scores standing fixed.
class AgreementOptimiser {
 public:
  AgreementOptimiser(const TrainOptions& options, const std::vector<JudgedSentence>& sentences,
                     const Transitions& transitions)
      : sentences_(sentences),
        random_(options.seed + 77),
        lanes_(agreement::count),
        sums_(agreement::count),
        transitions_(transitions) {
    for (std::uint32_t s = 0; s < sentences.size(); ++s) order_.push_back(s);
  }

  void run() {
    constexpr int epochs = 8;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      rate_ = static_cast<float>(0.05 / (1 + 0.2 * epoch));
      for (std::size_t i = order_.size(); i > 1; --i) {
        std::swap(order_[i - 1], order_[random_.below(static_cast<std::uint32_t>(i))]);
      }
      for (const std::uint32_t s : order_) {
        const double weight = static_cast<double>(sentences_[s].sentence->weight);
        auto visits = static_cast<int>(weight);
        if (random_.unit() < weight - visits) ++visits;
        for (; visits > 0; --visits) learn(sentences_[s]);
      }
      if (epoch >= epochs / 2) average();
    }
  }

  void finish(TrainedModel& model) const {
    const float share = 1 / static_cast<float>(averaged_);
    for (std::uint32_t f = 0; f < agreement::count; ++f) {
      std::array<float, lane_count> mean;
      for (int k = 0; k < lane_count; ++k) mean[k] = sums_[f][k] * share;
      model.weights.emplace_back(agreement_key(f), mean);
    }
    model.second_look = true;
    model.second_transitions = transition_sums_;
    for (float& w : model.second_transitions.start) w *= share;
    for (Emission& row : model.second_transitions.step) {
      for (float& w : row) w *= share;
    }
  }

 private:
  void learn(const JudgedSentence& judged) {
    const std::size_t n = judged.emissions.size();
    emissions_ = judged.emissions;
    for (std::size_t i = 0; i < n; ++i) {
      for (const std::uint32_t f : judged.features[i]) {
        for (int k = 0; k < lane_count; ++k) emissions_[i][k + 1] += lanes_[f].weight[k];
      }
    }
    lattice_.set_transitions(transitions_);
    if (!lattice_.run(emissions_, {})) return;
    Transitions gradient;
    lattice_.add_expected(gradient, 1);
    Label before = outside;
    for (std::size_t i = 0; i < n; ++i) {
      const auto gold = static_cast<Label>(std::countr_zero(judged.sentence->allowed[i]));
      if (i == 0)
        gradient.start[gold] -= 1;
      else
        gradient.step[before][gold] -= 1;
      before = gold;
      Emission error = lattice_.marginals()[i];
      error[gold] -= 1;
      update(judged.features[i], error);
    }
    update_transitions(gradient);
  }

  static void step(float& weight, float& squares, float gradient, float rate) {
    squares += gradient * gradient;
    weight -= rate * gradient / std::sqrt(squares + 0.01F);
  }

  void update(const AgreementFeatures& features, const Emission& error) {
    for (const std::uint32_t f : features) {
      for (int k = 0; k < lane_count; ++k) {
        step(lanes_[f].weight[k], lanes_[f].squares[k], error[k + 1], rate_);
      }
    }
  }

  void update_transitions(const Transitions& gradient) {
    for (Label a = 0; a < label_count; ++a) {
      for (Label b = 0; b < label_count; ++b) {
        if (may_follow(a, b))
          step(transitions_.step[a][b], squares_.step[a][b], gradient.step[a][b], rate_);
      }
      step(transitions_.start[a], squares_.start[a], gradient.start[a], rate_);
    }
  }

  void average() {
    for (std::uint32_t f = 0; f < agreement::count; ++f) {
      for (int k = 0; k < lane_count; ++k) sums_[f][k] += lanes_[f].weight[k];
    }
    for (int a = 0; a < label_count; ++a) {
      for (int b = 0; b < label_count; ++b) transition_sums_.step[a][b] += transitions_.step[a][b];
      transition_sums_.start[a] += transitions_.start[a];
    }
    ++averaged_;
  }

  const std::vector<JudgedSentence>& sentences_;
  Random random_;
  std::vector<std::uint32_t> order_;
  std::vector<LearnedLanes> lanes_;
  std::vector<std::array<float, lane_count>> sums_;
  Transitions transitions_, squares_, transition_sums_;
  int averaged_ = 0;
  float rate_ = 0;
  Lattice lattice_;
  std::vector<Emission> emissions_;
};

}  // namespace

void learn_second_look(const TrainOptions& options, const FeatureIndex& index,
                       const WordTypes& types, const std::vector<TrainingSentence>& sentences,
                       TrainedModel& model) {
  const std::vector<JudgedSentence> judged = FirstLooks(options, index, types, sentences).run();
  AgreementOptimiser optimiser(options, judged, model.transitions);
  optimiser.run();
  optimiser.finish(model);
}

}  // namespace comention::recognize
