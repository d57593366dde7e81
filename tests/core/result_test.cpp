#include "comention/core/result.hpp"

#include <memory>

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Result, HoldsAValueOrTheReason) {
  const Result<int> good = 3;
  EXPECT_TRUE(good.ok());
  EXPECT_EQ(good.value(), 3);
  const auto bad = Result<int>::failure("not a number");
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.why(), "not a number");
}

TEST(Result, TellsAStringValueFromAReason) {
  const Result<std::string> good = std::string("why");
  EXPECT_TRUE(good.ok());
  EXPECT_FALSE(Result<std::string>::failure("why").ok());
}

TEST(Result, GivesAwayAMoveOnlyValue) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  EXPECT_EQ(*std::move(result).value(), 7);
}

}  // namespace
}  // namespace comention
