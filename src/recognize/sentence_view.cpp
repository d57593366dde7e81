#include "recognize/sentence_view.hpp"

#include <limits>

namespace comention::recognize {

PositionFeatures position_features(std::span<const PlacedWord> words, std::size_t i,
                                   SentenceLook look) {
  const bool first = i == 0;
  const bool last = i + 1 == words.size();
  const PlacedWord& own = words[i];
  const auto number = [](WordClass c) { return static_cast<int>(c); };
  const int left = first ? before_sentence : number(words[i - 1].word_class);
  const int right = last ? after_sentence : number(words[i + 1].word_class);
  const std::uint32_t coarse_left = first ? position::coarse_boundary : words[i - 1].coarse;
  const std::uint32_t coarse_right = last ? position::coarse_boundary : words[i + 1].coarse;
  return {position::bias,
          position::trigram(left, number(own.word_class), right),
          position::end(first, last),
          position::start(first, own.word_class),
          position::look(look, own.word_class),
          position::document(own.document_flags, first, own.word_class),
          position::pair_before(coarse_left, own.coarse),
          position::pair_after(own.coarse, coarse_right)};
}

bool CapitalCounter::is_caseless_text() const {
  const std::uint32_t with_capitals = capitals_ + mixed_;
  return words_ >= 5 && (with_capitals * 100 < words_ || (lower_ + mixed_) * 100 < words_);
}

Capitals CapitalCounter::judge(bool caseless_text) const {
  const bool no_capitals = capitals_ + mixed_ == 0;
  const bool no_small_words = lower_ + mixed_ == 0;
  if (caseless_text && (no_capitals || no_small_words)) return {Casing::none, SentenceLook::plain};
  if (words_ < 3) return {};
  if (no_small_words && capitals_ * 2 >= words_) return {Casing::none, SentenceLook::plain};
  if (capitals_ * 2 >= words_) return {Casing::normal, SentenceLook::capitals};
  if (lower_ * 4 < words_) return {Casing::normal, SentenceLook::title};
  return {};
}

void count_form(FormCounts& counts, WordClass c, bool first) {
  const auto add = [](std::uint16_t& n) {
    if (n < std::numeric_limits<std::uint16_t>::max()) ++n;
  };
  if (is_lower_word(c))
    add(counts.lower);
  else if (is_all_capitals(c))
    add(counts.capitals);
  else if (is_title(c) && !first)
    add(counts.title);
}

std::uint8_t document_flags(const FormCounts& counts, WordClass c, bool first, Casing casing) {
  if (casing == Casing::normal && !has_capital(c)) return 0;
  const bool normal = casing == Casing::normal;
  const int own_title = normal && is_title(c) && !first ? 1 : 0;
  const int own_capitals = normal && is_all_capitals(c) ? 1 : 0;
  int flags = 0;
  if (counts.lower > 0) flags |= seen_lower;
  if (counts.title > own_title) flags |= seen_title;
  if (counts.capitals > own_capitals) flags |= seen_capitals;
  return static_cast<std::uint8_t>(flags);
}

}  // namespace comention::recognize
