#include "comention/write/export.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "comention/core/error.hpp"
#include "comention/write/atomic_file.hpp"

#include "write/formats.hpp"

namespace comention {
namespace {

struct Format {
  ExportFormat face;
  write::Files (*write)(const Graph&, const Scores&);
};

constexpr std::array formats = {
    Format{{"json", ".json",
            "node-link JSON with evidence, as networkx reads it and `build` writes it"},
           write::node_link},
    Format{{"d3", ".json", "the same with `links` in place of `edges`, for D3 and older networkx"},
           write::node_link_for_d3},
    Format{{"csv", "", "folder with nodes.csv and edges.csv for Gephi and spreadsheets"},
           write::csv_for_gephi},
    Format{{"graphml", ".graphml", "GraphML, for networkx, igraph, Gephi, Cytoscape"},
           write::graphml},
    Format{{"yed", ".graphml", "GraphML with labelled boxes, for yEd"}, write::graphml_for_yed},
    Format{{"gexf", ".gexf", "GEXF 1.3, for Gephi and networkx"}, write::gexf},
    Format{{"gexf-dynamic", ".gexf", "GEXF 1.3 with dates, for Gephi's timeline"},
           write::gexf_dynamic},
    Format{{"gml", ".gml", "GML, for networkx, igraph, Gephi"}, write::gml},
    Format{
        {"pajek", ".net", "Pajek network, with .clu (communities) and .vec (strength) beside it"},
        write::pajek},
    Format{{"dot", ".dot", "Graphviz DOT without layout, for your own drawing"}, write::dot},
    Format{{"cyjs", ".cyjs", "Cytoscape.js JSON, for Cytoscape"}, write::cytoscape_js},
    Format{{"cx2", ".cx2", "CX2, for Cytoscape and NDEx"}, write::cytoscape_cx2},
    Format{{"jgf", ".jgf.json", "JSON Graph Format v2"}, write::json_graph},
    Format{{"neo4j", "",
            "folder with nodes.csv and relationships.csv for neo4j-admin database import full"},
           write::csv_for_neo4j},
    Format{{"cypher", ".cypher", "Cypher statements, for Neo4j and Memgraph"}, write::cypher},
    Format{{"ftm", ".ftm.json", "FollowTheMoney entities, one a line, for Aleph and OpenAleph"},
           write::follow_the_money},
    Format{{"turtle", ".ttl", "RDF Turtle"}, write::turtle},
    Format{{"mermaid", ".mmd", "Mermaid flowchart, for Markdown pages"}, write::mermaid},
};

constexpr auto faces = [] {
  std::array<ExportFormat, formats.size()> result{};
  std::transform(formats.begin(), formats.end(), result.begin(),
                 [](const Format& f) { return f.face; });
  return result;
}();

/// Levenshtein distance: how many letters must be changed, added or taken.
std::size_t edits(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t changed = diagonal + (from[i] == to[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({changed, row[j] + 1, row[j + 1] + 1}));
    }
  }
  return row.back();
}

const Format& format_named(std::string_view name) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const Format& f) { return f.face.name == name; });
  if (found != formats.end()) return *found;
  const auto nearest =
      std::min_element(formats.begin(), formats.end(), [&](const Format& a, const Format& b) {
        return edits(name, a.face.name) < edits(name, b.face.name);
      });
  std::string what = "no export format is called '" + std::string(name) + "'";
  if (edits(name, nearest->face.name) <= 3) {
    what += "; did you mean '" + std::string(nearest->face.name) + "'?";
  }
  throw UsageError(what);
}

std::filesystem::path place_of(const ExportFile& file, const ExportFormat& format, bool main,
                               const std::filesystem::path& path) {
  if (format.extension.empty()) return path / file.name;
  if (main) return path;
  std::filesystem::path beside = path;
  return beside.replace_extension(file.name);
}

void make_folder(const std::filesystem::path& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  if (failed) throw FileError(path.string(), 0, "cannot make the folder: " + failed.message());
}

}  // namespace

std::span<const ExportFormat> all_export_formats() { return faces; }

const ExportFormat& export_format(std::string_view name) { return format_named(name).face; }

std::vector<ExportFile> exported(const Graph& graph, const Scores& scores,
                                 std::string_view format) {
  return format_named(format).write(graph, scores);
}

void export_graph(const Graph& graph, const Scores& scores, std::string_view format,
                  const std::filesystem::path& path) {
  const Format& chosen = format_named(format);
  const write::Files files = chosen.write(graph, scores);
  if (chosen.face.extension.empty()) make_folder(path);
  std::vector<AtomicFile> written;
  for (const ExportFile& file : files) {
    written.emplace_back(place_of(file, chosen.face, &file == files.data(), path));
    written.back().write(file.content);
    written.back().flush();
  }
  for (AtomicFile& file : written) file.commit();
}

}  // namespace comention
