// Organisations, places and other names of one article.
//
// Organisations: a name and what stands in brackets right behind it; an acronym and the name whose
// initials it is; a name and its beginning or end. A short form that fits two bodies means the one
// named last. Places: one entity for all forms of a place that the world table knows; else the same
// name, or an acronym. Nothing shorter: Mexico is not Mexico City.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "resolve/grouping.hpp"
#include "resolve/organisation.hpp"

namespace comention::resolve {
namespace {

// More distinct names than this share no pairwise comparison: only blocks by first and last word.
constexpr std::size_t max_block = 256;

// " (" or, before a ticker, " (Nasdaq: ".
bool opens_bracket(std::string_view between) {
  return between == " (" || (between.starts_with(" (") && between.ends_with(": ") &&
                             between.size() < 16 && between.find(' ', 2) == between.size() - 1);
}

class BodyGrouper {
 public:
  BodyGrouper(Grouping& grouping, EntityType type) : grouping_(grouping) {
    for (std::uint32_t i = 0; i < grouping.forms.size(); ++i)
      if (grouping.forms[i].type == type && !grouping.forms[i].name.words.empty() &&
          grouping.forms[i].place.place == nullptr)
        forms_.push_back(i);
  }

  void unite_brackets() {
    const std::string& text = grouping_.article->article.text;
    const auto& mentions = grouping_.article->mentions;
    for (std::uint32_t m = 1; m < mentions.size(); ++m) {
      const std::uint32_t a = grouping_.form_of[m - 1];
      const std::uint32_t b = grouping_.form_of[m];
      if (!is_mine(a) || !is_mine(b) || mentions[m].span.begin < 2) continue;
      const std::string_view between = std::string_view(text).substr(
          mentions[m - 1].span.end, mentions[m].span.begin - mentions[m - 1].span.end);
      if (!opens_bracket(between) ||
          !std::string_view(text).substr(mentions[m].span.end).starts_with(")"))
        continue;
      if (is_code(a) || is_code(b)) grouping_.unite(b, a, MergeRule::in_brackets, 0.95F);
    }
  }

  void unite_acronyms() {
    std::unordered_map<char, std::vector<std::uint32_t>> by_letter;
    for (const std::uint32_t form : forms_)
      if (name(form).words.size() > 1) by_letter[name(form).key.front()].push_back(form);
    for (const std::uint32_t form : forms_) {
      if (name(form).words.size() != 1 || !name(form).caps) continue;
      std::vector<std::uint32_t> fitting;
      for (const std::uint32_t full : by_letter[name(form).key.front()])
        if (is_acronym_of(name(form), name(full))) fitting.push_back(full);
      if (are_one(fitting)) grouping_.unite(form, fitting.front(), MergeRule::acronym, 0.95F);
    }
    for (std::size_t i = 0; i < forms_.size() && forms_.size() <= max_block; ++i)
      for (std::size_t j = i + 1; j < forms_.size(); ++j)
        if (same_but_for_acronyms(name(forms_[i]), name(forms_[j])))
          grouping_.unite(forms_[j], forms_[i], MergeRule::acronym, 0.9F);
  }

  void move_short_forms() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_end_word;
    for (const std::uint32_t form : forms_) {
      if (name(form).words.size() < 2) continue;
      by_end_word[name(form).words.front()].push_back(form);
      if (name(form).words.back() != name(form).words.front())
        by_end_word[name(form).words.back()].push_back(form);
    }
    for (const std::uint32_t brief : forms_) {
      std::vector<std::uint32_t> fitting;
      for (const std::string* word : {&name(brief).words.front(), &name(brief).words.back()}) {
        const auto at = by_end_word.find(*word);
        if (at == by_end_word.end() || at->second.size() > max_block) continue;
        for (const std::uint32_t full : at->second)
          if (short_form_of(name(brief), name(full)) != ShortForm::none) fitting.push_back(full);
      }
      std::ranges::sort(fitting);
      fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
      if (!has_own_full_name(brief, fitting)) attach(brief, fitting);
    }
  }

 private:
  const Name& name(std::uint32_t form) const { return grouping_.forms[form].name; }

  bool is_mine(std::uint32_t form) const { return std::ranges::binary_search(forms_, form); }

  // A code of letters without lower case: an acronym, a ticker ("8306.T", "CRVN").
  bool is_code(std::uint32_t form) const {
    return name(form).words.size() == 1 && name(form).caps && name(form).key.size() <= 8;
  }

  bool are_one(const std::vector<std::uint32_t>& forms) const {
    return !forms.empty() && std::ranges::all_of(forms, [&](std::uint32_t form) {
      return grouping_.find(form) == grouping_.find(forms.front()) ||
             short_form_of(name(form), name(forms.front())) != ShortForm::none ||
             short_form_of(name(forms.front()), name(form)) != ShortForm::none;
    });
  }

  // "UN" that is tied to "United Nations" is no short form of "UN Security Council".
  bool has_own_full_name(std::uint32_t brief, const std::vector<std::uint32_t>& fitting) const {
    return std::ranges::any_of(forms_, [&](std::uint32_t form) {
      return form != brief && grouping_.find(form) == grouping_.find(brief) &&
             name(form).words.size() > name(brief).words.size() &&
             std::ranges::find(fitting, form) == fitting.end();
    });
  }

  void attach(std::uint32_t brief, const std::vector<std::uint32_t>& fitting) {
    if (fitting.empty()) return;
    const bool one = std::ranges::all_of(fitting, [&](std::uint32_t form) {
      return grouping_.find(form) == grouping_.find(fitting.front());
    });
    if (one || chain(fitting)) {
      grouping_.unite(brief, fitting.front(), MergeRule::short_form, 0.9F);
      return;
    }
    const std::vector<std::uint32_t> mentions = grouping_.forms[brief].mentions;
    for (const std::uint32_t mention : mentions) move_to_last_named(mention, brief, fitting);
  }

  // "Brandt Valve" in "Brandt Valve Works" in "Brandt Valve Works Group": one body under three
  // names.
  bool chain(const std::vector<std::uint32_t>& fitting) const {
    std::vector<std::uint32_t> order = fitting;
    std::ranges::sort(order, {}, [&](std::uint32_t f) { return name(f).words.size(); });
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
      if (grouping_.find(order[i]) != grouping_.find(order[i + 1]) &&
          short_form_of(name(order[i]), name(order[i + 1])) == ShortForm::none)
        return false;
    return true;
  }

  void move_to_last_named(std::uint32_t mention, std::uint32_t brief,
                          const std::vector<std::uint32_t>& fitting) {
    for (std::uint32_t m = mention; m-- > 0;) {
      const std::uint32_t form = grouping_.form_of[m];
      for (const std::uint32_t full : fitting)
        if (form != brief && grouping_.find(form) == grouping_.find(full)) {
          grouping_.move(mention, full, MergeRule::short_form, 0.7F);
          return;
        }
    }
  }

  Grouping& grouping_;
  std::vector<std::uint32_t> forms_;  // ascending
};

void unite_same_places(Grouping& grouping) {
  std::unordered_map<const Place*, std::uint32_t> of_place;
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i) {
    const Place* const place = grouping.forms[i].place.place;
    if (place == nullptr) continue;
    const auto [at, is_new] = of_place.try_emplace(place, i);
    if (!is_new) grouping.unite(i, at->second, MergeRule::place_form, 0.98F);
  }
}

// "Kurds" and "Kurd", "Houthis" and "Houthi".
void unite_plurals(Grouping& grouping, EntityType type) {
  std::unordered_map<std::string, std::uint32_t> by_key;
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i) {
    const Form& form = grouping.forms[i];
    if (form.type == type && form.place.place == nullptr && !form.name.words.empty())
      by_key.try_emplace(form.name.key, i);
  }
  for (const auto& [key, form] : by_key)
    if (const auto plural = by_key.find(key + "s"); plural != by_key.end())
      grouping.unite(plural->second, form, MergeRule::same_name, 0.9F);
}

// "TikTok" the application and TikTok the company: one name, ORGANISATION here and MISC there.
void unite_products(Grouping& grouping) {
  std::unordered_map<std::string, std::uint32_t> bodies;
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i)
    if (grouping.forms[i].type == EntityType::organisation)
      bodies.try_emplace(grouping.forms[i].name.key, i);
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i) {
    const Form& form = grouping.forms[i];
    if (form.type != EntityType::misc || form.place.place != nullptr) continue;
    const auto at = bodies.find(form.name.key);
    if (at != bodies.end() && !form.name.key.empty())
      grouping.unite(i, at->second, MergeRule::other_type, 0.85F);
  }
}

}  // namespace

void group_bodies(Grouping& grouping) {
  BodyGrouper bodies(grouping, EntityType::organisation);
  bodies.unite_brackets();
  bodies.unite_acronyms();
  bodies.move_short_forms();
  unite_plurals(grouping, EntityType::organisation);
  unite_products(grouping);
}

void group_places(Grouping& grouping) {
  unite_same_places(grouping);
  BodyGrouper places(grouping, EntityType::location);
  places.unite_brackets();
  places.unite_acronyms();
  unite_plurals(grouping, EntityType::misc);
}

}  // namespace comention::resolve
