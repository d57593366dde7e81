#pragma once

// A model trained in a second on a few invented sentences: enough to find their names again, and for
// every law that does not depend on how good a model is.

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "comention/recognize/train.hpp"

namespace comention {

/// A folder of this process's own.
inline std::filesystem::path scratch_folder() {
  static const std::filesystem::path folder = [] {
    auto made =
        std::filesystem::path(testing::TempDir()) / ("recognize_" + std::to_string(::getpid()));
    std::filesystem::create_directories(made);
    return made;
  }();
  return folder;
}

inline std::string tiny_corpus() {
  std::string bio;
  const auto sentence = [&bio](const std::string& person, const std::string& place,
                               const std::string& firm) {
    bio += person + "\tB-PER\nSmith\tI-PER\nflew\tO\nto\tO\n" + place +
           "\tB-LOC\non\tO\nMonday\tO\n.\tO\n\n";
    bio += "The\tO\n" + firm +
           "\tB-ORG\nBank\tI-ORG\nsaid\tO\nthat\tO\nMr\tO\nSmith\tB-PER\nleft\tO\n" + place +
           "\tB-LOC\n.\tO\n\n-DOCSTART-\tO\n\n";
  };
  for (const char* person : {"Ann", "Bob", "Carla", "Dev", "Eve"}) {
    for (const char* place : {"Rome", "Oslo", "Lima", "Kyiv"}) sentence(person, place, "Kestrel");
  }
  return bio;
}

inline TrainOptions tiny_options() {
  const auto corpus = scratch_folder() / "tiny.bio";
  std::ofstream(corpus, std::ios::binary) << tiny_corpus();
  TrainOptions options;
  options.corpora = {{corpus, 1, MiscLabels::trusted, 0, 0, 0}};
  options.classes = {4, 8, 16};
  options.min_count = 1;
  options.epochs = 6;
  options.folds = 2;
  options.fold_epochs = 2;
  options.swap_share = 0.2;
  return options;
}

inline const std::filesystem::path& tiny_model() {
  static const std::filesystem::path path = [] {
    auto made = scratch_folder() / "tiny.model";
    train(tiny_options(), made);
    return made;
  }();
  return path;
}

inline std::string bytes_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace comention
