#include "draw/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace comention::picture {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::string_view en_dash = "\xE2\x80\x93";

/// Length of the UTF-8 sequence at `at`, 0 where the bytes are not one.
std::size_t sequence(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xc2 ? 0
                             : lead < 0xe0 ? 2
                             : lead < 0xf0 ? 3
                             : lead < 0xf5 ? 4
                                           : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[at + i]) & 0xc0U) != 0x80U) return 0;
  }
  const auto second = length > 1 ? static_cast<unsigned char>(text[at + 1]) : 0U;
  const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const bool no_character = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
  return overlong || no_character ? 0 : length;
}

bool is_control(std::string_view letter) {
  const auto lead = static_cast<unsigned char>(letter[0]);
  if (letter.size() == 1) return lead < 0x20 || lead == 0x7f;
  if (letter.size() == 2) return lead == 0xc2 && static_cast<unsigned char>(letter[1]) < 0xa0;
  return letter == "\xE2\x80\xA8" || letter == "\xE2\x80\xA9" || letter == "\xEF\xBF\xBE" ||
         letter == "\xEF\xBF\xBF";
}

/// U+202A to U+202E and U+2066 to U+2069.
bool overrides_direction(std::string_view letter) {
  return (letter >= "\xE2\x80\xAA" && letter <= "\xE2\x80\xAE") ||
         (letter >= "\xE2\x81\xA6" && letter <= "\xE2\x81\xA9");
}

/// What stays on one line. `glued`: it follows on the piece before without a space.
struct Piece {
  std::string text;
  bool glued = false;
};

/// A word cut into pieces of at most `most` letters; for scripts without spaces.
void append_cut(std::vector<Piece>& pieces, std::string_view word, std::size_t most) {
  std::size_t width = most;  // full, so that the first letter opens a piece
  bool glued = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence(word, at));
    const std::string_view letter = word.substr(at, length);
    if (width + letters(letter) > most) {
      pieces.push_back({{}, glued});
      glued = true;
      width = 0;
    }
    pieces.back().text += letter;
    width += letters(letter);
    at += length;
  }
}

/// Words, broken after hyphens and slashes, and where they are much longer than a line.
std::vector<Piece> pieces_of(std::string_view name, std::size_t line_letters) {
  std::vector<Piece> words(1);
  for (const char c : name) {
    if (c == ' ') {
      words.emplace_back();
      continue;
    }
    words.back().text += c;
    if (c == '-' || c == '/') words.push_back({{}, true});
  }
  std::vector<Piece> pieces;
  for (Piece& word : words) {
    if (word.text.empty()) continue;
    if (2 * letters(word.text) <= 3 * line_letters) {
      pieces.push_back(std::move(word));
    } else {
      append_cut(pieces, word.text, line_letters);
    }
  }
  return pieces;
}

/// Each line takes as many pieces as `limit` letters hold, and at least one.
std::vector<std::string> lines_of(const std::vector<Piece>& pieces, std::size_t limit) {
  std::vector<std::string> lines;
  std::size_t width = 0;
  for (const Piece& piece : pieces) {
    const std::size_t size = letters(piece.text), gap = piece.glued ? 0 : 1;
    if (lines.empty() || width + gap + size > limit) {
      lines.push_back(piece.text);
      width = size;
    } else {
      lines.back() += (gap == 1 ? " " : "") + piece.text;
      width += gap + size;
    }
  }
  return lines;
}

struct Date {
  int year = 0, month = 0, day = 0;  // 0: not told
};

Date parse_date(std::string_view text) {
  const auto field = [&](std::size_t at, std::size_t length) {
    int value = 0;
    if (text.size() < at + length) return 0;
    const auto end = text.data() + at + length;
    return std::from_chars(text.data() + at, end, value).ptr == end ? value : 0;
  };
  Date date{field(0, 4), field(5, 2), field(8, 2)};
  if (date.month < 1 || date.month > 12) date.month = date.day = 0;
  return date;
}

std::string month_name(int month) {
  constexpr std::array names = {"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};
  return names[static_cast<std::size_t>(month - 1)];
}

std::string date_words(const Date& date, bool with_month, bool with_year) {
  std::string words;
  if (date.day > 0) words += std::to_string(date.day);
  if (with_month && date.month > 0) words += (words.empty() ? "" : " ") + month_name(date.month);
  if (with_year) words += (words.empty() ? "" : " ") + std::to_string(date.year);
  return words;
}

}  // namespace

std::size_t letters(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0U) == 0x80U) continue;
    width += byte >= 0xe3 && byte <= 0xed ? 2 : 1;  // U+3000 to U+DFFF: kana, Han, Hangul
  }
  return width;
}

std::string isolated(std::string_view text) {
  // U+0590 to U+07FF: Hebrew, Arabic, Syriac, Thaana, N'Ko
  const bool leftwards = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xd6 && byte <= 0xdf;
  });
  if (!leftwards) return std::string(text);
  constexpr std::string_view left_to_right = "\xE2\x80\x8E", isolate = "\xE2\x81\xA8",
                             end = "\xE2\x81\xA9";
  return std::string(left_to_right).append(isolate).append(text).append(end);
}

std::string one_line(std::string_view text, std::size_t max_letters) {
  std::string out;
  std::size_t count = 0, last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence(text, at);
    std::string_view letter = length == 0 ? replacement : text.substr(at, length);
    at += std::max<std::size_t>(1, length);
    if (overrides_direction(letter)) continue;
    if (is_control(letter)) letter = " ";
    if (letter == " " && (out.empty() || out.back() == ' ')) continue;
    if (count++ == max_letters) {
      out.resize(last);
      while (!out.empty() && out.back() == ' ') out.pop_back();
      return out + std::string(ellipsis);
    }
    last = out.size();
    out += letter;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string wrapped(std::string_view name, std::size_t line_letters) {
  const std::size_t total = letters(name);
  if (total <= line_letters) return std::string(name);
  const std::size_t fewest = (total + line_letters - 1) / line_letters;
  const std::vector<Piece> pieces = pieces_of(name, line_letters);
  // The narrowest lines of which there need be no more than these: they come out about equal.
  std::vector<std::string> lines;
  for (std::size_t limit = (total + fewest - 1) / fewest; limit <= 2 * line_letters; ++limit) {
    lines = lines_of(pieces, limit);
    if (lines.size() <= fewest) break;
  }
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

std::string plain_label(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string plain_node_tooltip(std::string_view text) {
  std::string doubled;
  for (const char c : text) {
    doubled += c;
    if (c == '\\') doubled += c;
  }
  return plain_label(doubled);
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<BR ALIGN=\"LEFT\"/>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string thousands(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return thousands(count) + " " + std::string(count == 1 ? one : many);
}

std::string short_decimal(double value) {
  char digits[40];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 2).ptr;
  std::string text(digits, end);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string period(std::string_view first, std::string_view last) {
  const Date from = parse_date(first), to = parse_date(last);
  if (from.year == 0 && to.year == 0) return {};
  if (from.year == 0) return date_words(to, true, true);
  if (to.year == 0) return date_words(from, true, true);
  const bool same_year = from.year == to.year, same_month = same_year && from.month == to.month;
  if (same_month && from.day == to.day) return date_words(from, true, true);
  const std::string begin = date_words(from, !same_month, !same_year);
  if (begin.empty()) return date_words(to, true, true);
  return begin + " " + std::string(en_dash) + " " + date_words(to, true, true);
}

}  // namespace comention::picture
