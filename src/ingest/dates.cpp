// Dates: the text is cut into numbers, words and marks; the first pattern that fits decides.

#include "ingest/dates.hpp"

#include <array>
#include <vector>

#include "comention/text/normal_form.hpp"

namespace comention {
namespace {

struct Piece {
  int number = -1;  // -1: a word or a mark
  std::string_view text;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::vector<Piece> cut(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    Piece piece;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at])) ++at;
      piece.number = 0;
      for (std::size_t i = begin; i < at && i < begin + 8; ++i) {
        piece.number = piece.number * 10 + (text[i] - '0');
      }
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
    } else {
      ++at;
      if (text[begin] == ' ') continue;
    }
    piece.text = text.substr(begin, at - begin);
    pieces.push_back(piece);
  }
  return pieces;
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> names = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word == "sept") return 9;
  for (std::size_t m = 0; m < names.size(); ++m) {
    if (word == names[m] || (word.size() == 3 && names[m].starts_with(word))) {
      return static_cast<int>(m) + 1;
    }
  }
  return 0;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::optional<std::string> day(int year, int month, int day_of_month) {
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || day_of_month < 1)
    return std::nullopt;
  constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int length = lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year));
  if (day_of_month > length) return std::nullopt;
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day_of_month, 2);
}

using Pieces = std::vector<Piece>;

bool is_mark(const Pieces& p, std::size_t i, std::string_view mark) {
  return i < p.size() && p[i].number < 0 && p[i].text == mark;
}

bool is_number(const Pieces& p, std::size_t i) { return i < p.size() && p[i].number >= 0; }

/// "Z", "+02:00"; empty: no zone begins at `i`.
std::string zone_of(const Pieces& p, std::size_t i) {
  for (const std::string_view name : {"z", "gmt", "utc", "ut"}) {
    if (is_mark(p, i, name)) return "Z";
  }
  const bool offset = (is_mark(p, i, "+") || is_mark(p, i, "-")) && is_number(p, i + 1);
  if (!offset) return {};
  int hour = p[i + 1].number;
  int minute = 0;
  if (p[i + 1].text.size() == 4) {
    minute = hour % 100;
    hour /= 100;
  } else if (is_mark(p, i + 2, ":") && is_number(p, i + 3)) {
    minute = p[i + 3].number;
  }
  if (hour > 14 || minute > 59) return {};
  return std::string(p[i].text) + padded(hour, 2) + ":" + padded(minute, 2);
}

/// "10:00:00" with what follows of a zone, as "T10:00:00Z"; empty: no time stands there.
std::string time_of(const Pieces& p, std::size_t from) {
  std::size_t i = from;
  while (i < p.size() && !(is_number(p, i) && is_mark(p, i + 1, ":") && is_number(p, i + 2))) ++i;
  if (i >= p.size()) return {};
  int hour = p[i].number;
  const int minute = p[i + 2].number;
  int second = 0;
  std::size_t next = i + 3;
  if (is_mark(p, next, ":") && is_number(p, next + 1)) {
    second = p[next + 1].number;
    next += 2;
  }
  if (is_mark(p, next, ".") && is_number(p, next + 1)) next += 2;  // parts of a second
  if (is_mark(p, next, "pm") && hour < 12) hour += 12;
  if (is_mark(p, next, "am") && hour == 12) hour = 0;
  if (hour > 23 || minute > 59 || second > 60) return {};
  return "T" + padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) +
         zone_of(p, next);
}

struct Found {
  std::optional<std::string> day;
  std::size_t next = 0;  // the piece behind it
};

/// "2024-04-26", "2024/04/26", "26.04.2024", "4/26/2024", "20240426".
Found numeric_day(const std::vector<Piece>& p, std::size_t i) {
  const bool eight = p[i].number >= 0 && p[i].text.size() == 8;
  if (eight) {
    return {day(p[i].number / 10000, p[i].number / 100 % 100, p[i].number % 100), i + 1};
  }
  if (i + 4 >= p.size()) return {};
  const Piece &a = p[i], &b = p[i + 2], &c = p[i + 4];
  const std::string_view mark = p[i + 1].text;
  const bool shape = a.number >= 0 && b.number >= 0 && c.number >= 0 && mark == p[i + 3].text &&
                     (mark == "-" || mark == "/" || mark == ".");
  if (!shape) return {};
  if (a.text.size() == 4) return {day(a.number, b.number, c.number), i + 5};
  if (c.text.size() != 4) return {};
  if (mark == "." || a.number > 12) return {day(c.number, b.number, a.number), i + 5};
  if (b.number > 12) return {day(c.number, a.number, b.number), i + 5};
  if (a.number == b.number) return {day(c.number, a.number, b.number), i + 5};
  return {};  // "4/5/2024": April or May
}

/// "April 26, 2024", "26 April 2024", "26th of April, 2024".
Found named_day(const std::vector<Piece>& p, std::size_t i) {
  const int month = p[i].number < 0 ? month_of(p[i].text) : 0;
  if (month == 0) return {};
  const auto is_filler = [&p](std::size_t k) {
    const std::string_view t = p[k].text;
    return t == "," || t == "." || t == "-" || t == "st" || t == "nd" || t == "rd" || t == "th" ||
           t == "of";
  };
  std::size_t year_at = i + 1;
  while (year_at < p.size() && is_filler(year_at)) ++year_at;
  int day_of_month = 0;
  const bool day_behind =
      year_at < p.size() && p[year_at].number >= 0 && p[year_at].text.size() <= 2;
  if (day_behind) {
    day_of_month = p[year_at].number;
    ++year_at;
    while (year_at < p.size() && is_filler(year_at)) ++year_at;
  } else {
    std::size_t before = i;
    while (before > 0 && is_filler(before - 1)) --before;
    if (before == 0 || p[before - 1].number < 0 || p[before - 1].text.size() > 2) return {};
    day_of_month = p[before - 1].number;
  }
  if (year_at >= p.size() || p[year_at].number < 0 || p[year_at].text.size() != 4) return {};
  return {day(p[year_at].number, month, day_of_month), year_at + 1};
}

}  // namespace

std::optional<std::string> normalise_date(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.size() > longest) return std::nullopt;
  const std::string folded = lower_case(text);
  const std::vector<Piece> pieces = cut(folded);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Found found = numeric_day(pieces, i);
    if (!found.day) found = named_day(pieces, i);
    if (found.day) return *found.day + time_of(pieces, found.next);
  }
  return std::nullopt;
}

}  // namespace comention
