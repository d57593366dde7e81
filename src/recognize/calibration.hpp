#pragma once

// Makes confidences mean what they say: a logistic curve over the model's own log-odds, fitted on
// annotated text that was not trained on (Platt 1999).

#include <filesystem>
#include <span>
#include <vector>

#include "recognize/model_file.hpp"

namespace comention::recognize {

struct ConfidenceOutcome {
  float confidence = 0;
  bool right = false;
};

struct LogisticCurve {
  float slope = 1;
  float shift = 0;
};

/// p with slope and shift applied to its log-odds; 0 and 1 are kept a little away from.
float apply_curve(float p, LogisticCurve curve);

/// Newton's method on the log-likelihood with a weak pull towards slope 1, shift 0.
LogisticCurve fit_curve(std::span<const ConfidenceOutcome> outcomes);

/// Tags the corpora with the model at `path` (uncalibrated) and puts the fitted curve into `model`.
void calibrate(TrainedModel& model, const std::filesystem::path& path,
               const std::vector<std::filesystem::path>& corpora);

}  // namespace comention::recognize
