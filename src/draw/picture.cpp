#include "draw/picture.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "draw/legend.hpp"
#include "draw/words.hpp"

namespace comention::picture {
namespace {

struct Frame {
  double left = 0, right = 0, bottom = 0, top = 0;
  double width() const { return right - left; }
};

Frame frame_of(const Canvas& canvas, std::size_t nodes) {
  if (nodes == 0) return {};
  constexpr double far = std::numeric_limits<double>::max();
  Frame frame{far, -far, far, -far};
  for (std::size_t v = 0; v < nodes; ++v) {
    const Box box = canvas.box(v);
    frame.left = std::min(frame.left, box.left());
    frame.right = std::max(frame.right, box.right());
    frame.bottom = std::min(frame.bottom, box.bottom());
    frame.top = std::max(frame.top, box.top());
  }
  return frame;
}

struct Block {
  std::size_t node = 0;
  Box box;
};

struct Column {
  Block heading, rows;
  double width() const { return std::max(heading.box.width, rows.box.width); }
};

Block add_block(Canvas& canvas, const std::string& html) {
  return {canvas.add_words(html, fonts), {}};
}

/// Points. Graphviz routes no curves at all if any two nodes with their margins touch, words included.
constexpr double below_heading = 6;

/// Words around the graph. Their sizes are known after a layout only, so they are added first, measured, and
/// then put in their places.
class Surroundings {
 public:
  Surroundings(Canvas& canvas, const View& view, const Style& style, const DrawOptions& options,
               double scale)
      : canvas_(canvas), gap_(22 * scale) {
    head_ = add_block(canvas, headline(view, options, scale));
    for (const LegendColumn& column : legend_columns(view, style, options, scale)) {
      columns_.push_back({add_block(canvas, column.heading), add_block(canvas, column.rows)});
    }
    const std::string foot = footnote(view, style, scale);
    has_foot_ = !foot.empty();
    if (has_foot_) foot_ = add_block(canvas, foot);
  }

  void measure() {
    head_.box = canvas_.box(head_.node);
    for (Column& column : columns_) {
      column.heading.box = canvas_.box(column.heading.node);
      column.rows.box = canvas_.box(column.rows.node);
    }
    if (has_foot_) foot_.box = canvas_.box(foot_.node);
  }

  /// Around the frame: left edges in line with it, columns spread over its width.
  void place(const Frame& frame) {
    const double width = std::max(frame.width(), row_width());
    const double left = (frame.left + frame.right) / 2 - width / 2;
    put(head_, left, frame.top + gap_ + head_.box.height);
    double x = left, y = frame.bottom - gap_;
    const double spare = columns_.size() > 1
                             ? std::min(gap_ * 2.5, (width - columns_width()) /
                                                        static_cast<double>(columns_.size() - 1))
                             : 0;
    double lowest = y;
    for (const Column& column : columns_) {
      put(column.heading, x, y);
      const double rows_top = y - column.heading.box.height - below_heading;
      put(column.rows, x, rows_top);
      x += column.width() + spare;
      lowest = std::min(lowest, rows_top - column.rows.box.height);
    }
    if (has_foot_) put(foot_, left, lowest - gap_ / 2);
  }

 private:
  double columns_width() const {
    double width = 0;
    for (const Column& column : columns_) width += column.width();
    return width;
  }
  double row_width() const {
    double width =
        columns_width() + gap_ * static_cast<double>(columns_.empty() ? 0 : columns_.size() - 1);
    width = std::max(width, head_.box.width);
    return has_foot_ ? std::max(width, foot_.box.width) : width;
  }
  void put(const Block& block, double left, double top) {
    canvas_.place(block.node, {left + block.box.width / 2, top - block.box.height / 2});
  }

  Canvas& canvas_;
  double gap_;
  Block head_;
  std::vector<Column> columns_;
  Block foot_;
  bool has_foot_ = false;
};

/// Edges are routed around boxes only where that is cheap and can be followed by eye.
void set_edges(Canvas& canvas, Tier tier) {
  canvas.set("splines", tier == Tier::boxes ? "true" : "line");
}

/// About 2,400 pixels across, within what a screen and a printer make use of.
void set_resolution(Canvas& canvas, double width_points) {
  const double dpi = std::clamp(2400 / std::max(1.0, width_points) * 72, 72.0, 220.0);
  canvas.set("dpi", std::to_string(std::lround(dpi)));
}

/// Cairo writes the hour of its making into a PDF; the same graph is to give the same bytes.
void drop_creation_date(std::string& pdf) {
  constexpr std::string_view key = "/CreationDate (D:";
  const std::size_t at = pdf.find(key);
  if (at == std::string::npos) return;
  for (std::size_t i = at + key.size(); i < pdf.size() && pdf[i] != ')'; ++i) {
    if (pdf[i] >= '0' && pdf[i] <= '9') pdf[i] = '0';
  }
}

}  // namespace

std::string finish(Canvas& canvas, const View& view, const Style& style, const DrawOptions& options,
                   PictureFormat format) {
  const std::size_t n = view.original.size();
  const Frame frame = frame_of(canvas, n);
  std::vector<Point> centres;
  for (std::size_t v = 0; v < n; ++v) centres.push_back(canvas.box(v).centre);
  const double scale = std::clamp(frame.width() / 900, 1.0, 4.0);
  Surroundings around(canvas, view, style, options, scale);
  for (std::size_t v = 0; v < n; ++v) canvas.place(v, centres[v]);
  canvas.set("overlap", "true");
  canvas.set("splines", "false");
  around.place({});  // anywhere: this layout only measures
  canvas.layout("nop2");
  around.measure();
  around.place(frame);
  set_edges(canvas, style.tier);
  canvas.set("pad", short_decimal(0.3 * scale));
  if (format == PictureFormat::png) set_resolution(canvas, std::max(frame.width(), 400.0));
  canvas.layout("nop2");
  switch (format) {
    case PictureFormat::svg:
      return canvas.render("svg");
    case PictureFormat::png:
      return canvas.render("png");
    case PictureFormat::dot:
      return canvas.render("dot");
    case PictureFormat::pdf:
      break;
  }
  std::string pdf = canvas.render("pdf");
  drop_creation_date(pdf);
  return pdf;
}

}  // namespace comention::picture
