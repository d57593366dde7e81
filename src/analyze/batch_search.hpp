#pragma once

// Brandes' betweenness without weights, for 16 sources at a time.
//
// In a dense graph of small diameter most vertices lie on the frontiers of most sources at the same
// step, so one look at an arc serves many of them. Everything is kept by vertex and source:
//
//   line[v]   [ 16 doubles ]   numbers of shortest paths, then (1 + dependency) / paths: two cache lines
//   mask      [ 16 bits ]      for which sources v is on the frontier, or was seen
//
// A level is pushed from its vertices while it is small and pulled by those not seen yet while it is
// large (Beamer, Asanovic and Patterson 2012). Additions happen in the same order in every run.

#include <cstdint>
#include <span>
#include <vector>

#include "analyze/csr.hpp"

namespace comention::analyze {

class BatchSearch {
 public:
  static constexpr std::uint32_t most_sources = 16;

  explicit BatchSearch(const Csr& csr);

  /// Adds what all vertices that can be reached hang on each vertex on the way from the sources: ends
  /// excluded, ordered pairs.
  ///   sources  distinct, at most most_sources
  ///   sums     one number a vertex
  void add(std::span<const std::uint32_t> sources, std::vector<double>& sums);

  using Mask = std::uint16_t;
  /// Four doubles that are added at once; GNU vectors, which gcc and clang turn into what the machine
  /// has. Handed on by reference only: their calling convention depends on the machine.
  using Four = double __attribute__((vector_size(32)));
  struct alignas(64) Line {
    Four part[4];
  };
  struct Item {
    std::uint32_t vertex;
    Mask mask;
  };

 private:
  void start(std::span<const std::uint32_t> sources);
  bool advance();
  void retreat(std::size_t level, std::vector<double>& sums);
  std::span<const Item> level(std::size_t number) const;

  const Csr& csr_;
  std::vector<Line> line_;
  std::vector<Mask> seen_;
  std::vector<Mask> now_, next_;  // of the present and the next level; 0 between levels
  std::vector<Item> items_;       // level by level
  std::vector<std::size_t> level_begin_;
  Mask all_ = 0;
};

/// The vertices in an order in which neighbours come close: breadth first from those of high degree.
std::vector<std::uint32_t> neighbourly_order(const Csr& csr);

}  // namespace comention::analyze
