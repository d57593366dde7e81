// How fast lines and files are written, without the disk.

#include <benchmark/benchmark.h>

#include "comention/write/export.hpp"
#include "comention/write/mentions.hpp"

#include "write/sample_graphs.hpp"

namespace comention {
namespace {

/// An article of 500 words with a name every ten words, as news has it.
TaggedArticle article() {
  TaggedArticle tagged;
  tagged.article.id = "articles/2024/04/26/blinken-wang-beijing.txt";
  for (std::uint32_t i = 0; i < 50; ++i) {
    tagged.entities.push_back(
        {"e" + std::to_string(i), "Antony Blinken", EntityType::person, {}, {}});
    const auto begin = static_cast<std::uint32_t>(tagged.article.text.size());
    tagged.article.text += "Blinken met the foreign minister in Beijing on Friday and said so. ";
    tagged.mentions.push_back(
        {{begin, begin + 7}, EntityType::person, Role::subject, 0.97F, EntityIndex{i}});
  }
  return tagged;
}

void mentions_lines(benchmark::State& state) {
  const TaggedArticle tagged = article();
  std::string out;
  for (auto _ : state) {
    out.clear();
    append_mentions_line(out, tagged, tagged.entities);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * 500);  // words
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
}
BENCHMARK(mentions_lines);

void article_lines(benchmark::State& state) {
  const TaggedArticle tagged = article();
  std::string out;
  for (auto _ : state) {
    out.clear();
    append_article_line(out, tagged.article);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
}
BENCHMARK(article_lines);

void graph_files(benchmark::State& state, const char* format) {
  const Graph graph = testing::larger_graph(20000);
  const Scores scores;
  std::size_t bytes = 0;
  for (auto _ : state) bytes = exported(graph, scores, format).at(0).content.size();
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}
BENCHMARK_CAPTURE(graph_files, json, "json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(graph_files, graphml, "graphml")->Unit(benchmark::kMillisecond);

void read_json(benchmark::State& state) {
  const std::string text = graph_json(testing::larger_graph(20000), Scores());
  for (auto _ : state) benchmark::DoNotOptimize(parse_graph(text, "bench"));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_json)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace comention

BENCHMARK_MAIN();
