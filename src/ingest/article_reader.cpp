// The reader behind read_articles: a list of files, one of them open. Lines of JSON are read one by
// one; the other formats hold one document a file and are read whole, within a limit.

#include "comention/ingest/article_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>

#include "comention/core/error.hpp"
#include "comention/text/utf8.hpp"

#include "ingest/encoding.hpp"
#include "ingest/html_article.hpp"
#include "ingest/input_bytes.hpp"
#include "ingest/input_format.hpp"
#include "ingest/input_paths.hpp"
#include "ingest/json_article.hpp"
#include "ingest/line_reader.hpp"
#include "ingest/text_article.hpp"

namespace comention {
namespace {

constexpr std::size_t peek_bytes = 64u << 10;
// A JSON document is held whole; a longer one belongs into lines.
constexpr std::uint64_t longest_document_bytes = 1u << 30;

std::string name_of(const std::string& path) { return path == "-" ? "stdin" : path; }

class Reader final : public ArticleReader {
 public:
  Reader(const std::vector<std::string>& inputs, const ReadOptions& options,
         ProblemReporter& problems)
      : options_(options),
        problems_(problems),
        paths_(input_paths(inputs, problems)),
        records_(options_, problems) {
    // Spans count bytes in 32 bits.
    options_.max_article_bytes = std::min<std::uint64_t>(options_.max_article_bytes,
                                                         std::numeric_limits<std::uint32_t>::max());
    for (const std::string& path : paths_) {
      std::error_code error;
      const std::uintmax_t bytes = path == "-" ? 0 : std::filesystem::file_size(path, error);
      if (!error) bytes_total_ += bytes;
    }
    total_known_ = std::ranges::find(paths_, "-") == paths_.end();
  }

  std::optional<ReadArticle> next() override {
    while (true) {
      if (bytes_ == nullptr && !open_next()) return std::nullopt;
      if (auto read = next_here()) return read;
      close();
    }
  }

  std::uint64_t bytes_read() const override {
    return bytes_done_ + (bytes_ == nullptr ? 0 : bytes_->raw_bytes());
  }
  std::uint64_t bytes_total() const override { return total_known_ ? bytes_total_ : 0; }
  const std::vector<InputFile>& files() const override { return files_; }

 private:
  void report(std::string what, std::string hint = {}) {
    problems_.report({name_, 0, std::move(what), std::move(hint), true});
  }

  /// Opens the next file that can be read; false after the last.
  bool open_next() {
    while (next_path_ < paths_.size()) {
      const std::string& path = paths_[next_path_++];
      name_ = name_of(path);
      try {
        bytes_ = std::make_unique<InputBytes>(path);
        start();
        return true;
      } catch (const FileError&) {
        problems_.report({name_, 0, "cannot be read", "are you allowed to?", true});
      }
    }
    return false;
  }

  void start() {
    if (const auto wide = wide_encoding(bytes_->peek(peek_bytes))) {
      if (auto content = bytes_->read_all(longest_document_bytes)) {
        bytes_->replace(to_utf8(*content).text);
      }
    }
    std::string_view beginning = bytes_->peek(peek_bytes);
    if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
    const FormatGuess guess = guess_format(beginning, bytes_->path());
    format_ = guess.format;
    if (format_ == InputFormat::unknown) report(guess.why, guess.hint);
    if (format_ == InputFormat::empty) {
      report(bytes_->damage().empty() ? "an empty file" : bytes_->damage());
    }
    if (format_ == InputFormat::json_lines) lines_.emplace(*bytes_, options_.max_article_bytes);
    if (format_ == InputFormat::json) open_json();
    document_read_ = false;
  }

  void open_json() {
    auto content = take_all(longest_document_bytes, "write it as lines of JSON (.jsonl)");
    if (content && content->starts_with("\xEF\xBB\xBF")) content->erase(0, 3);
    if (!content || !records_.open_document(*content, name_)) {
      format_ = InputFormat::unknown;
    }
  }

  std::optional<ReadArticle> next_here() {
    switch (format_) {
      case InputFormat::json_lines:
        return next_line();
      case InputFormat::json:
        return records_.next_record();
      case InputFormat::text:
      case InputFormat::markdown:
      case InputFormat::html:
        return std::exchange(document_read_, true) ? std::nullopt : read_document();
      case InputFormat::empty:
      case InputFormat::unknown:
        break;
    }
    return std::nullopt;
  }

  std::optional<ReadArticle> next_line() {
    while (true) {
      const LineReader::Outcome outcome = lines_->next();
      const std::uint64_t number = lines_->number();
      if (outcome == LineReader::Outcome::end) {
        if (!bytes_->damage().empty()) report(bytes_->damage(), "what came before was read");
        return std::nullopt;
      }
      if (outcome == LineReader::Outcome::too_long) {
        problems_.report(
            {name_,
             number,
             "a line longer than " + std::to_string(options_.max_article_bytes) + " bytes",
             {},
             true});
        continue;
      }
      std::string_view line = lines_->line();
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      if (line.find_first_not_of(" \t\r\f\v") == std::string_view::npos) continue;
      const JsonArticles::Place place{name_, number, name_ + ":" + std::to_string(number)};
      if (auto read = records_.read_record(line, place)) return read;
    }
  }

  /// The file's content; nullopt, and reported, if it is too long or damaged.
  std::optional<std::string> take_all(std::uint64_t limit_bytes, std::string hint) {
    auto content = bytes_->read_all(limit_bytes);
    if (!content) {
      report("longer than " + std::to_string(limit_bytes) + " bytes", std::move(hint));
      return std::nullopt;
    }
    if (!bytes_->damage().empty()) {
      report(bytes_->damage());
      return std::nullopt;
    }
    return content;
  }

  std::optional<ReadArticle> read_document() {
    const auto content = take_all(options_.max_article_bytes, {});
    if (!content) return std::nullopt;
    const bool html = format_ == InputFormat::html;
    const DecodedText decoded = to_utf8(*content, html ? declared_encoding(*content) : "");
    if (decoded.replaced != 0) {
      problems_.report({name_,
                        0,
                        std::to_string(decoded.replaced) + " characters that are not " +
                            decoded.encoding + " replaced by U+FFFD",
                        {},
                        false});
    }
    std::optional<Article> article =
        html ? html_article(decoded.text, name_, problems_)
             : text_article(decoded.text, format_ == InputFormat::markdown, name_, problems_);
    if (!article || !has_letters(html ? article->body() : article->text)) {
      report(html ? "no article was found on the page" : "an article without letters");
      return std::nullopt;
    }
    if (!is_valid_utf8(article->text)) article->text = repair_utf8(article->text).text;
    article->id = name_;
    return ReadArticle{*std::move(article), {}};
  }

  void close() {
    lines_.reset();
    bytes_done_ += bytes_->raw_bytes();
    const std::uint64_t before = bytes_->raw_bytes();
    files_.push_back(bytes_->finish());
    bytes_done_ += bytes_->raw_bytes() - before;
    bytes_.reset();
  }

  ReadOptions options_;
  ProblemReporter& problems_;
  std::vector<std::string> paths_;
  std::size_t next_path_ = 0;
  std::uint64_t bytes_total_ = 0;
  std::uint64_t bytes_done_ = 0;  // of the files that are closed
  bool total_known_ = true;
  std::vector<InputFile> files_;

  // The open file.
  std::string name_;
  std::unique_ptr<InputBytes> bytes_;
  InputFormat format_ = InputFormat::unknown;
  std::optional<LineReader> lines_;
  JsonArticles records_;
  bool document_read_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> read_articles(const std::vector<std::string>& inputs,
                                             const ReadOptions& options,
                                             ProblemReporter& problems) {
  return std::make_unique<Reader>(inputs, options, problems);
}

}  // namespace comention
