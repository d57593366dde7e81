#pragma once

// Shortest paths from one vertex to all others over whole-number lengths (Dijkstra 1959), with what
// Brandes' betweenness needs: the order of settling, path counts and predecessors.

#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "analyze/csr.hpp"

namespace comention::analyze {

/// A priority queue whose keys never fall below the last one taken (Ahuja, Mehlhorn, Orlin and
/// Tarjan 1990). Bucket b holds the keys whose highest bit that differs from the last key taken is
/// bit b-1.
class RadixHeap {
 public:
  bool empty() const { return size_ == 0; }
  void push(std::uint64_t key, std::uint32_t vertex) {
    buckets_[bucket_of(key)].emplace_back(key, vertex);
    ++size_;
  }
  std::pair<std::uint64_t, std::uint32_t> pop();
  /// Makes keys from 0 possible again; only when empty.
  void restart() { last_ = 0; }

 private:
  std::size_t bucket_of(std::uint64_t key) const {
    return static_cast<std::size_t>(std::bit_width(key ^ last_));
  }
  std::array<std::vector<std::pair<std::uint64_t, std::uint32_t>>, 65> buckets_;
  std::uint64_t last_ = 0;
  std::size_t size_ = 0;
};

/// An arc with its length: both are read together.
struct LongArc {
  std::uint64_t length;
  std::uint32_t target;
};

/// The arcs that can lie on a shortest path, each vertex's together.
struct LongArcs {
  std::vector<std::uint64_t> begin;
  std::vector<LongArc> arc;

  std::uint32_t num_vertices() const { return static_cast<std::uint32_t>(begin.size() - 1); }
};

/// All arcs but those with a strictly shorter detour over one other vertex: they lie on no shortest
/// path. In a dense co-mention graph that is most of them.
LongArcs useful_arcs(const Csr& csr, const std::vector<std::uint64_t>& lengths);

/// One search at a time; keeps its memory for the next.
class Search {
 public:
  static constexpr std::uint64_t unreached = ~std::uint64_t{0};

  explicit Search(const LongArcs& arcs);

  void run(std::uint32_t source);

  /// What was reached, nearest first; the source is the first. Valid until the next run.
  const std::vector<std::uint32_t>& settled() const { return settled_; }
  std::uint64_t distance(std::uint32_t v) const { return distance_[v]; }
  double paths(std::uint32_t v) const { return paths_[v]; }
  std::span<const std::uint32_t> predecessors(std::uint32_t v) const {
    return {predecessor_.data() + arcs_.begin[v], predecessors_[v]};
  }

 private:
  void clear();
  void settle(std::uint32_t v);

  const LongArcs& arcs_;
  RadixHeap heap_;
  std::vector<std::uint32_t> settled_;
  std::vector<std::uint64_t> distance_;      // unreached: not yet
  std::vector<double> paths_;                // 0: not settled
  std::vector<std::uint32_t> predecessors_;  // how many
  std::vector<std::uint32_t> predecessor_;   // those of v from begin[v]; there are at most its arcs
};

}  // namespace comention::analyze
