#include "stories/shingles.hpp"

#include <algorithm>
#include <cstddef>

#include "comention/text/utf8.hpp"

namespace comention {
namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t window_shingles = 4;

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit out.
std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9u;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

std::uint64_t add_byte(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x100000001b3u;  // FNV-1a
}

constexpr std::uint64_t empty_hash = 0xcbf29ce484222325u;

bool is_ideograph(char32_t code) {
  return (code >= 0x3041 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

/// General and CJK punctuation and no-break space: they divide words, as ASCII marks do.
bool is_mark(char32_t code) {
  return code < 0xC0 || (code >= 0x2000 && code <= 0x2BFF) || (code >= 0x3000 && code <= 0x3040) ||
         (code >= 0xFF00 && code <= 0xFF0F);
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t word = empty_hash;
  const auto end_word = [&] {
    if (word != empty_hash) words.push_back(mix(word));
    word = empty_hash;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const unsigned char lower = byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte;
      const bool is_word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
      if (is_word) {
        word = add_byte(word, lower);
      } else {
        end_word();
      }
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    const bool alone = is_ideograph(point.code);
    if (alone || is_mark(point.code)) end_word();
    if (!is_mark(point.code)) {
      for (std::size_t k = 0; k < point.size_bytes; ++k) {
        word = add_byte(word, static_cast<unsigned char>(text[at + k]));
      }
    }
    if (alone) end_word();
    at += point.size_bytes;
  }
  end_word();
  return words;
}

std::vector<std::uint64_t> all_shingles(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < shingle_words; ++k) hash = mix(hash * 31 + words[i + k]);
    shingles.push_back(hash);
  }
  return shingles;
}

}  // namespace

Fingerprint fingerprint(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  Fingerprint print;
  print.words = words.size();
  for (const std::uint64_t word : words) print.words_hash = mix(print.words_hash * 31 + word);
  const std::vector<std::uint64_t> shingles = all_shingles(words);
  const std::size_t window = std::min(window_shingles, shingles.size());
  for (std::size_t i = 0; window != 0 && i + window <= shingles.size(); ++i) {
    const auto begin = shingles.begin() + static_cast<std::ptrdiff_t>(i);
    const std::uint64_t least =
        *std::min_element(begin, begin + static_cast<std::ptrdiff_t>(window));
    if (print.shingles.empty() || print.shingles.back() != least) print.shingles.push_back(least);
  }
  std::ranges::sort(print.shingles);
  print.shingles.erase(std::unique(print.shingles.begin(), print.shingles.end()),
                       print.shingles.end());
  return print;
}

std::size_t shared_count(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool advance_a = a[i] <= b[j];
    const bool advance_b = b[j] <= a[i];
    i += advance_a ? 1 : 0;
    j += advance_b ? 1 : 0;
  }
  return shared;
}

}  // namespace comention
