// Writes pictures of a graph with hostile names for judge.py:  judge_files FOLDER

#include <filesystem>
#include <fstream>
#include <iostream>

#include "comention/draw/draw.hpp"

#include "sample_graphs.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: judge_files FOLDER\n";
    return 2;
  }
  using comention::PictureFormat;
  const std::filesystem::path folder = argv[1];
  const comention::Graph graph = comention::testing::complete_graph(
      {"\"><script>alert(1)</script>", "North\\NKorea", "AT&T &lt;b&gt;", "]]>", "node",
       "<TABLE></TABLE>", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "a;b{c}", "Wang Yi"});
  const comention::Scores scores = comention::score_all(graph);
  comention::DrawOptions options;
  options.title = "<script>alert(2)</script> \\T";
  for (const auto& [name, format] :
       {std::pair("p.svg", PictureFormat::svg), std::pair("p.dot", PictureFormat::dot),
        std::pair("p.png", PictureFormat::png), std::pair("p.pdf", PictureFormat::pdf)}) {
    std::ofstream(folder / name, std::ios::binary)
        << comention::draw(graph, scores, format, options);
  }
}
