#pragma once

// Self-training: raw text, tagged by a model that sees whole articles twice, becomes text to learn from.
// What it learned of a name from one telling place, it teaches for all the others.

#include <filesystem>

#include "comention/recognize/train.hpp"

#include "recognize/training_set.hpp"

namespace comention::recognize {

/// Tags the raw texts with the model at `path`. A sentence in which a mention is less certain than
/// options.silver_confidence is left out.
LoadedCorpus tag_raw_text(const TrainOptions& options, const std::filesystem::path& path);

}  // namespace comention::recognize
