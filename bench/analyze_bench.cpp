// The time of each measure on one graph.
//
//   analyze_bench GRAPH [--threads N] [--runs N] [MEASURE...]
//
// GRAPH is a tab-separated edge list "a b weight" with lines that start with # left out; vertices are
// numbers. Prints the size, then a line a measure: name, median, least and greatest seconds of process
// CPU time (of wall time with more than one thread), runs, and the sum of the scores, by which
// bench/measures.py sees that its peers computed the same.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <numeric>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "comention/analyze/communities.hpp"
#include "comention/analyze/measures.hpp"
#include "comention/link/graph.hpp"

namespace {

using comention::Graph;

Graph read(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::vector<comention::CoMention> edges;
  std::uint32_t vertices = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::uint32_t a = 0, b = 0;
    comention::CoMention edge;
    if (!(fields >> a >> b)) throw std::runtime_error(path + ": not an edge: " + line);
    if (!(fields >> edge.weight)) edge.weight = 1;
    edge.a = comention::VertexIndex{std::min(a, b)};
    edge.b = comention::VertexIndex{std::max(a, b)};
    vertices = std::max(vertices, std::max(a, b) + 1);
    edges.push_back(std::move(edge));
  }
  std::ranges::sort(edges, {}, [](const auto& edge) { return std::pair(edge.a, edge.b); });
  Graph graph;
  for (std::uint32_t v = 0; v < vertices; ++v) graph.add_vertex({});
  for (auto& edge : edges) graph.add_edge(std::move(edge));
  return graph;
}

double seconds(unsigned threads) {
  if (threads == 1) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

struct Kernel {
  std::string name;
  std::function<std::vector<double>(const Graph&, unsigned)> run;
};

std::vector<Kernel> kernels() {
  using namespace comention;  // NOLINT: the names of the measures
  const auto plain = [](auto f) { return [f](const Graph& g, unsigned) { return f(g); }; };
  const auto with = [](auto f, bool weighted) {
    return [f, weighted](const Graph& g, unsigned threads) { return f(g, weighted, threads); };
  };
  return {{"degree", plain(degree)},
          {"strength", plain(strength)},
          {"betweenness", with(betweenness, false)},
          {"betweenness_weighted", with(betweenness, true)},
          {"closeness", with(closeness, false)},
          {"closeness_weighted", with(closeness, true)},
          {"harmonic", with(harmonic, false)},
          {"harmonic_weighted", with(harmonic, true)},
          {"eigenvector_weighted", [](const Graph& g, unsigned) { return eigenvector(g, true); }},
          {"pagerank_weighted", [](const Graph& g, unsigned) { return pagerank(g, true); }},
          {"core_number", plain(core_number)},
          {"local_clustering", plain(local_clustering)},
          {"components",
           [](const Graph& g, unsigned) {
             const auto of = components(g);
             return std::vector<double>(of.begin(), of.end());
           }},
          {"communities", [](const Graph& g, unsigned) {
             return std::vector<double>{communities(g).modularity};
           }}};
}

void measure(const Kernel& kernel, const Graph& graph, unsigned threads, int runs) {
  std::vector<double> times;
  double sum = 0;
  for (int i = 0; i < runs; ++i) {
    const double start = seconds(threads);
    const auto scores = kernel.run(graph, threads);
    times.push_back(seconds(threads) - start);
    sum = std::accumulate(scores.begin(), scores.end(), 0.0);
  }
  std::ranges::sort(times);
  std::printf("%s %.6f %.6f %.6f %d %.12g\n", kernel.name.c_str(), times[times.size() / 2],
              times.front(), times.back(), runs, sum);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> words(argv + 1, argv + argc);
  unsigned threads = 1;
  int runs = 5;
  for (std::size_t i = 0; i + 1 < words.size();) {
    if (words[i] == "--threads") threads = static_cast<unsigned>(std::stoul(words[i + 1]));
    if (words[i] == "--runs") runs = std::stoi(words[i + 1]);
    if (words[i].starts_with("--"))
      words.erase(words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(i) + 2);
    else
      ++i;
  }
  if (words.empty()) {
    std::cerr << "usage: analyze_bench GRAPH [--threads N] [--runs N] [MEASURE...]\n";
    return 2;
  }
  const Graph graph = read(words.front());
  std::printf("# %u vertices, %u edges, threads %u\n", graph.num_vertices(), graph.num_edges(),
              threads);
  for (const Kernel& kernel : kernels())
    if (words.size() == 1 || std::find(words.begin() + 1, words.end(), kernel.name) != words.end())
      measure(kernel, graph, threads, runs);
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
