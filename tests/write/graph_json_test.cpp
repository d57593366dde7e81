#include "comention/write/graph_json.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"

#include "sample_graphs.hpp"

namespace comention {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

TEST(GraphJson, ReadingWhatWasWrittenGivesTheSameGraph) {
  const std::pair<const char*, Graph> cases[] = {
      {"no vertex at all", Graph()},
      {"evidence, sources, dates, aliases", testing::blinken_graph()},
      {"names with control characters and 10,000 letters", testing::hostile_graph()},
      {"fractions that have no exact binary form", testing::larger_graph(50)},
  };
  for (const auto& [why, graph] : cases) {
    const Scores scores = score_all(graph);
    EXPECT_TRUE(parse_graph(graph_json(graph, scores), "g") == graph) << why;
    EXPECT_TRUE(parse_graph(graph_json(graph, scores, EdgesKey::links), "g") == graph) << why;
    EXPECT_TRUE(parse_graph(graph_json(graph, {}), "g") == graph) << why << ", without scores";
  }
}

TEST(GraphJson, HasNetworkxKeysAndNeverBothEdgesAndLinks) {
  const Graph graph = testing::blinken_graph();
  const json with_edges = json::parse(graph_json(graph, score_all(graph)));
  EXPECT_EQ(with_edges["directed"], false);
  EXPECT_EQ(with_edges["multigraph"], false);
  EXPECT_TRUE(with_edges["graph"].is_object());
  EXPECT_EQ(with_edges["nodes"].size(), 4U);
  EXPECT_EQ(with_edges["edges"].size(), 2U);
  EXPECT_FALSE(with_edges.contains("links"));
  const json with_links = json::parse(graph_json(graph, {}, EdgesKey::links));
  EXPECT_FALSE(with_links.contains("edges"));
  EXPECT_EQ(with_links["links"].size(), 2U);
}

TEST(GraphJson, CarriesEvidenceWithQuotesAndScoresAsNodeAttributes) {
  const Graph graph = testing::blinken_graph();
  const Scores scores = score_all(graph);
  const json document = json::parse(graph_json(graph, scores));
  const json& evidence = document["edges"][0]["evidence"][0];
  EXPECT_EQ(evidence["quote"], "Blinken met \"Wang\", who said: 1 < 2 & 3.");
  EXPECT_EQ(evidence["begin"], 10);
  EXPECT_EQ(document["graph"]["sources"][evidence["source"].get<std::size_t>()]["id"], "a.txt");
  EXPECT_EQ(document["nodes"][0]["strength"].get<double>(), 4.25);
  EXPECT_EQ(document["nodes"][0]["community"].get<std::uint32_t>(), scores.community[0]);
  EXPECT_FALSE(document["nodes"][1].contains("first_date")) << "what is empty is left out";
}

TEST(GraphJson, EditedScoresAreIgnoredOnReading) {
  const Graph graph = testing::blinken_graph();
  json document = json::parse(graph_json(graph, score_all(graph)));
  document["nodes"][0]["strength"] = 1e9;
  document["nodes"][0]["unheard_of"] = "x";
  EXPECT_TRUE(parse_graph(document.dump(), "g") == graph);
}

TEST(GraphJson, EdgesMayComeInAnyOrderAndDirection) {
  const Graph graph = testing::blinken_graph();
  json document = json::parse(graph_json(graph, {}));
  std::swap(document["edges"][0], document["edges"][1]);
  for (json& edge : document["edges"]) std::swap(edge["source"], edge["target"]);
  EXPECT_TRUE(parse_graph(document.dump(), "g") == graph);
}

struct Damage {
  const char* why;
  const char* pointer;  // what is replaced in a good document
  const char* by;       // JSON; nullptr: the member is taken out
  const char* message;
};

TEST(GraphJson, ForeignOrDamagedMembersAreNamed) {
  const Damage cases[] = {
      {"somebody else's graph", "/graph/format", nullptr, "graph: not written by comention"},
      {"a later version", "/graph/version", "2", "graph.version: this program reads version 1"},
      {"directed", "/directed", "true", "directed: the graph must not be directed"},
      {"an edge to nowhere", "/edges/1/target", "\"e99\"",
       "edges[1].target: no node has the id \"e99\""},
      {"a loop", "/edges/1/target", "\"e1\"", "edges[1]: an edge must join two different nodes"},
      {"the same pair twice", "/edges/1/target", "\"e2\"",
       "edges: two edges join \"e1\" and \"e2\""},
      {"a weight in words", "/edges/0/weight", "\"3\"", "edges[0].weight: a number was expected"},
      {"a weight below zero", "/edges/0/weight", "-1",
       "edges[0].weight: a weight must not be negative"},
      {"a negative count", "/edges/0/articles", "-1", "edges[0].articles: a count from 0"},
      {"a count too large", "/nodes/0/mentions", "4294967296", "nodes[0].mentions: a count from 0"},
      {"a fraction of a count", "/nodes/0/mentions", "1.5", "nodes[0].mentions: a count from 0"},
      {"an unknown type", "/nodes/2/type", "\"SHIP\"", "nodes[2].type: PERSON, ORGANISATION"},
      {"an id twice", "/nodes/2/id", "\"e1\"", "nodes[2]: the id \"e1\" stands twice"},
      {"no name", "/nodes/2/name", nullptr, "nodes[2].name: is missing"},
      {"evidence from no source", "/edges/0/evidence/0/source", "7",
       "edges[0].evidence[0].source: no such"},
      {"a span backwards", "/edges/0/evidence/0/end", "3",
       "edges[0].evidence[0]: the span ends before"},
      {"nodes not an array", "/nodes", "{}", "nodes: an array was expected here"},
      {"a node not an object", "/nodes/1", "17", "nodes[1]: an object was expected here"},
      {"no nodes", "/nodes", nullptr, "not a graph in node-link form"},
  };
  const json good = json::parse(graph_json(testing::blinken_graph(), {}));
  for (const Damage& damage : cases) {
    json document = good;
    const json::json_pointer pointer(damage.pointer);
    if (damage.by == nullptr) {
      document[pointer.parent_pointer()].erase(pointer.back());
    } else {
      document[pointer] = json::parse(damage.by);
    }
    try {
      parse_graph(document.dump(), "g.json");
      ADD_FAILURE() << damage.why;
    } catch (const FormatError& error) {
      EXPECT_THAT(error.what(), HasSubstr(damage.message)) << damage.why;
      EXPECT_THAT(error.what(), HasSubstr("g.json")) << damage.why;
    }
  }
}

TEST(GraphJson, CutOffJsonIsToldWithItsLine) {
  const std::string whole = graph_json(testing::blinken_graph(), {});
  for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
    EXPECT_THROW(parse_graph(whole.substr(0, length), "g"), FormatError) << "cut after " << length;
  }
  try {
    parse_graph("{\"directed\": false,\n\"nodes\": [}", "cut.json");
    FAIL();
  } catch (const FormatError& error) {
    EXPECT_EQ(error.line(), 2U);
    EXPECT_EQ(error.where(), "cut.json");
    EXPECT_THAT(error.what(), HasSubstr("cut.json:2: not valid JSON: "));
  }
}

TEST(GraphJson, AMissingFileIsAFileError) {
  EXPECT_THROW(read_graph("no/such/graph.json"), FileError);
  EXPECT_THROW(read_graph(::testing::TempDir()), FileError) << "a folder";
}

}  // namespace
}  // namespace comention
