#include "recognize/model_file.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <system_error>

#include "comention/core/error.hpp"

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

constexpr std::array<char, 8> magic = {'c', 'o', 'm', 'o', 'd', 'e', 'l', '\n'};
constexpr std::uint32_t format_version = 1;
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::size_t alignment = 64;
// Smaller weights are not worth their byte: without them a model is a fifth smaller, and no worse on
// tuning text.
constexpr float least_weight = 0.02F;

enum class SectionId : std::uint64_t {
  description = 1,
  lexicon,
  weights,
  codebook,
  transitions,
  second_transitions,
  facts
};
constexpr std::size_t section_count = 7;

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t order = 0;
  std::uint64_t file_bytes = 0;
  std::uint64_t checksum = 0;
  std::uint64_t sections = 0;
};
struct SectionEntry {
  std::uint64_t id = 0;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};
static_assert(sizeof(Header) == 40 && sizeof(SectionEntry) == 24);

/// Four sums side by side, because one chain of multiplications would be what loading waits for.
std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  std::array<std::uint64_t, 4> sums = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), bytes.data() + at, sizeof words);
    for (std::size_t k = 0; k < 4; ++k) {
      sums[k] = (std::rotl(sums[k], 23) ^ words[k]) * 0x9E3779B97F4A7C15ULL;
    }
  }
  std::uint64_t sum = hash_bytes(
      {reinterpret_cast<const char*>(bytes.data()) + at, bytes.size() - at}, bytes.size());
  for (const std::uint64_t s : sums) sum = mix(sum, s);
  return sum;
}

template <typename T>
std::string bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

std::string build_weights(const TrainedModel& model, const Codebook& codebook) {
  std::vector<KeyedRecord> records;
  records.reserve(model.weights.size());
  for (const auto& [key, lanes] : model.weights) {
    std::uint16_t mask = 0;
    std::string codes;
    for (int k = 0; k < lane_count; ++k) {
      if (std::abs(lanes[k]) < least_weight) continue;
      const std::uint8_t code = encode_weight(lanes[k], codebook);
      if (codebook[code] == 0) continue;
      mask = static_cast<std::uint16_t>(mask | 1U << k);
      codes += static_cast<char>(code);
    }
    if (mask != 0) records.push_back({key, bytes_of(mask) + codes});
  }
  return build_hash_directory(std::move(records));
}

float largest_weight(const TrainedModel& model) {
  float largest = 1;
  for (const auto& [key, lanes] : model.weights) {
    for (const float w : lanes) largest = std::max(largest, std::abs(w));
  }
  return std::min(largest, 30.0F);
}

std::string assemble(const std::array<std::string, section_count>& sections) {
  std::string body;
  std::size_t offset = sizeof(Header) + section_count * sizeof(SectionEntry);
  const auto padded = [](std::size_t n) { return (n + alignment - 1) / alignment * alignment; };
  for (std::size_t i = 0; i < section_count; ++i) {
    offset = padded(offset);
    body += bytes_of(SectionEntry{i + 1, offset, sections[i].size()});
    offset += sections[i].size();
  }
  for (const std::string& section : sections) {
    body.append(padded(sizeof(Header) + body.size()) - sizeof(Header) - body.size(), '\0');
    body += section;
  }
  Header header{magic, format_version, byte_order, sizeof(Header) + body.size(), 0, section_count};
  header.checksum = checksum_of(std::as_bytes(std::span(body)));
  return bytes_of(header) + body;
}

void write_whole(const std::filesystem::path& path, const std::string& bytes) {
  const std::filesystem::path part = path.string() + ".part";
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(part, path, failed);
  if (!out || failed) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw FileError(path.string(), 0, "cannot be written");
  }
}

/// The checked header's sections, by id.
class Sections {
 public:
  Sections(std::span<const std::byte> bytes, std::string name)
      : bytes_(bytes), name_(std::move(name)) {
    Header header;
    if (bytes.size() < sizeof header) fail("is too short for a model");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != magic) fail("is not a comention model");
    if (header.version != format_version || header.order != byte_order) {
      fail("is a model of another version of comention: train it again");
    }
    if (header.file_bytes != bytes.size()) fail("is truncated or was added to: fetch it again");
    if (header.checksum != checksum_of(bytes.subspan(sizeof header))) {
      fail("is damaged (its checksum does not fit): fetch it again");
    }
    if (header.sections != section_count ||
        bytes.size() < sizeof header + section_count * sizeof(SectionEntry)) {
      fail("has an unknown layout");
    }
  }

  std::span<const std::byte> get(SectionId id, std::size_t exact_bytes = 0) const {
    SectionEntry entry;
    const std::size_t index = static_cast<std::size_t>(id) - 1;
    std::memcpy(&entry, bytes_.data() + sizeof(Header) + index * sizeof entry, sizeof entry);
    if (entry.id != static_cast<std::uint64_t>(id) || entry.offset > bytes_.size() ||
        entry.bytes > bytes_.size() - entry.offset ||
        (exact_bytes != 0 && entry.bytes != exact_bytes)) {
      fail("has an unknown layout");
    }
    return bytes_.subspan(entry.offset, entry.bytes);
  }

  template <typename T>
  void copy(SectionId id, T& target) const {
    std::memcpy(&target, get(id, sizeof target).data(), sizeof target);
  }

  [[noreturn]] void fail(const std::string& what) const { throw FormatError(name_, 0, what); }

 private:
  std::span<const std::byte> bytes_;
  std::string name_;
};

}  // namespace

Codebook square_codebook(float largest) {
  Codebook codebook{};
  for (int code = 1; code < 128; ++code) {
    const float root = static_cast<float>(code) / 127;
    const auto value = static_cast<std::int16_t>(std::lround(largest * root * root / weight_unit));
    codebook[static_cast<std::size_t>(code)] = value;
    codebook[static_cast<std::size_t>(256 - code)] = static_cast<std::int16_t>(-value);
  }
  return codebook;
}

std::uint8_t encode_weight(float weight, const Codebook& codebook) {
  const float scaled = std::abs(weight) / weight_unit;
  int code = static_cast<int>(
      std::lower_bound(codebook.begin() + 1, codebook.begin() + 128, scaled) - codebook.begin());
  if (code > 127) code = 127;
  const auto below = static_cast<float>(codebook[static_cast<std::size_t>(code - 1)]);
  const auto above = static_cast<float>(codebook[static_cast<std::size_t>(code)]);
  if (scaled - below < above - scaled) --code;
  return static_cast<std::uint8_t>(weight < 0 ? 256 - code : code);
}

void WeightTable::add(std::uint64_t key, Lanes& sums) const {
  const std::span<const std::byte> bucket = table_.bucket(key);
  constexpr std::size_t head = 6;
  for (std::size_t at = 0; at + head <= bucket.size();) {
    std::uint32_t fingerprint = 0;
    std::uint16_t mask = 0;
    std::memcpy(&fingerprint, bucket.data() + at, sizeof fingerprint);
    std::memcpy(&mask, bucket.data() + at + sizeof fingerprint, sizeof mask);
    const std::size_t next = at + head + static_cast<std::size_t>(std::popcount(mask));
    if (next > bucket.size()) return;
    if (fingerprint != static_cast<std::uint32_t>(key)) {
      at = next;
      continue;
    }
    const std::byte* code = bucket.data() + at + head;
    for (std::uint32_t left = mask; left != 0; left &= left - 1, ++code) {
      sums[static_cast<std::size_t>(std::countr_zero(left))] +=
          codebook_[std::to_integer<std::size_t>(*code)];
    }
    return;
  }
}

void write_model(const std::filesystem::path& path, const TrainedModel& model) {
  const Codebook codebook = square_codebook(largest_weight(model));
  const ModelFacts facts{model.second_look ? 1U : 0U, model.confidence_slope,
                         model.confidence_shift};
  write_whole(path, assemble({model.description, model.lexicon, build_weights(model, codebook),
                              bytes_of(codebook), bytes_of(model.transitions),
                              bytes_of(model.second_transitions), bytes_of(facts)}));
}

Model::Model(const std::filesystem::path& path) : file_(path) {
  const Sections sections(file_.bytes(), path.string());
  const auto description = sections.get(SectionId::description);
  description_ = {reinterpret_cast<const char*>(description.data()), description.size()};
  lexicon_ = Lexicon(sections.get(SectionId::lexicon));
  Codebook codebook;
  sections.copy(SectionId::codebook, codebook);
  weights_ = WeightTable(sections.get(SectionId::weights), codebook);
  sections.copy(SectionId::transitions, transitions_);
  sections.copy(SectionId::second_transitions, second_transitions_);
  sections.copy(SectionId::facts, facts_);
  if (!lexicon_.valid() || !weights_.valid()) sections.fail("has an unknown layout");
}

}  // namespace comention::recognize
