#include "comention/recognize/corpus.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"

namespace comention {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

AnnotatedCorpus read(const std::string& text) {
  std::istringstream in(text);
  return read_bio(in, "test.bio");
}

struct TagCase {
  std::string tags;  // one a token, parted by spaces
  std::vector<TokenSpan> mentions;
  const char* why;
};

class TagsTable : public testing::TestWithParam<TagCase> {};

TEST_P(TagsTable, BecomeMentionsAsConllevalDrawsThem) {
  std::istringstream tags(GetParam().tags);
  std::string text;
  for (std::string tag; tags >> tag;) text += "word\t" + tag + "\n";
  const AnnotatedCorpus corpus = read(text);
  ASSERT_EQ(corpus.documents.size(), 1U);
  EXPECT_EQ(corpus.documents[0].sentences[0].mentions, GetParam().mentions) << GetParam().why;
}

constexpr EntityType per = EntityType::person;
constexpr EntityType org = EntityType::organisation;
constexpr EntityType loc = EntityType::location;

INSTANTIATE_TEST_SUITE_P(
    Bio, TagsTable,
    testing::Values(
        TagCase{"O B-PER I-PER O", {{1, 3, per}}, "IOB2"},
        TagCase{"B-PER B-PER", {{0, 1, per}, {1, 2, per}}, "B- always begins"},
        TagCase{"I-PER I-PER O", {{0, 2, per}}, "IOB1: I- after nothing begins"},
        TagCase{"O I-LOC", {{1, 2, loc}}, "I- after O begins"},
        TagCase{"B-PER I-ORG", {{0, 1, per}, {1, 2, org}}, "I- of another type begins"},
        TagCase{"B-ORG I-ORG I-LOC I-LOC", {{0, 2, org}, {2, 4, loc}}, "type changes inside"},
        TagCase{"U-LOC U-LOC", {{0, 1, loc}, {1, 2, loc}}, "BILOU units stand alone"},
        TagCase{"S-LOC I-LOC", {{0, 1, loc}, {1, 2, loc}}, "IOBES: S- ends, so I- begins"},
        TagCase{"B-ORG I-ORG L-ORG I-ORG", {{0, 3, org}, {3, 4, org}}, "L- ends"},
        TagCase{"B-ORG E-ORG", {{0, 2, org}}, "E- ends"}, TagCase{"O O", {}, "no mention"}));

TEST(ReadBio, TellsSentencesAndDocumentsApart) {
  const AnnotatedCorpus corpus =
      read("-DOCSTART-\tO\n\nA\tO\n\nB\tB-LOC\n\n-DOCSTART-\tO\n\nC\tO\n");
  EXPECT_TRUE(corpus.has_boundaries);
  ASSERT_EQ(corpus.documents.size(), 2U);
  EXPECT_EQ(corpus.documents[0].sentences.size(), 2U);
  EXPECT_THAT(corpus.documents[1].sentences[0].tokens, ElementsAre("C"));
}

TEST(ReadBio, ReadsCarriageReturnsSpacesAndMoreColumns) {
  const AnnotatedCorpus corpus = read("Wang NNP I-NP B-PER\r\nYi NNP I-NP I-PER\r\n");
  EXPECT_FALSE(corpus.has_boundaries);
  EXPECT_THAT(corpus.documents[0].sentences[0].mentions, ElementsAre(TokenSpan{0, 2, per}));
}

TEST(ReadBio, AnEmptyFileIsAnEmptyCorpus) { EXPECT_TRUE(read("\n\n").documents.empty()); }

struct BadCase {
  std::string text;
  std::uint64_t line;
  const char* message;
};
class BadBio : public testing::TestWithParam<BadCase> {};

TEST_P(BadBio, IsRefusedWithItsLine) {
  try {
    read(GetParam().text);
    FAIL() << "was read";
  } catch (const FormatError& error) {
    EXPECT_EQ(error.where(), "test.bio");
    EXPECT_EQ(error.line(), GetParam().line);
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
  }
}

INSTANTIATE_TEST_SUITE_P(Lines, BadBio,
                         testing::Values(BadCase{"A\tO\nB\n", 2, "a word and a tag"},
                                         BadCase{"A\t\n", 1, "a word and a tag"},
                                         BadCase{"\tO\n", 1, "a word and a tag"},
                                         BadCase{"A\tO\n\nB\tX-PER\n", 3, "unknown tag"},
                                         BadCase{"A\tB-\n", 1, "unknown tag"},
                                         BadCase{"A\tB-DATE\n", 1, "unknown type"}));

TEST(ReadBio, AMissingFileIsAFileError) {
  EXPECT_THROW(read_bio(std::filesystem::path("/nowhere/at/all.bio")), FileError);
}

TEST(CutDocuments, KeepsEverySentenceInOrder) {
  AnnotatedCorpus corpus = read("A\tO\n\nB\tO\n\nC\tO\n\nD\tO\n\nE\tO\n");
  cut_documents(corpus, 2);
  std::string all;
  for (const auto& document : corpus.documents) {
    EXPECT_LE(document.sentences.size(), 2U);
    for (const auto& sentence : document.sentences) all += sentence.tokens[0];
  }
  EXPECT_EQ(all, "ABCDE");
  EXPECT_EQ(corpus.documents.size(), 3U);
}

}  // namespace
}  // namespace comention
