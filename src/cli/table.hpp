#pragma once

// Tables on a terminal: columns aligned by display width, numbers to the right.

#include <string>
#include <vector>

namespace comention::cli {

struct Column {
  std::string title;
  bool right = false;  // numbers
};

/// The table as lines of text; control characters in cells are left out, so that no name can steer
/// the terminal.
std::string table(const std::vector<Column>& columns,
                  const std::vector<std::vector<std::string>>& rows);

/// A number for people: 12, 3.5, 0.0421; at most `digits` significant digits after the point.
std::string figure(double value, int digits = 3);

}  // namespace comention::cli
