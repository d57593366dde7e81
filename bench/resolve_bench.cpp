// Speed of resolution on generated articles: names drawn by a power law from a growing population, with
// homonyms (few surnames), bare surnames, acronyms and countries.
//
//   resolve_article      articles a second
//   resolve_collection   items (entities of articles) a second; flat means linear growth

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "comention/resolve/resolve.hpp"

namespace {

using comention::EntityType;
using comention::TaggedArticle;

// Pronounceable words, the same for the same number.
std::string word(std::uint64_t number) {
  constexpr std::string_view consonants = "bdfgklmnprstvz";
  constexpr std::string_view vowels = "aeiou";
  std::string out;
  for (int i = 0; i < 3; ++i) {
    out += consonants[number % consonants.size()];
    number /= consonants.size();
    out += vowels[number % vowels.size()];
    number /= vowels.size();
  }
  out.front() = static_cast<char>(out.front() - 32);
  return out;
}

class Generator {
 public:
  explicit Generator(std::uint64_t population) : population_(population), random_(7) {}

  TaggedArticle article(std::size_t number) {
    TaggedArticle out;
    out.article.id = "article-" + std::to_string(number);
    for (int i = 0; i < 4; ++i) {
      const std::uint64_t person = draw();
      add(out, word(person * 7919) + " " + word(person % (population_ / 20 + 1)),
          EntityType::person);
      if (i % 2 == 0) add(out, word(person % (population_ / 20 + 1)), EntityType::person);
    }
    const std::uint64_t body = draw();
    add(out, word(body * 31) + " " + word(body * 37) + " Works", EntityType::organisation);
    add(out, word(draw() * 101), EntityType::location);
    add(out, body % 2 == 0 ? "China" : "Chinese",
        body % 2 == 0 ? EntityType::location : EntityType::misc);
    return out;
  }

 private:
  // Zipf's law by inversion: rank r with probability about 1/r.
  std::uint64_t draw() {
    const double u = std::uniform_real_distribution<double>(0, 1)(random_);
    return static_cast<std::uint64_t>(std::pow(static_cast<double>(population_), u));
  }

  static void add(TaggedArticle& article, const std::string& surface, EntityType type) {
    comention::Mention mention;
    mention.type = type;
    mention.confidence = 1;
    mention.span.begin = static_cast<std::uint32_t>(article.article.text.size());
    article.article.text += surface;
    mention.span.end = static_cast<std::uint32_t>(article.article.text.size());
    article.article.text += " said. ";
    article.mentions.push_back(mention);
  }

  std::uint64_t population_;
  std::mt19937_64 random_;
};

std::vector<TaggedArticle> articles(std::size_t count) {
  Generator generator(count * 4);
  std::vector<TaggedArticle> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(generator.article(i));
  return out;
}

void resolve_articles(benchmark::State& state) {
  std::vector<TaggedArticle> all = articles(2000);
  for (auto _ : state)
    for (TaggedArticle& article : all) comention::resolve_article(article);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(resolve_articles)->Unit(benchmark::kMillisecond);

// One text with very many different names: the work must not grow with their square.
void resolve_long_article(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  TaggedArticle whole;
  whole.article.id = "long";
  for (TaggedArticle& part : articles(count)) {
    const auto at = static_cast<std::uint32_t>(whole.article.text.size());
    whole.article.text += part.article.text;
    for (comention::Mention m : part.mentions) {
      m.span = {m.span.begin + at, m.span.end + at};
      whole.mentions.push_back(m);
    }
  }
  for (auto _ : state) comention::resolve_article(whole);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(whole.mentions.size()));
}
BENCHMARK(resolve_long_article)->RangeMultiplier(4)->Range(64, 4096)->Unit(benchmark::kMillisecond);

void resolve_collections(benchmark::State& state) {
  std::vector<TaggedArticle> all = articles(static_cast<std::size_t>(state.range(0)));
  std::int64_t items = 0;
  for (TaggedArticle& article : all) {
    comention::resolve_article(article);
    items += static_cast<std::int64_t>(article.entities.size());
  }
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<TaggedArticle> copy = all;
    state.ResumeTiming();
    benchmark::DoNotOptimize(comention::resolve_collection(std::move(copy)));
  }
  state.SetItemsProcessed(state.iterations() * items);
}
BENCHMARK(resolve_collections)
    ->RangeMultiplier(4)
    ->Range(1024, 65536)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
