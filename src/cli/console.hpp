#pragma once

// What goes to the terminal while a command runs: problems as they occur, and a progress bar that
// is drawn on a terminal only.

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "comention/core/problem.hpp"

#include "cli/command.hpp"

namespace comention::cli {

/// Drawn on standard error if that is a terminal and the user has not asked for quiet.
///
///   reading  [==========          ]  51%  1,204 articles  8.1 MB/s  0:04 left
class Progress {
 public:
  Progress(std::string label, bool quiet);
  ~Progress();
  Progress(Progress&&) = delete;  // the bar on the terminal is one
  Progress& operator=(Progress&&) = delete;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  ///   total_bytes  0: not known; then no share and no time left are shown
  void update(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total_bytes);
  /// Takes the bar away, so that a line can be printed; the next update draws it again.
  void clear();

 private:
  std::string label_;
  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point start_, last_;
};

/// Prints each problem as a line on standard error, the first `shown` of them, and keeps all.
class ConsoleReporter final : public ProblemReporter {
 public:
  explicit ConsoleReporter(Progress* progress = nullptr, std::size_t shown = 50)
      : progress_(progress), shown_(shown) {}

  void report(const Problem& problem) override;
  const std::vector<Problem>& problems() const { return problems_; }
  /// Says how many more there were than were shown.
  void summarise() const;
  Exit status() const;

 private:
  Progress* progress_;
  std::size_t shown_;
  std::vector<Problem> problems_;
};

/// 1234567 -> "1,234,567".
std::string grouped(std::uint64_t number);

}  // namespace comention::cli
