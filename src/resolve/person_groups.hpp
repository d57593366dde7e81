#pragma once

// What the resolver of an article and that of a collection ask about several names at once.

#include <vector>

#include "comention/resolve/merge.hpp"

#include "resolve/person.hpp"

namespace comention::resolve {

using Names = std::vector<const Name*>;

/// The name fits two names of different people, and does not itself account for both: it says nothing
/// about either.
///   fitting  the names that compare_full_names finds no conflict with
///   cost     O(n^2) comparisons; more than 128 fitting names are ambiguous without looking
bool is_ambiguous(const Name& name, const Names& fitting);

/// Some name of one group and some name of the other are different people's, and no name of either
/// group accounts for both.
bool groups_conflict(const Names& a, const Names& b);

MergeRule rule_of(const Name& a, const Name& b, Fit fit);

/// 0..1, a rank: the same words, the same words and more, a likely form.
float confidence_of(Fit fit);

}  // namespace comention::resolve
