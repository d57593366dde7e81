#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/input_bytes.hpp"

namespace comention {

/// Lines of an input, in memory of one line at most.
class LineReader {
 public:
  /// Bytes that may be read behind each line, as simdjson wants it.
  static constexpr std::size_t padding_bytes = 64;

  LineReader(InputBytes& bytes, std::uint64_t longest_line_bytes);

  enum class Outcome { line, too_long, end };
  /// The next line without its line break. One that is too long is passed over.
  ///   lifetime  line() holds until the next call
  Outcome next();
  std::string_view line() const { return line_; }
  std::uint64_t number() const { return number_; }  // 1-based, of the line just read

 private:
  bool refill();

  InputBytes& bytes_;
  std::uint64_t longest_line_bytes_;
  std::string buffer_;
  std::size_t begin_ = 0;    // of what has not been handed out
  std::size_t end_ = 0;      // of what was read
  std::size_t scanned_ = 0;  // no line break before here
  std::uint64_t number_ = 0;
  std::string_view line_;
};

}  // namespace comention
