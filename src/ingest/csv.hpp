#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace comention {

struct CsvRow {
  std::vector<std::string> cells;
  std::uint64_t line = 0;      // 1-based, where the row begins
  bool quote_missing = false;  // a quoted cell that does not end
};

/// Rows of comma-separated values (RFC 4180): quoted cells may hold commas, line breaks and doubled
/// quotes. Empty lines are passed over.
std::vector<CsvRow> parse_csv(std::string_view text, char separator);

}  // namespace comention
