#include "ingest/input_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "comention/core/error.hpp"

namespace comention {
namespace {

namespace fs = std::filesystem;

// Deeper than any archive that people keep; stops links that lead on and on.
constexpr std::size_t deepest_folder = 64;

class FolderWalk {
 public:
  FolderWalk(std::vector<std::string>& files, ProblemReporter& problems)
      : files_(files), problems_(problems) {}

  void walk(const std::string& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    const bool loops = !error && std::ranges::find(above_, real) != above_.end();
    if (loops || above_.size() >= deepest_folder) {
      problems_.report({folder, 0, "a link that leads back to a folder above it", {}, false});
      return;
    }
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) problems_.report({folder, 0, "cannot be read: " + error.message(), {}, true});
    std::ranges::sort(entries);
    above_.push_back(real);
    for (const fs::path& entry : entries) visit(entry);
    above_.pop_back();
  }

 private:
  void visit(const fs::path& entry) {
    if (entry.filename().string().starts_with('.')) return;
    std::error_code error;
    const fs::file_status status = fs::status(entry, error);
    if (fs::is_directory(status)) {
      walk(entry.string());
    } else if (fs::is_regular_file(status)) {
      files_.push_back(entry.string());
    } else {
      problems_.report({entry.string(), 0, "neither a file nor a folder", {}, true});
    }
  }

  std::vector<std::string>& files_;
  ProblemReporter& problems_;
  std::vector<fs::path> above_;
};

}  // namespace

std::vector<std::string> input_paths(const std::vector<std::string>& inputs,
                                     ProblemReporter& problems) {
  std::vector<std::string> files;
  for (const std::string& input : inputs) {
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (input == "-") {
      files.push_back(input);
    } else if (!fs::exists(status)) {
      throw FileError(input, 0, "no such file or folder");
    } else if (!fs::is_directory(status)) {
      files.push_back(input);
    } else {
      const std::size_t before = files.size();
      FolderWalk(files, problems).walk(input);
      if (files.size() == before) {
        problems.report({input, 0, "a folder without articles",
                         "expected .txt, .md, .html, .json or .jsonl files", true});
      }
    }
  }
  return files;
}

}  // namespace comention
