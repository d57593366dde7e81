#pragma once

// A fresh folder for one test, and what reading it gives.

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>
#include <zlib.h>

#include "comention/ingest/article_reader.hpp"

namespace comention {

class TestFolder {
 public:
  TestFolder() {
    static std::atomic<int> number{0};
    path_ = std::filesystem::temp_directory_path() /
            ("comention-ingest-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    std::filesystem::create_directories(path_);
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string path(std::string_view name) const { return (path_ / name).string(); }

  /// Writes a file, with the folders that its name needs; returns its path.
  std::string put(std::string_view name, std::string_view content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path(name);
  }

 private:
  std::filesystem::path path_;
};

struct ReadOutcome {
  std::vector<ReadArticle> articles;
  std::vector<Problem> problems;
  std::vector<InputFile> files;

  /// The problems as lines, with `folder` left out of them.
  std::vector<std::string> problem_lines(const std::string& folder = {}) const {
    std::vector<std::string> lines;
    for (const Problem& problem : problems) {
      std::string line = to_string(problem);
      if (!folder.empty() && line.starts_with(folder)) line.erase(0, folder.size() + 1);
      lines.push_back(line);
    }
    return lines;
  }
};

inline ReadOutcome read_all(const std::vector<std::string>& inputs,
                            const ReadOptions& options = {}) {
  ReadOutcome outcome;
  CollectingReporter problems;
  const auto reader = read_articles(inputs, options, problems);
  while (auto article = reader->next()) outcome.articles.push_back(*std::move(article));
  outcome.problems = problems.problems;
  outcome.files = reader->files();
  return outcome;
}

inline std::string gzipped(std::string_view content) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, content.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace comention
