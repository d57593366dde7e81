// Organisations across articles. What one article ties together by its own text (an acronym in
// brackets, a short form after the full name) is evidence for the others: an article that has only the
// acronym or the short form takes the body that it stands for elsewhere, if it stands for one body.
// A short form, which many bodies may share, also needs company.

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "resolve/organisation.hpp"
#include "resolve/registry.hpp"

namespace comention::resolve {
namespace {

constexpr std::size_t max_readings = 64;

class BodyUniter {
 public:
  explicit BodyUniter(Registry& registry) : registry_(registry) { collect_readings(); }

  void unite() {
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n)
      if (registry_.nodes[n].kind == NodeKind::body) unite_by_evidence(n);
    unite_acronyms();
  }

 private:
  const Name& name(std::uint32_t node) const { return registry_.nodes[node].name; }

  // alias key -> the nodes that go by it in some article
  void collect_readings() {
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      const Node& node = registry_.nodes[n];
      if (node.kind != NodeKind::body) continue;
      for (const std::uint32_t item : node.items)
        for (const Alias& alias : registry_.entity(registry_.items[item]).aliases) {
          const Name read = read_name(alias.form, EntityType::organisation);
          if (read.key == node.name.key || read.key.empty()) continue;
          auto& nodes = readings_[read.key];
          if (nodes.size() <= max_readings && (nodes.empty() || nodes.back() != n))
            nodes.push_back(n);
        }
    }
  }

  bool is_acronym(std::uint32_t node) const {
    return name(node).words.size() == 1 && name(node).caps;
  }

  void unite_by_evidence(std::uint32_t node) {
    const auto at = readings_.find(name(node).key);
    if (at == readings_.end() || at->second.size() > max_readings) return;
    std::vector<std::uint32_t> groups;
    for (const std::uint32_t reading : at->second)
      if (reading != node) groups.push_back(registry_.find(reading));
    std::ranges::sort(groups);
    groups.erase(std::ranges::unique(groups).begin(), groups.end());
    if (groups.size() != 1) return;
    const bool acronym =
        is_acronym(node) || is_acronym_of(acronym_name(groups.front()), name(node));
    if (!acronym && !in_company(node, groups.front())) return;
    registry_.unite(node, groups.front(), acronym ? MergeRule::acronym : MergeRule::short_form,
                    acronym ? 0.9F : 0.75F);
  }

  const Name& acronym_name(std::uint32_t group) const { return name(group); }

  bool in_company(std::uint32_t node, std::uint32_t group) const {
    const std::vector<std::uint32_t>& articles = registry_.articles_of(node);
    for (std::size_t i = 0; i < articles.size() && i < 8; ++i)
      if (registry_.shared_context(articles[i], group) > 0) return true;
    return false;
  }

  // "IMF" here and "International Monetary Fund" there, never side by side: one reading, and company.
  void unite_acronyms() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_initials;
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      if (registry_.nodes[n].kind != NodeKind::body || name(n).words.size() < 3) continue;
      std::string all;
      std::string capitals;
      for (const std::string& word : name(n).words) {
        all += word.front();
        if (word != "of" && word != "the" && word != "and" && word != "for" && word != "on")
          capitals += word.front();
      }
      by_initials[all].push_back(n);
      if (capitals != all) by_initials[capitals].push_back(n);
    }
    for (std::uint32_t n = 0; n < registry_.nodes.size(); ++n) {
      if (registry_.nodes[n].kind != NodeKind::body || !is_acronym(n)) continue;
      const auto at = by_initials.find(name(n).key);
      if (at == by_initials.end()) continue;
      std::vector<std::uint32_t> groups;
      for (const std::uint32_t full : at->second)
        if (is_acronym_of(name(n), name(full))) groups.push_back(registry_.find(full));
      std::ranges::sort(groups);
      groups.erase(std::ranges::unique(groups).begin(), groups.end());
      if (groups.size() == 1 && in_company(n, groups.front()))
        registry_.unite(n, groups.front(), MergeRule::acronym, 0.8F);
    }
  }

  Registry& registry_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> readings_;
};

}  // namespace

void unite_bodies(Registry& registry) { BodyUniter(registry).unite(); }

}  // namespace comention::resolve
