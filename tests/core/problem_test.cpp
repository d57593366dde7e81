#include "comention/core/problem.hpp"

#include <gtest/gtest.h>

#include "comention/core/error.hpp"

namespace comention {
namespace {

TEST(Problem, SaysWhereWhatAndWhatToDo) {
  EXPECT_EQ(to_string(Problem{"a.jsonl", 17, "not valid JSON", "mend or delete the line"}),
            "a.jsonl:17: not valid JSON (mend or delete the line)");
  EXPECT_EQ(to_string(Problem{"a.txt", 0, "empty", ""}), "a.txt: empty");
  EXPECT_EQ(to_string(Problem{"", 0, "no input", ""}), "no input");
}

TEST(Error, CarriesWhereAndLineAsData) {
  const FormatError error("model.bin", 3, "truncated");
  EXPECT_EQ(error.where(), "model.bin");
  EXPECT_EQ(error.line(), 3u);
  EXPECT_STREQ(error.what(), "model.bin:3: truncated");
}

TEST(CollectingReporter, KeepsProblemsInTheOrderOfReporting) {
  CollectingReporter reporter;
  reporter.report({"b", 0, "second file", "", true});
  reporter.report({"a", 0, "first file", "", false});
  ASSERT_EQ(reporter.problems.size(), 2u);
  EXPECT_EQ(reporter.problems[0].where, "b");
  EXPECT_FALSE(reporter.problems[1].skipped);
}

}  // namespace
}  // namespace comention
