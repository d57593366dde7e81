// The measures against twins that follow the definitions with no thought of speed: all simple paths
// are enumerated, lengths are exact fractions, groups are tried one by one. All graphs of up to five
// vertices, and all of four vertices whose edges weigh 1, 2, 3 or 6, where 1/6 + 1/6 = 1/3 and
// 1/3 + 1/6 = 1/2 make ties that floating sums miss.

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "comention/analyze/measures.hpp"

namespace comention {
namespace {

/// weight[a][b]: 0 for no edge.
using Matrix = std::vector<std::vector<int>>;

Graph graph_of(const Matrix& weight) {
  Graph graph;
  const auto n = static_cast<std::uint32_t>(weight.size());
  for (std::uint32_t v = 0; v < n; ++v) graph.add_vertex({});
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = a + 1; b < n; ++b) {
      if (weight[a][b] == 0) continue;
      CoMention edge;
      edge.a = VertexIndex{a};
      edge.b = VertexIndex{b};
      edge.weight = weight[a][b];
      graph.add_edge(edge);
    }
  return graph;
}

/// The `number`-th way to give each pair one of `choices`.
Matrix matrix(std::size_t n, std::uint64_t number, const std::vector<int>& choices) {
  Matrix weight(n, std::vector<int>(n, 0));
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b) {
      weight[a][b] = weight[b][a] = choices[number % choices.size()];
      number /= choices.size();
    }
  return weight;
}

constexpr long unit = 60;  // lengths are sixtieths: 60 / weight, exact for 1..6

/// All shortest paths between two vertices, by walking all simple ones.
struct ShortestPaths {
  long length = std::numeric_limits<long>::max();  // that: none
  std::vector<std::vector<std::size_t>> paths;
};

void walk(const Matrix& weight, bool weighted, std::vector<std::size_t>& path, long length,
          std::size_t goal, ShortestPaths& found) {
  const std::size_t here = path.back();
  if (here == goal) {
    if (length < found.length) found = {length, {}};
    if (length == found.length) found.paths.push_back(path);
    return;
  }
  for (std::size_t next = 0; next < weight.size(); ++next) {
    if (weight[here][next] == 0 || std::ranges::find(path, next) != path.end()) continue;
    path.push_back(next);
    walk(weight, weighted, path, length + (weighted ? unit / weight[here][next] : unit), goal,
         found);
    path.pop_back();
  }
}

ShortestPaths shortest_paths(const Matrix& weight, bool weighted, std::size_t a, std::size_t b) {
  ShortestPaths found;
  std::vector<std::size_t> path = {a};
  walk(weight, weighted, path, 0, b, found);
  return found;
}

struct Twin {
  std::vector<double> betweenness, closeness, harmonic;
};

Twin twin(const Matrix& weight, bool weighted) {
  const std::size_t n = weight.size();
  Twin result{std::vector<double>(n, 0), std::vector<double>(n, 0), std::vector<double>(n, 0)};
  const auto all = static_cast<double>(n);
  for (std::size_t a = 0; a < n; ++a) {
    double reached = 0, distances = 0;
    for (std::size_t b = 0; b < n; ++b) {
      const ShortestPaths found = shortest_paths(weight, weighted, a, b);
      if (a == b || found.paths.empty()) continue;
      const double distance = static_cast<double>(found.length) / unit;
      reached += 1;
      distances += distance;
      result.harmonic[a] += 1 / distance / (all - 1);
      if (a > b) continue;
      for (const auto& path : found.paths)
        for (std::size_t i = 1; i + 1 < path.size(); ++i)
          result.betweenness[path[i]] +=
              2 / (all - 1) / (all - 2) / static_cast<double>(found.paths.size());
    }
    if (reached > 0) result.closeness[a] = reached / (all - 1) * reached / distances;
  }
  return result;
}

void expect_near(const std::vector<double>& ours, const std::vector<double>& theirs,
                 const char* measure) {
  ASSERT_EQ(ours.size(), theirs.size());
  for (std::size_t v = 0; v < ours.size(); ++v)
    ASSERT_NEAR(ours[v], theirs[v], 1e-12 * std::max(1.0, theirs[v])) << measure << " of " << v;
}

void expect_paths_agree(const Matrix& weight, bool weighted) {
  const Graph graph = graph_of(weight);
  const Twin slow = twin(weight, weighted);
  expect_near(betweenness(graph, weighted), slow.betweenness, "betweenness");
  expect_near(closeness(graph, weighted), slow.closeness, "closeness");
  expect_near(harmonic(graph, weighted), slow.harmonic, "harmonic");
}

std::vector<std::size_t> members_of(unsigned set, std::size_t n) {
  std::vector<std::size_t> members;
  for (std::size_t v = 0; v < n; ++v)
    if ((set >> v & 1) != 0) members.push_back(v);
  return members;
}

/// The largest least degree within any group that v belongs to.
std::vector<double> core_twin(const Matrix& weight) {
  const std::size_t n = weight.size();
  std::vector<double> core(n, 0);
  for (unsigned set = 1; set < 1U << n; ++set) {
    const auto members = members_of(set, n);
    double least = static_cast<double>(n);
    for (const std::size_t a : members) {
      double ties = 0;
      for (const std::size_t b : members) ties += weight[a][b] != 0 ? 1 : 0;
      least = std::min(least, ties);
    }
    for (const std::size_t v : members) core[v] = std::max(core[v], least);
  }
  return core;
}

std::vector<double> clustering_twin(const Matrix& weight) {
  const std::size_t n = weight.size();
  std::vector<double> result(n, 0);
  for (std::size_t v = 0; v < n; ++v) {
    double pairs = 0, tied = 0;
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = a + 1; b < n; ++b) {
        if (weight[v][a] == 0 || weight[v][b] == 0) continue;
        pairs += 1;
        tied += weight[a][b] != 0 ? 1 : 0;
      }
    if (pairs > 0) result[v] = tied / pairs;
  }
  return result;
}

/// The walk's equations by Gaussian elimination, isolated ones starting anew like networkx has it.
std::vector<double> pagerank_twin(const Matrix& weight, double damping) {
  const std::size_t n = weight.size();
  std::vector<std::vector<double>> rows(n, std::vector<double>(n + 1, 0));
  for (std::size_t u = 0; u < n; ++u) {
    const double out = std::accumulate(weight[u].begin(), weight[u].end(), 0.0);
    for (std::size_t v = 0; v < n; ++v)
      rows[v][u] -= damping * (out > 0 ? weight[u][v] / out : 1 / static_cast<double>(n));
    rows[u][u] += 1;
    rows[u][n] = (1 - damping) / static_cast<double>(n);
  }
  for (std::size_t i = 0; i < n; ++i)  // the matrix is diagonally dominant by columns: no pivoting
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j) continue;
      const double factor = rows[j][i] / rows[i][i];
      for (std::size_t k = i; k <= n; ++k) rows[j][k] -= factor * rows[i][k];
    }
  std::vector<double> result;
  for (std::size_t i = 0; i < n; ++i) result.push_back(rows[i][n] / rows[i][i]);
  return result;
}

TEST(TwinsTest, PathsAgreeOnAllGraphsOfUpToFiveVertices) {
  for (std::size_t n = 0; n <= 5; ++n) {
    const std::uint64_t graphs = std::uint64_t{1} << n * (n - (n > 0 ? 1 : 0)) / 2;
    for (std::uint64_t number = 0; number < graphs; ++number) {
      SCOPED_TRACE(::testing::Message() << n << " vertices, graph " << number);
      expect_paths_agree(matrix(n, number, {0, 1}), false);
    }
  }
}

TEST(TwinsTest, WeightedPathsAgreeOnAllGraphsOfFourVertices) {
  for (std::uint64_t number = 0; number < 15'625; ++number) {  // 5^6
    SCOPED_TRACE(::testing::Message() << "graph " << number);
    expect_paths_agree(matrix(4, number, {0, 1, 2, 3, 6}), true);
  }
}

TEST(TwinsTest, WeightedPathsAgreeOnRandomGraphsOfSevenVertices) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(::testing::Message() << "round " << round);
    expect_paths_agree(matrix(7, random(), {0, 0, 0, 1, 2, 3, 4, 6}), true);
  }
}

TEST(TwinsTest, CoresClusteringAndPageRankAgreeOnAllGraphsOfFiveVertices) {
  for (std::uint64_t number = 0; number < 1024; ++number) {
    SCOPED_TRACE(::testing::Message() << "graph " << number);
    const Matrix weight = matrix(5, number, {0, 1});
    const Graph graph = graph_of(weight);
    expect_near(core_number(graph), core_twin(weight), "core");
    expect_near(local_clustering(graph), clustering_twin(weight), "clustering");
    const auto slow = pagerank_twin(weight, 0.85);
    const auto ours = pagerank(graph, false);
    for (std::size_t v = 0; v < 5; ++v) ASSERT_NEAR(ours[v], slow[v], 1e-10);
  }
}

TEST(TwinsTest, WeightedPageRankAgreesOnRandomGraphsForAnyDamping) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 200; ++round) {
    const Matrix weight = matrix(8, random(), {0, 0, 0, 1, 2, 5});
    for (const double damping : {0.0, 0.5, 0.85, 0.99}) {
      const auto slow = pagerank_twin(weight, damping);
      const auto ours = pagerank(graph_of(weight), true, damping);
      for (std::size_t v = 0; v < 8; ++v) ASSERT_NEAR(ours[v], slow[v], 1e-8) << damping;
    }
  }
}

}  // namespace
}  // namespace comention
