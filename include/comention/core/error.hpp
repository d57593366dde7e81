#pragma once

// What cannot go on is an exception; only the command line catches. where and line are data, and
// what() is the whole line that a user is shown.

#include <cstdint>
#include <stdexcept>
#include <string>

namespace comention {

class Error : public std::runtime_error {
 public:
  Error(std::string where, std::uint64_t line, const std::string& what);
  explicit Error(const std::string& what) : Error({}, 0, what) {}

  const std::string& where() const { return where_; }
  std::uint64_t line() const { return line_; }

 private:
  std::string where_;
  std::uint64_t line_;
};

/// A file or folder that cannot be opened, read or written.
class FileError : public Error {
 public:
  using Error::Error;
};

/// A file that is read but is not what it must be: a model, a graph, a name list.
class FormatError : public Error {
 public:
  using Error::Error;
};

/// Options that contradict one another or name what does not exist.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace comention
