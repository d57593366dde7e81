#include "recognize/calibration.hpp"

#include <gtest/gtest.h>

namespace comention::recognize {
namespace {

TEST(Calibration, LeavesConfidencesAloneThatMeanWhatTheySay) {
  // Of a hundred at 0.9 ninety are right, of a hundred at 0.6 sixty.
  std::vector<ConfidenceOutcome> outcomes;
  for (int i = 0; i < 1000; ++i) {
    outcomes.push_back({0.9F, i % 10 != 0});
    outcomes.push_back({0.6F, i % 10 < 6});
  }
  const LogisticCurve curve = fit_curve(outcomes);
  EXPECT_NEAR(apply_curve(0.9F, curve), 0.9F, 0.01F);
  EXPECT_NEAR(apply_curve(0.6F, curve), 0.6F, 0.01F);
}

TEST(Calibration, BringsDownConfidencesThatPromiseTooMuch) {
  std::vector<ConfidenceOutcome> outcomes;
  for (int i = 0; i < 1000; ++i) {
    outcomes.push_back({0.99F, i % 10 != 0});
    outcomes.push_back({0.7F, i % 2 == 0});
  }
  const LogisticCurve curve = fit_curve(outcomes);
  EXPECT_NEAR(apply_curve(0.99F, curve), 0.9F, 0.02F);
  EXPECT_NEAR(apply_curve(0.7F, curve), 0.5F, 0.02F);
}

TEST(Calibration, KeepsTheOrder) {
  const LogisticCurve curve{0.6F, -0.3F};
  EXPECT_LT(apply_curve(0.2F, curve), apply_curve(0.3F, curve));
  EXPECT_GT(apply_curve(0.0F, curve), 0);
  EXPECT_LT(apply_curve(1.0F, curve), 1);
}

TEST(Calibration, WithoutOutcomesChangesNothing) {
  const LogisticCurve curve = fit_curve({});
  EXPECT_FLOAT_EQ(curve.slope, 1);
  EXPECT_FLOAT_EQ(curve.shift, 0);
}

}  // namespace
}  // namespace comention::recognize
