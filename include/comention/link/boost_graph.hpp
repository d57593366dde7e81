#pragma once

// The door to Boost.Graph: the one public header that includes it. The graph behind link's Graph,
// to be read by Boost's algorithms; vertex descriptors are VertexIndex values, properties are
// bundled.
//
//   const BoostGraph& boost = boost_graph(graph);
//   for (const auto edge : boost::make_iterator_range(boost::edges(boost)))
//   use(boost[edge].weight);

#include <boost/graph/adjacency_list.hpp>

#include "comention/link/graph.hpp"

namespace comention {

using BoostGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Vertex, CoMention>;

/// The graph as Boost sees it.
///   lifetime  the reference ends with `graph`, and with the next vertex or edge added to it
const BoostGraph& boost_graph(const Graph& graph);

}  // namespace comention
