#include "resolve/organisation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace comention::resolve {
namespace {

using Words = std::vector<std::string>;

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr auto little_words =
    std::to_array<std::string_view>({"of", "the", "and", "for", "on", "in", "to", "a", "de", "des",
                                     "du", "la", "del", "et", "y", "e", "i", "at", "with"});

// A part, an arm or a rival of the body whose name it begins with.
constexpr auto part_words = std::to_array<std::string_view>(
    {"committee", "commission", "council",    "board",       "court",    "agency",  "subcommittee",
     "trust",     "foundation", "supporters", "association", "union",    "academy", "women",
     "ladies",    "youth",      "americas",   "europe",      "asia",     "america", "africa",
     "india",     "japan",      "express",    "industries",  "ventures", "capital"});

constexpr auto generic_words = std::to_array<std::string_view>({"supreme",
                                                                "high",
                                                                "constitutional",
                                                                "federal",
                                                                "national",
                                                                "central",
                                                                "general",
                                                                "house",
                                                                "senate",
                                                                "congress",
                                                                "parliament",
                                                                "assembly",
                                                                "council",
                                                                "cabinet",
                                                                "court",
                                                                "ministry",
                                                                "department",
                                                                "office",
                                                                "treasury",
                                                                "police",
                                                                "army",
                                                                "navy",
                                                                "air",
                                                                "force",
                                                                "guard",
                                                                "party",
                                                                "bank",
                                                                "commission",
                                                                "committee",
                                                                "election",
                                                                "electoral",
                                                                "communist",
                                                                "socialist",
                                                                "labour",
                                                                "labor",
                                                                "democratic",
                                                                "republican",
                                                                "liberal",
                                                                "green",
                                                                "greens",
                                                                "people",
                                                                "workers",
                                                                "conservative",
                                                                "conservatives",
                                                                "democrats",
                                                                "social",
                                                                "foreign",
                                                                "interior",
                                                                "finance",
                                                                "health",
                                                                "justice",
                                                                "defence",
                                                                "defense",
                                                                "education",
                                                                "museum",
                                                                "of",
                                                                "representatives",
                                                                "lords",
                                                                "commons",
                                                                "lower",
                                                                "upper",
                                                                "chamber",
                                                                "deputies"});

std::string initials(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word.front();
  return out;
}

// "Drought Fund" in "National Drought Resilience Fund": all words, in order, the last one last.
bool skips_words_of(const Words& brief, const Words& full) {
  if (brief.size() < 2 || brief.back() != full.back()) return false;
  std::size_t at = 0;
  for (const std::string& word : full)
    if (at < brief.size() && brief[at] == word) ++at;
  return at == brief.size();
}

bool looks_like_acronym(const Name& name) {
  return name.words.size() == 1 && name.caps && name.key.size() >= 2 && name.key.size() <= 10;
}

// Each letter the beginning of the next word that is not little, little words free to be skipped.
bool letters_follow_words(std::string_view letters, const Words& words) {
  std::size_t at = 0;
  for (const std::string& word : words) {
    if (at < letters.size() && word.front() == letters[at]) {
      ++at;
    } else if (!is_one_of(word, little_words)) {
      return false;
    }
  }
  return at == letters.size();
}

// How many words of `words` from `at` on have `letters` as initials; 0: none.
std::size_t spelled_by(std::string_view letters, const Words& words, std::size_t at) {
  if (letters.size() < 2 || at + letters.size() > words.size()) return 0;
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (words[at + i].front() != letters[i] || words[at + i].size() < 2) return 0;
  return letters.size();
}

bool same_from(const Words& a, std::size_t i, const Words& b, std::size_t j) {
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    const std::size_t in_b = spelled_by(a[i], b, j);
    const std::size_t in_a = spelled_by(b[j], a, i);
    if (in_b == 0 && in_a == 0) return false;
    i += in_b != 0 ? 1 : in_a;
    j += in_b != 0 ? in_b : 1;
  }
  return i == a.size() && j == b.size();
}

}  // namespace

bool is_little_word(std::string_view folded_word) { return is_one_of(folded_word, little_words); }

bool is_acronym_of(const Name& acronym, const Name& full) {
  if (!looks_like_acronym(acronym) || full.words.size() < 2) return false;
  Words words = full.words;
  for (std::size_t legal = 0;; ++legal) {  // TSMC: Taiwan Semiconductor Manufacturing Company
    if (initials(words) == acronym.key || letters_follow_words(acronym.key, words)) return true;
    if (legal == full.legal.size()) return false;
    words.push_back(full.legal[legal]);
  }
}

bool same_but_for_acronyms(const Name& a, const Name& b) {
  if (a.words.size() == b.words.size() || a.words.size() < 2 || b.words.size() < 2) return false;
  return same_from(a.words, 0, b.words, 0);
}

ShortForm short_form_of(const Name& brief, const Name& full) {
  const std::size_t n = brief.words.size();
  if (n == 0 || n >= full.words.size() || brief.key.size() < 3) return ShortForm::none;
  if (std::equal(brief.words.begin(), brief.words.end(), full.words.begin())) {
    const bool is_part =
        is_one_of(full.words.back(), part_words) && !is_one_of(brief.words.back(), little_words);
    return is_part ? ShortForm::none : ShortForm::beginning;
  }
  if (std::equal(brief.words.rbegin(), brief.words.rend(), full.words.rbegin()))
    return ShortForm::end;
  return skips_words_of(brief.words, full.words) ? ShortForm::inside : ShortForm::none;
}

bool is_generic_body(const Name& name) {
  return !name.words.empty() && std::ranges::all_of(name.words, [](const std::string& word) {
    return is_one_of(word, generic_words);
  });
}

}  // namespace comention::resolve
