#include "recognize/feature_index.hpp"

#include <array>

#include "recognize/hash.hpp"

namespace comention::recognize {

FeatureIndex::FeatureIndex(const WordTypes& types, const std::vector<TrainingSentence>& sentences)
    : types_(types) {
  for (const Casing casing : {Casing::normal, Casing::none}) {
    for (std::uint32_t n = 0; n < position::count; ++n) keys_.push_back(position_key(n, casing));
  }
  for (const Casing casing : {Casing::normal, Casing::none}) {
    for (const Seat seat : all_seats) {
      boundaries_[static_cast<std::size_t>(casing)][index_of(seat)] =
          number(boundary_key(seat, casing));
    }
  }
  number_types(types, sentences);
  shipped_ = keys_.size();
  number_styles(sentences);
}

std::uint32_t FeatureIndex::number(std::uint64_t key) {
  const auto [at, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
  if (is_new) keys_.push_back(key);
  return at->second;
}

void FeatureIndex::number_types(const WordTypes& types,
                                const std::vector<TrainingSentence>& sentences) {
  const auto count = static_cast<std::uint32_t>(types.size());
  for (const Seat seat : all_seats) {
    std::vector<bool> occurs(count);
    for (const TrainingSentence& sentence : sentences) {
      const std::size_t n = sentence.words.size();
      for (std::size_t i = 0; i < n; ++i) {
        const std::int32_t at = seats_around(i, n)[index_of(seat)];
        if (at != boundary) occurs[sentence.words[static_cast<std::size_t>(at)]] = true;
      }
    }
    auto& rows = rows_[index_of(seat)];
    rows.resize(count);
    for (std::uint32_t type = 0; type < count; ++type) {
      if (occurs[type]) rows[type] = number_row(types, type, seat);
    }
  }
}

FeatureIndex::Row FeatureIndex::number_row(const WordTypes& types, std::uint32_t type, Seat seat) {
  Row row{pool_.size(), 0, 0};
  const WordAnalysis& analysis = types.analysis(type);
  for (const bool lexical : {true, false}) {
    for (const WordFeature& feature : analysis.features) {
      if (is_lexical(feature.kind) != lexical || !is_seen(feature.kind, seat)) continue;
      pool_.push_back(number(feature_key(feature, seat, types.casing(type))));
    }
    if (lexical) row.lexical = static_cast<std::uint32_t>(pool_.size() - row.begin);
  }
  row.size = static_cast<std::uint32_t>(pool_.size() - row.begin);
  return row;
}

/// What a style's own features see: a few words and classes around the token.
template <typename Visitor>
void FeatureIndex::visit_style(const TrainingSentence& sentence, std::size_t i,
                               Visitor visit) const {
  const auto style =
      static_cast<std::uint64_t>(sentence.style) * 2 + (sentence.casing == Casing::none ? 1 : 0);
  const auto word = [&](int distance) -> const WordAnalysis* {
    const auto at = static_cast<std::ptrdiff_t>(i) + distance;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(sentence.words.size())) return nullptr;
    return &types_.analysis(sentence.words[static_cast<std::size_t>(at)]);
  };
  const auto key = [style](std::uint64_t part, std::uint64_t value) {
    return mix(mix(style, 0x57'1E00 + part), value);
  };
  const WordAnalysis& own = *word(0);
  visit(key(0, 0));
  visit(key(1, static_cast<std::uint64_t>(own.word_class) * 2 + (i == 0 ? 1 : 0)));
  visit(key(2, own.lower_hash));
  visit(key(3, own.coarse_class));
  for (const int distance : {-1, 1}) {
    const WordAnalysis* near = word(distance);
    const std::uint64_t part = distance < 0 ? 4 : 6;
    visit(key(part, near != nullptr ? near->lower_hash : 1));
    visit(key(part + 1, near != nullptr ? near->coarse_class : 0x10000));
  }
}

void FeatureIndex::number_styles(const std::vector<TrainingSentence>& sentences) {
  for (const TrainingSentence& sentence : sentences) {
    if (sentence.style == 0) continue;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      visit_style(sentence, i, [this](std::uint64_t key) { number(key); });
    }
  }
}

void FeatureIndex::collect(const TrainingSentence& sentence, std::size_t i,
                           std::span<const char> hidden, std::vector<std::uint32_t>& out) const {
  const auto casing = static_cast<std::size_t>(sentence.casing);
  const Seating seats = seats_around(i, sentence.words.size());
  for (std::size_t seat = 0; seat < seat_count; ++seat) {
    const std::int32_t at = seats[seat];
    if (at == boundary) {
      out.push_back(boundaries_[casing][seat]);
      continue;
    }
    const auto place = static_cast<std::size_t>(at);
    const Row& row = rows_[seat][sentence.words[place]];
    const std::size_t skip = !hidden.empty() && hidden[place] != 0 ? row.lexical : 0;
    out.insert(out.end(), pool_.begin() + static_cast<std::ptrdiff_t>(row.begin + skip),
               pool_.begin() + static_cast<std::ptrdiff_t>(row.begin + row.size));
  }
  for (const std::uint32_t number : sentence.places[i]) {
    out.push_back(number + static_cast<std::uint32_t>(casing) * position::count);
  }
  if (sentence.style == 0) return;
  visit_style(sentence, i, [&](std::uint64_t key) { out.push_back(numbers_.at(key)); });
}

}  // namespace comention::recognize
