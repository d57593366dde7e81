// Organisations across articles. What one article ties together by its own text (an acronym in
// brackets, a short form after the full name) is evidence for the others: an article that has only the
// acronym or the short form takes the body that it stands for elsewhere, the one whose company it keeps
// if it stands for several. A name that begins or ends another one, without such evidence, needs the
// company of one body alone. Names made of words that every country's bodies share ("Supreme Court")
// are keyed by country in Registry and take no part here.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "resolve/organisation.hpp"
#include "resolve/registry.hpp"

namespace comention::resolve {
namespace {

constexpr std::size_t max_readings = 64;
constexpr std::size_t articles_asked = 8;  // for company
constexpr double enough_with_evidence = 0.1;
constexpr double enough_without = 0.7;

struct Reading {
  std::uint32_t group = 0;
  bool evidence = false;  // some article ties the two names together
  MergeRule rule = MergeRule::short_form;
  double company = 0;
};

class BodyUniter {
 public:
  explicit BodyUniter(Registry& registry) : registry_(registry) {
    for (std::uint32_t n = 0; n < registry.nodes.size(); ++n) {
      if (registry.nodes[n].kind != NodeKind::body) continue;
      bodies_.push_back(n);
      collect_evidence(n);
      add(by_name_[name(n).key], n);
      if (name(n).words.size() < 2) continue;
      add(by_end_word_[name(n).words.front()], n);
      add(by_end_word_[name(n).words.back()], n);
      for (const std::string& letters : initials_of(name(n))) add(by_initials_[letters], n);
    }
  }

  void unite() {
    for (const std::uint32_t node : bodies_)
      if (!is_generic_body(name(node))) decide(node);
    unite_products();
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  const Name& name(std::uint32_t node) const { return registry_.nodes[node].name; }

  static void add(std::vector<std::uint32_t>& nodes, std::uint32_t node) {
    if (nodes.size() <= max_readings && (nodes.empty() || nodes.back() != node))
      nodes.push_back(node);
  }

  void collect_evidence(std::uint32_t node) {
    for (const std::uint32_t item : registry_.nodes[node].items)
      for (const Alias& alias : registry_.entity(registry_.items[item]).aliases) {
        const Name read = read_name(alias.form, EntityType::organisation);
        if (read.key != name(node).key && !read.key.empty()) add(evidence_[read.key], node);
      }
  }

  // Initials with and without little words; none of fewer than three letters (UN is no evidence).
  static std::vector<std::string> initials_of(const Name& name) {
    std::string all;
    std::string big;
    for (const std::string& word : name.words) {
      all += word.front();
      if (!is_little_word(word)) big += word.front();
    }
    std::vector<std::string> out;
    if (all.size() >= 3) out.push_back(all);
    if (big.size() >= 3 && big != all) out.push_back(big);
    return out;
  }

  static const std::vector<std::uint32_t>& look_up(const Index& index, const std::string& key) {
    static const std::vector<std::uint32_t> none;
    const auto at = index.find(key);
    return at == index.end() || at->second.size() > max_readings ? none : at->second;
  }

  bool is_acronym(std::uint32_t node) const {
    return name(node).words.size() == 1 && name(node).caps;
  }

  std::vector<Reading> readings_of(std::uint32_t node) const {
    std::vector<Reading> out;
    const auto read = [&](std::uint32_t other, bool evidence, MergeRule rule) {
      const std::uint32_t group = registry_.find(other);
      if (group == registry_.find(node) || is_generic_body(name(other))) return;
      const auto at = std::ranges::find(out, group, &Reading::group);
      if (at == out.end())
        out.push_back({group, evidence, rule, company(node, group)});
      else
        at->evidence = at->evidence || evidence;
    };
    for (const std::uint32_t other : look_up(evidence_, name(node).key))
      read(other, true, is_acronym(node) ? MergeRule::acronym : MergeRule::short_form);
    if (is_acronym(node)) {
      for (const std::uint32_t other : look_up(by_initials_, name(node).key))
        if (is_acronym_of(name(node), name(other))) read(other, false, MergeRule::acronym);
      return out;
    }
    if (name(node).words.empty()) return out;
    for (const std::string* word : {&name(node).words.front(), &name(node).words.back()})
      for (const std::uint32_t other : look_up(by_end_word_, *word))
        if (short_form_of(name(node), name(other)) != ShortForm::none)
          read(other, false, MergeRule::short_form);
    return out;
  }

  double company(std::uint32_t node, std::uint32_t group) const {
    const std::vector<std::uint32_t>& articles = registry_.articles_of(node);
    double best = 0;
    for (std::size_t i = 0; i < articles.size() && i < articles_asked; ++i)
      best = std::max(best, registry_.shared_context(articles[i], group));
    return best;
  }

  void decide(std::uint32_t node) {
    std::vector<Reading> readings = readings_of(node);
    if (readings.empty()) return;
    std::ranges::sort(readings, {}, [](const Reading& r) {
      return std::tuple(!r.evidence, -r.company, r.group);
    });
    const Reading& best = readings.front();
    const bool alone = readings.size() == 1;
    const bool known_acronym = best.evidence && is_acronym(node);
    double enough = best.evidence ? enough_with_evidence : enough_without;
    if (known_acronym && alone) enough = 0;
    if (best.company < enough) return;
    if (!alone && best.company < 2 * readings[1].company && best.evidence == readings[1].evidence)
      return;
    registry_.unite(node, best.group, best.rule, best.evidence ? 0.85F : 0.7F);
  }

  // A name that is MISC in one article and a body in another: the application and its maker.
  void unite_products() {
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      const Node& node = registry_.nodes[n];
      if (node.kind != NodeKind::other || node.type != EntityType::misc) continue;
      const auto at = by_name_.find(read_name(node.name.clean, EntityType::organisation).key);
      if (at != by_name_.end() && at->second.size() == 1)
        registry_.unite(n, at->second.front(), MergeRule::other_type, 0.8F);
    }
  }

  Registry& registry_;
  std::vector<std::uint32_t> bodies_;
  Index evidence_;
  Index by_name_;
  Index by_end_word_;
  Index by_initials_;
};

}  // namespace

void unite_bodies(Registry& registry) { BodyUniter(registry).unite(); }

}  // namespace comention::resolve
