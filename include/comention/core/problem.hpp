#pragma once

// One bad record is a value: reported, counted, and the run goes on. Who runs the stage hands in
// the reporter; stages never print.

#include <cstdint>
#include <string>
#include <vector>

namespace comention {

struct Problem {
  std::string where;       // file or input name
  std::uint64_t line = 0;  // 1-based; 0: the whole file
  std::string what;        // "not valid JSON: missing comma after \"title\""
  std::string hint;        // what to do about it; may be empty
  bool skipped = true;     // a record was left out (exit status 1); false: mended and kept

  friend bool operator==(const Problem&, const Problem&) = default;
};

/// "articles.jsonl:17: not valid JSON: ... (hint)".
std::string to_string(const Problem& problem);

/// Receives problems, from one thread at a time.
class ProblemReporter {
 public:
  virtual ~ProblemReporter() = default;
  virtual void report(const Problem& problem) = 0;
};

class SilentReporter final : public ProblemReporter {
 public:
  void report(const Problem&) override {}
};

class CollectingReporter final : public ProblemReporter {
 public:
  void report(const Problem& problem) override { problems.push_back(problem); }
  std::vector<Problem> problems;
};

}  // namespace comention
