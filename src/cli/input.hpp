#pragma once

// The options that every command which reads articles shares, and the stages up to an article's own
// entities: read, segment, recognise, resolve within the article.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/name_list.hpp"
#include "comention/ingest/article_reader.hpp"

#include "cli/console.hpp"
#include "cli/parser.hpp"

namespace comention::cli {

struct InputSettings {
  std::vector<std::string> inputs;
  std::string fields;  // "text=content,date=published_at"
  std::string annotations = "none";
  bool quiet = false;
};

struct TaggingSettings {
  std::string model;     // empty: the shipped one
  std::string names;     // empty: none
  unsigned threads = 0;  // 0: all cores
};

void add_input_options(CLI::App& command, InputSettings& settings);
void add_tagging_options(CLI::App& command, TaggingSettings& settings);

/// What the reader needs to know.
///   errors  UsageError for a field that does not exist
ReadOptions read_options(const InputSettings& settings);

/// Inputs as given, standard input if none.
std::vector<std::string> inputs_or_stdin(const InputSettings& settings);

/// The user's name list, empty if none was given.
NameList read_names(const TaggingSettings& settings, ProblemReporter& problems);

std::filesystem::path model_path(const TaggingSettings& settings);
unsigned thread_count(const TaggingSettings& settings);

/// Reads and tags everything, in order, on settings.threads threads; `emit` is called in the
/// calling thread with one batch of articles after the other.
void tag_all(ArticleReader& reader, const InputSettings& input, const TaggingSettings& settings,
             const NameList& names, Progress& progress,
             const std::function<void(std::vector<TaggedArticle>)>& emit);

}  // namespace comention::cli
