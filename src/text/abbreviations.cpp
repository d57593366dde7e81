#include "text/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace comention {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

using enum Abbreviation;

// Sorted by word, which `find` needs; a test of the compiler's guards it.
constexpr std::array entries = std::to_array<Entry>({
    {"adm", title},    {"amb", title},    {"approx", inner}, {"apr", month},   {"ariz", place},
    {"ark", place},    {"asst", title},   {"atty", title},   {"aug", month},   {"ave", company},
    {"bhd", company},  {"bldg", company}, {"blvd", company}, {"brig", title},  {"bros", company},
    {"calif", place},  {"capt", title},   {"cf", inner},     {"cie", company}, {"cmdr", title},
    {"co", company},   {"col", title},    {"colo", place},   {"comdr", title}, {"conn", place},
    {"corp", company}, {"cpl", title},    {"dec", month},    {"del", place},   {"dep", title},
    {"dept", company}, {"det", title},    {"dr", title},     {"drs", title},   {"esq", company},
    {"est", inner},    {"etc", company},  {"feb", month},    {"fig", inner},   {"fla", place},
    {"fr", title},     {"ft", title},     {"ga", place},     {"gen", title},   {"gov", title},
    {"govs", title},   {"hon", title},    {"ill", place},    {"inc", company}, {"ind", place},
    {"insp", title},   {"jan", month},    {"jr", company},   {"kan", place},   {"ky", place},
    {"la", place},     {"lt", title},     {"ltd", company},  {"maj", title},   {"mass", place},
    {"md", place},     {"messrs", title}, {"mich", place},   {"minn", place},  {"miss", place},
    {"mme", title},    {"mo", place},     {"mont", place},   {"mr", title},    {"mrs", title},
    {"ms", title},     {"msgr", title},   {"mt", title},     {"mx", title},    {"neb", place},
    {"nev", place},    {"no", number},    {"nos", number},   {"nov", month},   {"oct", month},
    {"okla", place},   {"ore", place},    {"pa", place},     {"penn", place},  {"pres", title},
    {"prof", title},   {"profs", title},  {"pte", company},  {"pty", company}, {"pvt", title},
    {"rd", company},   {"rep", title},    {"reps", title},   {"rev", title},   {"sec", title},
    {"sen", title},    {"sens", title},   {"sep", month},    {"sept", month},  {"sgt", title},
    {"spc", title},    {"sr", company},   {"st", title},     {"ste", title},   {"supt", title},
    {"tenn", place},   {"tex", place},    {"v", inner},      {"va", place},    {"viz", inner},
    {"vs", inner},     {"vt", place},     {"wash", place},   {"wis", place},   {"wyo", place},
});
static_assert(std::ranges::is_sorted(entries, {}, &Entry::word));

constexpr std::array openers = std::to_array<std::string_view>({
    "A",         "About",   "According", "After",   "All",     "Also",    "Although", "An",
    "And",       "Another", "As",        "At",      "Because", "Before",  "Both",     "But",
    "By",        "Despite", "During",    "Each",    "Earlier", "Even",    "Every",    "For",
    "From",      "He",      "Her",       "Here",    "His",     "How",     "However",  "I",
    "If",        "In",      "Instead",   "It",      "Its",     "Last",    "Later",    "Many",
    "Meanwhile", "More",    "Most",      "Much",    "My",      "Neither", "No",       "Nobody",
    "Nor",       "Not",     "Nothing",   "Now",     "On",      "Once",    "One",      "Only",
    "Or",        "Other",   "Others",    "Our",     "Over",    "She",     "Since",    "So",
    "Some",      "Still",   "Such",      "That",    "The",     "Their",   "Then",     "There",
    "These",     "They",    "This",      "Those",   "Though",  "Two",     "Under",    "Until",
    "We",        "Well",    "What",      "When",    "Where",   "Whether", "Which",    "While",
    "Who",       "Why",     "With",      "Without", "Yet",     "You",     "Your",
});
static_assert(std::ranges::is_sorted(openers));

constexpr std::array clock_followers = std::to_array<std::string_view>({
    "April",  "August",   "BST",     "Beijing", "CEST",      "CET",    "CST",      "December",
    "EDT",    "EST",      "ET",      "Eastern", "February",  "Friday", "GMT",      "HKT",
    "IST",    "JST",      "January", "July",    "June",      "March",  "May",      "Monday",
    "Moscow", "November", "October", "PDT",     "PST",       "PT",     "Saturday", "September",
    "Sunday", "Thursday", "Tuesday", "UTC",     "Wednesday",
});
static_assert(std::ranges::is_sorted(clock_followers));

constexpr std::array speech_verbs = std::to_array<std::string_view>({
    "added",    "answered",  "argued",   "asked", "asks",     "called",   "cried",   "declared",
    "demanded", "exclaimed", "insisted", "joked", "muttered", "recalled", "replied", "said",
    "says",     "shouted",   "shouts",   "told",  "tweeted",  "wondered", "wrote",   "yelled",
});
static_assert(std::ranges::is_sorted(speech_verbs));

constexpr std::size_t longest_abbreviation = 6;

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
char to_ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.empty() || word.size() > longest_abbreviation) return none;
  std::array<char, longest_abbreviation> folded{};
  for (std::size_t i = 0; i < word.size(); ++i) folded[i] = to_ascii_lower(word[i]);
  const std::string_view key(folded.data(), word.size());
  const auto found = std::ranges::lower_bound(entries, key, {}, &Entry::word);
  if (found == entries.end() || found->word != key) return none;
  const bool may_be_lower = found->kind == inner || key == "etc";
  return is_ascii_upper(word.front()) || may_be_lower ? found->kind : none;
}

bool opens_sentences(std::string_view word) { return std::ranges::binary_search(openers, word); }

bool follows_clock(std::string_view word) {
  return std::ranges::binary_search(clock_followers, word);
}

bool is_speech_verb(std::string_view word) {
  return std::ranges::binary_search(speech_verbs, word);
}

}  // namespace comention
