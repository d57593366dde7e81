#pragma once

// What a picture says when the pointer rests on it: who this is and how it ranks, what a tie was counted from
// and its best quotation. Plain text with line ends, not yet escaped.

#include <string>

#include "draw/view.hpp"

namespace comention::picture {

std::string vertex_tooltip(const View& view, const Scores& scores, VertexIndex vertex);
std::string edge_tooltip(const View& view, EdgeIndex edge);

/// Where the best quotation can be read on the web: the first http(s) address among the evidence's sources;
/// empty if there is none.
std::string evidence_url(const Graph& graph, const CoMention& edge);

}  // namespace comention::picture
