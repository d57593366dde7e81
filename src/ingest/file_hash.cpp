#include "comention/ingest/file_hash.hpp"

#include <array>
#include <fstream>

#include "comention/core/error.hpp"

#include "ingest/sha256.hpp"

namespace comention {

std::string sha256_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw FileError(path.string(), 0, "cannot be opened");
  Sha256 hash;
  std::array<char, 1 << 16> bytes;
  while (file.read(bytes.data(), bytes.size()) || file.gcount() > 0)
    hash.add({bytes.data(), static_cast<std::size_t>(file.gcount())});
  if (file.bad()) throw FileError(path.string(), 0, "cannot be read");
  return hash.finish();
}

}  // namespace comention
