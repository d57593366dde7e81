#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace comention::recognize {

/// A file in memory, read only, for as long as the object lives.
class MappedFile {
 public:
  ///   errors  FileError if it cannot be opened or mapped, or is no regular file
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  MappedFile(MappedFile&&) = delete;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace comention::recognize
