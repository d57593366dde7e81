#pragma once

// Numbers as text: never the locale's, the shortest digits that read back to the same value.

#include <charconv>
#include <concepts>
#include <string>

namespace comention::write {

template <std::integral T>
void append_number(std::string& out, T value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

/// "0.25", "3.0", "1e-07": always with a mark of a fraction, so that nobody guesses an integer column
/// from its first rows. value is finite.
template <std::floating_point T>
void append_number(std::string& out, T value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  const std::size_t begin = out.size();
  out.append(digits, end);
  if (out.find_first_of(".e", begin) == std::string::npos) out += ".0";
}

template <typename T>
std::string number(T value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace comention::write
