#include "comention/text/utf8.hpp"

#include <random>

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Utf8, TellsValidFromInvalid) {
  struct Case {
    std::string text;
    std::size_t valid_bytes;
    const char* why;
  };
  const Case cases[] = {
      {"", 0, "nothing is valid"},
      {"plain ASCII text", 16, "ASCII"},
      {"Müller 王毅 😀", 19, "two, three and four bytes"},
      {"ab\x80", 2, "a continuation byte alone"},
      {"ab\xC0\xAF", 2, "an overlong slash"},
      {"ab\xE0\x9F\xBF", 2, "an overlong three-byte form"},
      {"ab\xED\xA0\x80", 2, "a surrogate"},
      {"ab\xF4\x90\x80\x80", 2, "above U+10FFFF"},
      {"ab\xE2\x82", 2, "cut off at the end"},
      {"long enough for a whole word\xFF", 28, "behind the fast path"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(valid_utf8_prefix(c.text), c.valid_bytes) << c.why;
    EXPECT_EQ(is_valid_utf8(c.text), c.valid_bytes == c.text.size()) << c.why;
  }
}

TEST(Utf8, ReplacesEachMaximalInvalidPart) {
  struct Case {
    std::string text, repaired;
    std::uint64_t replaced;
    const char* why;
  };
  const Case cases[] = {
      {"Müller", "Müller", 0, "valid text stays"},
      {"M\xFCller", "M\uFFFDller", 1, "a Latin-1 letter"},
      {"a\xF1\x80\x80z", "a\uFFFDz", 1, "a cut sequence is one part"},
      {"a\xF1\x80\x80\xE1\x80\xC2z", "a\uFFFD\uFFFD\uFFFDz", 3, "the Unicode standard's example"},
      {"\xC0\xAF", "\uFFFD\uFFFD", 2, "bytes that never occur count one by one"},
  };
  for (const Case& c : cases) {
    const RepairedText repaired = repair_utf8(c.text);
    EXPECT_EQ(repaired.text, c.repaired) << c.why;
    EXPECT_EQ(repaired.replaced, c.replaced) << c.why;
  }
}

TEST(Utf8, DecodesWhatItAppends) {
  for (const char32_t code : {U'A', U'ü', U'王', U'😀', char32_t{0x7FF}, char32_t{0x10FFFF}}) {
    std::string text;
    append_utf8(text, code);
    EXPECT_EQ(decode_utf8(text, 0), (CodePoint{code, static_cast<std::uint32_t>(text.size())}));
    EXPECT_TRUE(is_valid_utf8(text));
  }
  EXPECT_EQ(decode_utf8("\xFF", 0), (CodePoint{replacement_character, 1}));
  EXPECT_EQ(decode_utf8("a", 1), CodePoint{}) << "the end";
}

TEST(Utf8, RepairsAnyBytesToValidText) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const RepairedText repaired = repair_utf8(bytes);
    ASSERT_TRUE(is_valid_utf8(repaired.text));
    ASSERT_EQ(repaired.replaced == 0, is_valid_utf8(bytes));
    ASSERT_EQ(repair_utf8(repaired.text).text, repaired.text) << "mended once, mended for good";
  }
}

TEST(Utf8, FindsWhereACharacterBegins) {
  const std::string text = "aü王";
  const std::size_t expected[] = {0, 1, 1, 3, 3, 3, 6};
  for (std::size_t at = 0; at <= text.size(); ++at)
    EXPECT_EQ(character_begin(text, at), expected[at]);
}

}  // namespace
}  // namespace comention
