#pragma once

// The words around a picture: a title above, and below a legend that says what colour, shape, size and width
// mean, from when and how much the graph is, and what was left out.

#include <string>
#include <vector>

#include "draw/style.hpp"

namespace comention::picture {

/// HTML-like labels, the rows below the heading. Apart, because Graphviz would widen the samples' column where
/// a heading that spans both is wider than the rows.
struct LegendColumn {
  std::string heading, rows;
};

/// To be placed beside one another; fonts are `scale` times their usual size.
std::vector<LegendColumn> legend_columns(const View& view, const Style& style,
                                         const DrawOptions& options, double scale);

/// Title and the line below it.
std::string headline(const View& view, const DrawOptions& options, double scale);

/// What was left out and how, for the foot; empty if everything is shown.
std::string footnote(const View& view, const Style& style, double scale);

}  // namespace comention::picture
