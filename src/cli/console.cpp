#include "cli/console.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>

#include <unistd.h>

namespace comention::cli {
namespace {

constexpr int bar_width = 20;
constexpr auto redraw_every = std::chrono::milliseconds(100);

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::lround(seconds));
  char text[32];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%llu:%02llu:%02llu",
                  static_cast<unsigned long long>(whole / 3600),
                  static_cast<unsigned long long>(whole / 60 % 60),
                  static_cast<unsigned long long>(whole % 60));
  else
    std::snprintf(text, sizeof text, "%llu:%02llu", static_cast<unsigned long long>(whole / 60),
                  static_cast<unsigned long long>(whole % 60));
  return text;
}

std::string bar(double share) {
  const int filled = static_cast<int>(share * bar_width);
  return "[" + std::string(filled, '=') + std::string(bar_width - filled, ' ') + "]";
}

}  // namespace

Progress::Progress(std::string label, bool quiet)
    : label_(std::move(label)),
      shown_(!quiet && ::isatty(STDERR_FILENO) == 1),
      start_(std::chrono::steady_clock::now()),
      last_(start_) {}

Progress::~Progress() { clear(); }

void Progress::update(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total_bytes) {
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_ < redraw_every) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(bytes) / seconds;
  char figures[128];
  std::snprintf(figures, sizeof figures, "  %s articles  %.1f MB/s", grouped(articles).c_str(),
                rate / 1e6);
  std::string line = label_ + "  ";
  if (total_bytes > 0) {
    const double share =
        std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total_bytes));
    char percent[16];
    std::snprintf(percent, sizeof percent, " %3.0f%%", share * 100);
    line += bar(share) + percent + figures;
    if (rate > 0)
      line += "  " +
              clock_time(static_cast<double>(total_bytes - std::min(bytes, total_bytes)) / rate) +
              " left";
  } else {
    line += figures;
  }
  std::cerr << "\r\x1b[K" << line << std::flush;
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

void ConsoleReporter::report(const Problem& problem) {
  problems_.push_back(problem);
  if (problems_.size() > shown_) return;
  if (progress_ != nullptr) progress_->clear();
  std::cerr << "comention: " << to_string(problem) << '\n';
}

void ConsoleReporter::summarise() const {
  if (problems_.size() > shown_)
    std::cerr << "comention: ... and " << grouped(problems_.size() - shown_) << " more problems\n";
}

Exit ConsoleReporter::status() const {
  const bool skipped = std::ranges::any_of(problems_, &Problem::skipped);
  return skipped ? Exit::skipped_records : Exit::done;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace comention::cli
