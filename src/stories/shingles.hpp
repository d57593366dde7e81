#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace comention {

/// What identifies a text whatever its headline, marks, case and line breaks are.
struct Fingerprint {
  std::uint64_t words_hash = 0;         // of all words in order; equal texts have equal ones
  std::uint64_t words = 0;              // how many there are
  std::vector<std::uint64_t> shingles;  // a sample of the hashes of word 5-grams, sorted, distinct
};

/// Words are runs of letters and digits; ideographs are words of their own; ASCII case is folded.
/// The sample is winnowed: of each 4 shingles in a row the smallest hash is kept, so two texts that
/// share 8 words in a row share a sampled shingle.
///   source  Schleimer, Wilkerson, Aiken 2003, Winnowing (SIGMOD)
Fingerprint fingerprint(std::string_view text);

/// How many elements two sorted, distinct lists share.
std::size_t shared_count(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace comention
