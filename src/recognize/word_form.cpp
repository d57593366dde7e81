#include "recognize/word_form.hpp"

#include <algorithm>

#include "comention/text/utf8.hpp"

namespace comention::recognize {
namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

// Blocks in which an even code point is a capital and the next one its small letter, or the
// reverse.
constexpr bool in(char32_t code, CodeRange range) {
  return code >= range.first && code <= range.last;
}
constexpr bool pairs_even(char32_t c) {
  return in(c, {0x100, 0x137}) || in(c, {0x14A, 0x177}) || in(c, {0x1DE, 0x1EF}) ||
         in(c, {0x1F8, 0x21F}) || in(c, {0x222, 0x233}) || in(c, {0x460, 0x481}) ||
         in(c, {0x48A, 0x4BF}) || in(c, {0x4D0, 0x52F}) || in(c, {0x1E00, 0x1E95}) ||
         in(c, {0x1EA0, 0x1EFF});
}
constexpr bool pairs_odd(char32_t c) { return in(c, {0x139, 0x148}) || in(c, {0x179, 0x17E}); }

bool is_upper(char32_t code) { return to_lower(code) != code; }
bool is_lower(char32_t code) { return to_upper(code) != code || code == 0xDF; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  return c != 0xD7 && c != 0xF7 && !in(c, {0x2000, 0x2BFF}) && !in(c, {0x3000, 0x303F}) &&
         c != 0xFFFD;
}

/// The ASCII twin of a typographic mark; 0 if it has none.
char ascii_twin(char32_t c) {
  if (in(c, {0x2018, 0x201B}) || c == 0x2032 || c == 0x02BC) return '\'';
  if (in(c, {0x201C, 0x201F}) || c == 0xAB || c == 0xBB || c == 0x2033) return '"';
  if (in(c, {0x2010, 0x2015}) || c == 0x2212) return '-';
  return 0;
}

std::string_view whole_word_twin(std::string_view word) {
  if (word == "``" || word == "''") return "\"";
  if (word == "--" || word == "---") return "-";
  if (word == "`") return "'";
  if (word == "-LRB-" || word == "-LSB-") return "(";
  if (word == "-RRB-" || word == "-RSB-") return ")";
  return {};
}

template <typename Map>
std::string mapped(std::string_view word, Map map) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    append_utf8(out, map(point.code, at == 0));
    at += point.size_bytes;
  }
  return out;
}

/// What a word is made of, counted once.
struct Makeup {
  int upper = 0, lower = 0, digits = 0, hyphens = 0, dots = 0, others = 0, plain_letters = 0;
  int characters = 0;
  bool starts_upper = false;
};

Makeup makeup_of(std::string_view word) {
  Makeup m;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    const char32_t c = point.code;
    if (c >= '0' && c <= '9')
      ++m.digits;
    else if (is_upper(c))
      ++m.upper;
    else if (is_lower(c))
      ++m.lower;
    else if (is_letter(c))
      ++m.plain_letters;
    else if (c == '-' || ascii_twin(c) == '-')
      ++m.hyphens;
    else if (c == '.')
      ++m.dots;
    else
      ++m.others;
    if (m.characters++ == 0) m.starts_upper = m.upper > 0;
    at += point.size_bytes;
  }
  return m;
}

WordClass classify_mark(std::string_view word) {
  const char32_t c = decode_utf8(word, 0).code;
  const char twin = ascii_twin(c);
  if (c == '.' || c == '!' || c == '?' || c == 0x2026) return WordClass::stop;
  if (c == ',') return WordClass::comma;
  if (c == '"' || c == '\'' || c == '`' || twin == '"' || twin == '\'') return WordClass::quote;
  if (c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}')
    return WordClass::bracket;
  if (c == '-' || twin == '-') return WordClass::dash;
  return WordClass::symbol;
}

WordClass classify_capitalised(const Makeup& m) {
  if (m.lower == 0) {
    if (m.characters == 1) return WordClass::single_capital;
    if (m.upper == 1 && m.dots == 1 && m.characters == 2) return WordClass::initial;
    if (m.dots > 0) return WordClass::upper_dots;
    return m.hyphens > 0 ? WordClass::upper_hyphen : WordClass::upper;
  }
  if (m.upper == 1) {
    if (m.hyphens > 0) return WordClass::title_hyphen;
    return m.dots > 0 ? WordClass::title_dot : WordClass::title;
  }
  return m.hyphens > 0 ? WordClass::hyphen_title : WordClass::mixed;
}

}  // namespace

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (in(c, {0xC0, 0xDE}) && c != 0xD7) return c + 32;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (pairs_even(c)) return c | 1U;
  if (pairs_odd(c)) return (c & 1U) != 0 ? c + 1 : c;
  if (in(c, {0x391, 0x3A9}) && c != 0x3A2) return c + 32;
  if (in(c, {0x410, 0x42F})) return c + 32;
  if (in(c, {0x400, 0x40F})) return c + 80;
  return c;
}

char32_t to_upper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  if (in(c, {0xE0, 0xFE}) && c != 0xF7) return c - 32;
  if (c == 0xFF) return 0x178;
  if (c == 0x131) return 'I';
  if (pairs_even(c)) return c & ~char32_t{1};
  if (pairs_odd(c)) return (c & 1U) == 0 ? c - 1 : c;
  if (c == 0x3C2) return 0x3A3;
  if (in(c, {0x3B1, 0x3C9})) return c - 32;
  if (in(c, {0x430, 0x44F})) return c - 32;
  if (in(c, {0x450, 0x45F})) return c - 80;
  return c;
}

std::string normal_quotes(std::string_view word) {
  if (const std::string_view twin = whole_word_twin(word); !twin.empty()) return std::string(twin);
  return mapped(word, [](char32_t c, bool) -> char32_t {
    const char twin = c < 0x80 ? '\0' : ascii_twin(c);
    return twin != 0 ? static_cast<char32_t>(twin) : c;
  });
}

std::string normal_form(std::string_view word) {
  std::string form = normal_quotes(word);
  for (char& c : form) c = c >= '0' && c <= '9' ? '0' : c;
  return form;
}

std::string lower_form(std::string_view word) {
  // Nearly all text is ASCII, and this is called for every mention's surroundings.
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(word, is_ascii)) {
    std::string lower(word);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return lower;
  }
  return mapped(word, [](char32_t c, bool) { return to_lower(c); });
}

std::string upper_form(std::string_view word) {
  return mapped(word, [](char32_t c, bool) { return to_upper(c); });
}

std::string title_form(std::string_view word) {
  return mapped(word, [](char32_t c, bool first) { return first ? to_upper(c) : c; });
}

WordClass classify(std::string_view word) {
  const Makeup m = makeup_of(word);
  const int letters = m.upper + m.lower + m.plain_letters;
  if (letters == 0 && m.digits == 0) return classify_mark(word);
  if (letters == 0) {
    if (m.digits != m.characters) return WordClass::number_mark;
    return m.digits == 4 ? WordClass::year : WordClass::number;
  }
  if (m.digits > 0) return m.upper > 0 ? WordClass::digits_upper : WordClass::digits_lower;
  // "'S" in a headline is as good as capitals throughout.
  if (m.upper > 0 && !m.starts_upper)
    return m.lower > 0 ? WordClass::inner_capital : WordClass::upper;
  if (m.upper > 0) return classify_capitalised(m);
  if (m.lower == 0) return WordClass::caseless;
  return m.hyphens > 0 ? WordClass::lower_hyphen : WordClass::lower;
}

std::string shape(std::string_view word, int longest_run) {
  std::string out;
  char32_t last = 0;
  int run = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    at += point.size_bytes;
    const char32_t c = point.code;
    const char32_t kind = c >= '0' && c <= '9' ? U'd'
                          : is_upper(c)        ? U'X'
                          : is_letter(c)       ? U'x'
                                               : c;
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= longest_run) append_utf8(out, kind);
  }
  return out;
}

std::string_view prefix(std::string_view word, int count) {
  std::size_t at = 0;
  for (int i = 0; i < count && at < word.size(); ++i) at += decode_utf8(word, at).size_bytes;
  return at < word.size() ? word.substr(0, at) : std::string_view();
}

std::string_view suffix(std::string_view word, int count) {
  std::size_t at = word.size();
  for (int i = 0; i < count && at > 0; ++i) at = character_begin(word, at - 1);
  return at > 0 ? word.substr(at) : std::string_view();
}

}  // namespace comention::recognize
