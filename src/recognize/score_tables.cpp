#include "recognize/score_tables.hpp"

#include <cmath>

#include "recognize/agreement.hpp"

namespace comention::recognize {
namespace {

constexpr int own_limit = 3200;
constexpr int seat_limit = 2400;
constexpr int place_limit = 1200;

Scores rounded(const Lanes& sums, int limit) {
  constexpr int ratio = static_cast<int>(score_unit / weight_unit);
  Scores scores;
  for (int k = 0; k < lane_count; ++k) {
    const std::int32_t up = sums[k] >= 0 ? ratio / 2 : -ratio / 2;
    scores.lane[k] = static_cast<std::int16_t>(std::clamp((sums[k] + up) / ratio, -limit, limit));
  }
  return scores;
}

}  // namespace

ScoreTables::ScoreTables(const Model& model) : model_(&model) {
  places_.resize(std::size_t{casing_count} * position::count);
  const auto single = [&](std::uint64_t key) {
    Lanes sums{};
    model.weights().add(key, sums);
    return rounded(sums, place_limit);
  };
  for (const Casing casing : {Casing::normal, Casing::none}) {
    const auto c = static_cast<std::size_t>(casing);
    for (std::uint32_t n = 0; n < position::count; ++n) {
      places_[c * position::count + n] = single(position_key(n, casing));
    }
    for (const Seat seat : all_seats) {
      boundaries_[c].at[index_of(seat)] = single(boundary_key(seat, casing));
    }
  }
  if (!model.second_look()) return;
  agreement_.reserve(agreement::count);
  for (std::uint32_t n = 0; n < agreement::count; ++n)
    agreement_.push_back(single(agreement_key(n)));
}

WordScores ScoreTables::sum(const WordAnalysis& analysis, Casing casing) const {
  WordScores scores;
  for (const Seat seat : all_seats) {
    Lanes sums{};
    for (const WordFeature& feature : analysis.features) {
      if (is_seen(feature.kind, seat)) {
        model_->weights().add(feature_key(feature, seat, casing), sums);
      }
    }
    scores.at[index_of(seat)] = rounded(sums, seat == Seat::own ? own_limit : seat_limit);
  }
  return scores;
}

std::int16_t to_score(float weight, int limit) {
  const float bound = static_cast<float>(limit);
  const float scaled = weight / score_unit;
  if (!(scaled > -bound)) return static_cast<std::int16_t>(-limit);  // NaN too
  return static_cast<std::int16_t>(std::lround(std::min(scaled, bound)));
}

}  // namespace comention::recognize
