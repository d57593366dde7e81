#include "recognize/lexicon.hpp"

#include <cstring>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

// fingerprint u32 | classes 3 x u16 | capital_tenths u8 | capitals_quarters u8 | lists u16 | 0 u16
constexpr std::size_t record_bytes = 16;

template <typename T>
T read(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

std::optional<WordKnowledge> Lexicon::find(std::string_view form) const {
  const std::uint64_t key = hash_bytes(form);
  const std::span<const std::byte> bucket = table_.bucket(key);
  for (std::size_t at = 0; at + record_bytes <= bucket.size(); at += record_bytes) {
    const std::byte* record = bucket.data() + at;
    if (read<std::uint32_t>(record) != static_cast<std::uint32_t>(key)) continue;
    WordKnowledge found;
    std::memcpy(found.classes.data(), record + 4, sizeof found.classes);
    found.capital_tenths = read<std::uint8_t>(record + 10);
    found.capitals_quarters = read<std::uint8_t>(record + 11);
    found.lists = read<std::uint16_t>(record + 12);
    return found;
  }
  return std::nullopt;
}

std::string build_lexicon(const std::vector<LexiconRecord>& records) {
  std::vector<KeyedRecord> keyed;
  keyed.reserve(records.size());
  for (const LexiconRecord& record : records) {
    const WordKnowledge& k = record.knowledge;
    std::string bytes(record_bytes - sizeof(std::uint32_t), '\0');
    std::memcpy(bytes.data(), k.classes.data(), sizeof k.classes);
    bytes[6] = static_cast<char>(k.capital_tenths);
    bytes[7] = static_cast<char>(k.capitals_quarters);
    std::memcpy(bytes.data() + 8, &k.lists, sizeof k.lists);
    keyed.push_back({hash_bytes(record.form), std::move(bytes)});
  }
  return build_hash_directory(std::move(keyed));
}

}  // namespace comention::recognize
