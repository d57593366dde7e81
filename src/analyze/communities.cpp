// Communities by Leiden: move vertices to the best neighbouring community until none gains, refine
// each community into well-connected pieces, make each piece a vertex of a smaller graph, and go on
// there, starting from the communities. Rounds are repeated from the result until none gains, and in
// small graphs all of it from several orders of the vertices, of which the best result is kept.
//
// With w(v,C) the weight between v and C, k strengths, 2m their sum: v gains
//     w(v,C)/m - resolution * k_v k_C / (2 m^2)
// by joining C. Below everything is multiplied by m, and half of the second term's 2m^2 is in
// `scale`.

#include "comention/analyze/communities.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "comention/core/error.hpp"

#include "analyze/csr.hpp"
#include "analyze/numbering.hpp"

namespace comention {
namespace {

using analyze::Csr;
using Division = std::vector<std::uint32_t>;  // community of each vertex

constexpr double least_gain = 1e-10;  // relative to m; less is rounding

/// A graph whose vertices stand for sets of vertices of the graph below.
struct Level {
  Csr csr;                       // without loops
  std::vector<double> strength;  // with the weight inside a set, counted twice
  double scale = 0;              // resolution / 2m
  double least = 0;              // the least gain that counts

  std::uint32_t size() const { return csr.num_vertices(); }
};

/// The weight between one vertex and the communities around it.
class Ties {
 public:
  explicit Ties(std::size_t communities) : weight_(communities, 0.0), seen_(communities, 0) {}

  /// Sums over the arcs of v to those u for which counts(u).
  template <typename Counts>
  void collect(const Csr& csr, std::uint32_t v, const Division& of, Counts counts) {
    for (const std::uint32_t c : touched_) weight_[c] = seen_[c] = 0;
    touched_.clear();
    const auto weights = csr.weights(v);
    for (std::size_t i = 0; const std::uint32_t u : csr.targets(v)) {
      const double weight = weights[i++];
      if (!counts(u)) continue;
      if (seen_[of[u]] == 0) touched_.push_back(of[u]);
      seen_[of[u]] = 1;
      weight_[of[u]] += weight;
    }
  }
  const std::vector<std::uint32_t>& around() const { return touched_; }
  double to(std::uint32_t community) const { return weight_[community]; }

 private:
  std::vector<double> weight_;
  std::vector<char> seen_;
  std::vector<std::uint32_t> touched_;
};

std::vector<double> community_strengths(const Level& level, const Division& of) {
  std::vector<double> sums(level.size(), 0.0);
  for (std::uint32_t v = 0; v < level.size(); ++v) sums[of[v]] += level.strength[v];
  return sums;
}

/// The orders in which vertices are visited: as they are numbered at the first start, shuffled at
/// others. Its own generator (splitmix64, Steele, Lea and Flood 2014) and shuffle, because those of the
/// standard library give other orders elsewhere.
class Orders {
 public:
  explicit Orders(std::uint64_t start) : start_(start), state_(start) {}

  std::vector<std::uint32_t> next(std::uint32_t size) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    if (start_ == 0) return order;
    for (std::uint32_t i = size; i > 1; --i) std::swap(order[i - 1], order[draw() % i]);
    return order;
  }

 private:
  std::uint64_t draw() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t start_, state_;
};

/// Vertices waiting for another look, each at most once.
class Queue {
 public:
  explicit Queue(const std::vector<std::uint32_t>& order)
      : queue_(order.begin(), order.end()), waiting_(order.size(), 1) {}
  bool empty() const { return queue_.empty(); }
  std::uint32_t pop() {
    const std::uint32_t v = queue_.front();
    queue_.pop_front();
    waiting_[v] = 0;
    return v;
  }
  void push(std::uint32_t v) {
    if (waiting_[v] != 0) return;
    waiting_[v] = 1;
    queue_.push_back(v);
  }

 private:
  std::deque<std::uint32_t> queue_;
  std::vector<char> waiting_;
};

/// Communities that nobody is in, for a vertex that is better off alone.
class EmptyCommunities {
 public:
  EmptyCommunities(const Division& of) : members_(of.size(), 0) {
    for (const std::uint32_t c : of) ++members_[c];
    for (auto c = static_cast<std::uint32_t>(of.size()); c-- > 0;)
      if (members_[c] == 0) empty_.push_back(c);
  }
  bool alone_in(std::uint32_t c) const { return members_[c] == 1; }
  /// There is one unless every vertex is alone.
  std::uint32_t one() const { return empty_.back(); }
  void move(std::uint32_t from, std::uint32_t to) {
    if (members_[to]++ == 0) empty_.pop_back();
    if (--members_[from] == 0) empty_.push_back(from);
  }

 private:
  std::vector<std::uint32_t> members_;
  std::vector<std::uint32_t> empty_;
};

/// Moves single vertices to the community where they gain most, until none gains.
void move_vertices(const Level& level, Orders& orders, Division& of) {
  Ties ties(level.size());
  Queue queue(orders.next(level.size()));
  EmptyCommunities empty(of);
  std::vector<double> strengths = community_strengths(level, of);
  while (!queue.empty()) {
    const std::uint32_t v = queue.pop();
    const std::uint32_t old = of[v];
    ties.collect(level.csr, v, of, [](std::uint32_t) { return true; });
    strengths[old] -= level.strength[v];
    const double pull = level.scale * level.strength[v];
    const auto gain = [&](std::uint32_t c) { return ties.to(c) - pull * strengths[c]; };
    std::uint32_t best = old;
    double most = gain(old) + level.least;
    for (const std::uint32_t c : ties.around()) {
      const double here = gain(c);
      if (here > most || (here == most && c < best && best != old)) {
        most = here;
        best = c;
      }
    }
    if (most < 0 && !empty.alone_in(old)) best = empty.one();
    strengths[best] += level.strength[v];
    if (best == old) continue;
    empty.move(old, best);
    of[v] = best;
    for (const std::uint32_t u : level.csr.targets(v))
      if (of[u] != best) queue.push(u);
  }
}

/// Splits each community into pieces that hang together well: every vertex starts alone, and joins
/// the piece of its community where it gains most, if it and the piece are tied to the rest of the
/// community at least as much as chance would have it.
Division refine(const Level& level, Orders& orders, const Division& of) {
  const std::uint32_t n = level.size();
  Division piece(n);
  std::iota(piece.begin(), piece.end(), 0U);
  const std::vector<double> community = community_strengths(level, of);
  std::vector<double> strength = level.strength;  // of each piece
  std::vector<double> outward(n, 0.0);            // from each piece to the rest of its community
  for (std::uint32_t v = 0; v < n; ++v)
    for (std::uint64_t i = level.csr.begin[v]; i < level.csr.begin[v + 1]; ++i)
      if (of[level.csr.target[i]] == of[v]) outward[v] += level.csr.weight[i];
  const auto well_tied = [&](std::uint32_t p, std::uint32_t c) {
    return outward[p] + level.least >= level.scale * strength[p] * (community[c] - strength[p]);
  };

  Ties ties(n);
  std::vector<char> single(n, 1);
  for (const std::uint32_t v : orders.next(n)) {
    if (single[v] == 0 || !well_tied(v, of[v])) continue;
    ties.collect(level.csr, v, piece, [&](std::uint32_t u) { return of[u] == of[v]; });
    std::uint32_t best = v;
    double most = level.least;
    for (const std::uint32_t p : ties.around()) {
      const double gain = ties.to(p) - level.scale * level.strength[v] * strength[p];
      if (!(gain > most || (gain == most && p < best && best != v)) || !well_tied(p, of[v]))
        continue;
      most = gain;
      best = p;
    }
    if (best == v) continue;
    piece[v] = best;
    single[v] = single[best] = 0;
    outward[best] += outward[v] - 2 * ties.to(best);
    strength[best] += level.strength[v];
  }
  return piece;
}

/// Numbers that are used, all below `limit`, become 0, 1, ... in order; returns how many there are.
std::uint32_t close_gaps(Division& of, std::uint32_t limit) {
  Division number(limit, 0);
  for (const std::uint32_t c : of) number[c] = 1;
  std::uint32_t used = 0;
  for (std::uint32_t& c : number) c = c != 0 ? used++ : 0;
  for (std::uint32_t& c : of) c = number[c];
  return used;
}

/// The members of each of `count` groups: those of g from begin[g] to begin[g+1].
struct Members {
  std::vector<std::uint32_t> begin, vertex;

  Members(const Division& of, std::uint32_t count) : begin(count + 1, 0), vertex(of.size()) {
    for (const std::uint32_t g : of) ++begin[g + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    auto next = begin;
    for (std::uint32_t v = 0; v < of.size(); ++v) vertex[next[of[v]]++] = v;
  }
};

/// The graph whose vertices are the pieces.
Level aggregate(const Level& level, const Division& piece, std::uint32_t pieces) {
  Level result{{}, std::vector<double>(pieces, 0.0), level.scale, level.least};
  const Members members(piece, pieces);
  std::vector<double> weight(pieces, 0.0);
  std::vector<std::uint32_t> touched;
  result.csr.begin.push_back(0);
  for (std::uint32_t p = 0; p < pieces; ++p) {
    for (std::uint32_t m = members.begin[p]; m < members.begin[p + 1]; ++m) {
      const std::uint32_t v = members.vertex[m];
      result.strength[p] += level.strength[v];
      for (std::uint64_t i = level.csr.begin[v]; i < level.csr.begin[v + 1]; ++i) {
        const std::uint32_t q = piece[level.csr.target[i]];
        if (q == p) continue;
        if (weight[q] == 0) touched.push_back(q);
        weight[q] += level.csr.weight[i];
      }
    }
    std::ranges::sort(touched);
    for (const std::uint32_t q : touched) {
      result.csr.target.push_back(q);
      result.csr.weight.push_back(std::exchange(weight[q], 0.0));
    }
    touched.clear();
    result.csr.begin.push_back(result.csr.target.size());
  }
  return result;
}

/// One round over all levels, from a division of the lowest.
Division improve(const Level& lowest, Orders& orders, Division of) {
  Level level = lowest;
  Division vertex_of(lowest.size());  // at the present level, of each vertex of the lowest
  std::iota(vertex_of.begin(), vertex_of.end(), 0U);
  for (;;) {
    move_vertices(level, orders, of);
    Division piece = refine(level, orders, of);
    const std::uint32_t pieces = close_gaps(piece, level.size());
    if (pieces == level.size()) break;
    Level next = aggregate(level, piece, pieces);
    Division community(pieces);
    for (std::uint32_t v = 0; v < level.size(); ++v) community[piece[v]] = of[v];
    close_gaps(community, level.size());
    for (std::uint32_t& v : vertex_of) v = piece[v];
    level = std::move(next);
    of = std::move(community);
  }
  for (std::uint32_t& v : vertex_of) v = of[v];
  return vertex_of;
}

/// Gives each connected part of a community its own number: never worse, as what is not tied gains
/// nothing by being together.
Division connected_parts(const Csr& csr, const Division& of) {
  const std::uint32_t n = csr.num_vertices();
  Division part(n, n);
  std::vector<std::uint32_t> stack;
  for (std::uint32_t first = 0; first < n; ++first) {
    if (part[first] != n) continue;
    part[first] = first;
    stack.push_back(first);
    while (!stack.empty()) {
      const std::uint32_t v = stack.back();
      stack.pop_back();
      for (const std::uint32_t u : csr.targets(v))
        if (part[u] == n && of[u] == of[v]) {
          part[u] = first;
          stack.push_back(u);
        }
    }
  }
  return part;
}

double quality(const Csr& csr, const Division& of, double resolution) {
  std::vector<double> inside(of.size(), 0.0), strength(of.size(), 0.0);
  double all = 0;
  for (std::uint32_t v = 0; v < csr.num_vertices(); ++v)
    for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i) {
      all += csr.weight[i];
      strength[of[v]] += csr.weight[i];
      if (of[csr.target[i]] == of[v]) inside[of[v]] += csr.weight[i];
    }
  if (all == 0) return 0;
  double sum = 0;
  for (std::size_t c = 0; c < inside.size(); ++c)
    sum += inside[c] / all - resolution * (strength[c] / all) * (strength[c] / all);
  return sum;
}

/// Rounds from single vertices on.
Division until_none_gains(const Level& level, double resolution, Orders orders) {
  constexpr int most_rounds = 50;
  Division of(level.size());
  std::iota(of.begin(), of.end(), 0U);
  double best = quality(level.csr, of, resolution);
  for (int round = 0; round < most_rounds; ++round) {
    Division better = connected_parts(level.csr, improve(level, orders, of));
    const double now = quality(level.csr, better, resolution);
    if (!(now > best + least_gain)) break;
    best = now;
    of = std::move(better);
  }
  return of;
}

/// How often to start: ten times where that takes no time, once in a large graph.
std::uint64_t starts(const Level& level) {
  return std::clamp<std::uint64_t>(1'000'000 / level.csr.num_arcs(), 1, 10);
}

Level lowest_level(const Graph& graph, double resolution) {
  Level level{analyze::compress(graph, true), {}, 0, 0};
  level.strength = analyze::strengths(level.csr);
  const double all = std::accumulate(level.strength.begin(), level.strength.end(), 0.0);
  level.scale = all > 0 ? resolution / all : 0;
  level.least = least_gain * all / 2;
  return level;
}

void check_resolution(double resolution) {
  if (!(resolution > 0 && std::isfinite(resolution)))
    throw UsageError("the resolution is " + std::to_string(resolution) + "; it must be above 0");
}

}  // namespace

Communities communities(const Graph& graph, double resolution) {
  check_resolution(resolution);
  const Level level = lowest_level(graph, resolution);
  Communities result;
  result.of.resize(graph.num_vertices());
  std::iota(result.of.begin(), result.of.end(), 0U);
  if (level.csr.num_arcs() > 0) {
    double best = -std::numeric_limits<double>::infinity();
    for (std::uint64_t start = 0; start < starts(level); ++start) {
      Division found = until_none_gains(level, resolution, Orders(start));
      const double now = quality(level.csr, found, resolution);
      if (!(now > best + least_gain)) continue;
      best = now;
      result.of = std::move(found);
    }
  }
  analyze::number_by_size(result.of);
  result.modularity = quality(level.csr, result.of, 1.0);
  return result;
}

double modularity(const Graph& graph, const std::vector<std::uint32_t>& of, double resolution) {
  check_resolution(resolution);
  Division division = of;
  const auto largest = std::ranges::max_element(division);
  if (largest != division.end() && *largest >= division.size()) {
    std::vector<std::uint32_t> used = of;
    std::ranges::sort(used);
    for (std::uint32_t& c : division)
      c = static_cast<std::uint32_t>(std::ranges::lower_bound(used, c) - used.begin());
  }
  return quality(analyze::compress(graph, true), division, resolution);
}

}  // namespace comention
