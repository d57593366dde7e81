// Closeness and harmonic closeness from the distances of all pairs.

#include <array>
#include <bit>

#include "comention/analyze/measures.hpp"

#include "analyze/csr.hpp"
#include "analyze/lanes.hpp"
#include "analyze/lengths.hpp"
#include "analyze/search.hpp"

namespace comention {
namespace {

using analyze::Csr;

/// What the distances from one vertex add up to.
struct Reach {
  double vertices = 0;  // others that can be reached
  double distances = 0;
  double inverses = 0;
};

/// Searches from 512 vertices at once: bit s of a vertex's mask says that source s has reached it.
/// The graph is undirected, so what reaches v is what v reaches, and bits are counted at v.
class BitSearch {
 public:
  static constexpr std::uint32_t sources = 512;

  BitSearch(const Csr& csr, std::vector<Reach>& reach)
      : csr_(csr), reach_(reach), seen_(csr.num_vertices()), now_(seen_), next_(seen_) {}

  void run(std::uint32_t first) {
    const std::uint32_t last = std::min(csr_.num_vertices(), first + sources);
    Mask all{};
    std::ranges::fill(seen_, all);
    std::ranges::fill(now_, all);
    for (std::uint32_t s = first; s < last; ++s) {
      const std::uint32_t bit = s - first;
      all[bit / 64] |= std::uint64_t{1} << bit % 64;
      seen_[s][bit / 64] = now_[s][bit / 64] = std::uint64_t{1} << bit % 64;
    }
    for (std::uint32_t distance = 1; step(all, distance); ++distance) now_.swap(next_);
  }

 private:
  using Mask = std::array<std::uint64_t, sources / 64>;

  /// The sources of `wanted` that a neighbour of v was reached by in the last step.
  Mask arriving(std::uint32_t v, const Mask& wanted) const {
    Mask arrived{};
    for (const std::uint32_t u : csr_.targets(v))
      for (std::size_t k = 0; k < arrived.size(); ++k) arrived[k] |= now_[u][k];
    for (std::size_t k = 0; k < arrived.size(); ++k) arrived[k] &= wanted[k];
    return arrived;
  }

  bool step(const Mask& all, std::uint32_t distance) {
    bool any = false;
    for (std::uint32_t v = 0; v < csr_.num_vertices(); ++v) {
      Mask wanted = all;
      std::uint64_t some = 0;
      for (std::size_t k = 0; k < wanted.size(); ++k) some |= wanted[k] &= ~seen_[v][k];
      next_[v] = some != 0 ? arriving(v, wanted) : Mask{};
      int count = 0;
      for (const std::uint64_t word : next_[v]) count += std::popcount(word);
      if (count == 0) continue;
      any = true;
      reach_[v].vertices += count;
      reach_[v].distances += double{1} * count * distance;
      reach_[v].inverses += double{1} * count / distance;
    }
    for (std::uint32_t v = 0; v < csr_.num_vertices(); ++v)
      for (std::size_t k = 0; k < all.size(); ++k) seen_[v][k] |= next_[v][k];
    return any;
  }

  const Csr& csr_;
  std::vector<Reach>& reach_;
  std::vector<Mask> seen_, now_, next_;
};

/// All edges are equally long.
std::vector<Reach> reach_uniform(const Csr& csr, unsigned threads) {
  const std::uint32_t n = csr.num_vertices();
  const std::uint32_t batches = (n + BitSearch::sources - 1) / BitSearch::sources;
  const std::uint32_t lanes = std::min(analyze::max_lanes, batches);
  std::vector<std::vector<Reach>> sums(lanes, std::vector<Reach>(n));
  analyze::run_in_threads(lanes, threads, [&](std::uint32_t lane) {
    BitSearch search(csr, sums[lane]);
    for (std::uint32_t batch = lane; batch < batches; batch += lanes)
      search.run(batch * BitSearch::sources);
  });
  std::vector<Reach> total(n);
  for (const auto& lane : sums)
    for (std::uint32_t v = 0; v < n; ++v) {
      total[v].vertices += lane[v].vertices;
      total[v].distances += lane[v].distances;
      total[v].inverses += lane[v].inverses;
    }
  const double weight = csr.weight.empty() ? 1 : csr.weight.front();
  for (Reach& r : total) {
    r.distances /= weight;
    r.inverses *= weight;
  }
  return total;
}

std::vector<Reach> reach_weighted(const Csr& csr, unsigned threads) {
  const std::uint32_t n = csr.num_vertices();
  const analyze::Lengths lengths = analyze::lengths(csr);
  const analyze::LongArcs arcs = analyze::useful_arcs(csr, lengths.of);
  std::vector<Reach> reach(n);  // each search fills its own
  const std::uint32_t lanes = std::min(analyze::max_lanes, n);
  analyze::run_in_threads(lanes, threads, [&](std::uint32_t lane) {
    analyze::Search search(arcs);
    for (std::uint32_t s = lane; s < n; s += lanes) {
      search.run(s);
      for (const std::uint32_t v : search.settled()) {
        if (v == s) continue;
        const double distance = static_cast<double>(search.distance(v)) / lengths.units;
        reach[s].vertices += 1;
        reach[s].distances += distance;
        reach[s].inverses += 1 / distance;
      }
    }
  });
  return reach;
}

std::vector<Reach> reach(const Graph& graph, bool weighted, unsigned threads) {
  const Csr csr = analyze::compress(graph, weighted);
  return analyze::uniform(csr) ? reach_uniform(csr, threads) : reach_weighted(csr, threads);
}

}  // namespace

std::vector<double> closeness(const Graph& graph, bool weighted, unsigned threads) {
  std::vector<double> result;
  const double others = graph.num_vertices() - 1.0;
  for (const Reach& r : reach(graph, weighted, threads))
    result.push_back(r.vertices > 0 ? r.vertices / others * (r.vertices / r.distances) : 0);
  return result;
}

std::vector<double> harmonic(const Graph& graph, bool weighted, unsigned threads) {
  std::vector<double> result;
  const double others = graph.num_vertices() - 1.0;
  for (const Reach& r : reach(graph, weighted, threads))
    result.push_back(others > 0 ? r.inverses / others : 0);
  return result;
}

}  // namespace comention
