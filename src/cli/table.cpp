#include "cli/table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "comention/text/display_width.hpp"

namespace comention::cli {
namespace {

std::string without_controls(const std::string& text) {
  std::string clean;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) clean += c;
  return clean;
}

void append_cell(std::string& line, const std::string& text, std::size_t width, bool right) {
  const std::string padding(width - std::min(width, display_width(text)), ' ');
  line += right ? padding + text : text + padding;
}

}  // namespace

std::string table(const std::vector<Column>& columns,
                  const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::vector<std::string>> cells = {{}};
  for (const Column& column : columns) cells.front().push_back(column.title);
  for (const auto& row : rows) {
    cells.emplace_back();
    for (const std::string& cell : row) cells.back().push_back(without_controls(cell));
  }
  std::vector<std::size_t> widths(columns.size(), 0);
  for (const auto& row : cells)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  std::string text;
  for (const auto& row : cells) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i != 0) line += "  ";
      append_cell(line, row[i], widths[i], columns[i].right);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string figure(double value, int digits) {
  if (value == std::floor(value) && std::abs(value) < 1e15) {
    char whole[32];
    std::snprintf(whole, sizeof whole, "%.0f", value);
    return whole;
  }
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

}  // namespace comention::cli
