#include "comention/write/tables.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_graphs.hpp"

namespace comention {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find("\r\n", begin)) != std::string::npos; begin = end + 2) {
    result.push_back(text.substr(begin, end - begin));
  }
  EXPECT_EQ(begin, text.size()) << "the last row ends with CRLF";
  return result;
}

TEST(EntitiesCsv, HasOneRowAnEntityById) {
  const Graph graph = testing::blinken_graph();
  EXPECT_THAT(lines(entities_csv(graph, score_all(graph))),
              ElementsAre("id,name,type,aliases,outside_ids,mentions,articles,stories,first_seen,"
                          "last_seen,community,component",
                          "e1,Antony Blinken,PERSON,\"Blinken; Antony "
                          "Blinken\",Q7821917,3,2,1,2024-04-24,2024-04-26T10:00:00Z,0,0",
                          "e2,Wang Yi,PERSON,,,3,2,1,,,0,0", "e3,China,LOCATION,,,3,2,1,,,0,0",
                          "e4,NATO,ORGANISATION,,,3,2,1,,,1,1"));
}

TEST(RelationsCsv, HasTheBestQuotationWithItsSource) {
  EXPECT_THAT(
      lines(relations_csv(testing::blinken_graph())),
      ElementsAre("source,target,source_name,target_name,weight,sentences,paragraphs,articles,"
                  "stories,outlets,"
                  "first_seen,last_seen,quote,quote_article,quote_outlet,quote_date,quote_url",
                  "e1,e2,Antony Blinken,Wang Yi,3.25,3,1,2,2,1,2024-04-25,2024-04-26,"
                  "\"Blinken met \"\"Wang\"\", who said: 1 < 2 & 3.\",a.txt,The "
                  "Daily,2024-04-26,https://example.org/a",
                  "e1,e3,Antony Blinken,China,1.0,1,0,1,1,1,,,,,,,"));
}

TEST(RankingCsv, FallsByTheMeasureAndEqualScoresShareARank) {
  const Graph graph = testing::blinken_graph();
  std::vector<std::string> heads;
  for (const std::string& line : lines(ranking_csv(graph, score_all(graph), Measure::degree))) {
    heads.push_back(line.substr(0, line.find(',', line.find(',') + 1)));
  }
  EXPECT_THAT(heads, ElementsAre("rank,id", "1,e1", "2,e2", "2,e3", "4,e4"));
}

TEST(RankingCsv, HasEveryMeasure) {
  const Graph graph = testing::blinken_graph();
  const std::string table = ranking_csv(graph, score_all(graph));
  for (const MeasureInfo& info : all_measures())
    EXPECT_THAT(table, HasSubstr("," + std::string(info.name)));
}

TEST(Tables, NoRowOfHostileNamesBreaksOrStartsAFormula) {
  const Graph graph = testing::hostile_graph();
  const Scores scores = score_all(graph);
  for (const std::string& table :
       {entities_csv(graph, scores), relations_csv(graph), ranking_csv(graph, scores)}) {
    EXPECT_EQ(table.find(",="), std::string::npos);
    EXPECT_EQ(table.find(",\"="), std::string::npos);
    EXPECT_EQ(table.find(",+"), std::string::npos);
    for (const std::string& line : lines(table)) EXPECT_EQ(line.find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace comention
