// Writes the sample graphs in every format into a folder, for judge.py to open with other programs:
//   judge_files FOLDER

#include <filesystem>
#include <iostream>

#include "comention/write/export.hpp"

#include "sample_graphs.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: judge_files FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const std::pair<const char*, comention::Graph> graphs[] = {
      {"blinken", comention::testing::blinken_graph()},
      {"hostile", comention::testing::hostile_graph()},
      {"larger", comention::testing::larger_graph(60)},
      {"empty", comention::Graph()},
  };
  for (const auto& [name, graph] : graphs) {
    std::filesystem::create_directories(folder / name);
    const comention::Scores scores = comention::score_all(graph);
    for (const comention::ExportFormat& format : comention::all_export_formats()) {
      const std::string file = std::string(format.name) + std::string(format.extension);
      comention::export_graph(graph, scores, format.name, folder / name / file);
    }
  }
}
