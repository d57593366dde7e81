// How the cost of finding stories grows: articles of about 300 words, every third a cut and edited
// copy of an earlier one. Near-linear means that the time an article stays the same.
//
//   build/release/bin/stories_bench

#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "comention/stories/stories.hpp"

namespace {

std::string random_text(std::mt19937& random) {
  // Words are drawn with a bias to small numbers, as frequent words are in a language.
  std::string text;
  for (int i = 0; i < 300; ++i) {
    const double u = static_cast<double>(random() % 100000 + 1) / 100000;
    text +=
        "w" + std::to_string(static_cast<int>(20000 * u * u * u * u)) + (i % 20 == 19 ? ". " : " ");
  }
  return text;
}

std::vector<comention::TaggedArticle> articles(std::size_t count) {
  std::mt19937 random(1);
  std::vector<comention::TaggedArticle> list(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool copy = i % 3 == 2;
    std::string text = copy ? list[random() % i].article.text : random_text(random);
    if (copy) text = "by our staff " + text.substr(0, text.size() * 3 / 4);
    list[i].article.text = std::move(text);
  }
  return list;
}

void FindStories(benchmark::State& state) {
  const auto list = articles(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(comention::find_stories(list));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
BENCHMARK(FindStories)->RangeMultiplier(4)->Range(1000, 64000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
