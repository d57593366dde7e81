// The reader of the CoNLL column format.

#include "comention/recognize/corpus.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include "comention/core/error.hpp"

namespace comention {
namespace {

struct Tag {
  char prefix = 'O';
  EntityType type = EntityType::misc;
};

/// Builds one corpus line by line; all of the reader's state.
class BioReader {
 public:
  explicit BioReader(std::string name) : name_(std::move(name)) {}

  void line(std::string_view text) {
    ++line_;
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    if (text.find_first_not_of(" \t") == std::string_view::npos) return end_sentence();
    if (text.starts_with("-DOCSTART-")) {
      end_document();
      corpus_.has_boundaries = true;
      return;
    }
    const auto [word, tag_text] = columns(text);
    add(word, parse(tag_text));
  }

  AnnotatedCorpus finish() {
    end_document();
    return std::move(corpus_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw FormatError(name_, line_, what); }

  std::pair<std::string_view, std::string_view> columns(std::string_view text) const {
    const char* separators = text.find('\t') != std::string_view::npos ? "\t" : " ";
    const std::size_t word_end = text.find_first_of(separators);
    const std::size_t tag_begin = text.find_last_of(separators);
    if (word_end == std::string_view::npos || word_end == 0 || tag_begin + 1 == text.size()) {
      fail("a line must hold a word and a tag, parted by a tab");
    }
    return {text.substr(0, word_end), text.substr(tag_begin + 1)};
  }

  Tag parse(std::string_view tag) const {
    if (tag == "O") return {};
    constexpr std::string_view prefixes = "BIESLU";
    if (tag.size() < 3 || tag[1] != '-' || prefixes.find(tag[0]) == std::string_view::npos) {
      fail("unknown tag \"" + std::string(tag) + "\" (expected O, B-PER, I-ORG, ...)");
    }
    const std::optional<EntityType> type = entity_type_from(tag.substr(2));
    if (!type) {
      fail("unknown type in tag \"" + std::string(tag) + "\" (known: PER, ORG, LOC, MISC)");
    }
    return {tag[0], *type};
  }

  void add(std::string_view word, Tag tag) {
    const auto at = static_cast<std::uint32_t>(sentence_.tokens.size());
    sentence_.tokens.emplace_back(word);
    if (tag.prefix == 'O') {
      open_ = false;
      return;
    }
    const bool starts = tag.prefix == 'B' || tag.prefix == 'S' || tag.prefix == 'U';
    const bool ends =
        tag.prefix == 'E' || tag.prefix == 'L' || tag.prefix == 'S' || tag.prefix == 'U';
    if (starts || !open_ || sentence_.mentions.back().type != tag.type) {
      sentence_.mentions.push_back({at, at + 1, tag.type});
    } else {
      sentence_.mentions.back().end = at + 1;
    }
    open_ = !ends;
  }

  void end_sentence() {
    if (!sentence_.tokens.empty()) document_.sentences.push_back(std::move(sentence_));
    sentence_ = {};
    open_ = false;
  }

  void end_document() {
    end_sentence();
    if (!document_.sentences.empty()) corpus_.documents.push_back(std::move(document_));
    document_ = {};
  }

  std::string name_;
  std::uint64_t line_ = 0;
  AnnotatedCorpus corpus_;
  AnnotatedDocument document_;
  AnnotatedSentence sentence_;
  bool open_ = false;  // the last token's mention may go on
};

}  // namespace

AnnotatedCorpus read_bio(std::istream& in, const std::string& name) {
  BioReader reader(name);
  for (std::string line; std::getline(in, line);) reader.line(line);
  return reader.finish();
}

AnnotatedCorpus read_bio(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw FileError(path.string(), 0, "cannot be opened");
  return read_bio(in, path.string());
}

void cut_documents(AnnotatedCorpus& corpus, std::size_t sentences) {
  std::vector<AnnotatedDocument> pieces;
  for (AnnotatedDocument& document : corpus.documents) {
    auto& all = document.sentences;
    for (std::size_t i = 0; i < all.size(); i += sentences) {
      const std::size_t end = std::min(all.size(), i + sentences);
      AnnotatedDocument piece;
      piece.sentences.assign(
          std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(i)),
          std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
      pieces.push_back(std::move(piece));
    }
  }
  corpus.documents = std::move(pieces);
}

}  // namespace comention
