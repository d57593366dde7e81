// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions,
// deletions, replacements and swaps of neighbours each cost one. Damerau 1964, CACM 7(3).

#include "comention/text/suggest.hpp"

#include <algorithm>
#include <vector>

#include "comention/text/normal_form.hpp"
#include "comention/text/utf8.hpp"

namespace comention {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    codes.push_back(point.code);
    at += point.size_bytes;
  }
  return codes;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> two_above(width), above(width), row(width);
  for (std::size_t j = 0; j < width; ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_above, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string> suggest(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string wanted = code_points(fold(word));
  if (wanted.empty()) return std::nullopt;
  const std::size_t farthest = std::max<std::size_t>(1, wanted.size() / 3);
  const std::string* best = nullptr;
  const std::string* holding = nullptr;
  std::size_t best_distance = farthest + 1;
  for (const std::string& candidate : candidates) {
    const std::u32string offered = code_points(fold(candidate));
    const std::size_t difference =
        std::max(wanted.size(), offered.size()) - std::min(wanted.size(), offered.size());
    if (holding == nullptr && wanted.size() >= 3 && offered.find(wanted) != std::u32string::npos) {
      holding = &candidate;
    }
    if (difference >= best_distance) continue;
    const std::size_t far = distance(wanted, offered);
    if (far < best_distance) {
      best_distance = far;
      best = &candidate;
    }
  }
  if (best == nullptr) best = holding;
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace comention
