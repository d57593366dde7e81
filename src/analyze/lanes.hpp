#pragma once

// Sums over many independent searches, in parallel, with the same bits for any number of threads.
//
// Batches of sources are dealt to a fixed number of lanes, batch b to lane b % lanes. A lane adds
// up its batches in order, whichever thread runs it, and the lanes' sums are added in order at the
// end.

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace comention::analyze {

inline constexpr std::uint32_t max_lanes = 16;

/// Calls work(i) once for each i in 0..count-1, in up to `threads` threads.
///   errors  the first exception that a call throws, after all threads have ended
template <typename Work>
void run_in_threads(std::uint32_t count, unsigned threads, Work work) {
  std::atomic<std::uint32_t> next{0};
  std::mutex guard;
  std::exception_ptr failure;
  const auto run = [&] {
    try {
      for (std::uint32_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::scoped_lock lock(guard);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < std::min(threads, count); ++t) helpers.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

/// The sum over batches of what each adds to a vector of n numbers.
///   make_worker  () -> worker; worker(batch, sums) adds its part to `sums`. One worker a
///                lane, so that it can keep its working memory
template <typename MakeWorker>
std::vector<double> sum_over_batches(std::uint32_t n, std::uint32_t batches, unsigned threads,
                                     MakeWorker make_worker) {
  const std::uint32_t lanes = std::min(max_lanes, batches);
  std::vector<std::vector<double>> sums(lanes);
  run_in_threads(lanes, threads, [&](std::uint32_t lane) {
    std::vector<double> own(n, 0.0);
    auto worker = make_worker();
    for (std::uint32_t batch = lane; batch < batches; batch += lanes) worker(batch, own);
    sums[lane] = std::move(own);
  });
  std::vector<double> total(n, 0.0);
  for (const auto& lane : sums)
    for (std::uint32_t v = 0; v < n; ++v) total[v] += lane[v];
  return total;
}

}  // namespace comention::analyze
