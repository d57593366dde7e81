// json and d3: graph.json with the one or the other key (include/comention/write/graph_json.hpp).

#include "write/formats.hpp"

namespace comention::write {

Files node_link(const Graph& graph, const Scores& scores) {
  return {{".json", graph_json(graph, scores)}};
}

Files node_link_for_d3(const Graph& graph, const Scores& scores) {
  return {{".json", graph_json(graph, scores, EdgesKey::links)}};
}

}  // namespace comention::write
