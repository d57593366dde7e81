#include "resolve/entity_names.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "resolve/letters.hpp"
#include "resolve/name.hpp"
#include "resolve/organisation.hpp"

namespace comention::resolve {
namespace {

constexpr std::size_t longest_acronym = 6;

// How much of a name a surface is: 0 a part of a longer one or a bare name, 1 an acronym, 2 a whole
// one.
int completeness(const Name& name, EntityType type, const std::map<std::string, NameUse>& uses) {
  if (type == EntityType::person) {
    const bool initials =
        std::ranges::any_of(name.words, [](const auto& w) { return w.size() == 1; });
    if (count_core_words(name) < 2) return 0;
    return initials ? 1 : 2;
  }
  for (const auto& [other, use] : uses) {
    const Name longer = read_name(other, type);
    if (short_form_of(name, longer) != ShortForm::none) return 0;
  }
  return name.words.size() == 1 && name.caps ? 1 : 2;
}

}  // namespace

std::string tidy_case(const std::string& name, EntityType type) {
  if (!is_all_caps(name)) return name;
  const bool one_word = name.find(' ') == std::string::npos;
  const bool acronym = type != EntityType::person && one_word && name.size() <= longest_acronym;
  const bool initials = name.find('.') != std::string::npos && one_word;
  return acronym || initials ? name : title_case(name);
}

std::string best_name(const std::map<std::string, NameUse>& uses, EntityType type) {
  struct Candidate {
    int complete;
    bool untitled, cased;
    std::uint32_t count;
    std::size_t size;
    const std::string* surface;
  };
  std::vector<Candidate> candidates;
  for (const auto& [surface, use] : uses) {
    const Name name = read_name(surface, type);
    candidates.push_back({completeness(name, type, uses), name.titles.empty(), !name.caps,
                          use.count, surface.size(), &surface});
  }
  const auto rank = [&](const Candidate& c) {
    return std::tuple(c.complete, type == EntityType::organisation || c.cased, c.untitled, c.count,
                      c.size);
  };
  const Candidate* best = &candidates.front();
  for (const Candidate& candidate : candidates)
    if (rank(candidate) > rank(*best)) best = &candidate;
  std::string name = *best->surface;
  if (type == EntityType::organisation && name.starts_with("the ")) name.erase(0, 4);
  return tidy_case(name, type);
}

std::string place_name(const Place& place, const std::map<std::string, NameUse>& uses) {
  if (place.kind == PlaceKind::country || place.kind == PlaceKind::region) return place.name;
  const auto rank = [](const auto& use) {
    return std::tuple(!is_all_caps(use.first), use.second.count, use.first.size());
  };
  const std::pair<const std::string, NameUse>* best = nullptr;
  for (const auto& use : uses)
    if (find_place_name(use.first) == &place && (best == nullptr || rank(use) > rank(*best)))
      best = &use;
  return best == nullptr ? place.name : tidy_case(best->first, EntityType::location);
}

}  // namespace comention::resolve
