// Names are compared word by word. The given name and the surname must both find a partner: equal,
// an initial, a known short form, or a spelling of the same sounds. What one name has more than the
// other (middle names, a second surname) is no conflict as long as the order holds.
//
//   antony        blinken          antony j blinken             strong: all words in order
//   a             blinken          antony blinken               weak: an initial
//   tony          blinken          antony blinken               weak: short form
//   volodymyr     zelensky         volodymyr zelenskiy          weak: one spelling
//   szijjarto     peter            peter szijjarto              strong: another order
//   margaret      threlfall        alan threlfall               conflict

#include "resolve/person.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace comention::resolve {
namespace {

using Words = std::vector<std::string>;

bool is_initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.starts_with(initial);
}

bool given_names_fit(std::string_view a, std::string_view b) {
  if (is_initial_of(a, b) || is_initial_of(b, a) || is_short_for(a, b) || is_short_for(b, a))
    return true;
  const Gender left = gender_of_given_name(a);
  const Gender right = gender_of_given_name(b);
  const bool two_genders = left != Gender::unknown && right != Gender::unknown && left != right;
  return !two_genders && similar_words(a, b);
}

bool is_subsequence(const Words& inner, const Words& outer) {
  std::size_t at = 0;
  for (const std::string& word : outer)
    if (at < inner.size() && inner[at] == word) ++at;
  return at == inner.size();
}

bool same_words_other_order(const Words& a, const Words& b) {
  Words left = a;
  Words right = b;
  std::ranges::sort(left);
  std::ranges::sort(right);
  return left == right;
}

std::string run_together(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

// "Abbas Araqchi" in "Seyed Abbas Araghchi": every word of the shorter name finds its like, in order,
// the surnames each other.
bool is_like_part_of(const Words& fewer, const Words& more) {
  if (fewer.size() >= more.size() || !similar_words(fewer.back(), more.back())) return false;
  std::size_t at = 0;
  for (const std::string& word : more)
    if (at < fewer.size() && similar_words(fewer[at], word)) ++at;
  return at == fewer.size() && fewer.front().size() > 1;
}

// Middle words of both: those of the shorter must each find a partner, in order, in the longer.
bool middles_fit(const Words& a, const Words& b) {
  const Words& fewer = a.size() <= b.size() ? a : b;
  const Words& more = a.size() <= b.size() ? b : a;
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < fewer.size(); ++i) {
    while (at + 1 < more.size() && fewer[i] != more[at] && !given_names_fit(fewer[i], more[at]))
      ++at;
    if (at + 1 >= more.size()) return false;
    ++at;
  }
  return true;
}

Fit compare_words(const Words& a, const Words& b) {
  if (a == b || run_together(a) == run_together(b)) return Fit::same;
  const Words& fewer = a.size() <= b.size() ? a : b;
  const Words& more = a.size() <= b.size() ? b : a;
  if (is_subsequence(fewer, more) && (fewer.back() == more.back() || fewer.front() == more.front()))
    return Fit::strong;
  if (same_words_other_order(a, b)) return Fit::strong;
  if (is_subsequence(fewer, more)) return Fit::weak;  // "Tito Sotto" in "Vicente Tito Sotto Ramos"
  if (is_like_part_of(fewer, more)) return Fit::weak;
  if (!similar_words(a.back(), b.back())) return Fit::conflict;
  if (!given_names_fit(a.front(), b.front())) return Fit::conflict;
  const bool one_is_sure = a.front() == b.front() || sound_key(a.back()) == sound_key(b.back());
  return one_is_sure && middles_fit(a, b) ? Fit::weak : Fit::conflict;
}

bool suffixes_conflict(const Name& a, const Name& b) {
  return !a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix;
}

bool genders_conflict(Gender a, Gender b) {
  return a != Gender::unknown && b != Gender::unknown && a != b;
}

// Banded edit distance is not worth it for words: n * m cells of a few letters.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool words_contain(const Words& words, const Words& part, std::size_t at) {
  if (at + part.size() > words.size()) return false;
  return std::equal(part.begin(), part.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

Words core_of(const Words& words) {
  Words core;
  for (const std::string& word : words)
    if (!is_particle(word)) core.push_back(word);
  return core.empty() ? words : core;
}

// A word that no name holds as it stands: initials ("AMLO"), a short given name ("Tony"), another
// spelling of the surname ("Raeisi").
int fit_of_other_form(const std::string& word, const Words& words, bool caps) {
  if (caps && word.size() >= 2 && word.size() == words.size()) {
    bool all = true;
    for (std::size_t i = 0; i < words.size(); ++i) all = all && words[i].front() == word[i];
    if (all) return 1;
  }
  if (is_short_for(word, words.front())) return 1;
  return word.size() >= 5 && sound_key(word) == sound_key(words.back()) ? 1 : 0;
}

}  // namespace

std::string sound_key(std::string_view word) {
  static constexpr auto sounds = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"sch", "s"},
      {"tsch", "c"},
      {"kh", "h"},
      {"gh", "g"},
      {"dh", "d"},
      {"th", "t"},
      {"ph", "f"},
      {"sh", "s"},
      {"ch", "c"},
      {"ck", "k"},
      {"ou", "u"},
      {"oo", "u"},
      {"ee", "i"},
      {"zh", "j"},
      {"q", "k"},
      {"w", "v"},
      {"y", "i"},
      {"j", "i"},
  });
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    std::string_view sound = word.substr(at, 1);
    std::size_t taken = 1;
    for (const auto& [letters, heard] : sounds) {
      if (!word.substr(at).starts_with(letters)) continue;
      sound = heard;
      taken = letters.size();
      break;
    }
    for (const char c : sound)
      if (out.empty() || out.back() != c) out += c;
    at += taken;
  }
  return out;
}

bool similar_words(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 4 || b.size() < 4 || a.size() > 40 || b.size() > 40) return false;
  const std::string x = sound_key(a);
  const std::string y = sound_key(b);
  if (x == y) return true;
  const std::size_t shorter = std::min(x.size(), y.size());
  if (shorter < 5) return false;
  const bool other_ending = x.size() == y.size() && is_vowel(x.back()) && is_vowel(y.back()) &&
                            x.compare(0, x.size() - 1, y, 0, y.size() - 1) == 0;
  if (other_ending) return false;  // Mario and Maria
  const bool same_begin = x.front() == y.front() || (is_vowel(x.front()) && is_vowel(y.front()));
  return same_begin && edit_distance(x, y) <= (shorter >= 8 ? 2U : 1U);
}

Gender gender_of(const Name& name) {
  if (name.gender != Gender::unknown) return name.gender;
  return name.words.size() > 1 ? gender_of_given_name(name.words.front()) : Gender::unknown;
}

Fit compare_full_names(const Name& a, const Name& b) {
  if (suffixes_conflict(a, b) || genders_conflict(a.gender, b.gender)) return Fit::conflict;
  return compare_words(a.words, b.words);
}

bool accounts_for(const Name& fuller, const Name& name) {
  const Words& more = fuller.words;
  const Words& less = name.words;
  if (more.size() > less.size() && is_subsequence(less, more)) return true;
  if (less.size() < 2 || more.size() < less.size() || more.back() != less.back()) return false;
  return is_initial_of(less.front(), more.front()) || is_short_for(less.front(), more.front());
}

int fit_of_bare_name(const Name& bare, const Name& full) {
  if (bare.words.empty() || genders_conflict(bare.gender, gender_of(full))) return 0;
  const Words part = core_of(bare.words);
  const Words words = core_of(full.words);
  if (part.size() >= words.size()) return 0;
  if (words_contain(words, part, words.size() - part.size())) return 3;
  if (words_contain(words, part, 0))
    return part.size() == 1 && is_surname_first(part.front()) && !is_given_name(words.back()) ? 3
                                                                                              : 2;
  for (std::size_t at = 1; at + 1 < words.size(); ++at)
    if (words_contain(words, part, at)) return part.front().size() > 1 ? 1 : 0;
  return part.size() == 1 ? fit_of_other_form(part.front(), words, bare.caps) : 0;
}

}  // namespace comention::resolve
