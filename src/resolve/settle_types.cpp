// One surface that the recogniser gave two types in one article. A word that is elsewhere a name of
// its own type ("Porsche" the man, Porsche the maker) stays two; a type that stands there rarely
// and with little confidence is a slip, and goes to the usual one.

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "resolve/grouping.hpp"

namespace comention::resolve {
namespace {

constexpr float doubtful = 0.8F;        // below it the recogniser does not insist on its type
constexpr std::size_t times_usual = 2;  // how much more often the usual type must stand

float best_confidence(const Grouping& grouping, const Form& form) {
  float best = 0;
  for (const std::uint32_t m : form.mentions)
    best = std::max(best, grouping.article->mentions[m].confidence);
  return best;
}

std::size_t size_of_group(const Grouping& grouping, std::uint32_t form) {
  std::size_t size = 0;
  for (const std::uint32_t of : grouping.form_of)
    if (grouping.find(of) == grouping.find(form)) ++size;
  return size;
}

}  // namespace

void settle_types(Grouping& grouping) {
  std::map<std::string, std::vector<std::uint32_t>> by_key;
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i)
    if (!grouping.forms[i].is_family && !grouping.forms[i].name.key.empty())
      by_key[grouping.forms[i].name.key].push_back(i);
  for (const auto& [key, forms] : by_key) {
    if (forms.size() < 2) continue;
    const std::uint32_t usual = *std::ranges::max_element(forms, {}, [&](std::uint32_t f) {
      return std::tuple(size_of_group(grouping, f), -static_cast<int>(f));
    });
    for (const std::uint32_t form : forms) {
      const bool rare =
          size_of_group(grouping, form) * times_usual <= size_of_group(grouping, usual);
      if (grouping.forms[form].type != grouping.forms[usual].type && rare &&
          best_confidence(grouping, grouping.forms[form]) < doubtful)
        grouping.unite(form, usual, MergeRule::other_type, 0.7F);
    }
  }
}

}  // namespace comention::resolve
