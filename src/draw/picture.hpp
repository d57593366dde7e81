#pragma once

// The last step: what stands around the laid-out graph, and its bytes.

#include <string>

#include "canvas.hpp"
#include "style.hpp"
#include "view.hpp"

namespace comention::picture {

/// Puts title, legend and footnote around the graph, draws the edges and renders.
std::string finish(Canvas& canvas, const View& view, const Style& style, const DrawOptions& options,
                   PictureFormat format);

}  // namespace comention::picture
