// How fast names are found: the whole recogniser (tokens, model, roles), warm and cold, and the load of
// the model. The text is read from $COMENTION_BENCH_TEXT (articles parted by lines of "%%"), else made
// here.
//
//   build/release/bin/recognize_bench

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "comention/recognize/recognizer.hpp"
#include "comention/text/segment.hpp"
#include "comention/text/token.hpp"
#include "comention/text/utf8.hpp"

namespace {

using namespace comention;

struct Sample {
  std::vector<Article> articles;
  std::vector<Segments> segments;
  std::int64_t bytes = 0;
  std::int64_t tokens = 0;
};

void add_article(Sample& sample, const std::string& raw) {
  Article article;
  article.text = repair_utf8(raw).text;
  sample.segments.push_back(segment(article.text));
  std::vector<Span> tokens;
  for (const Span sentence : sample.segments.back().sentences) {
    tokenise(article.text, sentence, tokens);
  }
  sample.tokens += static_cast<std::int64_t>(tokens.size());
  sample.bytes += static_cast<std::int64_t>(article.text.size());
  sample.articles.push_back(std::move(article));
}

std::string made_article(int number) {
  const std::string n = std::to_string(number);
  return "Minister No. " + n +
         " resigns\n\nOSLO (Kestrel) - The finance minister of Norway, Marta Holm" + n +
         ", resigned on Monday after talks in Tromsø with Nordvik Corp. ended without a deal, "
         "officials said. \"Nobody expected it to hold,\" Holm" +
         n +
         " told reporters, and the U.S. envoy agreed. The Bank of Norway said that it would wait "
         "for "
         "a statement from the European Union before it decides on rates next week.\n";
}

const Sample& sample() {
  static const Sample made = [] {
    Sample s;
    if (const char* path = std::getenv("COMENTION_BENCH_TEXT"); path != nullptr) {
      std::ifstream in(path);
      std::string article;
      for (std::string line; std::getline(in, line);) {
        if (line != "%%") {
          article += line + "\n";
          continue;
        }
        add_article(s, article);
        article.clear();
      }
      if (!article.empty()) add_article(s, article);
    }
    for (int i = 0; s.articles.size() < 2000 && i < 2000; ++i) {
      if (std::getenv("COMENTION_BENCH_TEXT") != nullptr) break;
      add_article(s, made_article(i));
    }
    return s;
  }();
  return made;
}

void set_counters(benchmark::State& state) {
  const auto rounds = static_cast<double>(state.iterations());
  state.SetBytesProcessed(state.iterations() * sample().bytes);
  state.counters["tokens/s"] = benchmark::Counter(rounds * static_cast<double>(sample().tokens),
                                                  benchmark::Counter::kIsRate);
}

std::size_t recognize_all(const Recognizer& recognizer) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < sample().articles.size(); ++i) {
    found += recognizer.recognize(sample().articles[i], sample().segments[i]).size();
  }
  return found;
}

void warm(benchmark::State& state) {
  const Recognizer recognizer(default_model_path());
  recognize_all(recognizer);
  for (auto _ : state) benchmark::DoNotOptimize(recognize_all(recognizer));
  set_counters(state);
}
BENCHMARK(warm)->Unit(benchmark::kMillisecond);

void cold(benchmark::State& state) {
  for (auto _ : state) {
    const Recognizer recognizer(default_model_path());
    benchmark::DoNotOptimize(recognize_all(recognizer));
  }
  set_counters(state);
}
BENCHMARK(cold)->Unit(benchmark::kMillisecond);

void tokens_only(benchmark::State& state) {
  std::vector<Span> tokens;
  for (auto _ : state) {
    for (std::size_t i = 0; i < sample().articles.size(); ++i) {
      tokens.clear();
      for (const Span s : sample().segments[i].sentences) {
        tokenise(sample().articles[i].text, s, tokens);
      }
      benchmark::DoNotOptimize(tokens.data());
    }
  }
  set_counters(state);
}
BENCHMARK(tokens_only)->Unit(benchmark::kMillisecond);

void load_model(benchmark::State& state) {
  for (auto _ : state) {
    const Recognizer recognizer(default_model_path());
    benchmark::DoNotOptimize(&recognizer);
  }
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
