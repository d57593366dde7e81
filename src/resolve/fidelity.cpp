// Both measures walk the documents in the order of their ids, pair gold with prediction, and count into
// sorted containers: ties in the alignment are broken by the ids, so that the figures do not depend on
// the order of the files. The ids are compared as a script would print the pair ("('a', 'b')"), which
// keeps the figures equal to those of the reference script.

#include "comention/resolve/fidelity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "comention/text/normal_form.hpp"

namespace comention {
namespace {

using Ids = std::pair<std::string, std::string>;  // predicted, gold; or an unordered pair
using Shared = std::map<Ids, std::uint64_t>;
using Alignment = std::map<std::string, std::string>;  // predicted -> gold
using Pairs = std::set<Ids>;

// A string as Python prints it inside a tuple.
std::string quoted(const std::string& text) {
  const bool has_single = text.find('\'') != std::string::npos;
  const char mark = has_single && text.find('"') == std::string::npos ? '"' : '\'';
  std::string out(1, mark);
  for (const char c : text) {
    if (c == '\\' || c == mark) out += '\\';
    out += c;
  }
  return out + mark;
}

std::string printed(const Ids& ids) {
  return "(" + quoted(ids.first) + ", " + quoted(ids.second) + ")";
}

Ids unordered(const std::string& a, const std::string& b) { return a < b ? Ids(a, b) : Ids(b, a); }

Alignment align(const Shared& shared) {
  std::vector<std::tuple<std::uint64_t, std::string, const Ids*>> order;
  for (const auto& [ids, count] : shared) order.emplace_back(~count, printed(ids), &ids);
  std::ranges::sort(order);
  Alignment to;
  std::set<std::string> taken;
  for (const auto& [count, text, ids] : order) {
    if (to.contains(ids->first) || taken.contains(ids->second)) continue;
    taken.insert(ids->second);
    to.emplace(ids->first, ids->second);
  }
  return to;
}

void add_pairs(const std::set<std::string>& members, Pairs& pairs) {
  for (auto a = members.begin(); a != members.end(); ++a)
    for (auto b = std::next(a); b != members.end(); ++b) pairs.insert(unordered(*a, *b));
}

std::uint64_t count_hits(const Pairs& predicted, const Pairs& gold, const Alignment& to) {
  std::uint64_t hits = 0;
  for (const auto& [a, b] : predicted) {
    const auto left = to.find(a);
    const auto right = to.find(b);
    if (left != to.end() && right != to.end() &&
        gold.contains(unordered(left->second, right->second)))
      ++hits;
  }
  return hits;
}

// One document's gold and prediction, entities named, out of scope left out.
struct Sides {
  struct Named {
    Span span;
    std::string entity;
  };
  const ResolvedDocument* gold = nullptr;
  const ResolvedDocument* predicted = nullptr;  // null: missing
  std::vector<Named> gold_mentions;
  std::vector<Named> predicted_mentions;
};

class Comparison {
 public:
  Comparison(std::span<const ResolvedDocument> gold, std::span<const ResolvedDocument> predicted,
             std::span<const EntityType> types)
      : types_(types.begin(), types.end()) {
    for (const ResolvedDocument& document : gold) sides_[document.id].gold = &document;
    const std::set<std::string> gold_scope = scope(gold);
    const std::set<std::string> predicted_scope = scope(predicted);
    for (const ResolvedDocument& document : predicted)
      if (const auto at = sides_.find(document.id); at != sides_.end())
        at->second.predicted = &document;
    for (auto& [id, side] : sides_) {
      for (const ResolvedMention& m : side.gold->mentions)
        if (counts(m.type) || gold_scope.contains(m.entity))
          side.gold_mentions.push_back({m.span, gold_name(*side.gold, m)});
      if (side.predicted == nullptr) continue;
      for (const ResolvedMention& m : side.predicted->mentions)
        if (counts(m.type) || predicted_scope.contains(m.entity))
          side.predicted_mentions.push_back(
              {m.span, m.entity.empty() ? "?" + std::to_string(m.span.begin) : m.entity});
    }
  }

  const std::map<std::string, Sides>& sides() const { return sides_; }
  bool counts(EntityType type) const { return types_.contains(type); }

 private:
  std::set<std::string> scope(std::span<const ResolvedDocument> documents) const {
    std::set<std::string> out;
    for (const ResolvedDocument& document : documents)
      for (const ResolvedMention& m : document.mentions)
        if (!m.entity.empty() && counts(m.type)) out.insert(m.entity);
    return out;
  }

  // A gold mention without an id is its own entity by surface.
  static std::string gold_name(const ResolvedDocument& document, const ResolvedMention& mention) {
    if (!mention.entity.empty()) return mention.entity;
    const auto end = std::min<std::size_t>(mention.span.end, document.text.size());
    const auto begin = std::min<std::size_t>(mention.span.begin, end);
    return "?" + lower_case(std::string_view(document.text).substr(begin, end - begin));
  }

  std::set<EntityType> types_;
  std::map<std::string, Sides> sides_;
};

void count_shared(const Sides& side, Shared& shared) {
  for (const auto& m : side.predicted_mentions)
    for (const auto& n : side.gold_mentions)
      if (m.span.overlaps(n.span)) ++shared[{m.entity, n.entity}];
}

std::set<std::string> entities_of(const std::vector<Sides::Named>& mentions) {
  std::set<std::string> out;
  for (const auto& m : mentions) out.insert(m.entity);
  return out;
}

Pairs pairs_by_line(const std::vector<Sides::Named>& mentions, std::string_view text) {
  std::vector<std::size_t> ends;  // behind each line's newline
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    ends.push_back(newline + 1);
    at = newline + 1;
  }
  std::map<std::size_t, std::set<std::string>> lines;
  for (const auto& m : mentions) {
    const auto line = std::ranges::upper_bound(ends, std::size_t{m.span.begin}) - ends.begin();
    lines[std::min(static_cast<std::size_t>(line), ends.size() - 1)].insert(m.entity);
  }
  Pairs pairs;
  for (const auto& [line, members] : lines) add_pairs(members, pairs);
  return pairs;
}

void count_spans(const Comparison& comparison, const Sides& side, Fidelity& out) {
  using Typed = std::pair<Span, EntityType>;
  const auto collect = [&](const ResolvedDocument* document, std::set<Typed>& typed,
                           std::set<Span>& spans) {
    if (document == nullptr) return;
    for (const ResolvedMention& m : document->mentions)
      if (comparison.counts(m.type)) {
        typed.insert({m.span, m.type});
        spans.insert(m.span);
      }
  };
  std::set<Typed> gold_typed;
  std::set<Typed> typed;
  std::set<Span> gold_spans;
  std::set<Span> spans;
  collect(side.gold, gold_typed, gold_spans);
  collect(side.predicted, typed, spans);
  for (const Typed& m : typed) out.mentions.hits += gold_typed.contains(m) ? 1U : 0U;
  for (const Span& s : spans) out.spans.hits += gold_spans.contains(s) ? 1U : 0U;
  out.mentions.predicted += typed.size();
  out.mentions.gold += gold_typed.size();
  out.spans.predicted += typed.size();  // per typed mention, as exact mentions are counted
  out.spans.gold += gold_typed.size();
}

void add(Agreement& to, std::uint64_t hits, std::uint64_t predicted, std::uint64_t gold) {
  to.hits += hits;
  to.predicted += predicted;
  to.gold += gold;
}

// Joint counts of (predicted cluster, gold cluster) over gold mentions. A gold mention takes the
// predicted mention of its own span, else the first that overlaps; without any it is alone.
void count_joint(const Sides& side, const std::string& prefix, Shared& joint) {
  for (const auto& n : side.gold_mentions) {
    const Sides::Named* match = nullptr;
    for (const auto& m : side.predicted_mentions) {
      if (m.span == n.span) match = &m;
      if (m.span == n.span) break;
      if (match == nullptr && m.span.overlaps(n.span)) match = &m;
    }
    const std::string alone = "?" + side.gold->id + "?" + std::to_string(n.span.begin);
    ++joint[{match == nullptr ? alone : prefix + match->entity, prefix + n.entity}];
  }
}

BCubed b_cubed(const Shared& joint) {
  std::map<std::string, std::uint64_t> predicted;
  std::map<std::string, std::uint64_t> gold;
  std::uint64_t all = 0;
  for (const auto& [ids, count] : joint) {
    predicted[ids.first] += count;
    gold[ids.second] += count;
    all += count;
  }
  BCubed out;
  if (all == 0) return out;
  for (const auto& [ids, count] : joint) {
    const auto n = static_cast<double>(count);
    out.precision += n * n / static_cast<double>(predicted[ids.first]);
    out.recall += n * n / static_cast<double>(gold[ids.second]);
  }
  out.precision /= static_cast<double>(all);
  out.recall /= static_cast<double>(all);
  return out;
}

double harmonic_mean(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

std::vector<std::string> strongest(const std::map<Ids, std::uint64_t>& weights, std::size_t count) {
  std::map<std::string, std::uint64_t> strength;
  for (const auto& [ids, weight] : weights) {
    strength[ids.first] += weight;
    strength[ids.second] += weight;
  }
  std::vector<std::pair<std::uint64_t, std::string>> order;
  order.reserve(strength.size());
  for (const auto& [id, weight] : strength) order.emplace_back(~weight, id);
  std::ranges::sort(order);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < order.size() && i < count; ++i) out.push_back(order[i].second);
  return out;
}

double overlap_of_strongest(const std::map<Ids, std::uint64_t>& gold,
                            const std::map<Ids, std::uint64_t>& predicted, const Alignment& to,
                            std::size_t count) {
  const auto wanted = strongest(gold, count);
  const std::set<std::string> gold_top(wanted.begin(), wanted.end());
  std::size_t found = 0;
  for (const std::string& id : strongest(predicted, count))
    if (const auto at = to.find(id); at != to.end() && gold_top.contains(at->second)) ++found;
  return static_cast<double>(found) / static_cast<double>(count);
}

}  // namespace

double Agreement::precision() const {
  return predicted == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(predicted);
}
double Agreement::recall() const {
  return gold == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(gold);
}
double Agreement::f1() const { return harmonic_mean(precision(), recall()); }
double BCubed::f1() const { return harmonic_mean(precision, recall); }

Fidelity measure_fidelity(std::span<const ResolvedDocument> gold,
                          std::span<const ResolvedDocument> predicted,
                          std::span<const EntityType> types) {
  const Comparison comparison(gold, predicted, types);
  Fidelity out;
  Shared joint;
  for (const auto& [id, side] : comparison.sides()) {
    ++out.documents;
    if (side.predicted == nullptr) ++out.missing;
    count_spans(comparison, side, out);
    Shared shared;
    count_shared(side, shared);
    const Alignment to = align(shared);
    const auto in_gold = entities_of(side.gold_mentions);
    const auto in_prediction = entities_of(side.predicted_mentions);
    add(out.entities, to.size(), in_prediction.size(), in_gold.size());
    Pairs gold_pairs;
    Pairs pairs;
    add_pairs(in_gold, gold_pairs);
    add_pairs(in_prediction, pairs);
    add(out.pairs_in_article, count_hits(pairs, gold_pairs, to), pairs.size(), gold_pairs.size());
    gold_pairs = pairs_by_line(side.gold_mentions, side.gold->text);
    pairs = pairs_by_line(side.predicted_mentions, side.gold->text);
    add(out.pairs_in_line, count_hits(pairs, gold_pairs, to), pairs.size(), gold_pairs.size());
    count_joint(side, id + "\n", joint);
  }
  out.b_cubed = b_cubed(joint);
  return out;
}

CollectionFidelity measure_collection_fidelity(std::span<const ResolvedDocument> gold,
                                               std::span<const ResolvedDocument> predicted,
                                               std::span<const EntityType> types) {
  const Comparison comparison(gold, predicted, types);
  Shared shared;
  Shared joint;
  std::set<std::string> in_gold;
  std::set<std::string> in_prediction;
  std::map<Ids, std::uint64_t> gold_weights;
  std::map<Ids, std::uint64_t> weights;
  for (const auto& [id, side] : comparison.sides()) {
    count_shared(side, shared);
    count_joint(side, {}, joint);
    Pairs gold_pairs;
    Pairs pairs;
    add_pairs(entities_of(side.gold_mentions), gold_pairs);
    add_pairs(entities_of(side.predicted_mentions), pairs);
    for (const Ids& pair : gold_pairs) ++gold_weights[pair];
    for (const Ids& pair : pairs) ++weights[pair];
    for (const auto& m : side.gold_mentions) in_gold.insert(m.entity);
    for (const auto& m : side.predicted_mentions) in_prediction.insert(m.entity);
  }
  const Alignment to = align(shared);
  Pairs gold_pairs;
  Pairs pairs;
  for (const auto& [pair, weight] : gold_weights) gold_pairs.insert(pair);
  for (const auto& [pair, weight] : weights) pairs.insert(pair);
  CollectionFidelity out;
  add(out.entities, to.size(), in_prediction.size(), in_gold.size());
  add(out.pairs, count_hits(pairs, gold_pairs, to), pairs.size(), gold_pairs.size());
  out.top20_overlap = overlap_of_strongest(gold_weights, weights, to, 20);
  out.top50_overlap = overlap_of_strongest(gold_weights, weights, to, 50);
  out.b_cubed = b_cubed(joint);
  return out;
}

}  // namespace comention
