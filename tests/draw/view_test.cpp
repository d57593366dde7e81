#include "draw/view.hpp"

#include <gtest/gtest.h>

#include "sample_graphs.hpp"

namespace comention::picture {
namespace {

// A path, every edge of weight 1 but the one at the end:  0 - 1 - 2 - 3 - 4 === 5
Graph path_graph() {
  Graph graph;
  for (std::uint32_t i = 0; i < 6; ++i)
    graph.add_vertex(testing::vertex(i, "N" + std::to_string(i), EntityType::person));
  for (std::uint32_t i = 0; i + 1 < 6; ++i) {
    graph.add_edge(
        {VertexIndex{i}, VertexIndex{i + 1}, i == 4 ? 9.0 : 1.0, 1, 0, 1, 1, 1, "", "", {}});
  }
  return graph;
}

std::vector<std::uint32_t> shown(const View& view) {
  std::vector<std::uint32_t> result;
  for (const VertexIndex v : view.original) result.push_back(static_cast<std::uint32_t>(v));
  return result;
}

View view_with(const Graph& graph, const DrawOptions& options) {
  return view_of(graph, score_all(graph), options);
}

TEST(View, ShowsTheTopByTheMeasureAndSaysOfHowMany) {
  DrawOptions options;
  options.top = 2;
  const View view = view_with(path_graph(), options);
  EXPECT_EQ(shown(view), (std::vector<std::uint32_t>{4, 5}));
  EXPECT_EQ(view.size, (std::vector<double>{10, 9}));
  EXPECT_EQ(view.candidates, 6U);
  EXPECT_EQ(view.graph.num_edges(), 1U);
}

TEST(View, AFocusShowsWhatLiesWithinItsHops) {
  DrawOptions options;
  options.focus = VertexIndex{1};
  EXPECT_EQ(shown(view_with(path_graph(), options)), (std::vector<std::uint32_t>{0, 1, 2}));
  options.hops = 2;
  const View view = view_with(path_graph(), options);
  EXPECT_EQ(shown(view), (std::vector<std::uint32_t>{0, 1, 2, 3}));
  EXPECT_EQ(view.focus, VertexIndex{1});
  options.hops = 0;
  EXPECT_EQ(shown(view_with(path_graph(), options)), (std::vector<std::uint32_t>{1}));
}

TEST(View, TheFocusIsShownHoweverSmallItIs) {
  DrawOptions options;
  options.top = 1;
  options.focus = VertexIndex{0};
  EXPECT_EQ(shown(view_with(path_graph(), options)), (std::vector<std::uint32_t>{0}));
}

TEST(View, PruningKeepsEveryTieAtTheFocus) {
  const Graph graph = testing::complete_graph({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"});
  DrawOptions options;
  options.edges_a_vertex = 1;
  const View pruned = view_with(graph, options);
  EXPECT_EQ(pruned.ties_between, 45U);
  EXPECT_LT(pruned.graph.num_edges(), 12U);
  options.focus = VertexIndex{3};
  const View focused = view_with(graph, options);
  EXPECT_EQ(focused.graph.edges_at(*focused.focus).size(), 9U);
  options.edges_a_vertex = 0;
  EXPECT_EQ(view_with(graph, options).graph.num_edges(), 45U) << "0: no pruning";
}

TEST(View, NeverShowsMoreThanCanBeSeen) {
  Graph graph;
  for (std::uint32_t i = 0; i < most_vertices + 10; ++i)
    graph.add_vertex(testing::vertex(i, "N", EntityType::person));
  DrawOptions options;
  options.top = 1000000;
  const View view = view_with(graph, options);
  EXPECT_EQ(view.original.size(), most_vertices);
  EXPECT_EQ(view.candidates, most_vertices + 10);
}

}  // namespace
}  // namespace comention::picture
