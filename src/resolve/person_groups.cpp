#include "resolve/person_groups.hpp"

#include <algorithm>

namespace comention::resolve {
namespace {

constexpr std::size_t max_fitting = 128;

bool exclude(const Name& x, const Name& y) { return compare_full_names(x, y) == Fit::conflict; }

bool accounts_for_both(const Name& third, const Name& x, const Name& y) {
  return accounts_for(third, x) && accounts_for(third, y);
}

}  // namespace

bool is_ambiguous(const Name& name, const Names& fitting) {
  if (fitting.size() > max_fitting) return true;
  for (std::size_t i = 0; i < fitting.size(); ++i)
    for (std::size_t j = i + 1; j < fitting.size(); ++j)
      if (exclude(*fitting[i], *fitting[j]) && !accounts_for_both(name, *fitting[i], *fitting[j]))
        return true;
  return false;
}

bool groups_conflict(const Names& a, const Names& b) {
  const auto explained = [&](const Name& x, const Name& y) {
    const auto by = [&](const Name* z) { return accounts_for_both(*z, x, y); };
    return std::ranges::any_of(a, by) || std::ranges::any_of(b, by);
  };
  for (const Name* x : a)
    for (const Name* y : b)
      if (exclude(*x, *y) && !explained(*x, *y)) return true;
  return false;
}

MergeRule rule_of(const Name& a, const Name& b, Fit fit) {
  if (fit == Fit::same) return MergeRule::same_name;
  if (fit == Fit::strong)
    return a.words.size() == b.words.size() ? MergeRule::other_order : MergeRule::fuller_name;
  const bool initial = a.words.front().size() == 1 || b.words.front().size() == 1;
  const bool spelled = !initial && similar_words(a.words.front(), b.words.front());
  return spelled ? MergeRule::spelling : MergeRule::initial_or_short;
}

float confidence_of(Fit fit) {
  if (fit == Fit::same) return 1.0F;
  return fit == Fit::strong ? 0.95F : 0.8F;
}

}  // namespace comention::resolve
