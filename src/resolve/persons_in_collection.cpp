// Persons across articles.
//
// Full names meet in blocks: two words in common in any order; surname and initial; the sounds of the
// surname and the first letter of the given name. Within a block compare_full_names judges. A name that
// fits people who exclude each other joins none of them. What fits only weakly (an initial, a spelling)
// also needs company: others who are named with both.
//
// A bare name goes to the one bearer in the collection that its article's company points to, or to the
// one who is by far the best known; else it stays alone.

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "resolve/person.hpp"
#include "resolve/person_groups.hpp"
#include "resolve/registry.hpp"

namespace comention::resolve {
namespace {

// A block with more names than this ("J. Smith") cannot decide anything: every name in it is ambiguous.
constexpr std::size_t max_block = 64;
constexpr std::size_t max_bearers = 256;
// How many times better known than all others together a bearer is who needs no company.
constexpr std::size_t dominance = 5;
// Company that decides for a bare surname and for a bare given name (Registry::shared_context).
constexpr double enough_for_surname = 0.15;
constexpr double enough_for_given_name = 0.6;
constexpr double enough_for_mononym = 0.4;

struct Pair {
  Fit fit = Fit::conflict;
  std::uint32_t a = 0, b = 0;  // a < b
};

std::vector<std::string> core_words(const Name& name) {
  std::vector<std::string> out;
  for (const std::string& word : name.words)
    if (!is_particle(word)) out.push_back(word);
  return out;
}

std::vector<std::string> block_keys(const Name& name) {
  const std::vector<std::string> words = core_words(name);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < words.size() && i < 6; ++i)
    for (std::size_t j = i + 1; j < words.size() && j < 6; ++j)
      keys.push_back(std::min(words[i], words[j]) + " " + std::max(words[i], words[j]));
  keys.push_back(std::string(1, words.front().front()) + "." + words.back());
  keys.push_back(std::string(1, sound_key(words.front()).front()) + "~" + sound_key(words.back()));
  std::string letters = "=";
  for (const std::string& word : name.words) letters += word;
  keys.push_back(letters);
  for (std::size_t i = 0; i + 1 < words.size();
       ++i)  // Tony and Antony share no letter at the front
    if (words[i].size() > 1) keys.push_back("*" + words.back());
  return keys;
}

class PersonUniter {
 public:
  explicit PersonUniter(Registry& registry) : registry_(registry) {}

  void unite() {
    std::vector<Pair> pairs = fitting_pairs();
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> fitting;
    for (const Pair& pair : pairs) {
      fitting[pair.a].push_back(pair.b);
      fitting[pair.b].push_back(pair.a);
    }
    std::unordered_set<std::uint32_t> ambiguous;
    for (const auto& [node, others] : fitting)
      if (is_ambiguous(name(node), names(others))) ambiguous.insert(node);
    for (const Pair& pair : pairs) {
      const bool doubtful = ambiguous.contains(pair.a) || ambiguous.contains(pair.b);
      if (doubtful && pair.fit != Fit::same) continue;
      if (pair.fit == Fit::weak && !in_company(pair)) continue;
      if (groups_conflict(names(registry_.members_of(pair.a)), names(registry_.members_of(pair.b))))
        continue;
      registry_.unite(pair.b, pair.a, rule_of(name(pair.a), name(pair.b), pair.fit),
                      confidence_of(pair.fit) - 0.05F);
    }
  }

 private:
  const Name& name(std::uint32_t node) const { return registry_.nodes[node].name; }

  std::vector<Pair> fitting_pairs() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> blocks;
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      if (registry_.nodes[n].kind != NodeKind::person) continue;
      for (std::string& key : block_keys(name(n))) {
        auto& block = blocks[std::move(key)];
        if (block.size() <= max_block && (block.empty() || block.back() != n)) block.push_back(n);
      }
    }
    std::vector<Pair> pairs;
    for (const auto& [key, block] : blocks) {
      if (block.size() > max_block) continue;
      for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t j = i + 1; j < block.size(); ++j)
          pairs.push_back({Fit::same, block[i], block[j]});
    }
    const auto place = [](const Pair& p) { return std::pair(p.a, p.b); };
    std::ranges::sort(pairs, {}, place);
    const auto same = [&](const Pair& p, const Pair& q) { return place(p) == place(q); };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    for (Pair& pair : pairs) pair.fit = compare_full_names(name(pair.a), name(pair.b));
    std::erase_if(pairs, [](const Pair& p) { return p.fit == Fit::conflict; });
    std::ranges::sort(pairs, {},
                      [](const Pair& p) { return std::tuple(-static_cast<int>(p.fit), p.a, p.b); });
    return pairs;
  }

  Names names(const std::vector<std::uint32_t>& nodes) const {
    Names out;
    for (const std::uint32_t node : nodes)
      if (registry_.nodes[node].kind == NodeKind::person) out.push_back(&name(node));
    return out;
  }

  bool in_company(const Pair& pair) const {
    const auto& fewer = registry_.articles_of(pair.a).size() < registry_.articles_of(pair.b).size()
                            ? pair.a
                            : pair.b;
    const std::uint32_t more = fewer == pair.a ? pair.b : pair.a;
    const std::vector<std::uint32_t> articles = registry_.articles_of(fewer);
    for (std::size_t i = 0; i < articles.size() && i < 8; ++i)
      if (registry_.shared_context(articles[i], more) > 0) return true;
    return false;
  }

  Registry& registry_;
};

struct Bearer {
  std::uint32_t node = 0;
  int fit = 0;
  double company = 0;
  std::size_t articles = 0;
};

class BareUniter {
 public:
  explicit BareUniter(Registry& registry) : registry_(registry) {
    for (std::uint32_t n = 0; n < registry.nodes.size(); ++n)
      if (registry.nodes[n].kind == NodeKind::person)
        for (const std::string& word : core_words(registry.nodes[n].name))
          if (word.size() > 1) by_word_[word].push_back(n);
  }

  void unite() {
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n)
      if (registry_.nodes[n].kind == NodeKind::bare && !registry_.nodes[n].name.words.empty())
        decide(n);
    unite_mononyms();
  }

 private:
  void decide(std::uint32_t bare) {
    std::vector<Bearer> bearers = bearers_of(bare);
    if (bearers.empty()) return;
    const auto rank = [](const Bearer& b) {
      return std::tuple(-b.company, -b.fit, -static_cast<std::int64_t>(b.articles), b.node);
    };
    std::ranges::sort(bearers, {}, rank);
    const Bearer& best = bearers.front();
    std::size_t others = 0;
    for (const Bearer& bearer : bearers) others += bearer.articles;
    others -= best.articles;
    const double enough = best.fit == 3 ? enough_for_surname : enough_for_given_name;
    const bool in_company =
        best.company >= enough && (bearers.size() == 1 || best.company >= 2 * bearers[1].company);
    const bool well_known =
        best.fit == 3 && best.articles >= dominance && best.articles >= dominance * others;
    if (!in_company && !well_known) return;
    registry_.unite(bare, best.node, best.fit == 2 ? MergeRule::given_name : MergeRule::surname,
                    in_company && well_known ? 0.9F : 0.7F);
  }

  // "Pelé", "Hemedti": a bare name that no full name in the collection holds is a name of its own.
  void unite_mononyms() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      const Node& node = registry_.nodes[n];
      if (node.kind != NodeKind::bare || node.name.words.empty() ||
          by_word_.contains(node.name.words.back()))
        continue;
      auto& same = by_key[node.name.key];
      for (const std::uint32_t other : same)
        if (registry_.shared_context(registry_.items[node.items.front()].article, other) >=
            enough_for_mononym) {
          registry_.unite(n, other, MergeRule::same_name, 0.7F);
          break;
        }
      if (same.size() < max_block) same.push_back(n);
    }
  }

  std::vector<Bearer> bearers_of(std::uint32_t bare) const {
    const auto at = by_word_.find(registry_.nodes[bare].name.words.back());
    if (at == by_word_.end() || at->second.size() > max_bearers) return {};
    const std::uint32_t article = registry_.items[registry_.nodes[bare].items.front()].article;
    std::unordered_map<std::uint32_t, Bearer> by_group;
    for (const std::uint32_t node : at->second) {
      const int fit = fit_of_bare_name(registry_.nodes[bare].name, registry_.nodes[node].name);
      const std::uint32_t group = registry_.find(node);
      if (fit == 0 || std::ranges::binary_search(registry_.articles_of(group), article)) continue;
      Bearer& bearer = by_group[group];
      bearer.node = group;
      bearer.fit = std::max(bearer.fit, fit);
    }
    std::vector<Bearer> bearers;
    for (auto& [group, bearer] : by_group) {
      bearer.articles = registry_.articles_of(group).size();
      bearer.company = registry_.shared_context(article, group);
      bearers.push_back(bearer);
    }
    return bearers;
  }

  Registry& registry_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
};

}  // namespace

void unite_persons(Registry& registry) { PersonUniter(registry).unite(); }

void unite_bare_persons(Registry& registry) { BareUniter(registry).unite(); }

}  // namespace comention::resolve
