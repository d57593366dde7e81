#include "recognize/hash_directory.hpp"

#include <gtest/gtest.h>

#include "recognize/hash.hpp"
#include "recognize/lexicon.hpp"

namespace comention::recognize {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

TEST(Lexicon, FindsEveryWordPutInAndNoOther) {
  std::vector<LexiconRecord> records;
  for (std::uint16_t i = 0; i < 5000; ++i) {
    WordKnowledge knowledge;
    knowledge.classes = {static_cast<std::uint16_t>(i % 100), i, static_cast<std::uint16_t>(i / 3)};
    knowledge.capital_tenths = static_cast<std::uint8_t>(i % 11);
    knowledge.lists = static_cast<std::uint16_t>(i * 7);
    records.push_back({"word" + std::to_string(i), knowledge});
  }
  const std::string section = build_lexicon(records);
  const Lexicon lexicon(bytes_of(section));
  ASSERT_TRUE(lexicon.valid());
  for (const LexiconRecord& record : records)
    EXPECT_EQ(lexicon.find(record.form), record.knowledge);
  for (int i = 0; i < 5000; ++i)
    EXPECT_FALSE(lexicon.find("other" + std::to_string(i)).has_value());
}

TEST(Lexicon, AnEmptyOneFindsNothing) {
  const std::string section = build_lexicon({});
  const Lexicon lexicon(bytes_of(section));
  EXPECT_TRUE(lexicon.valid());
  EXPECT_FALSE(lexicon.find("word").has_value());
}

TEST(HashDirectory, TheOrderOfTheRecordsChangesNothing) {
  std::vector<KeyedRecord> records;
  Random random(5);
  for (int i = 0; i < 100; ++i) records.push_back({random.next(), std::to_string(i)});
  const std::string one = build_hash_directory(records);
  std::reverse(records.begin(), records.end());
  EXPECT_EQ(build_hash_directory(records), one);
}

TEST(HashDirectory, ForgedSectionsGiveNoBytesOutsideThemselves) {
  Random random(9);
  for (int round = 0; round < 2000; ++round) {
    std::string section(random.below(200), '\0');
    for (char& c : section) c = static_cast<char>(random.below(256));
    if (section.size() > 4) {
      section[0] = static_cast<char>(random.below(6));  // small directories, so that most are valid
      section[1] = section[2] = section[3] = '\0';
    }
    const HashDirectory directory(bytes_of(section));
    const std::span<const std::byte> bucket = directory.bucket(random.next());
    if (bucket.empty()) continue;
    EXPECT_GE(bucket.data(), bytes_of(section).data());
    EXPECT_LE(bucket.data() + bucket.size(), bytes_of(section).data() + section.size());
  }
}

}  // namespace
}  // namespace comention::recognize
