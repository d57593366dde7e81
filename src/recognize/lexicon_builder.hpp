#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "comention/recognize/train.hpp"

#include "recognize/lexicon.hpp"

namespace comention::recognize {

/// Anything that hands on sentences as tokens, each time it is called.
using SentenceSource =
    std::function<void(const std::function<void(const std::vector<std::string_view>&)>&)>;

/// Learns word classes and capital shares from unannotated sentences and adds the name lists.
///   returns  sorted by form
std::vector<LexiconRecord> learn_lexicon(const TrainOptions& options, const SentenceSource& source);

}  // namespace comention::recognize
