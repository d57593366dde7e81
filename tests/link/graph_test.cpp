#include "comention/link/graph.hpp"

#include <boost/graph/connected_components.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"
#include "comention/link/boost_graph.hpp"

#include "link/notation.hpp"

namespace comention {
namespace {

using testing::drawn_graph;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

std::vector<std::uint32_t> neighbours(const Graph& graph, std::uint32_t v) {
  std::vector<std::uint32_t> result;
  for (const EdgeIndex edge : graph.edges_at(VertexIndex{v}))
    result.push_back(static_cast<std::uint32_t>(other_end(graph.edge(edge), VertexIndex{v})));
  return result;
}

Vertex vertex_called(const std::string& id) {
  Vertex vertex;
  vertex.entity.id = id;
  return vertex;
}

CoMention edge_of(std::uint32_t a, std::uint32_t b, double weight = 1) {
  CoMention edge;
  edge.a = VertexIndex{a};
  edge.b = VertexIndex{b};
  edge.weight = weight;
  return edge;
}

TEST(GraphTest, AnEmptyGraphHasNothing) {
  const Graph graph;
  EXPECT_EQ(graph.num_vertices(), 0U);
  EXPECT_EQ(graph.num_edges(), 0U);
  EXPECT_TRUE(graph.sources().empty());
  EXPECT_EQ(graph, Graph());
}

TEST(GraphTest, NeighboursAscendInWhateverOrderEdgesCome) {
  const Graph graph = drawn_graph("C-D A-C B-C:2 A-D");
  EXPECT_THAT(neighbours(graph, 2), ElementsAre(0, 1, 3));
  EXPECT_THAT(neighbours(graph, 0), ElementsAre(2, 3));
  EXPECT_THAT(neighbours(graph, 1), ElementsAre(2));
}

TEST(GraphTest, EndsArePutInOrder) {
  const Graph graph = drawn_graph("B-A:5");
  const CoMention& edge = graph.edge(EdgeIndex{0});
  EXPECT_EQ(edge.a, VertexIndex{0});
  EXPECT_EQ(edge.b, VertexIndex{1});
  EXPECT_EQ(edge.weight, 5);
}

TEST(GraphTest, ACopyIsEqualAndApart) {
  const Graph graph = drawn_graph("A-B:3 B-C:1 D");
  Graph copy = graph;
  EXPECT_EQ(copy, graph);
  copy.add_edge(edge_of(0, 3));
  EXPECT_NE(copy, graph);
  EXPECT_EQ(graph.num_edges(), 2U);
  Graph assigned;
  assigned = graph;
  EXPECT_EQ(assigned, graph);
}

TEST(GraphTest, EqualityLooksAtEverything) {
  const Graph graph = drawn_graph("A-B:3");
  EXPECT_NE(graph, drawn_graph("A-B:4"));
  EXPECT_NE(graph, drawn_graph("A-C:3"));
  EXPECT_NE(graph, drawn_graph("A-B:3 C"));
  Graph other = graph;
  other.set_sources({{"1", "Title", "2024-04-26", "Post", "", 0}});
  EXPECT_NE(graph, other);
  other = graph;
  GraphInfo info;
  info.set_aside_by_role[2] = 1;
  other.set_info(info);
  EXPECT_NE(graph, other);
}

TEST(GraphTest, BoostSeesTheSameGraph) {
  const Graph graph = drawn_graph("A-B:3 B-C:1 D-E:2 F");
  const BoostGraph& boost = boost_graph(graph);
  ASSERT_EQ(boost::num_vertices(boost), 6U);
  ASSERT_EQ(boost::num_edges(boost), 3U);
  std::vector<int> component(6);
  EXPECT_EQ(boost::connected_components(boost, component.data()), 3);
  EXPECT_EQ(boost[3].entity.name, "D");
  EXPECT_EQ(boost[boost::edge(3, 4, boost).first].weight, 2);
}

TEST(MakeGraphTest, SortsVerticesByIdAndEdgesByEnds) {
  const Graph graph = make_graph({vertex_called("c"), vertex_called("a"), vertex_called("b")},
                                 {edge_of(0, 2, 1), edge_of(0, 1, 2), edge_of(1, 2, 3)}, {}, {});
  EXPECT_EQ(graph.vertex(VertexIndex{0}).entity.id, "a");
  EXPECT_EQ(graph.vertex(VertexIndex{2}).entity.id, "c");
  ASSERT_EQ(graph.num_edges(), 3U);
  EXPECT_EQ(graph.edge(EdgeIndex{0}), edge_of(0, 1, 3));  // a-b
  EXPECT_EQ(graph.edge(EdgeIndex{1}), edge_of(0, 2, 2));  // a-c
  EXPECT_EQ(graph.edge(EdgeIndex{2}), edge_of(1, 2, 1));  // b-c
}

TEST(MakeGraphTest, SaysWhatIsWrong) {
  CoMention unsupported = edge_of(0, 1);
  unsupported.evidence = {{3, {0, 5}, true, "text"}};
  const struct {
    std::vector<Vertex> vertices;
    std::vector<CoMention> edges;
    const char* why;
  } cases[] = {
      {{vertex_called("a"), vertex_called("a")}, {}, "entity a stands twice"},
      {{vertex_called("a"), vertex_called("b")},
       {edge_of(0, 1), edge_of(1, 0)},
       "a and b stands twice"},
      {{vertex_called("a")}, {edge_of(0, 0)}, "a is tied to itself"},
      {{vertex_called("a")}, {edge_of(0, 7)}, "an entity that is not there"},
      {{vertex_called("a"), vertex_called("b")}, {unsupported}, "an article that is not there"},
  };
  for (const auto& c : cases)
    EXPECT_THAT([&] { make_graph(c.vertices, c.edges, {}, {}); },
                ThrowsMessage<FormatError>(HasSubstr(c.why)));
}

}  // namespace
}  // namespace comention
