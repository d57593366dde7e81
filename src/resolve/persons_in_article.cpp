// The persons of one article. Two passes:
//
//   1  full names: pairs that share a word (or its sound) are judged by compare_full_names; a name
//   that
//      fits two people who exclude each other joins neither.
//   2  bare names, mention by mention in reading order: of the people whose surname (or given name)
//   it
//      is, the one named last before it; who is only named later comes after those.
//
// A bare name without any bearer stays an entity of its own; Mr. and Mrs. keep two of them apart.

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "resolve/grouping.hpp"
#include "resolve/person.hpp"
#include "resolve/person_groups.hpp"

namespace comention::resolve {
namespace {

// More names with one word in common than this are not compared pairwise (a list of a thousand
// Kims).
constexpr std::size_t max_block = 128;

struct Pair {
  Fit fit;
  std::uint32_t a, b;  // a < b
};

bool is_full(const Form& form) { return !form.is_family && count_core_words(form.name) >= 2; }

class PersonGrouper {
 public:
  explicit PersonGrouper(Grouping& grouping) : grouping_(grouping) {
    for (std::uint32_t i = 0; i < grouping.forms.size(); ++i) {
      const Form& form = grouping.forms[i];
      if (form.type != EntityType::person || form.name.words.empty() || form.is_family) continue;
      (is_full(form) ? full_ : bare_).push_back(i);
    }
  }

  void group() {
    unite_full_names();
    unite_bare_twins();
    resolve_bare_mentions();
  }

 private:
  const Name& name(std::uint32_t form) const { return grouping_.forms[form].name; }
  const std::vector<std::uint32_t>& members(std::uint32_t form) const {
    return grouping_.members[grouping_.find(form)];
  }

  // Every pair of full names that share a word, a word's sound, or their letters.
  std::vector<Pair> comparable_pairs() const {
    std::unordered_map<std::string, std::vector<std::uint32_t>> blocks;
    for (const std::uint32_t form : full_) {
      for (const std::string& word : name(form).words) {
        if (is_particle(word)) continue;
        blocks[word].push_back(form);
        if (word.size() > 3) blocks["~" + sound_key(word).substr(0, 4)].push_back(form);
      }
      std::string letters;
      for (const std::string& word : name(form).words) letters += word;
      blocks["=" + letters].push_back(form);
    }
    std::vector<Pair> pairs;
    for (auto& [word, block] : blocks) {
      if (block.size() > max_block) continue;
      for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t j = i + 1; j < block.size(); ++j)
          if (block[i] != block[j])
            pairs.push_back(
                {Fit::conflict, std::min(block[i], block[j]), std::max(block[i], block[j])});
    }
    const auto key = [](const Pair& p) { return std::pair(p.a, p.b); };
    std::ranges::sort(pairs, {}, key);
    const auto same = [&](const Pair& p, const Pair& q) { return key(p) == key(q); };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    for (Pair& pair : pairs) pair.fit = compare_full_names(name(pair.a), name(pair.b));
    return pairs;
  }

  Names names(const std::vector<std::uint32_t>& forms) const {
    Names out;
    for (const std::uint32_t form : forms) out.push_back(&name(form));
    return out;
  }

  void unite_full_names() {
    std::vector<Pair> pairs = comparable_pairs();
    std::erase_if(pairs, [](const Pair& p) { return p.fit == Fit::conflict; });
    std::ranges::sort(pairs, {},
                      [](const Pair& p) { return std::tuple(-static_cast<int>(p.fit), p.a, p.b); });
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> fitting;
    for (const Pair& pair : pairs) {
      fitting[pair.a].push_back(pair.b);
      fitting[pair.b].push_back(pair.a);
    }
    std::unordered_set<std::uint32_t> ambiguous;
    for (const auto& [form, others] : fitting)
      if (is_ambiguous(name(form), names(others))) ambiguous.insert(form);
    for (const Pair& pair : pairs) {
      const bool doubtful = ambiguous.contains(pair.a) || ambiguous.contains(pair.b);
      if (doubtful && pair.fit != Fit::same) continue;
      if (groups_conflict(names(members(pair.a)), names(members(pair.b)))) continue;
      grouping_.unite(pair.b, pair.a, rule_of(name(pair.a), name(pair.b), pair.fit),
                      confidence_of(pair.fit));
    }
    for (const std::uint32_t form : full_)
      if (ambiguous.contains(form) && is_surname_of(form, fitting[form])) bare_.push_back(form);
    std::erase_if(full_, [&](std::uint32_t form) {
      return ambiguous.contains(form) && is_surname_of(form, fitting[form]);
    });
  }

  // "Khoury Nasr" between Walid and Maroun Khoury Nasr is a surname of two words.
  bool is_surname_of(std::uint32_t form, const std::vector<std::uint32_t>& fitting) const {
    return std::ranges::all_of(fitting, [&](std::uint32_t other) {
      return fit_of_bare_name(name(form), name(other)) > 0;
    });
  }

  // "al-Sharaa" and "Sharaa"; "Bennet" in capitals and not. Titles of one gender keep apart.
  void unite_bare_twins() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_last_word;
    for (const std::uint32_t form : bare_)
      if (count_core_words(name(form)) == 1) by_last_word[name(form).words.back()].push_back(form);
    for (const std::uint32_t form : bare_) {
      const auto at = by_last_word.find(name(form).words.back());
      if (at == by_last_word.end()) continue;
      for (const std::uint32_t other : at->second)
        if (other < form && count_core_words(name(form)) == 1 &&
            name(other).words.size() != name(form).words.size() &&
            name(other).gender == name(form).gender)
          grouping_.unite(form, other, MergeRule::same_name, 0.95F);
    }
  }

  struct Bearer {
    std::uint32_t form = 0;
    int fit = 0;
    bool gender = false;         // a title's gender that the bearer is known to have
    std::uint32_t mentions = 0;  // of the group by full names, and by bare ones so far
    std::uint32_t first = 0;
    bool operator<(const Bearer& other) const {
      return std::tuple(!gender, -fit, -std::int64_t{mentions}, first, form) <
             std::tuple(!other.gender, -other.fit, -std::int64_t{other.mentions}, other.first,
                        other.form);
    }
  };

  // For each group: where it is mentioned first, and how often it has been meant.
  struct Seen {
    std::uint32_t first = no_position;
    std::uint32_t mentions = 0;
  };
  static constexpr std::uint32_t no_position = std::numeric_limits<std::uint32_t>::max();

  void resolve_bare_mentions() {
    index_bearers();
    std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, int>>> bearers;
    for (const std::uint32_t bare : bare_) bearers[bare] = bearers_of(bare);
    std::unordered_map<std::uint32_t, Seen> seen;
    const std::size_t count = grouping_.form_of.size();
    for (std::uint32_t m = 0; m < count; ++m) {
      Seen& group = seen[grouping_.find(grouping_.form_of[m])];
      group.first = std::min(group.first, m);
      if (!bearers.contains(grouping_.form_of[m])) ++group.mentions;
    }
    for (std::uint32_t m = 0; m < count; ++m) {
      const std::uint32_t form = grouping_.form_of[m];
      const auto at = bearers.find(form);
      if (at == bearers.end()) continue;
      move_to_bearer(m, at->second, seen);
      ++seen[grouping_.find(grouping_.form_of[m])].mentions;
    }
  }

  // The full names that can be meant share a word with the bare one, or its first letter (initials,
  // short forms and spellings do).
  void index_bearers() {
    for (const std::uint32_t form : full_)
      for (const std::string& word : name(form).words) {
        auto& same = by_word_[word];
        if (same.empty() || same.back() != form) same.push_back(form);
        auto& alike = by_word_["~" + sound_key(word).substr(0, 1)];
        if (alike.empty() || alike.back() != form) alike.push_back(form);
      }
    for (const std::uint32_t form : bare_)
      if (name(form).gender != Gender::unknown) titled_[name(form).key].push_back(form);
  }

  std::vector<std::pair<std::uint32_t, int>> bearers_of(std::uint32_t bare) const {
    std::vector<std::pair<std::uint32_t, int>> out;
    const std::string& word = name(bare).words.back();
    for (const std::string& key : {word, "~" + sound_key(word).substr(0, 1)}) {
      const auto at = by_word_.find(key);
      if (at == by_word_.end() || (key != word && at->second.size() > max_block)) continue;
      for (const std::uint32_t form : at->second) {
        const int fit = fit_of_bare_name(name(bare), name(form));
        if (fit > 0) out.emplace_back(form, fit);
      }
      if (!out.empty()) return out;
    }
    const auto at = titled_.find(name(bare).key);
    if (name(bare).gender == Gender::unknown && at != titled_.end())
      for (const std::uint32_t other : at->second)  // "Bennet" may be Mr. or Mrs. Bennet
        out.emplace_back(other, 3);
    return out;
  }

  void move_to_bearer(std::uint32_t mention,
                      const std::vector<std::pair<std::uint32_t, int>>& candidates,
                      const std::unordered_map<std::uint32_t, Seen>& seen) {
    Bearer best;
    for (const auto& [form, fit] : candidates) {
      const Seen group = seen.at(grouping_.find(form));
      const Gender title = name(grouping_.form_of[mention]).gender;
      const Bearer bearer{form, fit, title != Gender::unknown && title == gender_of(name(form)),
                          group.mentions, group.first};
      if (best.fit == 0 || bearer < best) best = bearer;
    }
    if (best.fit == 0) return;
    const bool only = std::ranges::all_of(candidates, [&](const auto& candidate) {
      return grouping_.find(candidate.first) == grouping_.find(best.form);
    });
    grouping_.move(mention, best.form, best.fit == 2 ? MergeRule::given_name : MergeRule::surname,
                   only ? 0.95F : 0.7F);
  }

  Grouping& grouping_;
  std::vector<std::uint32_t> full_;
  std::vector<std::uint32_t> bare_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> titled_;
};

}  // namespace

void group_persons(Grouping& grouping) { PersonGrouper(grouping).group(); }

}  // namespace comention::resolve
