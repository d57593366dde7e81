#include "recognize/calibration.hpp"

#include <algorithm>
#include <cmath>

#include "comention/recognize/corpus.hpp"
#include "comention/recognize/recognizer.hpp"

#include "recognize/training_set.hpp"

namespace comention::recognize {
namespace {

constexpr float least = 1e-4F;

double log_odds(float p) {
  const double bounded = std::clamp(p, least, 1 - least);
  return std::log(bounded / (1 - bounded));
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

void collect(const Recognizer& recognizer, AnnotatedDocument document,
             std::vector<ConfidenceOutcome>& outcomes) {
  std::vector<std::vector<std::string>> sentences;
  for (AnnotatedSentence& sentence : document.sentences) {
    strip_article(sentence);
    sentences.push_back(sentence.tokens);
  }
  const auto tagged = recognizer.recognize_tokens(sentences);
  for (std::size_t s = 0; s < tagged.size(); ++s) {
    const auto& gold = document.sentences[s].mentions;
    for (const TaggedSpan& span : tagged[s]) {
      outcomes.push_back({span.confidence, std::ranges::find(gold, span.span) != gold.end()});
    }
  }
}

}  // namespace

float apply_curve(float p, LogisticCurve curve) {
  return static_cast<float>(
      logistic(static_cast<double>(curve.slope) * log_odds(p) + static_cast<double>(curve.shift)));
}

LogisticCurve fit_curve(std::span<const ConfidenceOutcome> outcomes) {
  constexpr double pull = 1;
  double slope = 1;
  double shift = 0;
  for (int round = 0; round < 200; ++round) {
    double g0 = -pull * shift;
    double g1 = -pull * (slope - 1);
    double h00 = pull;
    double h01 = 0;
    double h11 = pull;
    for (const ConfidenceOutcome& outcome : outcomes) {
      const double x = log_odds(outcome.confidence);
      const double p = logistic(slope * x + shift);
      const double error = (outcome.right ? 1 : 0) - p;
      const double weight = p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const double determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 0)) break;
    // Full steps overshoot where confidences near 1 are wrong often.
    shift += std::clamp((h11 * g0 - h01 * g1) / determinant, -0.25, 0.25);
    slope += std::clamp((h00 * g1 - h01 * g0) / determinant, -0.25, 0.25);
  }
  // A curve that falls would turn confidence on its head.
  if (!(slope > 0.1) || !std::isfinite(shift)) return {};
  return {static_cast<float>(slope), static_cast<float>(shift)};
}

void calibrate(TrainedModel& model, const std::filesystem::path& path,
               const std::vector<std::filesystem::path>& corpora) {
  const Recognizer recognizer(path);
  std::vector<ConfidenceOutcome> outcomes;
  for (const auto& corpus : corpora) {
    for (const auto& document : read_bio(corpus).documents) collect(recognizer, document, outcomes);
  }
  const LogisticCurve curve = fit_curve(outcomes);
  model.confidence_slope = curve.slope;
  model.confidence_shift = curve.shift;
}

}  // namespace comention::recognize
