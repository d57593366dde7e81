#include "recognize/word_cache.hpp"

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

constexpr std::size_t first_slots = std::size_t{1} << 14U;
constexpr std::size_t most_words = 100'000;  // about 20 MB

// Below these a word's own scores cannot be made up for by its surroundings; measured on tuning
// text, no mention is lost.
constexpr std::int16_t likely_above = -400;    // -3.1
constexpr std::int16_t possible_above = -800;  // -6.2

}  // namespace

WordCache::WordCache(const ScoreTables& tables) : tables_(tables), slots_(first_slots) {}

WordId WordCache::find(std::string_view word, Casing casing) {
  const std::uint64_t key = hash_bytes(word, casing == Casing::none ? 1 : 0) | 1U;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = (key >> 20U) & mask;; at = (at + 1) & mask) {
    if (slots_[at].key == key) return slots_[at].word;
    if (slots_[at].key == 0) return learn(word, casing, key);
  }
}

WordId WordCache::learn(std::string_view word, Casing casing, std::uint64_t key) {
  const WordAnalysis analysis = analyse(word, casing, tables_.model().lexicon());
  const auto id = static_cast<WordId>(facts_.size());
  scores_.push_back(tables_.sum(analysis, casing));
  const std::int16_t own = scores_.back().at[index_of(Seat::own)].largest();
  WordFacts facts;
  facts.form = forms_.try_emplace(analysis.lower_hash, static_cast<std::uint32_t>(forms_.size()))
                   .first->second;
  facts.word_class = analysis.word_class;
  facts.coarse = static_cast<std::uint8_t>(position::coarse(analysis.coarse_class));
  facts.likely = has_capital(analysis.word_class) || own > likely_above;
  facts.possible = own > possible_above;
  facts_.push_back(facts);
  keys_.push_back(key);
  if (2 * facts_.size() > slots_.size()) {
    slots_.assign(slots_.size() * 2, {});
    for (WordId w = 0; w < facts_.size(); ++w) place(keys_[w], w);
  } else {
    place(key, id);
  }
  return id;
}

void WordCache::place(std::uint64_t key, WordId word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key >> 20U) & mask;
  while (slots_[at].key != 0) at = (at + 1) & mask;
  slots_[at] = {key, word};
}

void WordCache::trim() {
  if (facts_.size() > most_words) clear();
}

void WordCache::clear() {
  slots_.assign(first_slots, {});
  facts_.clear();
  scores_.clear();
  keys_.clear();
  forms_.clear();
}

}  // namespace comention::recognize
