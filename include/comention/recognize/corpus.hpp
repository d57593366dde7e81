#pragma once

// Annotated text for training and evaluation: documents of sentences of tokens, with the mentions
// as half-open ranges of tokens.
//
//   Wang<TAB>B-PER        a line a token, its tag last; a blank line ends a sentence,
//   Yi<TAB>I-PER          a line that begins with -DOCSTART- ends a document
//   smiled<TAB>O

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <vector>

#include "comention/core/mention.hpp"

namespace comention {

struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::misc;

  friend bool operator==(const TokenSpan&, const TokenSpan&) = default;
};

struct AnnotatedSentence {
  std::vector<std::string> tokens;
  std::vector<TokenSpan> mentions;  // in order, without overlap

  friend bool operator==(const AnnotatedSentence&, const AnnotatedSentence&) = default;
};

struct AnnotatedDocument {
  std::vector<AnnotatedSentence> sentences;

  friend bool operator==(const AnnotatedDocument&, const AnnotatedDocument&) = default;
};

struct AnnotatedCorpus {
  std::vector<AnnotatedDocument> documents;
  bool has_boundaries = false;  // a -DOCSTART- was seen; else everything is one document
};

/// Reads the CoNLL column format: IOB1, IOB2 and BILOU/IOBES tags, columns parted by tabs (or by
/// spaces where a line has no tab), word first, tag last.
///   name    stands in messages
///   errors  FormatError with the line: no tag, a tag of another kind, an unknown type
///   source  Tjong Kim Sang and De Meulder 2003; chunk ends as conlleval draws them: an I- after O
///   or
///           after another type begins a mention
AnnotatedCorpus read_bio(std::istream& in, const std::string& name);
/// The same from a file.
///   errors  FileError too
AnnotatedCorpus read_bio(const std::filesystem::path& path);

/// Cuts documents that are longer than `sentences` (corpora without boundaries) into pieces.
void cut_documents(AnnotatedCorpus& corpus, std::size_t sentences);

}  // namespace comention
