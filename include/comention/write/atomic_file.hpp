#pragma once

// A file that is there whole or not at all. Bytes go to a temporary name in the same folder; commit()
// flushes them to the disk and renames. Without commit() the temporary file is removed, and whatever
// stood under the final name before stands there still.
//
//   .graph.json.4711-0.tmp  --write, write, fsync-->  rename  -->  graph.json
//
// What is not a plain file (/dev/stdout, a named pipe) has no name to protect and is written directly;
// a symbolic link is followed, so that the link stays and its target is replaced.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace comention {

class AtomicFile {
 public:
  /// Opens the temporary file.
  ///   errors  FileError: no such folder, no right to write there
  explicit AtomicFile(std::filesystem::path path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  /// Removes the temporary file if commit() did not succeed.
  ~AtomicFile();

  /// Appends; small pieces are gathered, so the caller need not.
  ///   errors  FileError: the disk is full, a quota is reached
  void write(std::string_view bytes);

  /// Hands everything written so far to the system, so that a full disk shows before commit().
  void flush();

  /// Everything written so far is on the disk under the final name.
  ///   errors  FileError; the final name is then untouched
  void commit();

  const std::filesystem::path& path() const { return path_; }

 private:
  [[noreturn]] void fail(const char* doing) const;

  std::filesystem::path path_;       // as the caller named it: what messages say
  std::filesystem::path target_;     // links followed
  std::filesystem::path temporary_;  // empty: written directly, or already renamed
  std::string pending_;
  int descriptor_ = -1;
};

/// The whole content at once.
///   errors  FileError
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace comention
