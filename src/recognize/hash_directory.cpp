#include "recognize/hash_directory.hpp"

#include <algorithm>
#include <bit>

namespace comention::recognize {
namespace {

void append_u32(std::string& out, std::uint32_t value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

}  // namespace

HashDirectory::HashDirectory(std::span<const std::byte> bytes) {
  if (bytes.size() < sizeof bits_) return;
  std::memcpy(&bits_, bytes.data(), sizeof bits_);
  if (bits_ < 1 || bits_ > 30) return;
  const std::size_t directory_bytes = ((std::size_t{1} << bits_) + 1) * sizeof(std::uint32_t);
  if (bytes.size() < sizeof bits_ + directory_bytes) return;
  directory_ = bytes.data() + sizeof bits_;
  records_ = bytes.subspan(sizeof bits_ + directory_bytes);
  valid_ = true;
}

std::string build_hash_directory(std::vector<KeyedRecord> records) {
  std::ranges::sort(records, {}, &KeyedRecord::key);
  // About two records a bucket.
  const auto bits =
      std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::bit_width(records.size() / 2)));
  std::string out;
  append_u32(out, bits);
  std::string body;
  std::size_t next = 0;
  for (std::uint64_t bucket = 0; bucket < (std::uint64_t{1} << bits); ++bucket) {
    append_u32(out, static_cast<std::uint32_t>(body.size()));
    for (; next < records.size() && records[next].key >> (64U - bits) == bucket; ++next) {
      append_u32(body, static_cast<std::uint32_t>(records[next].key));
      body += records[next].bytes;
    }
  }
  append_u32(out, static_cast<std::uint32_t>(body.size()));
  return out + body;
}

}  // namespace comention::recognize
