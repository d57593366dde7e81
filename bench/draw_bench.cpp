// What a picture of a thousand names costs, from the graph to the bytes (scores not counted).

#include <benchmark/benchmark.h>

#include "comention/draw/draw.hpp"

#include "draw/sample_graphs.hpp"

namespace comention {
namespace {

void draw_names(benchmark::State& state, PictureFormat format) {
  const Graph graph = testing::news_graph(static_cast<std::uint32_t>(state.range(0)));
  const Scores scores = score_all(graph);
  DrawOptions options;
  options.top = graph.num_vertices();
  std::size_t bytes = 0;
  for (auto _ : state) bytes = draw(graph, scores, format, options).size();
  state.counters["edges"] = graph.num_edges();
  state.counters["bytes"] = static_cast<double>(bytes);
}

BENCHMARK_CAPTURE(draw_names, svg, PictureFormat::svg)
    ->Arg(40)
    ->Arg(300)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_names, png, PictureFormat::png)
    ->Arg(40)
    ->Arg(300)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace comention

BENCHMARK_MAIN();
