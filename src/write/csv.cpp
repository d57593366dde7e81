#include "write/csv.hpp"

#include <algorithm>
#include <array>

namespace comention::write {

void append_csv_cell(std::string& out, std::string_view text) {
  const bool quote = text.find_first_of(",;\"\r\n\t'") != std::string_view::npos ||
                     text.starts_with(' ') || text.ends_with(' ');
  if (!quote) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string formula_safe(std::string text) {
  using namespace std::string_view_literals;
  constexpr std::array starts = {"="sv,
                                 "+"sv,
                                 "-"sv,
                                 "@"sv,
                                 "\t"sv,
                                 "\r"sv,
                                 "\xEF\xBC\x9D"sv,
                                 "\xEF\xBC\x8B"sv,
                                 "\xEF\xBC\x8D"sv,
                                 "\xEF\xBC\xA0"sv};
  const bool formula = std::any_of(starts.begin(), starts.end(),
                                   [&](std::string_view start) { return text.starts_with(start); });
  return formula ? "'" + text : text;
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_csv_cell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace comention::write
