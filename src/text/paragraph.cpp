// Paragraphs. Whether a line break inside a block of lines is a paragraph's end or the edge of a
// hard-wrapped column is not marked in plain text; two signs tell:
//
//   ... called off an earlier trip when a        the next line goes on in lower case: the text is
//   Chinese balloon drifted over America.        wrapped; the longest such line gives the width
//   The top American diplomat drove straight     filled: the next word would not have fitted
//   from the airport.
//   Reporters were allowed in.                   not filled: here a paragraph ended

#include "text/paragraph.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace comention {
namespace {

// Longer lines are paragraphs of their own, not a column.
constexpr std::uint32_t widest_column_bytes = 160;

struct Line {
  Span span;                 // trimmed; empty for a blank line
  std::uint32_t indent = 0;  // bytes of white space in front
  bool opens_item = false;
};

bool is_list_marker(std::string_view line) {
  const Character first = character_at(line, 0);
  const bool bullet = first.code == '*' || first.code == '-' || first.code == '+' ||
                      first.code == 0x2022 || first.code == 0x25CF || first.code == 0x25AA ||
                      first.code == 0x2013 || first.code == 0x2014 || first.code == 0xB7;
  if (bullet) return character_at(line, first.size_bytes).kind == CharacterKind::space;
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits == 0 || digits + 1 >= line.size()) return false;
  return (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    Line line;
    line.span = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    line.indent = line.span.empty() ? 0 : line.span.begin - static_cast<std::uint32_t>(begin);
    line.opens_item = is_list_marker(slice(text, line.span));
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  std::size_t at = line.size();
  Character last = character_before(line, at);
  while (!last.is_end() && is_closing(last.code)) {
    at -= last.size_bytes;
    last = character_before(line, at);
  }
  return last.code == '.' || last.code == '!' || last.code == '?' || last.code == ':' ||
         last.code == 0x2026 || last.code == 0x3002;
}

std::uint32_t first_word_bytes(std::string_view line) {
  return static_cast<std::uint32_t>(std::min(line.find(' '), line.size()));
}

bool goes_on_in_lower_case(std::string_view text, const Line& line, const Line& next) {
  if (line.span.empty() || next.span.empty() || next.opens_item) return false;
  return is_lower(character_at(text, next.span.begin).code) &&
         !ends_sentence(slice(text, line.span));
}

/// The width of the column that the text was wrapped to; 0 if it was not.
std::uint32_t column_width(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t width = 0;
  std::size_t wrapped = 0;
  std::size_t breaks = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    ++breaks;
    if (!goes_on_in_lower_case(text, lines[i], lines[i + 1])) continue;
    ++wrapped;
    const std::uint32_t bytes = lines[i].indent + lines[i].span.size();
    if (bytes <= widest_column_bytes) width = std::max(width, bytes);
  }
  return wrapped * 4 >= breaks ? width : 0;
}

bool is_soft_break(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  if (next.opens_item) return false;
  if (goes_on_in_lower_case(text, line, next)) return true;
  if (width == 0) return false;
  const bool indented_more = next.indent > line.indent + 1 && !line.opens_item;
  if (indented_more) return false;
  const std::uint32_t bytes = line.indent + line.span.size();
  if (bytes + 1 + first_word_bytes(slice(text, next.span)) > width) return true;
  // A ragged column: nearly full, and in the middle of a sentence.
  return bytes * 4 >= width * 3 && !ends_sentence(slice(text, line.span));
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Character character = character_at(text.substr(0, span.end), span.begin);
    if (character.kind != CharacterKind::space) break;
    span.begin += character.size_bytes;
  }
  while (span.end > span.begin) {
    const Character character = character_before(text.substr(0, span.end), span.end);
    if (character.kind != CharacterKind::space) break;
    span.end = std::max(span.begin, span.end - character.size_bytes);
  }
  return span;
}

std::vector<Span> find_paragraphs(std::string_view text) {
  const std::vector<Line> lines = find_lines(text);
  const std::uint32_t width = column_width(text, lines);
  std::vector<Span> paragraphs;
  const Line* before = nullptr;  // the line right above, if it is not blank
  for (const Line& line : lines) {
    if (line.span.empty()) {
      before = nullptr;
      continue;
    }
    if (before != nullptr && is_soft_break(text, *before, line, width)) {
      paragraphs.back().end = line.span.end;
    } else {
      paragraphs.push_back(line.span);
    }
    before = &line;
  }
  return paragraphs;
}

}  // namespace comention
