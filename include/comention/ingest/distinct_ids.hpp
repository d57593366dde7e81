#pragma once

#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/problem.hpp"

namespace comention {

/// Makes the ids of the articles distinct. An article that came twice, with the same id and text,
/// is left out; another text under a used id is kept and gets "#2", "#3", ... appended, in the
/// order of the texts, so that the order of the input does not matter. Both are reported.
///   returns  in `articles`, sorted by id
///   cost     O(n log n)
void make_ids_distinct(std::vector<TaggedArticle>& articles, ProblemReporter& problems);

}  // namespace comention
