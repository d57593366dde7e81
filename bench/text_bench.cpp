// How fast text is cut: sentences and paragraphs, tokens, folding. The text is made here, so that
// the figures need no file: news-like English with abbreviations, quotations and some other
// letters.
//
//   build/release/bin/text_bench

#include <string>

#include <benchmark/benchmark.h>

#include "comention/text/normal_form.hpp"
#include "comention/text/segment.hpp"
#include "comention/text/token.hpp"
#include "comention/text/utf8.hpp"

namespace {

std::string news(std::size_t bytes) {
  constexpr std::string_view paragraph =
      "The U.S. envoy, Gen. Marta J. Holm, said on Jan. 6 that the talks in Tromsø had been "
      "\"frank\". "
      "Nobody in the delegation expected the 3.5-billion-dollar deal to hold, and the minister's "
      "aides "
      "agreed. \"Was it worth it?\" Holm asked. It's the fourth Norway-led round since 2019; the "
      "next "
      "one is to be held at 9 a.m. on Monday, officials of Nordvik Corp. said in a statement.\n\n";
  std::string text;
  while (text.size() < bytes) text += paragraph;
  return text;
}

const std::string& sample() {
  static const std::string text = news(4u << 20);
  return text;
}

void set_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(sample().size()));
}

void Segment(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(comention::segment(sample()));
  set_bytes(state);
}
BENCHMARK(Segment)->Unit(benchmark::kMillisecond);

void Tokenise(benchmark::State& state) {
  const comention::Segments segments = comention::segment(sample());
  std::vector<comention::Span> tokens;
  for (auto _ : state) {
    tokens.clear();
    for (const comention::Span sentence : segments.sentences) {
      comention::tokenise(sample(), sentence, tokens);
    }
    benchmark::DoNotOptimize(tokens.data());
  }
  set_bytes(state);
  state.counters["tokens_per_second"] = benchmark::Counter(
      static_cast<double>(tokens.size()) * static_cast<double>(state.iterations()),
      benchmark::Counter::kIsRate);
}
BENCHMARK(Tokenise)->Unit(benchmark::kMillisecond);

void ValidateUtf8(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(comention::is_valid_utf8(sample()));
  set_bytes(state);
}
BENCHMARK(ValidateUtf8)->Unit(benchmark::kMillisecond);

void FoldAsciiName(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(comention::fold("Antony J. Blinken"));
}
BENCHMARK(FoldAsciiName);

void FoldAccentedName(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(comention::fold("Özge Işık-Wałęsa"));
}
BENCHMARK(FoldAccentedName);

}  // namespace

BENCHMARK_MAIN();
