#include "recognize/decoder.hpp"

namespace comention::recognize {
namespace {

constexpr int transition_limit = 3000;
constexpr std::int16_t forbidden = -16000;
// Path scores are kept relative to O's and within these limits, so that no sum leaves 16 bits.
constexpr std::int16_t path_floor = -12000;
constexpr std::int16_t path_ceiling = 12000;
// A token whose scores lie further apart is decided by any of them.
constexpr std::int16_t emission_limit = 10000;

// The labels after which no name is open, but for O.
constexpr std::array closed_labels = {label_of(EntityType::person, Place::last),
                                      label_of(EntityType::person, Place::unit),
                                      label_of(EntityType::organisation, Place::last),
                                      label_of(EntityType::organisation, Place::unit),
                                      label_of(EntityType::location, Place::last),
                                      label_of(EntityType::location, Place::unit),
                                      label_of(EntityType::misc, Place::last),
                                      label_of(EntityType::misc, Place::unit)};

std::int16_t bounded(std::int32_t score) {
  return static_cast<std::int16_t>(std::clamp<std::int32_t>(score, path_floor, path_ceiling));
}

}  // namespace

Decoder::Decoder(const Transitions& transitions) {
  const auto score = [&](Label a, Label b) {
    return may_follow(a, b) ? to_score(transitions.step[a][b], transition_limit) : forbidden;
  };
  for (Label b = 1; b < label_count; ++b) {
    const std::size_t lane = b - 1U;
    for (Label a = 0; a < label_count; ++a) step_[a].lane[lane] = score(a, b);
    const Label begin = label_of(type_of(b), Place::begin);
    inner_[0].lane[lane] = score(begin, b);
    inner_[1].lane[lane] = score(static_cast<Label>(begin + 1), b);
    start_.lane[lane] = continues(b) ? forbidden : to_score(transitions.start[b], transition_limit);
    ends_sentence_.lane[lane] = is_open(b) ? forbidden : std::int16_t{0};
    ends_run_.lane[lane] = score(b, outside);
  }
  for (Label a = 0; a < label_count; ++a) to_outside_[a] = score(a, outside);
  Scores begins;
  Scores insides;
  for (int k = 0; k < lane_count; ++k) {
    begins.lane[k] = static_cast<std::int16_t>(k / 4 * 4 + 1);
    insides.lane[k] = static_cast<std::int16_t>(k / 4 * 4 + 2);
  }
  from_begin_ = Lanes16::load(begins.lane);
  from_inside_ = Lanes16::load(insides.lane);
  start_outside_ = to_score(transitions.start[outside], transition_limit);
  outside_ends_run_ = to_outside_[outside];
}

void Decoder::advance(const Scores& emission, std::size_t i) {
  Trace& trace = traces_[i];
  const Lanes16 best = Lanes16::load(best_.lane);
  // From O, whose path score is 0 here.
  Lanes16 next = Lanes16::load(step_[outside].lane);
  Lanes16 from;
  std::int32_t next_outside = to_outside_[outside];
  trace.from_outside = outside;
  for (const Label a : closed_labels) {
    const std::int16_t before = best_.lane[a - 1U];
    next.take_larger(Lanes16::all(before) + Lanes16::load(step_[a].lane), Lanes16::all(a), from);
    if (before + to_outside_[a] > next_outside) {
      next_outside = before + to_outside_[a];
      trace.from_outside = a;
    }
  }
  next.take_larger(best.spread_in_fours<0>() + Lanes16::load(inner_[0].lane), from_begin_, from);
  next.take_larger(best.spread_in_fours<1>() + Lanes16::load(inner_[1].lane), from_inside_, from);
  // Two steps of clamping keep both sums within 16 bits.
  const Lanes16 relative =
      (next - Lanes16::all(bounded(next_outside))).clamp(path_floor, path_ceiling);
  const Lanes16 limited = Lanes16::load(emission.lane).clamp(-emission_limit, emission_limit);
  (relative + limited).clamp(path_floor, path_ceiling).store(best_.lane);
  from.store(trace.from.lane);
}

void Decoder::decode(std::span<const Scores> emissions, RunEnds ends, std::span<Label> labels) {
  const std::size_t n = emissions.size();
  if (n == 0) return;
  if (traces_.size() < n) traces_.resize(n);
  const Scores& start = ends.sentence_begins ? start_ : step_[outside];
  const std::int32_t start_outside = ends.sentence_begins ? start_outside_ : to_outside_[outside];
  for (int k = 0; k < lane_count; ++k) {
    best_.lane[k] = bounded(std::int32_t{start.lane[k]} + emissions[0].lane[k] - start_outside);
  }
  for (std::size_t i = 1; i < n; ++i) advance(emissions[i], i);
  const Scores& end = ends.sentence_ends ? ends_sentence_ : ends_run_;
  std::int32_t best = ends.sentence_ends ? 0 : outside_ends_run_;
  Label label = outside;
  for (int k = 0; k < lane_count; ++k) {
    const std::int32_t total = std::int32_t{best_.lane[k]} + end.lane[k];
    if (total <= best) continue;
    best = total;
    label = static_cast<Label>(k + 1);
  }
  for (std::size_t i = n; i > 0; --i) {
    labels[i - 1] = label;
    const Trace& trace = traces_[i - 1];
    label = label == outside ? trace.from_outside : static_cast<Label>(trace.from.lane[label - 1U]);
  }
}

}  // namespace comention::recognize
