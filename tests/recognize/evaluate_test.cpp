// The counts of conlleval on hand-worked sentences.

#include "comention/recognize/evaluate.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

constexpr EntityType per = EntityType::person;
constexpr EntityType org = EntityType::organisation;
constexpr EntityType loc = EntityType::location;
constexpr EntityType misc = EntityType::misc;

Evaluation count(const std::vector<TokenSpan>& gold, const std::vector<TokenSpan>& found,
                 std::vector<EntityType> types = {per, org, loc, misc}) {
  Evaluation evaluation;
  count_matches(gold, found, types, evaluation);
  return evaluation;
}

struct CountCase {
  std::vector<TokenSpan> gold;
  std::vector<TokenSpan> found;
  MatchCounts overall;  // right, found, expected
  std::uint64_t spans_right;
  const char* why;
};

class CountTable : public testing::TestWithParam<CountCase> {};

TEST_P(CountTable, CountsExactMatches) {
  const Evaluation evaluation = count(GetParam().gold, GetParam().found);
  EXPECT_EQ(evaluation.overall, GetParam().overall) << GetParam().why;
  EXPECT_EQ(evaluation.spans.right, GetParam().spans_right) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Conlleval, CountTable,
    testing::Values(
        CountCase{{{0, 2, per}}, {{0, 2, per}}, {1, 1, 1}, 1, "right"},
        CountCase{{{0, 2, per}}, {{0, 2, org}}, {0, 1, 1}, 1, "right place, wrong type"},
        CountCase{{{0, 2, per}}, {{0, 1, per}}, {0, 1, 1}, 0, "too short counts against both"},
        CountCase{{{0, 2, per}}, {{0, 1, per}, {1, 2, per}}, {0, 2, 1}, 0, "one name cut in two"},
        CountCase{
            {{0, 1, per}, {1, 2, per}}, {{0, 2, per}}, {0, 1, 2}, 0, "two names run together"},
        CountCase{{{3, 4, loc}}, {}, {0, 0, 1}, 0, "missed"},
        CountCase{{}, {{3, 4, loc}}, {0, 1, 0}, 0, "invented"},
        CountCase{{}, {}, {0, 0, 0}, 0, "nothing there, nothing found"}));

TEST(Evaluation, FiguresByHand) {
  // Gold: PER LOC ORG ORG; found: PER LOC(wrong: is ORG) ORG and one too many.
  const Evaluation evaluation = count({{0, 1, per}, {2, 3, loc}, {4, 6, org}, {7, 8, org}},
                                      {{0, 1, per}, {2, 3, org}, {4, 6, org}, {9, 10, per}});
  EXPECT_EQ(evaluation.overall, (MatchCounts{2, 4, 4}));
  EXPECT_DOUBLE_EQ(evaluation.overall.precision(), 0.5);
  EXPECT_DOUBLE_EQ(evaluation.overall.f1(), 0.5);
  EXPECT_EQ(evaluation.of(per), (MatchCounts{1, 2, 1}));
  EXPECT_EQ(evaluation.of(org), (MatchCounts{1, 2, 2}));
  EXPECT_EQ(evaluation.of(loc), (MatchCounts{0, 0, 1}));
  EXPECT_DOUBLE_EQ(evaluation.of(loc).precision(), 0) << "nothing found";
  EXPECT_DOUBLE_EQ(evaluation.spans.f1(), 0.75);
}

TEST(Evaluation, LeavesOutOtherTypesOnBothSides) {
  const Evaluation evaluation =
      count({{0, 1, misc}, {2, 3, loc}}, {{0, 1, misc}, {2, 3, misc}}, {per, org, loc});
  EXPECT_EQ(evaluation.overall, (MatchCounts{0, 0, 1}))
      << "a MISC where LOC is right is a miss, not an invention";
}

}  // namespace
}  // namespace comention
