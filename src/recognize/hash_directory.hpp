#pragma once

// How both tables of a model file are laid out, so that they can be used where they lie in the
// mapped file: records sorted by the top bits of their 64-bit key, and a directory of where each
// bucket of them begins.
//
//   bits : u32 | directory : u32[2^bits + 1], in bytes from the first record | records
//
// A record begins with the low 32 bits of its key; with the bucket that is enough to tell half a
// million keys apart (one lookup of an absent key in 10^9 finds a wrong record).

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace comention::recognize {

class HashDirectory {
 public:
  HashDirectory() = default;
  /// Looks at a section of a mapped file. A section that cannot be one gives an empty table, for
  /// which valid() is false.
  ///   lifetime  points into `bytes`
  explicit HashDirectory(std::span<const std::byte> bytes);

  bool valid() const { return valid_; }
  /// The records of the key's bucket; inside the section whatever the file says.
  std::span<const std::byte> bucket(std::uint64_t key) const {
    if (!valid_) return {};
    const std::uint64_t index = key >> (64U - bits_);
    std::uint32_t limits[2];
    std::memcpy(limits, directory_ + index * sizeof(std::uint32_t), sizeof limits);
    if (limits[0] > limits[1] || limits[1] > records_.size()) return {};
    return records_.subspan(limits[0], limits[1] - limits[0]);
  }
  std::span<const std::byte> records() const { return records_; }

 private:
  const std::byte* directory_ = nullptr;
  std::uint32_t bits_ = 0;
  std::span<const std::byte> records_;
  bool valid_ = false;
};

struct KeyedRecord {
  std::uint64_t key = 0;
  std::string bytes;  // without the fingerprint
};

/// The section's bytes; `records` have distinct keys, in any order.
std::string build_hash_directory(std::vector<KeyedRecord> records);

}  // namespace comention::recognize
