#include "comention/analyze/scores.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/analyze/communities.hpp"
#include "comention/analyze/measures.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using testing::drawn_graph;
using ::testing::ElementsAre;

std::vector<std::string> names(const Graph& graph, const std::vector<VertexIndex>& order) {
  std::vector<std::string> result;
  for (const VertexIndex v : order) result.push_back(graph.vertex(v).entity.name);
  return result;
}

TEST(MeasureNamesTest, AreReadAsTheyAreWrittenAndStandInOrder) {
  std::size_t i = 0;
  for (const MeasureInfo& info : all_measures()) {
    EXPECT_EQ(static_cast<std::size_t>(info.measure), i++);
    EXPECT_EQ(to_string(info.measure), info.name);
    EXPECT_EQ(measure_from(info.name), info.measure);
    EXPECT_FALSE(info.description.empty());
  }
  EXPECT_EQ(i, 9U);
  EXPECT_EQ(measure_from("Betweenness"), std::nullopt);
  EXPECT_EQ(measure_from(""), std::nullopt);
}

TEST(ScoreAllTest, IsEveryMeasureAndTheGroups) {
  const Graph graph = drawn_graph("A-B:2 B-C:2 A-C:2 C-D:0.25 D-E:2 E-F:2 D-F:2 G");
  const Scores scores = score_all(graph, 2);
  ASSERT_EQ(scores.values.size(), all_measures().size());
  for (const MeasureInfo& info : all_measures()) {
    const auto column = scores.of(info.measure);
    EXPECT_EQ(std::vector<double>(column.begin(), column.end()), score(graph, info.measure));
  }
  EXPECT_EQ(scores.component, components(graph));
  EXPECT_THAT(scores.community, ElementsAre(0, 0, 0, 1, 1, 1, 2));
  EXPECT_EQ(scores.modularity, modularity(graph, scores.community));
}

TEST(ScoreAllTest, TheMeasuresBehindTheNamesAreTheWeightedOnes) {
  const Graph graph = drawn_graph("A-B:2 A-C:1 B-D:2 C-D:1 D-E:4");
  EXPECT_EQ(score(graph, Measure::degree), degree(graph));
  EXPECT_EQ(score(graph, Measure::strength), strength(graph));
  EXPECT_EQ(score(graph, Measure::betweenness), betweenness(graph, true));
  EXPECT_EQ(score(graph, Measure::closeness), closeness(graph, true));
  EXPECT_EQ(score(graph, Measure::harmonic), harmonic(graph, true));
  EXPECT_EQ(score(graph, Measure::eigenvector), eigenvector(graph, true));
  EXPECT_EQ(score(graph, Measure::pagerank), pagerank(graph, true));
  EXPECT_EQ(score(graph, Measure::core_number), core_number(graph));
  EXPECT_EQ(score(graph, Measure::local_clustering), local_clustering(graph));
}

TEST(RankingTest, FallsByScoreAndBreaksTiesById) {
  const Graph graph = drawn_graph("A B C D");
  EXPECT_THAT(names(graph, ranking(graph, std::vector<double>{1, 3, 2, 3})),
              ElementsAre("B", "D", "C", "A"));
}

TEST(RankingTest, RoundingRanksNobody) {
  const Graph graph = drawn_graph("A B C D");
  EXPECT_THAT(names(graph, ranking(graph, std::vector<double>{0.3, 0.1 + 0.2, 0.30001, 0.2})),
              ElementsAre("C", "A", "B", "D"));
}

TEST(RankingTest, AnEmptyGraphHasAnEmptyRanking) {
  EXPECT_TRUE(ranking(Graph(), {}).empty());
  EXPECT_THAT(names(drawn_graph("B A"), ranking(drawn_graph("B A"), std::vector<double>{0, 0})),
              ElementsAre("A", "B"));
}

}  // namespace
}  // namespace comention
