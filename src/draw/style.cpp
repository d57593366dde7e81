#include "draw/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "draw/tooltip.hpp"
#include "draw/words.hpp"

namespace comention::picture {
namespace {

struct Sizes {
  double smallest_font, largest_font;  // points
  std::size_t line_letters;
  std::uint32_t most_labels;
};

Sizes sizes_of(Tier tier) {
  switch (tier) {
    case Tier::boxes:
      return {10.5, 27, 16, most_vertices};
    case Tier::small_boxes:
      return {8.5, 26, 16, most_vertices};
    case Tier::dots:
      return {14, 38, 18, 60};
  }
  return {};
}

Tier tier_of(std::uint32_t vertices) {
  if (vertices <= 50) return Tier::boxes;
  return vertices <= 300 ? Tier::small_boxes : Tier::dots;
}

/// Vertices shown by falling size, ties by index.
std::vector<std::uint32_t> by_size(const View& view) {
  std::vector<std::uint32_t> order(view.size.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return view.size[a] > view.size[b]; });
  return order;
}

struct Shown {
  std::uint32_t community = 0, members = 0, leader = 0;  // leader: its largest vertex
};

/// Communities by how many of their vertices are shown, ties by number.
std::vector<Shown> communities_shown(const View& view, const Scores& scores) {
  std::vector<Shown> shown;
  for (const std::uint32_t v : by_size(view)) {
    const std::uint32_t community = scores.community[static_cast<std::size_t>(view.original[v])];
    const auto found = std::find_if(shown.begin(), shown.end(),
                                    [&](const Shown& s) { return s.community == community; });
    if (found == shown.end()) {
      shown.push_back({community, 1, v});
    } else {
      ++found->members;
    }
  }
  std::stable_sort(shown.begin(), shown.end(), [](const Shown& a, const Shown& b) {
    return a.members != b.members ? a.members > b.members : a.community < b.community;
  });
  return shown;
}

void colour_by_community(Style& style, const View& view, const Scores& scores) {
  std::vector<Shown> shown = communities_shown(view, scores);
  // A colour for a single vertex says nothing, unless nothing else is there.
  std::erase_if(shown, [](const Shown& s) { return s.members < 2; });
  if (shown.size() > group_fills.size()) shown.resize(group_fills.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::string leader =
        one_line(view.graph.vertex(VertexIndex{shown[i].leader}).entity.name, 28);
    style.groups.push_back({group_fills[i], isolated(leader) + " and " +
                                                counted(shown[i].members - 1, "other", "others")});
  }
  for (std::size_t v = 0; v < view.original.size(); ++v) {
    const std::uint32_t community = scores.community[static_cast<std::size_t>(view.original[v])];
    const auto found = std::find_if(shown.begin(), shown.end(),
                                    [&](const Shown& s) { return s.community == community; });
    if (found == shown.end()) {
      style.has_others = true;
    } else {
      style.fills[v] = group_fills[static_cast<std::size_t>(found - shown.begin())];
    }
  }
}

void colour_by_type(Style& style, const View& view) {
  constexpr std::array titles = {"persons", "organisations", "places", "other names"};
  for (std::size_t v = 0; v < view.original.size(); ++v) {
    style.fills[v] = group_fills[static_cast<std::size_t>(
        view.graph.vertex(static_cast<VertexIndex>(v)).entity.type)];
  }
  for (const EntityType type : all_entity_types) {
    const auto i = static_cast<std::size_t>(type);
    const bool shown = std::any_of(style.fills.begin(), style.fills.end(), [&](const Fill& fill) {
      return fill.fill == group_fills[i].fill;
    });
    if (shown) style.groups.push_back({group_fills[i], titles[i]});
  }
}

/// "0.5" to one decimal at most, for attributes in points.
std::string points(double value) { return short_decimal(std::round(value * 10) / 10); }

Attributes dot_attributes(const Fill& fill, double font_points) {
  return {{"shape", "circle"},
          {"style", "filled"},
          {"label", ""},
          {"fixedsize", "true"},
          {"width", short_decimal(font_points / 72)},
          {"fillcolor", std::string(fill.fill)},
          {"color", std::string(fill.outline)},
          {"penwidth", "0.5"}};
}

}  // namespace

Style style_of(const View& view, const Scores& scores, const DrawOptions& options) {
  Style result;
  const std::uint32_t n = view.graph.num_vertices();
  result.tier = tier_of(n);
  result.fills.assign(n, other_fill);
  result.labelled.assign(n, false);
  result.font_points.assign(n, 0);
  if (options.colour_by_community && !scores.community.empty()) {
    colour_by_community(result, view, scores);
  } else {
    colour_by_type(result, view);
  }
  const Sizes sizes = sizes_of(result.tier);
  const double largest = n == 0 ? 0 : *std::max_element(view.size.begin(), view.size.end());
  std::uint32_t labels = 0;
  for (const std::uint32_t v : by_size(view)) {
    const double share = largest > 0 ? std::sqrt(std::max(0.0, view.size[v]) / largest) : 0.3;
    result.labelled[v] = labels++ < sizes.most_labels;
    result.font_points[v] =
        sizes.smallest_font + (sizes.largest_font - sizes.smallest_font) * share;
    if (!result.labelled[v]) result.font_points[v] = 7 + 30 * share;  // the dot's diameter
  }
  for (std::uint32_t e = 0; e < view.graph.num_edges(); ++e) {
    result.heaviest = std::max(result.heaviest, view.graph.edge(EdgeIndex{e}).weight);
  }
  return result;
}

Attributes shape_of(EntityType type, const Fill& fill) {
  const bool acts = type == EntityType::person || type == EntityType::organisation;
  const bool round = type == EntityType::person || type == EntityType::location;
  return {{"shape", "box"},
          {"style", round ? "rounded,filled" : "filled"},
          {"fillcolor", std::string(acts ? fill.fill : paper)},
          {"color", std::string(fill.outline)},
          {"fontcolor", std::string(acts ? fill.text : ink)},
          {"penwidth", acts ? "1" : "2"}};
}

Attributes node_attributes(const View& view, const Style& style, const Scores& scores,
                           VertexIndex vertex) {
  const auto v = static_cast<std::size_t>(vertex);
  const Entity& entity = view.graph.vertex(vertex).entity;
  const double font = style.font_points[v];
  Attributes attributes = style.labelled[v] ? shape_of(entity.type, style.fills[v])
                                            : dot_attributes(style.fills[v], font);
  if (style.labelled[v]) {
    std::string name = one_line(entity.name, 80);
    if (name.empty()) name = one_line(entity.id, 80);
    attributes.emplace_back("label", plain_label(wrapped(name, sizes_of(style.tier).line_letters)));
    attributes.emplace_back("fontsize", points(font));
    attributes.emplace_back(
        "margin", short_decimal(font * 0.55 / 72) + "," + short_decimal(font * 0.22 / 72));
  }
  if (view.focus == vertex) {
    attributes.emplace_back("penwidth", "4");
    attributes.emplace_back("color", std::string(ink));
  }
  attributes.emplace_back("tooltip", plain_node_tooltip(vertex_tooltip(view, scores, vertex)));
  return attributes;
}

double pen_width(double weight, const Style& style) {
  if (style.heaviest <= 0) return 1;
  return 0.7 + 5.3 * std::sqrt(std::max(0.0, weight) / style.heaviest);
}

Attributes edge_attributes(const View& view, const Style& style, EdgeIndex index) {
  const CoMention& edge = view.graph.edge(index);
  const double share = style.heaviest > 0 ? edge.weight / style.heaviest : 0;
  Attributes attributes = {{"penwidth", points(pen_width(edge.weight, style))},
                           {"color", std::string(edge_colour)},
                           {"weight", short_decimal(1 + std::round(9 * std::sqrt(share)))},
                           {"tooltip", plain_label(edge_tooltip(view, index))}};
  if (is_weak(edge)) attributes.emplace_back("style", "dashed");
  const std::string url = evidence_url(view.graph, edge);
  if (!url.empty()) {
    attributes.emplace_back("URL", plain_label(url));
    attributes.emplace_back("target", "_blank");
  }
  return attributes;
}

}  // namespace comention::picture
