#include "analyze/batch_search.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

// The kernels are compiled twice where the loader can choose: for any x86-64 and for AVX2 (without
// fused multiplication, so that both give the same bits). Elsewhere once.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__has_attribute)
#if __has_attribute(target_clones) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define COMENTION_CLONES __attribute__((target_clones("avx2", "default")))
#endif
#endif
#ifndef COMENTION_CLONES
#define COMENTION_CLONES
#endif

namespace comention::analyze {
namespace {

using Four = BatchSearch::Four;
using FourBits = std::int64_t __attribute__((vector_size(32), may_alias));
using Item = BatchSearch::Item;
using Line = BatchSearch::Line;
using Mask = BatchSearch::Mask;

/// All bits set in the lanes of a mask of four.
struct alignas(32) Chosen {
  std::int64_t lane[4];
};
constexpr auto chosen = [] {
  std::array<Chosen, 16> table{};
  for (unsigned mask = 0; mask < 16; ++mask)
    for (unsigned i = 0; i < 4; ++i) table[mask].lane[i] = (mask >> i & 1U) != 0 ? -1 : 0;
  return table;
}();

inline const FourBits& lanes_of(unsigned mask, unsigned part) {
  return reinterpret_cast<const FourBits&>(chosen[mask >> (4 * part) & 15U]);
}

/// to += from, in the lanes of the mask.
inline void add_masked(Line& to, unsigned mask, const Line& from) {
  for (unsigned i = 0; i < 4; ++i)
    to.part[i] +=
        reinterpret_cast<Four>(reinterpret_cast<FourBits>(from.part[i]) & lanes_of(mask, i));
}

/// to = from in the lanes of the mask; the others stay.
inline void put_masked(Line& to, unsigned mask, const Line& from) {
  for (unsigned i = 0; i < 4; ++i) {
    const FourBits& in = lanes_of(mask, i);
    to.part[i] = reinterpret_cast<Four>((reinterpret_cast<FourBits>(from.part[i]) & in) |
                                        (reinterpret_cast<FourBits>(to.part[i]) & ~in));
  }
}

/// The paths of one vertex go on to its neighbours that the source has not seen.
COMENTION_CLONES
void push(const Csr& csr, const Item& item, const Mask* seen, Mask* next, Line* line,
          std::vector<Item>& found) {
  const Line own = line[item.vertex];
  for (std::uint64_t i = csr.begin[item.vertex]; i < csr.begin[item.vertex + 1]; ++i) {
    const std::uint32_t w = csr.target[i];
    const auto fresh = static_cast<Mask>(item.mask & ~seen[w]);
    if (fresh == 0) continue;
    const Mask before = next[w];
    if (before == 0) found.push_back({w, 0});
    next[w] = static_cast<Mask>(before | fresh);
    Line sum{};  // lanes that nothing came to yet hold numbers of old
    add_masked(sum, before, line[w]);
    add_masked(sum, fresh, own);
    put_masked(line[w], fresh, sum);
  }
}

/// Adds the lines of v's neighbours, each in the lanes of its mask that v wants; returns those lanes.
COMENTION_CLONES
unsigned pull(const Csr& csr, std::uint32_t v, unsigned wanted, const Mask* mask, const Line* line,
              Line& sum) {
  unsigned arrived = 0;
  Line own{};
  for (std::uint64_t i = csr.begin[v]; i < csr.begin[v + 1]; ++i) {
    const std::uint32_t w = csr.target[i];
    const unsigned some = mask[w] & wanted;
    if (some == 0) continue;
    arrived |= some;
    add_masked(own, some, line[w]);
  }
  sum = own;
  return arrived;
}

/// From paths to (1 + dependency) / paths, `beyond` being the sum of that over the next vertices;
/// returns the dependencies added up.
COMENTION_CLONES
double settle(Line& line, unsigned mask, const Line& beyond) {
  const Four one = {1, 1, 1, 1};
  Line result, dependency{};
  for (unsigned i = 0; i < 4; ++i) {
    const Four own = beyond.part[i] * line.part[i];
    result.part[i] = (one + own) / line.part[i];
    dependency.part[i] =
        reinterpret_cast<Four>(reinterpret_cast<FourBits>(own) & lanes_of(mask, i));
  }
  put_masked(line, mask, result);
  const Four sum =
      (dependency.part[0] + dependency.part[1]) + (dependency.part[2] + dependency.part[3]);
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

}  // namespace

BatchSearch::BatchSearch(const Csr& csr)
    : csr_(csr),
      line_(csr.num_vertices()),
      seen_(csr.num_vertices()),
      now_(csr.num_vertices(), 0),
      next_(csr.num_vertices(), 0) {}

std::span<const Item> BatchSearch::level(std::size_t number) const {
  return {items_.data() + level_begin_[number], items_.data() + level_begin_[number + 1]};
}

void BatchSearch::start(std::span<const std::uint32_t> sources) {
  std::ranges::fill(seen_, Mask{0});
  items_.clear();
  level_begin_ = {0};
  all_ = static_cast<Mask>((1U << sources.size()) - 1);
  for (unsigned s = 0; s < sources.size(); ++s) {
    const auto mask = static_cast<Mask>(1U << s);
    items_.push_back({sources[s], mask});
    seen_[sources[s]] = now_[sources[s]] = mask;
    line_[sources[s]].part[s / 4][s % 4] = 1;
  }
  level_begin_.push_back(items_.size());
}

/// Finds the next level; false if there is none.
bool BatchSearch::advance() {
  constexpr std::uint64_t pull_from = 4;  // a quarter of all arcs
  const auto present = level(level_begin_.size() - 2);
  const std::vector<Item> items(present.begin(), present.end());  // items_ grows meanwhile
  std::uint64_t arcs = 0;
  for (const Item& item : items) arcs += csr_.degree(item.vertex);
  if (arcs * pull_from < csr_.num_arcs()) {
    for (const Item& item : items)
      push(csr_, item, seen_.data(), next_.data(), line_.data(), items_);
  } else {
    for (std::uint32_t v = 0; v < csr_.num_vertices(); ++v) {
      const unsigned wanted = all_ & ~unsigned{seen_[v]};
      if (wanted == 0) continue;
      Line sum;
      const unsigned arrived = pull(csr_, v, wanted, now_.data(), line_.data(), sum);
      if (arrived == 0) continue;
      put_masked(line_[v], arrived, sum);
      next_[v] = static_cast<Mask>(arrived);
      items_.push_back({v, 0});
    }
  }
  for (const Item& item : items) now_[item.vertex] = 0;
  for (std::size_t i = level_begin_.back(); i < items_.size(); ++i) {
    Item& item = items_[i];
    item.mask = std::exchange(next_[item.vertex], Mask{0});
    seen_[item.vertex] |= item.mask;
    now_[item.vertex] = item.mask;
  }
  if (items_.size() == level_begin_.back()) return false;
  level_begin_.push_back(items_.size());
  return true;
}

/// Hands the dependencies of the level after this one, whose masks stand in now_, back to this one.
void BatchSearch::retreat(std::size_t number, std::vector<double>& sums) {
  for (const Item& item : level(number)) {
    Line beyond;
    pull(csr_, item.vertex, item.mask, now_.data(), line_.data(), beyond);
    sums[item.vertex] += settle(line_[item.vertex], item.mask, beyond);
  }
  if (number + 2 < level_begin_.size())
    for (const Item& item : level(number + 1)) now_[item.vertex] = 0;
  for (const Item& item : level(number)) now_[item.vertex] = item.mask;
}

void BatchSearch::add(std::span<const std::uint32_t> sources, std::vector<double>& sums) {
  start(sources);
  while (advance()) {
  }
  // advance() has left now_ empty: behind the last level there is nothing.
  const std::size_t levels = level_begin_.size() - 1;
  for (std::size_t number = levels; number-- > 1;) retreat(number, sums);
  if (levels > 1)
    for (const Item& item : level(1)) now_[item.vertex] = 0;
}

std::vector<std::uint32_t> neighbourly_order(const Csr& csr) {
  const std::uint32_t n = csr.num_vertices();
  std::vector<std::uint32_t> roots(n), order;
  std::iota(roots.begin(), roots.end(), 0U);
  std::ranges::stable_sort(roots, std::greater{}, [&](std::uint32_t v) { return csr.degree(v); });
  std::vector<char> seen(n, 0);
  order.reserve(n);
  for (const std::uint32_t root : roots) {
    if (std::exchange(seen[root], 1) != 0) continue;
    std::size_t next = order.size();
    order.push_back(root);
    while (next < order.size())
      for (const std::uint32_t u : csr.targets(order[next++]))
        if (std::exchange(seen[u], 1) == 0) order.push_back(u);
  }
  return order;
}

}  // namespace comention::analyze
