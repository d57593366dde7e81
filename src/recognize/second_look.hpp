#pragma once

// Learning the second look. What the first one says of the sentences it learned from is too good to be
// true, so it is asked by folds: each part of the text is judged by a model that learned from the rest.

#include <cstdint>
#include <vector>

#include "comention/recognize/train.hpp"

#include "recognize/feature_index.hpp"
#include "recognize/model_file.hpp"

namespace comention::recognize {

/// Adds the second look's weights and transitions to the model.
///   cost  folds x fold_epochs passes over the text, then a few quick ones
void learn_second_look(const TrainOptions& options, const FeatureIndex& index,
                       const WordTypes& types, const std::vector<TrainingSentence>& sentences,
                       TrainedModel& model);

}  // namespace comention::recognize
