#include "resolve/name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "comention/text/normal_form.hpp"

#include "resolve/letters.hpp"

namespace comention::resolve {
namespace {

// A longer surface is no name but a slip of the recogniser; its first bytes are compared.
constexpr std::size_t max_surface_bytes = 400;

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr auto title_words = std::to_array<std::pair<std::string_view, Gender>>({
    {"mr", Gender::male},
    {"mister", Gender::male},
    {"master", Gender::male},
    {"sir", Gender::male},
    {"lord", Gender::male},
    {"king", Gender::male},
    {"prince", Gender::male},
    {"duke", Gender::male},
    {"baron", Gender::male},
    {"count", Gender::male},
    {"earl", Gender::male},
    {"emperor", Gender::male},
    {"tsar", Gender::male},
    {"pope", Gender::male},
    {"father", Gender::male},
    {"brother", Gender::male},
    {"uncle", Gender::male},
    {"monsieur", Gender::male},
    {"herr", Gender::male},
    {"senor", Gender::male},
    {"don", Gender::male},
    {"mrs", Gender::female},
    {"ms", Gender::female},
    {"miss", Gender::female},
    {"madame", Gender::female},
    {"madam", Gender::female},
    {"mme", Gender::female},
    {"mlle", Gender::female},
    {"lady", Gender::female},
    {"dame", Gender::female},
    {"queen", Gender::female},
    {"princess", Gender::female},
    {"duchess", Gender::female},
    {"baroness", Gender::female},
    {"countess", Gender::female},
    {"empress", Gender::female},
    {"aunt", Gender::female},
    {"mother", Gender::female},
    {"frau", Gender::female},
    {"senora", Gender::female},
    {"sister", Gender::female},
    {"dr", Gender::unknown},
    {"doctor", Gender::unknown},
    {"prof", Gender::unknown},
    {"professor", Gender::unknown},
    {"president", Gender::unknown},
    {"gen", Gender::unknown},
    {"general", Gender::unknown},
    {"col", Gender::unknown},
    {"colonel", Gender::unknown},
    {"capt", Gender::unknown},
    {"captain", Gender::unknown},
    {"maj", Gender::unknown},
    {"major", Gender::unknown},
    {"lt", Gender::unknown},
    {"sgt", Gender::unknown},
    {"rev", Gender::unknown},
    {"reverend", Gender::unknown},
    {"sen", Gender::unknown},
    {"senator", Gender::unknown},
    {"gov", Gender::unknown},
    {"judge", Gender::unknown},
    {"mistress", Gender::female},
    {"squire", Gender::male},
    {"parson", Gender::male},
    {"bishop", Gender::unknown},
    {"archbishop", Gender::unknown},
    {"cardinal", Gender::male},
    {"sheikh", Gender::male},
    {"sheikha", Gender::female},
    {"sultan", Gender::male},
    {"ayatollah", Gender::male},
    {"imam", Gender::male},
    {"farmer", Gender::unknown},
    {"sergeant", Gender::unknown},
    {"lieutenant", Gender::unknown},
    {"admiral", Gender::unknown},
    {"commander", Gender::unknown},
    {"inspector", Gender::unknown},
    {"detective", Gender::unknown},
    {"minister", Gender::unknown},
    {"premier", Gender::unknown},
    {"secretary", Gender::unknown},
    {"ambassador", Gender::unknown},
    {"mayor", Gender::unknown},
    {"sheriff", Gender::unknown},
    {"chancellor", Gender::unknown},
    {"chairman", Gender::male},
    {"representative", Gender::unknown},
});

constexpr auto suffix_words = std::to_array<std::string_view>(
    {"jr", "sr", "ii", "iii", "iv", "esq", "md", "phd", "mp", "obe", "frs"});

constexpr auto particles = std::to_array<std::string_view>(
    {"al", "el",  "ul",  "de",  "da",   "di",  "del",  "della", "della", "der", "den", "dem",
     "du", "dos", "das", "do",  "la",   "le",  "les",  "van",   "von",   "vom", "zu",  "ter",
     "te", "ten", "bin", "ibn", "bint", "abu", "ould", "st",    "ben",   "e"});

constexpr auto legal_forms = std::to_array<std::string_view>(
    {"inc",  "incorporated", "ltd", "limited", "llc",  "llp",  "lp",  "plc",  "corp", "corporation",
     "co",   "company",      "ag",  "se",      "sa",   "nv",   "bv",  "spa",  "srl",  "gmbh",
     "ab",   "asa",          "as",  "oyj",     "oy",   "kk",   "pty", "bhd",  "sarl", "kgaa",
     "eood", "ood",          "kft", "zrt",     "nyrt", "ou",   "uab", "sia",  "bsc",  "fze",
     "fzco", "doo",          "ad",  "aps",     "sas",  "ltda", "jsc", "pjsc", "ooo",  "sro"});

// "Department of State" and "State Department": these heads move behind.
constexpr auto movable_heads = std::to_array<std::string_view>(
    {"department", "ministry", "bureau", "office", "embassy", "treasury"});

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view strip_around(std::string_view text) {
  constexpr std::string_view around = "\"'()[]{},;: ";
  while (!text.empty() && around.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && around.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

bool is_dotted_letters(std::string_view word) {
  if (word.size() < 4) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((i % 2 == 1) != (word[i] == '.')) return false;
  return true;
}

// The words of a folded surface: hyphens and slashes part them, other marks vanish. A person's
// dotted initials are a word each ("j.d." j d), an organisation's one ("u.n." un).
std::vector<std::string> cut_words(std::string_view folded, bool person) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (person && is_dotted_letters(word))
      for (std::size_t i = 0; i < word.size(); i += 2) words.emplace_back(1, word[i]);
    else {
      std::erase(word, '.');
      if (!word.empty()) words.push_back(word);
    }
    word.clear();
  };
  for (const char c : folded) {
    if (c == ' ' || c == '-' || c == '/' || c == '(' || c == ')' || c == ',') {
      flush();
    } else if (c == '&') {
      flush();
      words.emplace_back("and");
    } else if (is_letter_or_digit(c) || c == '.') {
      word += c;
    }
  }
  flush();
  return words;
}

// "Marzouk, Fadi" as lists write it: Fadi Marzouk. Not "Sammy Davis, Jr.".
std::string in_spoken_order(const std::string& clean) {
  const std::size_t comma = clean.find(", ");
  if (comma == std::string::npos || clean.find(',', comma + 1) != std::string::npos) return clean;
  const std::string behind = clean.substr(comma + 2);
  std::string word = fold(behind);
  std::erase(word, '.');
  return is_one_of(word, suffix_words) ? clean : behind + " " + clean.substr(0, comma);
}

// "my little Lizzy", "poor Jo": words in lower case before a name do not belong to it, particles do.
std::string_view without_epithets(std::string_view clean) {
  std::string_view rest = clean;
  while (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z') {
    const std::size_t blank = rest.find(' ');
    if (blank == std::string_view::npos) return clean;
    if (is_particle(rest.substr(0, blank))) break;
    rest.remove_prefix(blank + 1);
  }
  return rest;
}

void read_person_words(Name& name) {
  auto& words = name.words;
  while (words.size() > 1 && is_title(words.front())) {
    if (name.gender == Gender::unknown) name.gender = gender_of_title(words.front());
    name.titles.push_back(words.front());
    words.erase(words.begin());
  }
  while (words.size() > 2 && is_one_of(words.back(), suffix_words)) {
    name.suffix = words.back();
    words.pop_back();
  }
}

void read_organisation_words(Name& name) {
  auto& words = name.words;
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  while (words.size() > 1 && is_one_of(words.back(), legal_forms)) {
    name.legal.insert(name.legal.begin(), words.back());
    words.pop_back();
  }
  if (words.size() > 2 && words[1] == "of" && is_one_of(words.front(), movable_heads)) {
    std::string head = words.front();
    words.erase(words.begin(), words.begin() + 2);
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    words.push_back(std::move(head));
  }
  if (words.size() > 2 && words.back() == "ministry" && words[words.size() - 2] == "affairs")
    words.erase(words.end() - 2);
}

}  // namespace

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string clean_surface(std::string_view surface) {
  const std::string plain =
      plain_punctuation(fold_white_space(surface.substr(0, max_surface_bytes)));
  std::string_view text = strip_around(plain);
  if (text.ends_with("'s") || text.ends_with("'S")) text.remove_suffix(2);
  return std::string(strip_around(text));
}

Gender gender_of_title(std::string_view word) {
  const auto* const found =
      std::ranges::find(title_words, word, &std::pair<std::string_view, Gender>::first);
  return found == title_words.end() ? Gender::unknown : found->second;
}

bool is_title(std::string_view folded_word) {
  return std::ranges::find(title_words, folded_word, &std::pair<std::string_view, Gender>::first) !=
         title_words.end();
}

bool is_particle(std::string_view folded_word) { return is_one_of(folded_word, particles); }

std::size_t count_core_words(const Name& name) {
  return static_cast<std::size_t>(
      std::ranges::count_if(name.words, [](const std::string& w) { return !is_particle(w); }));
}

Name read_name(std::string_view surface, EntityType type) {
  Name name;
  name.clean = clean_surface(surface);
  name.caps = is_all_caps(name.clean);
  const std::string spoken = type == EntityType::person ? in_spoken_order(name.clean) : name.clean;
  const std::string_view named = type == EntityType::person ? without_epithets(spoken) : spoken;
  name.words = cut_words(fold(named), type == EntityType::person);
  if (type == EntityType::person) {
    read_person_words(name);
  } else if (type == EntityType::organisation) {
    read_organisation_words(name);
  } else if (name.words.size() > 1 && name.words.front() == "the") {
    name.words.erase(name.words.begin());
  }
  name.key = join(name.words);
  return name;
}

}  // namespace comention::resolve
