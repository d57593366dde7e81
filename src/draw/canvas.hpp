#pragma once

// Graphviz, with the rough edges off: a graph under construction, laid out and rendered through libcgraph and
// libgvc. Graphviz keeps its state in globals, so one canvas lives at a time in a process (a lock sees to it).

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace comention::picture {

struct Point {
  double x = 0, y = 0;
};

/// Where a layout put a node: centre and size in points (1/72 inch), y upwards.
struct Box {
  Point centre;
  double width = 0, height = 0;

  double left() const { return centre.x - width / 2; }
  double right() const { return centre.x + width / 2; }
  double bottom() const { return centre.y - height / 2; }
  double top() const { return centre.y + height / 2; }
};

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas(Canvas&&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  Canvas& operator=(Canvas&&) = delete;

  void set(std::string_view attribute, std::string_view value);
  /// Nodes and edges are numbered as they are added. Adding drops the layout.
  std::size_t add_node(const Attributes& attributes);
  /// A node that is nothing but an HTML-like label; nothing else is ever read as one.
  std::size_t add_words(const std::string& html, std::string_view font);
  void add_edge(std::size_t from, std::size_t to, const Attributes& attributes);
  void set_node(std::size_t node, std::string_view attribute, std::string_view value);
  /// Fixes the node's centre for the layouts nop and nop2.
  void place(std::size_t node, Point centre);

  /// Runs a Graphviz layout, replacing the one before.
  ///   errors  UsageError: no such engine; Error: Graphviz could not lay the graph out
  void layout(std::string_view engine);
  Box box(std::size_t node) const;

  /// The picture after a layout.
  std::string render(std::string_view format);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace comention::picture
