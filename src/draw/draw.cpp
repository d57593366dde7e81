// A picture is made in three layouts of one canvas:
//
//   1. stress (neato) or force (sfdp) places the centres, as if names had no width; the cloud is turned so
//      that its long axis lies along the page, and evened out over a page wider than high
//   2. nop with prism moves overlapping boxes apart and keeps the shape
//   3. title, legend and footnote are put around it, and nop2 draws the edges where everything now stands

#include "comention/draw/draw.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "draw/canvas.hpp"
#include "draw/legend.hpp"
#include "draw/picture.hpp"
#include "draw/style.hpp"
#include "draw/view.hpp"

namespace comention {
namespace picture {
namespace {

void set_defaults(Canvas& canvas, Tier tier) {
  canvas.set("bgcolor", paper);
  canvas.set("outputorder", "edgesfirst");
  canvas.set("forcelabels", "false");
  canvas.set("inputscale", "72");
  canvas.set("normalize", "false");
  canvas.set("notranslate", "true");
  canvas.set("splines", "false");
  canvas.set("overlap", "true");
  canvas.set("pad", "0");
  if (tier == Tier::boxes) canvas.set("sep", "+14,10");
  if (tier == Tier::small_boxes) canvas.set("sep", "+6,4");
  if (tier == Tier::dots) canvas.set("sep", "+2,2");
  canvas.set("esep", "+2,2");
  canvas.set("overlap_scaling", "-4");
}

std::string chosen_engine(const View& view, const DrawOptions& options) {
  if (!options.engine.empty()) return options.engine;
  return view.graph.num_vertices() <= 300 ? "neato" : "sfdp";
}

std::vector<Point> centres(const Canvas& canvas, std::size_t count) {
  std::vector<Point> points;
  for (std::size_t v = 0; v < count; ++v) points.push_back(canvas.box(v).centre);
  return points;
}

/// Width to height of the picture without its words.
constexpr double page_shape = 1.6;

/// Of a page on which the boxes cover a fixed part.
double page_width(const Canvas& canvas, std::size_t nodes) {
  constexpr double covered = 0.17;
  double area = 0;
  for (std::size_t v = 0; v < nodes; ++v) area += canvas.box(v).width * canvas.box(v).height;
  return std::sqrt(area / covered * page_shape);
}

/// Turns the cloud about its centre until its longest axis lies level.
void turn_to_landscape(std::vector<Point>& points) {
  if (points.size() < 2) return;
  Point mean;
  for (const Point& p : points) {
    mean.x += p.x / static_cast<double>(points.size());
    mean.y += p.y / static_cast<double>(points.size());
  }
  double xx = 0, xy = 0, yy = 0;
  for (const Point& p : points) {
    xx += (p.x - mean.x) * (p.x - mean.x);
    xy += (p.x - mean.x) * (p.y - mean.y);
    yy += (p.y - mean.y) * (p.y - mean.y);
  }
  const double angle = -0.5 * std::atan2(2 * xy, xx - yy);
  for (Point& p : points) {
    const Point from{p.x - mean.x, p.y - mean.y};
    p = {from.x * std::cos(angle) - from.y * std::sin(angle),
         from.x * std::sin(angle) + from.y * std::cos(angle)};
  }
}

/// Each coordinate moves part of the way to where it would stand if the ranks were spread evenly over the same
/// range: what lies far out comes in, what is crowded gets room, and left stays left.
void even_out(std::vector<Point>& points, double Point::*coordinate, double range) {
  constexpr double part = 0.45;
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return points[a].*coordinate < points[b].*coordinate;
  });
  const double low = points[order.front()].*coordinate;
  const double extent = points[order.back()].*coordinate - low;
  if (extent <= 0) return;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double rank = static_cast<double>(i) / static_cast<double>(order.size() - 1);
    double& value = points[order[i]].*coordinate;
    value = range * ((1 - part) * (value - low) / extent + part * rank);
  }
}

bool is_geometric(std::string_view engine) {
  return engine == "neato" || engine == "sfdp" || engine == "fdp";
}

void lay_out(Canvas& canvas, const View& view, const std::string& engine) {
  const std::size_t n = view.original.size();
  canvas.set("pack", "true");
  canvas.set("packmode", "node");
  canvas.layout(engine);
  if (!is_geometric(engine) || n < 2) return;
  std::vector<Point> points = centres(canvas, n);
  turn_to_landscape(points);
  const double width = page_width(canvas, n);
  even_out(points, &Point::x, width);
  even_out(points, &Point::y, width / page_shape);
  for (std::size_t v = 0; v < n; ++v) canvas.place(v, points[v]);
  canvas.set("overlap", "prism");
  canvas.layout("nop");
}

}  // namespace
}  // namespace picture

std::string draw(const Graph& graph, const Scores& scores, PictureFormat format,
                 const DrawOptions& options) {
  const picture::View view = picture::view_of(graph, scores, options);
  const picture::Style style = picture::style_of(view, scores, options);
  picture::Canvas canvas;
  picture::set_defaults(canvas, style.tier);
  for (std::uint32_t v = 0; v < view.graph.num_vertices(); ++v) {
    picture::Attributes attributes = picture::node_attributes(view, style, scores, VertexIndex{v});
    attributes.emplace_back("fontname", std::string(picture::fonts));
    canvas.add_node(attributes);
  }
  for (std::uint32_t e = 0; e < view.graph.num_edges(); ++e) {
    const CoMention& edge = view.graph.edge(EdgeIndex{e});
    canvas.add_edge(static_cast<std::size_t>(edge.a), static_cast<std::size_t>(edge.b),
                    picture::edge_attributes(view, style, EdgeIndex{e}));
  }
  if (view.graph.num_vertices() > 0)
    picture::lay_out(canvas, view, picture::chosen_engine(view, options));
  return picture::finish(canvas, view, style, options, format);
}

}  // namespace comention
