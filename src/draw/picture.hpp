#pragma once

// The last step: what stands around the laid-out graph, and its bytes.

#include <string>

#include "draw/canvas.hpp"
#include "draw/style.hpp"
#include "draw/view.hpp"

namespace comention::picture {

/// Puts title, legend and footnote around the graph, draws the edges and renders.
std::string finish(Canvas& canvas, const View& view, const Style& style, const DrawOptions& options,
                   PictureFormat format);

}  // namespace comention::picture
