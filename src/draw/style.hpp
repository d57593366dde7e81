#pragma once

// How vertices and edges look. Three tiers, by what stays legible on a page:
//
//   up to 50    boxes with their name, curved edges
//   up to 300   smaller boxes, straight edges
//   above       the top 60 as boxes with their name, the others as dots
//
// Persons are pills and organisations are rectangles, both filled with the colour of their group; places
// are white pills and other things white rectangles, with an outline in that colour: who acts and where it
// happens stay apart without colour, too.

#include <vector>

#include "draw/canvas.hpp"
#include "draw/palette.hpp"
#include "draw/view.hpp"

namespace comention::picture {

enum class Tier : std::uint8_t { boxes, small_boxes, dots };

struct Group {
  Fill fill;
  std::string title;  // words for the legend
};

struct Style {
  Tier tier = Tier::boxes;
  std::vector<Group> groups;        // as the legend lists them; those with a colour of their own
  std::vector<Fill> fills;          // of each vertex
  std::vector<bool> labelled;       // of each vertex
  std::vector<double> font_points;  // of each vertex
  bool has_others = false;          // some vertices have other_fill
  double heaviest = 0;              // greatest weight of an edge
};

Style style_of(const View& view, const Scores& scores, const DrawOptions& options);

Attributes node_attributes(const View& view, const Style& style, const Scores& scores,
                           VertexIndex vertex);
Attributes edge_attributes(const View& view, const Style& style, EdgeIndex edge);

/// Line width in points of an edge of that weight.
double pen_width(double weight, const Style& style);

/// An edge that a single article supports.
inline bool is_weak(const CoMention& edge) { return edge.articles <= 1; }

inline constexpr std::string_view edge_colour = "#8794a199";

/// Shape, fill and outline of an entity type in a group's colours.
Attributes shape_of(EntityType type, const Fill& fill);

}  // namespace comention::picture
