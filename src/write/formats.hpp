#pragma once

// Every format is a function from the graph to its files; export.cpp names them. Each stands in the file
// of its name, which tells what the reading tools expect and what the format cannot hold.

#include <vector>

#include "comention/write/export.hpp"

namespace comention::write {

using Files = std::vector<ExportFile>;

Files csv_for_gephi(const Graph& graph, const Scores& scores);
Files csv_for_neo4j(const Graph& graph, const Scores& scores);
Files cypher(const Graph& graph, const Scores& scores);
Files cytoscape_js(const Graph& graph, const Scores& scores);
Files cytoscape_cx2(const Graph& graph, const Scores& scores);
Files dot(const Graph& graph, const Scores& scores);
Files follow_the_money(const Graph& graph, const Scores& scores);
Files gexf(const Graph& graph, const Scores& scores);
Files gexf_dynamic(const Graph& graph, const Scores& scores);
Files gml(const Graph& graph, const Scores& scores);
Files graphml(const Graph& graph, const Scores& scores);
Files graphml_for_yed(const Graph& graph, const Scores& scores);
Files json_graph(const Graph& graph, const Scores& scores);
Files mermaid(const Graph& graph, const Scores& scores);
Files node_link(const Graph& graph, const Scores& scores);
Files node_link_for_d3(const Graph& graph, const Scores& scores);
Files pajek(const Graph& graph, const Scores& scores);
Files turtle(const Graph& graph, const Scores& scores);

}  // namespace comention::write
