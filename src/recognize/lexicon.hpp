#pragma once

// What is known of words from unannotated text: the classes they fell into, and how often they are
// written with a capital. Features are made of it, so training and tagging read the same bytes.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/hash_directory.hpp"

namespace comention::recognize {

inline constexpr int clustering_count = 3;  // coarse, middle, fine
inline constexpr std::uint16_t no_class = 0xffff;

/// Shares of the lower-case form's occurrences in mid-sentence. capital_tenths: 0..10 with a
/// capital; capitals_quarters: 0..4 in capitals throughout. unknown_share: too few to tell.
inline constexpr std::uint8_t unknown_share = 0xff;

struct WordKnowledge {
  std::array<std::uint16_t, clustering_count> classes{no_class, no_class, no_class};
  std::uint8_t capital_tenths = unknown_share;
  std::uint8_t capitals_quarters = unknown_share;
  std::uint16_t lists = 0;  // bit k: a word of names in the k-th name list

  bool has_classes() const { return classes[0] != no_class; }
  friend bool operator==(const WordKnowledge&, const WordKnowledge&) = default;
};

/// Reads a section that build_lexicon wrote, where it lies.
class Lexicon {
 public:
  Lexicon() = default;
  explicit Lexicon(std::span<const std::byte> section) : table_(section) {}

  bool valid() const { return table_.valid(); }
  std::optional<WordKnowledge> find(std::string_view form) const;

 private:
  HashDirectory table_;
};

struct LexiconRecord {
  std::string form;
  WordKnowledge knowledge;
};

std::string build_lexicon(const std::vector<LexiconRecord>& records);

}  // namespace comention::recognize
