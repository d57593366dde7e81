#pragma once

// graph.json: the whole graph in networkx' node-link form, and read back.
//
//   {"directed":false,"multigraph":false,
//    "graph":{"format":"comention graph","version":1,"articles":..,"sources":[{"id":..,"title":..},..]},
//    "nodes":[{"id":"e1","name":"Antony Blinken","type":"PERSON","aliases":[{"form":..,"count":..}],
//              "mentions":..,"articles":..,"stories":..,"first_date":..,"community":0,"strength":9.5,..}],
//    "edges":[{"source":"e1","target":"e2","weight":4.25,..,"evidence":[{"source":0,"begin":12,"end":90,
//              "same_sentence":true,"quote":".."}]}]}
//
// evidence.source is a position in graph.sources. Scores are for other tools: reading ignores them. What
// is empty is left out. One node or edge a line, so that two graphs can be compared with diff.

#include <filesystem>
#include <string>
#include <string_view>

#include "comention/analyze/scores.hpp"
#include "comention/link/graph.hpp"

namespace comention {

/// networkx from 3.6 reads `edges`; older readers and D3 want `links`. Never both.
enum class EdgesKey : std::uint8_t { edges, links };

/// The file's content. Scores without values leave the score attributes out.
std::string graph_json(const Graph& graph, const Scores& scores, EdgesKey key = EdgesKey::edges);

/// Reads what graph_json writes, with either key: parse_graph(graph_json(g, s)) == g. Edges may come in
/// any order and direction; the graph has them sorted.
///   where   the name that messages give the text
///   errors  FormatError: damaged JSON (with its line), or "edges[3].weight: ..." for what does not fit
Graph parse_graph(std::string_view json, const std::string& where);

/// The same from a file.
///   errors  FileError, FormatError
Graph read_graph(const std::filesystem::path& path);

}  // namespace comention
