#include "draw/legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/words.hpp"

namespace comention::picture {
namespace {

constexpr std::string_view table_head =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">";

std::string whole(double value) { return std::to_string(std::lround(value)); }

std::string font(std::string_view text, double points, std::string_view colour, bool bold = false) {
  std::string out =
      "<FONT POINT-SIZE=\"" + whole(points) + "\" COLOR=\"" + std::string(colour) + "\">";
  out += bold ? "<B>" + html_text(text) + "</B>" : html_text(text);
  return out + "</FONT>";
}

std::string heading(std::string_view text, double scale) {
  return std::string(table_head) + "<TR><TD ALIGN=\"LEFT\">" + font(text, 12 * scale, ink, true) +
         "</TD></TR></TABLE>";
}

/// A row: a drawn sample on the left, its words on the right. `cell` is the sample's cell, "<TD ...>...</TD>".
std::string row(std::string_view cell, std::string_view words, double scale) {
  return "<TR>" + std::string(cell) + "<TD ALIGN=\"LEFT\"> " + font(words, 11 * scale, soft_ink) +
         "</TD></TR>";
}

/// A sample in a cell of its own table, so that it keeps its size.
std::string swatch(std::string_view attributes, double width, double height) {
  const std::string size =
      "FIXEDSIZE=\"TRUE\" WIDTH=\"" + whole(width) + "\" HEIGHT=\"" + whole(height) + "\"";
  return "<TD ALIGN=\"LEFT\"><TABLE ALIGN=\"LEFT\" BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
         "CELLPADDING=\"0\" " +
         size + "><TR><TD " + size + " " + std::string(attributes) + "></TD></TR></TABLE></TD>";
}

std::string shape_swatch(EntityType type, double scale) {
  const bool acts = type == EntityType::person || type == EntityType::organisation;
  const bool round = type == EntityType::person || type == EntityType::location;
  std::string attributes = "BORDER=\"" + whole(acts ? 1 : std::max(2.0, 1.5 * scale)) +
                           "\" COLOR=\"" + std::string(soft_ink) + "\" BGCOLOR=\"" +
                           std::string(acts ? soft_ink : paper) + "\"";
  if (round) attributes += " STYLE=\"ROUNDED\"";
  return swatch(attributes, 24 * scale, 12 * scale);
}

LegendColumn shapes_column(const View& view, double scale) {
  constexpr std::array words = {"person", "organisation", "place", "other name"};
  LegendColumn column{heading("Shape", scale), std::string(table_head)};
  for (const EntityType type : all_entity_types) {
    bool shown = false;
    for (std::uint32_t v = 0; v < view.graph.num_vertices(); ++v) {
      shown = shown || view.graph.vertex(VertexIndex{v}).entity.type == type;
    }
    if (shown)
      column.rows += row(shape_swatch(type, scale), words[static_cast<std::size_t>(type)], scale);
  }
  column.rows += "</TABLE>";
  return column;
}

LegendColumn colours_column(const Style& style, const DrawOptions& options, double scale) {
  LegendColumn column{
      heading(options.colour_by_community ? "Colour: often named together" : "Colour: type", scale),
      std::string(table_head)};
  const auto fill = [&](const Fill& colours) {
    return swatch("BORDER=\"1\" COLOR=\"" + std::string(colours.outline) + "\" BGCOLOR=\"" +
                      std::string(colours.fill) + "\"",
                  14 * scale, 12 * scale);
  };
  for (const Group& group : style.groups) column.rows += row(fill(group.fill), group.title, scale);
  if (style.has_others) column.rows += row(fill(other_fill), "none of these", scale);
  column.rows += "</TABLE>";
  return column;
}

std::string line_row(double width, std::string_view words, double scale) {
  return row(swatch("BGCOLOR=\"" + std::string(edge_colour.substr(0, 7)) + "\"", 30 * scale,
                    std::max(1.0, width)),
             words, scale);
}

/// Three weights that stand for the widths: the heaviest, a third of it, and the lightest.
LegendColumn lines_column(const View& view, const Style& style, double scale) {
  LegendColumn column{heading("Line: strength of the tie", scale), std::string(table_head)};
  double lightest = style.heaviest;
  bool weak = false;
  for (std::uint32_t e = 0; e < view.graph.num_edges(); ++e) {
    lightest = std::min(lightest, view.graph.edge(EdgeIndex{e}).weight);
    weak = weak || is_weak(view.graph.edge(EdgeIndex{e}));
  }
  column.rows += line_row(pen_width(style.heaviest, style),
                          short_decimal(style.heaviest) + ", the strongest", scale);
  if (lightest < style.heaviest) {
    const double middle = std::round((style.heaviest + lightest) / 3);
    if (middle > lightest && middle < style.heaviest) {
      column.rows += line_row(pen_width(middle, style), short_decimal(middle), scale);
    }
    column.rows +=
        line_row(pen_width(lightest, style), short_decimal(lightest) + ", the weakest", scale);
  }
  if (weak) {
    // Three short bars: a dashed border of a cell would be drawn on all sides by some renderers.
    const std::string bar = "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"" + whole(7 * scale) +
                            "\" HEIGHT=\"1\" BGCOLOR=\"" + std::string(edge_colour.substr(0, 7)) +
                            "\"></TD>";
    column.rows += row("<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"" +
                           whole(2 * scale) + "\"><TR>" + bar + bar + bar + "</TR></TABLE></TD>",
                       "one article only", scale);
  }
  column.rows += "</TABLE>";
  return column;
}

LegendColumn size_column(const Style& style, const DrawOptions& options, double scale) {
  std::string_view description;
  for (const MeasureInfo& info : all_measures()) {
    if (info.measure == options.size_by) description = info.description;
  }
  LegendColumn column{heading("Size: " + std::string(to_string(options.size_by)), scale),
                      std::string(table_head)};
  std::string samples;
  for (const double points : {8.0, 12.0, 17.0}) samples += font("A", points * scale, ink, true);
  const std::string words = wrapped(one_line(description, 160), 34);
  column.rows += "<TR><TD ALIGN=\"LEFT\" VALIGN=\"TOP\">" + samples + "</TD><TD ALIGN=\"LEFT\">" +
                 font(words.empty() ? words : words + "\n", 11 * scale, soft_ink) + "</TD></TR>";
  if (style.tier == Tier::dots) {
    column.rows += "<TR><TD></TD><TD ALIGN=\"LEFT\">" +
                   font("dots: names of lower rank", 11 * scale, soft_ink) + "</TD></TR>";
  }
  column.rows += "</TABLE>";
  return column;
}

std::string sources_line(const GraphInfo& info) {
  std::string line;
  if (info.articles > 0) line = counted(info.articles, "article", "articles");
  if (info.stories > 0 && info.stories != info.articles)
    line += ", " + counted(info.stories, "story", "stories");
  const std::string when = period(info.first_date, info.last_date);
  if (!when.empty()) line += (line.empty() ? "" : ", ") + when;
  return line;
}

std::string shown_line(const View& view) {
  const std::uint32_t shown = view.graph.num_vertices();
  if (shown == 0) return "No names to show";
  std::string line = thousands(shown);
  if (shown < view.candidates) {
    line += " of " + counted(view.candidates, "name", "names");
  } else {
    line = counted(shown, "name", "names");
  }
  if (view.focus) {
    line += " around " + isolated(one_line(view.graph.vertex(*view.focus).entity.name, 60));
  }
  if (view.graph.num_edges() == 0 && shown > 1) line += ", none of them named together";
  return line;
}

}  // namespace

std::vector<LegendColumn> legend_columns(const View& view, const Style& style,
                                         const DrawOptions& options, double scale) {
  std::vector<LegendColumn> columns;
  if (view.graph.num_vertices() == 0) return columns;
  columns.push_back(shapes_column(view, scale));
  if (options.colour_by_community &&
      (style.groups.size() > 1 || (style.has_others && !style.groups.empty()))) {
    columns.push_back(colours_column(style, options, scale));
  } else if (!options.colour_by_community) {
    columns.push_back(colours_column(style, options, scale));
  }
  if (view.graph.num_edges() > 0) {
    columns.push_back(size_column(style, options, scale));
    columns.push_back(lines_column(view, style, scale));
  }
  return columns;
}

std::string headline(const View& view, const DrawOptions& options, double scale) {
  std::string table(table_head);
  const std::string title = one_line(options.title, 120);
  if (!title.empty()) {
    table += "<TR><TD ALIGN=\"LEFT\">" + font(title, 24 * scale, ink, true) + "</TD></TR>";
  }
  std::string line = shown_line(view);
  const std::string sources = sources_line(view.graph.info());
  if (!sources.empty()) line += " \xC2\xB7 " + sources;
  return table + "<TR><TD ALIGN=\"LEFT\">" + font(line, 13 * scale, soft_ink) +
         "</TD></TR></TABLE>";
}

std::string footnote(const View& view, const Style&, double scale) {
  std::string line;
  if (view.graph.num_edges() < view.ties_between) {
    line = thousands(view.graph.num_edges()) + " of " + counted(view.ties_between, "tie", "ties") +
           " between them drawn";
    if (!view.graph.info().pruning.empty()) line += ": " + one_line(view.graph.info().pruning, 160);
  }
  if (line.empty()) return line;
  return std::string(table_head) + "<TR><TD ALIGN=\"LEFT\">" +
         font(line + ".", 10 * scale, soft_ink) + "</TD></TR></TABLE>";
}

}  // namespace comention::picture
