#include "analyze/search.hpp"

#include <algorithm>

namespace comention::analyze {

std::pair<std::uint64_t, std::uint32_t> RadixHeap::pop() {
  if (buckets_[0].empty()) {
    std::size_t b = 1;
    while (buckets_[b].empty()) ++b;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> moved;
    moved.swap(buckets_[b]);
    last_ = std::ranges::min_element(moved)->first;
    for (const auto& item : moved) buckets_[bucket_of(item.first)].push_back(item);
    moved.clear();
    buckets_[b].swap(moved);  // keeps the memory; nothing went back to b
  }
  const auto nearest = buckets_[0].back();
  buckets_[0].pop_back();
  --size_;
  return nearest;
}

LongArcs useful_arcs(const Csr& csr, const std::vector<std::uint64_t>& lengths) {
  const std::uint32_t n = csr.num_vertices();
  LongArcs kept;
  kept.begin.push_back(0);
  std::vector<std::uint64_t> direct(
      n, 0);  // length of the arc from u; 0: none, or a detour is shorter
  for (std::uint32_t u = 0; u < n; ++u) {
    std::uint64_t longest = 0;
    for (std::uint64_t i = csr.begin[u]; i < csr.begin[u + 1]; ++i) {
      direct[csr.target[i]] = lengths[i];
      longest = std::max(longest, lengths[i]);
    }
    for (std::uint64_t i = csr.begin[u]; i < csr.begin[u + 1]; ++i) {
      if (lengths[i] >= longest) continue;  // no arc is longer than a way that starts with this one
      const std::uint32_t k = csr.target[i];
      for (std::uint64_t j = csr.begin[k]; j < csr.begin[k + 1]; ++j)
        if (direct[csr.target[j]] > lengths[i] + lengths[j]) direct[csr.target[j]] = 0;
    }
    for (std::uint64_t i = csr.begin[u]; i < csr.begin[u + 1]; ++i) {
      if (direct[csr.target[i]] != 0) kept.arc.push_back({lengths[i], csr.target[i]});
      direct[csr.target[i]] = 0;
    }
    kept.begin.push_back(kept.arc.size());
  }
  return kept;
}

Search::Search(const LongArcs& arcs)
    : arcs_(arcs),
      distance_(arcs.num_vertices(), unreached),
      paths_(arcs.num_vertices(), 0),
      predecessors_(arcs.num_vertices(), 0),
      predecessor_(arcs.arc.size()) {}

void Search::clear() {
  for (const std::uint32_t v : settled_) {
    distance_[v] = unreached;
    paths_[v] = 0;
    predecessors_[v] = 0;
  }
  settled_.clear();
  heap_.restart();
}

void Search::settle(std::uint32_t v) {
  settled_.push_back(v);
  for (const std::uint32_t p : predecessors(v)) paths_[v] += paths_[p];
  const std::uint64_t here = distance_[v];
  for (std::uint64_t i = arcs_.begin[v]; i < arcs_.begin[v + 1]; ++i) {
    const auto [length, w] = arcs_.arc[i];
    const std::uint64_t there = here + length;
    if (there > distance_[w]) continue;
    if (there < distance_[w]) {
      distance_[w] = there;
      predecessors_[w] = 0;
      heap_.push(there, w);
    }
    predecessor_[arcs_.begin[w] + predecessors_[w]++] = v;
  }
}

void Search::run(std::uint32_t source) {
  clear();
  distance_[source] = 0;
  paths_[source] = 1;
  settle(source);
  while (!heap_.empty()) {
    const auto [key, v] = heap_.pop();
    if (paths_[v] == 0 && key == distance_[v]) settle(v);  // else a longer way, superseded
  }
}

}  // namespace comention::analyze
