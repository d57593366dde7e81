#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/mention.hpp"
#include "comention/core/problem.hpp"

namespace comention {

/// The names of the fields in .json and .jsonl; the first that a record has is taken.
struct FieldNames {
  std::vector<std::string> id = {"id"};
  std::vector<std::string> title = {"title"};
  std::vector<std::string> text = {"text", "body", "content"};
  std::vector<std::string> date = {"date"};
  std::vector<std::string> outlet = {"outlet", "source"};
  std::vector<std::string> url = {"url"};
  std::vector<std::string> language = {"language"};
};

struct ReadOptions {
  FieldNames fields;
  std::uint64_t max_article_bytes = 64u << 20;  // a longer one is skipped with a problem
  bool given_annotations = false;               // read `mentions` of JSON records too
};

/// What was read of one input file, for run.json.
struct InputFile {
  std::string path;
  std::uint64_t bytes = 0;
  std::string sha256;  // of the bytes as they lie on disk, lower-case hex
};

struct ReadArticle {
  Article article;
  /// The spans, types and roles that stood in the input's field `mentions`, in text order; only with
  /// ReadOptions::given_annotations. Their entities are not taken: resolution finds them anew.
  std::vector<Mention> given;
};

/// Articles one after the other, in a stable order (inputs as given, folders sorted by path).
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;
  virtual std::optional<ReadArticle> next() = 0;
  virtual std::uint64_t bytes_read() const = 0;
  virtual std::uint64_t bytes_total() const = 0;  // 0: not known (standard input)
  virtual const std::vector<InputFile>& files() const = 0;
};

/// Opens files, folders (recursive) and "-" (standard input).
///   problems  one bad file or record is reported and the next is read
///   errors    FileError if an input that was named does not exist
std::unique_ptr<ArticleReader> read_articles(const std::vector<std::string>& inputs,
                                             const ReadOptions& options, ProblemReporter& problems);

}  // namespace comention
