#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "comention/core/problem.hpp"
#include "comention/ingest/article_reader.hpp"

namespace comention {

/// Reads JSON records: one object, or a document that holds many.
class JsonArticles {
 public:
  JsonArticles(const ReadOptions& options, ProblemReporter& problems);
  ~JsonArticles();
  JsonArticles(const JsonArticles&) = delete;
  JsonArticles& operator=(const JsonArticles&) = delete;
  JsonArticles(JsonArticles&&) = delete;
  JsonArticles& operator=(JsonArticles&&) = delete;

  /// Where the records come from, for ids and problems; line 0: the whole file.
  struct Place {
    std::string_view name;
    std::uint64_t line = 0;
    std::string id;  // for a record that has none
  };

  /// One record.
  ///   json     64 bytes behind its end can be read
  ///   returns  nullopt if it is broken; the problem has been reported then
  std::optional<ReadArticle> read_record(std::string_view json, const Place& place);

  /// A document: an object, an array of objects, or an object with an `articles` or `items` array.
  ///   returns  false if it is broken; otherwise next_record() hands out its records
  bool open_document(std::string_view json, std::string name);
  std::optional<ReadArticle> next_record();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace comention
