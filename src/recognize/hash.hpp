#pragma once

// The one hash of this room. Feature keys in a model file are made with it, so a change here is a
// new version of the file format. Little-endian reads; the model's header says so.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace comention::recognize {

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h =
      (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U))) * 0xBF58476D1CE4E5B9ULL;
  h ^= h >> 31U;
  h *= 0x94D049BB133111EBULL;
  return h ^ (h >> 29U);
}

inline std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0) {
  constexpr std::uint64_t k = 0x9FB21C651E98DF25ULL;
  std::uint64_t h = (seed + bytes.size() + 1) * 0x9E3779B97F4A7C15ULL;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t word = 0;
  for (; left >= 8; at += 8, left -= 8) {
    std::memcpy(&word, at, 8);
    h = (h ^ word) * k;
    h ^= h >> 32U;
  }
  word = 0;
  std::memcpy(&word, at, left);
  h = (h ^ word) * k;
  h ^= h >> 28U;
  h *= k;
  return h ^ (h >> 32U);
}

/// Random numbers that are the same everywhere: splitmix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
  }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

}  // namespace comention::recognize
