#pragma once

// Rows of comma-separated values, RFC 4180: CRLF, quotes doubled. A text cell that a spreadsheet would
// run as a formula gets an apostrophe in front, which spreadsheets hide and everybody else can take off.

#include <string>
#include <string_view>
#include <vector>

namespace comention::write {

/// Appends one cell, quoted where it must be.
void append_csv_cell(std::string& out, std::string_view text);

/// `text` with an apostrophe in front if it starts with one of = + - @ tab CR (or their full-width forms,
/// which spreadsheets in Asian settings read alike).
std::string formula_safe(std::string text);

void append_csv_row(std::string& out, const std::vector<std::string>& cells);

}  // namespace comention::write
