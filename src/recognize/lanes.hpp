#pragma once

// Sixteen 16-bit numbers side by side, as two vectors of the compiler: two machine instructions an
// operation on any x86-64, and plain code where there are no vectors.

#include <array>
#include <cstdint>
#include <cstring>

namespace comention::recognize {

struct Lanes16 {
  using Half = std::int16_t __attribute__((vector_size(16)));
  Half low{};
  Half high{};

  static Lanes16 load(const std::array<std::int16_t, 16>& from) {
    Lanes16 lanes;
    std::memcpy(&lanes.low, from.data(), sizeof lanes.low);
    std::memcpy(&lanes.high, from.data() + 8, sizeof lanes.high);
    return lanes;
  }
  static Lanes16 all(std::int16_t value) {
    const Half half = {value, value, value, value, value, value, value, value};
    return {half, half};
  }
  void store(std::array<std::int16_t, 16>& to) const {
    std::memcpy(to.data(), &low, sizeof low);
    std::memcpy(to.data() + 8, &high, sizeof high);
  }

  friend Lanes16 operator+(Lanes16 a, Lanes16 b) { return {a.low + b.low, a.high + b.high}; }
  friend Lanes16 operator-(Lanes16 a, Lanes16 b) { return {a.low - b.low, a.high - b.high}; }

  /// Where `other` is larger, takes it, and `mark` into `marks`.
  void take_larger(Lanes16 other, Lanes16 mark, Lanes16& marks) {
    const Half better_low = other.low > low;
    const Half better_high = other.high > high;
    low = (other.low & better_low) | (low & ~better_low);
    high = (other.high & better_high) | (high & ~better_high);
    marks.low = (mark.low & better_low) | (marks.low & ~better_low);
    marks.high = (mark.high & better_high) | (marks.high & ~better_high);
  }
  /// Every lane within the limits.
  Lanes16 clamp(std::int16_t floor, std::int16_t ceiling) const {
    Lanes16 result = *this;
    Lanes16 unused;
    result.take_larger(all(floor), unused, unused);
    const Lanes16 top = all(ceiling);
    const Half over_low = result.low > top.low;
    const Half over_high = result.high > top.high;
    result.low = (top.low & over_low) | (result.low & ~over_low);
    result.high = (top.high & over_high) | (result.high & ~over_high);
    return result;
  }
  /// Lane `place` of each group of four in all four of them: of B or I of each type.
  template <int place>
  Lanes16 spread_in_fours() const {
    constexpr int a = place;
    constexpr int b = 4 + place;
    return {__builtin_shufflevector(low, low, a, a, a, a, b, b, b, b),
            __builtin_shufflevector(high, high, a, a, a, a, b, b, b, b)};
  }
};

}  // namespace comention::recognize
