#pragma once

// One input's bytes as its reader wants them: unpacked if they are gzip, counted and hashed as they
// lie on disk.
//
//   disk ──read──> raw (counted, hashed) ──inflate──> content ──> peek, read, read_all

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "comention/ingest/article_reader.hpp"

#include "ingest/sha256.hpp"

namespace comention {

class InputBytes {
 public:
  /// Opens a file, or standard input for "-".
  ///   errors  FileError if it cannot be opened
  explicit InputBytes(std::string path);
  ~InputBytes();
  InputBytes(const InputBytes&) = delete;
  InputBytes& operator=(const InputBytes&) = delete;
  InputBytes(InputBytes&&) = delete;
  InputBytes& operator=(InputBytes&&) = delete;

  /// The content's first bytes, `wanted` of them or as many as there are; of records that come through
  /// a pipe, those that have come.
  ///   lifetime  until the next call
  std::string_view peek(std::size_t wanted);
  /// Reads content; 0 only at its end.
  std::size_t read(char* to, std::size_t size_bytes);
  /// All that is left; nullopt if it is longer than `limit_bytes`.
  std::optional<std::string> read_all(std::uint64_t limit_bytes);
  /// From here on the content is this.
  void replace(std::string content);

  /// Why the content ended before its time ("the gzip data end too early"); empty: it did not.
  const std::string& damage() const { return damage_; }
  const std::string& path() const { return path_; }
  std::uint64_t raw_bytes() const { return raw_bytes_; }
  /// Reads a regular file to its end for the hash, and says what was read.
  InputFile finish();

 private:
  struct Inflater;
  std::size_t read_raw();              // refills raw_; 0 at the end
  std::size_t fill(std::size_t size);  // appends content to buffer_; 0 at the end
  std::size_t inflate_into(char* to, std::size_t size_bytes);
  void notice_gzip();

  std::string path_;
  int file_ = -1;
  bool regular_ = false;
  bool raw_ended_ = false;
  bool content_ended_ = false;
  bool started_ = false;
  std::uint64_t raw_bytes_ = 0;
  Sha256 hash_;
  std::string raw_;
  std::string_view unread_raw_;
  std::string buffer_;
  std::size_t buffer_begin_ = 0;
  std::unique_ptr<Inflater> inflater_;
  std::string damage_;
};

}  // namespace comention
