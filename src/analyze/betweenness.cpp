// Betweenness by Brandes' accumulation: a search from every vertex, then each vertex hands what
// depends on it back to its predecessors, farthest first. Without weights 16 searches run at once.

#include <algorithm>

#include "comention/analyze/measures.hpp"

#include "analyze/batch_search.hpp"
#include "analyze/csr.hpp"
#include "analyze/lanes.hpp"
#include "analyze/lengths.hpp"
#include "analyze/search.hpp"

namespace comention {
namespace {

using analyze::Csr;

constexpr std::uint32_t sources_a_batch = analyze::BatchSearch::most_sources;

/// Dependencies of one batch of sources over weighted shortest paths.
class WeightedWorker {
 public:
  explicit WeightedWorker(const analyze::LongArcs& arcs)
      : search_(arcs), dependency_(arcs.num_vertices(), 0.0) {}

  void add_source(std::uint32_t source, std::vector<double>& sums) {
    search_.run(source);
    const auto& settled = search_.settled();
    for (std::size_t i = settled.size(); i-- > 1;) {
      const std::uint32_t v = settled[i];
      const double share = (1 + dependency_[v]) / search_.paths(v);
      for (const std::uint32_t p : search_.predecessors(v))
        dependency_[p] += search_.paths(p) * share;
      sums[v] += dependency_[v];
      dependency_[v] = 0;
    }
    dependency_[source] = 0;
  }

 private:
  analyze::Search search_;
  std::vector<double> dependency_;
};

/// From the sum over ordered pairs to the share of unordered ones: (n-1)(n-2)/2 of them, counted
/// twice.
void to_share(std::vector<double>& sums) {
  const auto n = static_cast<double>(sums.size());
  for (double& x : sums) x = n < 3 ? 0 : x / ((n - 1) * (n - 2));
}

}  // namespace

namespace {

std::uint32_t batches_of(std::uint32_t n) { return (n + sources_a_batch - 1) / sources_a_batch; }

std::vector<double> weighted_sums(const Csr& csr, unsigned threads) {
  const std::uint32_t n = csr.num_vertices();
  const analyze::LongArcs arcs = analyze::useful_arcs(csr, analyze::lengths(csr).of);
  return analyze::sum_over_batches(n, batches_of(n), threads, [&] {
    return
        [n, worker = WeightedWorker(arcs)](std::uint32_t batch, std::vector<double>& own) mutable {
          const std::uint32_t first = batch * sources_a_batch;
          for (std::uint32_t s = first; s < std::min(n, first + sources_a_batch); ++s)
            worker.add_source(s, own);
        };
  });
}

std::vector<double> unweighted_sums(const Csr& csr, unsigned threads) {
  const std::uint32_t n = csr.num_vertices();
  const auto order = analyze::neighbourly_order(csr);
  return analyze::sum_over_batches(n, batches_of(n), threads, [&] {
    return [&, search = analyze::BatchSearch(csr)](std::uint32_t batch,
                                                   std::vector<double>& own) mutable {
      const std::uint32_t first = batch * sources_a_batch;
      search.add(std::span(order).subspan(first, std::min(sources_a_batch, n - first)), own);
    };
  });
}

}  // namespace

std::vector<double> betweenness(const Graph& graph, bool weighted, unsigned threads) {
  const Csr csr = analyze::compress(graph, weighted);
  auto sums = analyze::uniform(csr) ? unweighted_sums(csr, threads) : weighted_sums(csr, threads);
  to_share(sums);
  return sums;
}

}  // namespace comention
