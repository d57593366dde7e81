#include "resolve/entity_id.hpp"

#include <cstdint>

#include "resolve/name.hpp"

namespace comention::resolve {
namespace {

// FNV-1a, then the finaliser of MurmurHash3, whose bits all depend on all bits.
std::uint64_t hash(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325ULL ^ seed;
  for (const char c : bytes) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001b3ULL;
  }
  h ^= h >> 33U;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33U;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ (h >> 33U);
}

}  // namespace

std::string entity_id(EntityType type, std::string_view name_key, std::string_view salt) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string bytes(to_string(type));
  bytes += '\n';
  bytes += name_key;
  if (!salt.empty()) {
    bytes += '\n';
    bytes += salt;
  }
  std::uint64_t h = hash(bytes, 0);
  std::string id = "e";
  for (int i = 0; i < 12; ++i) {
    id += digits[h & 31U];
    h >>= 5U;
  }
  return id;
}

std::string canonical_key(std::string_view name, EntityType type) {
  const Name read = read_name(name, type);
  if (read.key.empty()) return std::string(name);
  std::string key;
  for (const std::string& title : read.titles) key += title + " ";
  key += read.key;
  if (!read.suffix.empty()) key += " " + read.suffix;
  return key;
}

}  // namespace comention::resolve
