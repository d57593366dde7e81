// Small cases worked by hand, with the conventions of the measures beside them.
//
//   text  "Ann met Bob\nCid slept\n"      A = Ann, B = Bob, C = Cid
//          0   4   8   12

#include "comention/resolve/fidelity.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace comention {
namespace {

constexpr std::array names = {EntityType::person, EntityType::organisation, EntityType::location};
constexpr auto person = EntityType::person;

const std::string text = "Ann met Bob\nCid slept\n";

ResolvedDocument document(std::vector<ResolvedMention> mentions, std::string id = "d") {
  return {std::move(id), text, std::move(mentions)};
}

const ResolvedDocument gold =
    document({{{0, 3}, person, "A"}, {{8, 11}, person, "B"}, {{12, 15}, person, "C"}});

Fidelity measure(const ResolvedDocument& predicted) {
  return measure_fidelity(std::vector{gold}, std::vector{predicted}, names);
}

TEST(FidelityTest, gold_against_itself_is_perfect) {
  const Fidelity f = measure(gold);
  EXPECT_EQ(f.mentions, (Agreement{3, 3, 3}));
  EXPECT_EQ(f.entities, (Agreement{3, 3, 3}));
  EXPECT_EQ(f.pairs_in_article, (Agreement{3, 3, 3}));  // AB AC BC
  EXPECT_EQ(f.pairs_in_line, (Agreement{1, 1, 1}));     // AB
  EXPECT_DOUBLE_EQ(f.pairs_in_line.f1(), 1);
  EXPECT_DOUBLE_EQ(f.b_cubed.f1(), 1);
}

TEST(FidelityTest, a_split_entity_costs_pairs) {
  // gold has A twice; predicted as x and y: one of them aligns with A
  const ResolvedDocument twice =
      document({{{0, 3}, person, "A"}, {{8, 11}, person, "B"}, {{12, 15}, person, "A"}});
  const ResolvedDocument split =
      document({{{0, 3}, person, "x"}, {{8, 11}, person, "b"}, {{12, 15}, person, "y"}});
  const Fidelity f = measure_fidelity(std::vector{twice}, std::vector{split}, names);
  EXPECT_EQ(f.entities, (Agreement{2, 3, 2}));
  EXPECT_EQ(f.pairs_in_article, (Agreement{1, 3, 1}));
  EXPECT_DOUBLE_EQ(f.b_cubed.precision, 1);
  EXPECT_DOUBLE_EQ(f.b_cubed.recall, 2.0 / 3);  // A A: half each, B: all
}

TEST(FidelityTest, a_merged_entity_costs_pairs) {
  const Fidelity f =
      measure(document({{{0, 3}, person, "x"}, {{8, 11}, person, "x"}, {{12, 15}, person, "c"}}));
  EXPECT_EQ(f.entities, (Agreement{2, 2, 3}));
  EXPECT_EQ(f.pairs_in_article, (Agreement{1, 1, 3}));
  EXPECT_EQ(f.pairs_in_line, (Agreement{0, 0, 1}));
  EXPECT_DOUBLE_EQ(f.b_cubed.precision, 2.0 / 3);
  EXPECT_DOUBLE_EQ(f.b_cubed.recall, 1);
}

TEST(FidelityTest, overlapping_spans_share_a_mention_but_are_not_exact) {
  const Fidelity f = measure(document({{{0, 7}, person, "a"}}));
  EXPECT_EQ(f.spans, (Agreement{0, 1, 3}));
  EXPECT_EQ(f.entities, (Agreement{1, 1, 3}));
}

TEST(FidelityTest, types_count_for_mentions_only) {
  const Fidelity f = measure(document({{{0, 3}, EntityType::location, "a"}}));
  EXPECT_EQ(f.mentions, (Agreement{0, 1, 3}));
  EXPECT_EQ(f.spans, (Agreement{1, 1, 3}));
  EXPECT_EQ(f.entities, (Agreement{1, 1, 3}));
}

TEST(FidelityTest, a_demonym_counts_for_its_country_and_an_event_does_not) {
  const ResolvedDocument annotated = document({{{0, 3}, EntityType::location, "china"},
                                               {{8, 11}, EntityType::misc, "china"},
                                               {{12, 15}, EntityType::misc, "olympics"}});
  const Fidelity f = measure_fidelity(std::vector{annotated}, std::vector{annotated}, names);
  EXPECT_EQ(f.mentions, (Agreement{1, 1, 1}));
  EXPECT_EQ(f.entities, (Agreement{1, 1, 1}));
  EXPECT_EQ(f.pairs_in_article, (Agreement{0, 0, 0}));
}

TEST(FidelityTest, a_gold_mention_without_entity_is_its_surface) {
  const ResolvedDocument annotated = document({{{0, 3}, person, ""}, {{8, 11}, person, "B"}});
  const Fidelity f = measure_fidelity(std::vector{annotated}, std::vector{annotated}, names);
  EXPECT_EQ(f.entities, (Agreement{2, 2, 2}));
}

TEST(FidelityTest, a_missing_prediction_is_counted_as_empty) {
  const Fidelity f = measure_fidelity(std::vector{gold}, {}, names);
  EXPECT_EQ(f.documents, 1U);
  EXPECT_EQ(f.missing, 1U);
  EXPECT_EQ(f.entities, (Agreement{0, 0, 3}));
  EXPECT_DOUBLE_EQ(f.entities.precision(), 0);
  EXPECT_DOUBLE_EQ(f.b_cubed.recall, 1) << "three clusters of one are right about themselves";
}

TEST(FidelityTest, across_documents_entities_align_once) {
  // A stands in both documents; predicted as x in the first and y in the second
  const std::vector annotated = {document({{{0, 3}, person, "A"}, {{8, 11}, person, "B"}}, "d1"),
                                 document({{{0, 3}, person, "A"}, {{12, 15}, person, "C"}}, "d2")};
  const std::vector predicted = {document({{{0, 3}, person, "x"}, {{8, 11}, person, "b"}}, "d1"),
                                 document({{{0, 3}, person, "y"}, {{12, 15}, person, "c"}}, "d2")};
  const CollectionFidelity f = measure_collection_fidelity(annotated, predicted, names);
  EXPECT_EQ(f.entities, (Agreement{3, 4, 3}));  // ties go to x: ('x', 'A') before ('y', 'A')
  EXPECT_EQ(f.pairs, (Agreement{1, 2, 2}));     // xb = AB; yc has an end that is nobody
  EXPECT_DOUBLE_EQ(f.top20_overlap, 3.0 / 20);
  EXPECT_DOUBLE_EQ(f.b_cubed.recall, (0.5 + 0.5 + 1 + 1) / 4);
  EXPECT_DOUBLE_EQ(f.b_cubed.precision, 1);
}

TEST(FidelityTest, the_order_of_documents_changes_nothing) {
  std::vector<ResolvedDocument> annotated;
  std::vector<ResolvedDocument> predicted;
  for (int i = 0; i < 9; ++i) {
    const std::string id = "d" + std::to_string(i);
    annotated.push_back(document({{{0, 3}, person, "A"}, {{8, 11}, person, "B" + id}}, id));
    predicted.push_back(
        document({{{0, 3}, person, i % 2 == 0 ? "x" : "y"}, {{8, 11}, person, "b"}}, id));
  }
  const CollectionFidelity one = measure_collection_fidelity(annotated, predicted, names);
  std::ranges::reverse(annotated);
  std::ranges::rotate(predicted, predicted.begin() + 4);
  const CollectionFidelity two = measure_collection_fidelity(annotated, predicted, names);
  EXPECT_EQ(one.entities, two.entities);
  EXPECT_EQ(one.pairs, two.pairs);
  EXPECT_EQ(one.top20_overlap, two.top20_overlap);
}

}  // namespace
}  // namespace comention
