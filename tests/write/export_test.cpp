#include "comention/write/export.hpp"

#include <clocale>
#include <fstream>
#include <iterator>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"

#include "sample_graphs.hpp"

namespace comention {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

std::string main_file(const Graph& graph, std::string_view format) {
  return exported(graph, score_all(graph), format).at(0).content;
}

TEST(Export, NamesAreUniqueAndEachFormatWritesSomething) {
  const Graph graph = testing::blinken_graph();
  std::set<std::string_view> names;
  for (const ExportFormat& format : all_export_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.description.empty()) << format.name;
    EXPECT_THAT(main_file(graph, format.name), HasSubstr("Wang Yi")) << format.name;
  }
}

TEST(Export, AnUnknownNameIsAnsweredWithTheNearest) {
  try {
    export_format("grapml");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(), "no export format is called 'grapml'; did you mean 'graphml'?");
  }
  EXPECT_THROW(exported(Graph(), Scores(), "parquet-lake-house"), UsageError);
}

TEST(Export, SameGraphSameBytes) {
  const Graph graph = testing::hostile_graph();
  for (const ExportFormat& format : all_export_formats()) {
    EXPECT_EQ(exported(graph, score_all(graph), format.name),
              exported(graph, score_all(graph), format.name));
  }
}

TEST(Export, AGraphWithoutVerticesOrScoresIsNoSpecialCase) {
  for (const ExportFormat& format : all_export_formats()) {
    EXPECT_NO_THROW(main_file(Graph(), format.name)) << format.name;
    EXPECT_THAT(exported(testing::blinken_graph(), Scores(), format.name).at(0).content,
                HasSubstr("Wang Yi"));
  }
}

// The formats that people and browsers open as they are: no tag, no line end of a name's own.
TEST(Export, HostileNamesStayText) {
  const Graph graph = testing::hostile_graph();
  for (const char* format : {"graphml", "yed", "gexf", "gexf-dynamic", "mermaid"}) {
    EXPECT_THAT(main_file(graph, format), Not(HasSubstr("<script"))) << format;
  }
  for (const char* format : {"json", "d3", "cyjs", "cx2", "jgf"}) {
    const std::string content = main_file(graph, format);
    EXPECT_THAT(content, Not(HasSubstr("</script"))) << format;
    EXPECT_TRUE(json::accept(content)) << format;
  }
}

struct Piece {
  const char* format;
  const char* piece;
  const char* why;
};

TEST(Export, WritesWhatEachReaderNeeds) {
  const Piece cases[] = {
      {"csv", "Id,Label,type,", "Gephi finds the columns by these names"},
      {"graphml", "edgedefault=\"undirected\"", ""},
      {"graphml", "<key id=\"node_name\" for=\"node\" attr.name=\"name\"",
       "Cytoscape shows `name`"},
      {"graphml", "<key id=\"node_label\" for=\"node\" attr.name=\"label\"", "Gephi shows `label`"},
      {"graphml",
       "<key id=\"edge_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>", ""},
      {"yed", "<y:NodeLabel>Antony Blinken</y:NodeLabel>", "yEd shows nothing else"},
      {"yed", "yfiles.type=\"nodegraphics\"", ""},
      {"gexf", "xmlns=\"http://gexf.net/1.3\"", "exactly this namespace"},
      {"gexf", "weight=\"3.25\"", "Gephi takes the weight from the edge itself"},
      {"gexf-dynamic", "timeformat=\"date\"", ""},
      {"gexf-dynamic", "label=\"Antony Blinken\" start=\"2024-04-24\" end=\"2024-04-26\"",
       "days, inclusive"},
      {"gml", "firstSeen \"2024-04-24\"", "no underscore in a GML key"},
      {"gml", "&quot;Wang&quot;, who said: 1 < 2 &amp; 3.", ""},
      {"pajek", "*Vertices 4\n1 \"Antony Blinken\"\n", "numbered from 1"},
      {"pajek", "*Edges\n1 2 3.25\n1 3 1.0\n", ""},
      {"dot", "\"e1\" -- \"e2\" [", ""},
      {"cyjs", "\"position\":{\"x\":100.0,\"y\":0.0}", "without positions the nodes pile up"},
      {"neo4j", "id:ID(Entity),name,aliases:string[],", ""},
      {"neo4j", "Blinken;Antony Blinken", "arrays are joined by ;"},
      {"cypher", "MERGE (a)-[r:CO_MENTIONED]->(b)", ""},
      {"ftm",
       "{\"id\":\"e1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Antony "
       "Blinken\"],\"alias\":[\"Blinken\"]}}",
       ""},
      {"ftm", "\"schema\":\"UnknownLink\",\"properties\":{\"subject\":[\"e1\"],\"object\":[\"e2\"]",
       ""},
      {"turtle", "<urn:comention:edge:e1-e2> a cm:CoMention",
       "an edge with attributes is a node in RDF"},
      {"turtle", "rdfs:label \"Wang Yi\"", ""},
      {"mermaid", "v0 ---|3.25| v1", ""},
  };
  const Graph graph = testing::blinken_graph();
  for (const Piece& c : cases) {
    EXPECT_THAT(main_file(graph, c.format), HasSubstr(c.piece)) << c.format << ": " << c.why;
  }
}

TEST(Export, AvoidsWhatReadersStumbleOver) {
  const Piece cases[] = {
      {"graphml", "for=\"all\"", "igraph ignores such keys"},
      {"graphml", "attr.name=\"id\"", ""},
      {"graphml", "></data>", "no empty data"},
      {"graphml", "liststring", "networkx and igraph crash"},
      {"gexf", "startopen", ""},
      {"gexf", "www.gexf", ""},
      {"pajek", "*Arcs", "an empty one is an error"},
      {"pajek", "\xEF\xBB\xBF", "igraph fails on a byte order mark"},
      {"csv", "timestamp", "Gephi makes time sets of such columns"},
      {"csv", "interval", ""},
  };
  const Graph graph = testing::blinken_graph();
  for (const Piece& c : cases) {
    for (const ExportFile& file : exported(graph, score_all(graph), c.format)) {
      EXPECT_THAT(file.content, Not(HasSubstr(c.piece))) << c.format << ": " << c.why;
    }
  }
}

TEST(Export, GephiGetsUndirectedEdgesWithDoubledBackslashes) {
  const Graph graph = testing::hostile_graph();
  const auto files = exported(graph, score_all(graph), "csv");
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "nodes.csv");
  EXPECT_EQ(files[1].name, "edges.csv");
  EXPECT_THAT(files[1].content, HasSubstr("Source,Target,Type,Id,Label,Weight,"));
  EXPECT_THAT(files[1].content, HasSubstr("\r\ne0,e1,Undirected,e0-e1,"));
  EXPECT_THAT(files[0].content, HasSubstr("trailing backslash\\\\,"));
  EXPECT_THAT(files[0].content, HasSubstr("\"'=cmd|'/C calc'!A0\""));
}

TEST(Export, PajekMakesLabelsUniqueAndPutsCommunitiesAndStrengthBeside) {
  Graph graph;
  for (const char* id : {"e1", "e2", "e3"}) {
    graph.add_vertex(testing::vertex(id, "The \"Georgia\"", EntityType::location));
  }
  graph.add_edge({VertexIndex{0}, VertexIndex{1}, 2, 1, 0, 1, 1, 1, "", "", {}});
  const auto files = exported(graph, score_all(graph), "pajek");
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[0].content,
            "*Vertices 3\n1 \"The 'Georgia'\"\n2 \"The 'Georgia' (2)\"\n3 \"The 'Georgia' "
            "(3)\"\n*Edges\n1 2 2.0\n");
  EXPECT_EQ(files[1].name, ".clu");
  EXPECT_EQ(files[1].content, "*Vertices 3\n1\n1\n2\n");
  EXPECT_EQ(files[2].content, "*Vertices 3\n2.0\n2.0\n0.0\n");
}

TEST(Export, Cx2CountsMatchItsMetaDataAndStatusStandsLast) {
  const json cx2 = json::parse(main_file(testing::blinken_graph(), "cx2"));
  EXPECT_EQ(cx2.front(), (json{{"CXVersion", "2.0"}, {"hasFragments", false}}));
  EXPECT_EQ(cx2.back(), json::parse(R"({"status":[{"success":true}]})"));
  for (const json& meta : cx2[1]["metaData"]) {
    const std::string name = meta["name"];
    std::size_t count = 0;
    for (const json& aspect : cx2) count += aspect.contains(name) ? aspect[name].size() : 0;
    EXPECT_EQ(meta["elementCount"], count) << name;
  }
}

TEST(Export, JsonGraphHasNoMemberBeyondItsSchemaAndIsUndirected) {
  const json graph = json::parse(main_file(testing::blinken_graph(), "jgf"))["graph"];
  EXPECT_EQ(graph["directed"], false);
  const std::set<std::string> allowed = {"id",       "source", "target",  "relation",
                                         "directed", "label",  "metadata"};
  for (const json& edge : graph["edges"]) {
    EXPECT_EQ(edge["directed"], false);
    for (const auto& [key, value] : edge.items()) EXPECT_TRUE(allowed.contains(key)) << key;
  }
  EXPECT_EQ(graph["nodes"]["e2"]["label"], "Wang Yi");
  EXPECT_EQ(graph["edges"][0]["metadata"]["weight"], 3.25);
}

TEST(Export, EveryFollowTheMoneyValueIsAnArrayOfTextsAndMiscIsLeftOut) {
  Graph graph = testing::blinken_graph();
  graph.add_vertex(testing::vertex("e5", "Nobel Peace Prize", EntityType::misc));
  const std::string content = main_file(graph, "ftm");
  EXPECT_THAT(content, Not(HasSubstr("Nobel")));
  std::size_t begin = 0;
  for (std::size_t end; (end = content.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const json entity = json::parse(content.substr(begin, end - begin));
    EXPECT_TRUE(entity["id"].is_string() && entity["schema"].is_string());
    for (const auto& [name, values] : entity["properties"].items()) {
      ASSERT_TRUE(values.is_array() && !values.empty()) << name;
      for (const json& value : values) EXPECT_TRUE(value.is_string()) << name;
    }
  }
}

// "\u0027" would become an apostrophe before Cypher reads its strings, even after a doubled backslash.
TEST(Export, CypherNeverHasABackslashBeforeU) {
  Graph graph;
  graph.add_vertex(testing::vertex("e1", "a\\u0027}) DETACH DELETE n //", EntityType::person));
  EXPECT_THAT(main_file(graph, "cypher"),
              HasSubstr("name: 'a\\\\' + 'u0027}) DETACH DELETE n //'"));
}

TEST(Export, DotEscapesWhatGraphvizWouldSubstitute) {
  Graph graph;
  graph.add_vertex(testing::vertex("node", "North\\NKorea \"x\" &lt;", EntityType::location));
  EXPECT_THAT(main_file(graph, "dot"),
              HasSubstr("\"node\" [\"label\"=\"North\\\\NKorea \\\"x\\\" &amp;lt;\""));
}

TEST(ExportGraph, WritesFoldersAndFilesAndLeavesNothingWhenItCannot) {
  const Graph graph = testing::blinken_graph();
  const Scores scores = score_all(graph);
  const fs::path folder = fs::path(::testing::TempDir()) / "comention_export_test";
  fs::remove_all(folder);
  export_graph(graph, scores, "csv", folder / "new" / "gephi");
  EXPECT_TRUE(fs::exists(folder / "new" / "gephi" / "nodes.csv"));
  EXPECT_TRUE(fs::exists(folder / "new" / "gephi" / "edges.csv"));
  export_graph(graph, scores, "pajek", folder / "graph.net");
  EXPECT_TRUE(fs::exists(folder / "graph.net"));
  EXPECT_TRUE(fs::exists(folder / "graph.clu"));
  EXPECT_TRUE(fs::exists(folder / "graph.vec"));
  fs::create_directory(folder / "blocked.vec");  // a folder where the third file must go
  EXPECT_THROW(export_graph(graph, scores, "pajek", folder / "blocked.net"), FileError);
  EXPECT_FALSE(fs::exists(folder / "blocked.net")) << "none of the files gets its name";
  EXPECT_FALSE(fs::exists(folder / "blocked.clu"));
  EXPECT_THROW(export_graph(graph, scores, "csv", folder / "graph.net"), FileError)
      << "a file is in the way";
  fs::remove_all(folder);
}

}  // namespace
}  // namespace comention
