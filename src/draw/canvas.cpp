#include "draw/canvas.hpp"

#include <algorithm>
#include <charconv>
#include <mutex>

#include <graphviz/gvc.h>

#include "comention/core/error.hpp"

namespace comention::picture {
namespace {

std::mutex graphviz_in_use;

/// One for the process, never freed: the Pango plugin keeps a pointer to the last font's name, which
/// belongs to the context, and compares with it when the next context measures its first text
/// (Graphviz 2.42, heap-use-after-free).
GVC_t* shared_context() {
  static GVC_t* const context = gvContext();
  return context;
}

/// Graphviz prints its complaints; a library does not. The last one goes into the exception.
std::string last_complaint;

int keep_complaint(char* text) {
  last_complaint = text;
  while (!last_complaint.empty() && last_complaint.back() == '\n') last_complaint.pop_back();
  return 0;
}

std::string coordinate(double value) {
  char digits[40];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 3).ptr;
  return {digits, end};
}

// The functions of cgraph take char* and do not write to it.
char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }

}  // namespace

struct Canvas::Impl {
  Impl() : lock(graphviz_in_use), context(shared_context()) {
    last_complaint.clear();
    agseterrf(keep_complaint);
    graph = agopen(c_string("comention"), Agundirected, nullptr);
  }
  ~Impl() {
    drop_layout();
    agclose(graph);
    agseterrf(nullptr);
  }
  Impl(const Impl&) = delete;
  Impl(Impl&&) = delete;
  Impl& operator=(const Impl&) = delete;
  Impl& operator=(Impl&&) = delete;

  void drop_layout() {
    if (laid_out) gvFreeLayout(context, graph);
    laid_out = false;
  }
  void set(void* object, std::string_view name, std::string_view value) {
    const std::string attribute(name), text(value), none;
    agsafeset(object, c_string(attribute), c_string(text), c_string(none));
  }

  std::lock_guard<std::mutex> lock;
  GVC_t* context;
  Agraph_t* graph = nullptr;
  std::vector<Agnode_t*> nodes;
  std::size_t edges = 0;
  bool laid_out = false;
};

Canvas::Canvas() : impl_(std::make_unique<Impl>()) {}
Canvas::~Canvas() = default;

void Canvas::set(std::string_view attribute, std::string_view value) {
  impl_->set(impl_->graph, attribute, value);
}

std::size_t Canvas::add_node(const Attributes& attributes) {
  impl_->drop_layout();  // Graphviz cannot free a layout that does not know all nodes
  const std::size_t number = impl_->nodes.size();
  const std::string name = "v" + std::to_string(number);
  impl_->nodes.push_back(agnode(impl_->graph, c_string(name), 1));
  for (const auto& [attribute, value] : attributes)
    impl_->set(impl_->nodes.back(), attribute, value);
  return number;
}

std::size_t Canvas::add_words(const std::string& html, std::string_view font) {
  const std::size_t node = add_node({{"shape", "plaintext"},
                                     {"margin", "0"},
                                     {"width", "0"},
                                     {"height", "0"},
                                     {"fontname", std::string(font)}});
  // cgraph keeps one copy of equal texts and marks that copy as HTML-like, so a label with the very same
  // text would be read as one, too: the tables around a picture are longer than any name in it.
  const std::string attribute = "label", none;
  char* marked = agstrdup_html(impl_->graph, c_string(html));
  agsafeset(impl_->nodes[node], c_string(attribute), marked, c_string(none));
  agstrfree(impl_->graph, marked);
  return node;
}

void Canvas::add_edge(std::size_t from, std::size_t to, const Attributes& attributes) {
  impl_->drop_layout();
  const std::string name = "r" + std::to_string(impl_->edges++);
  Agedge_t* edge = agedge(impl_->graph, impl_->nodes[from], impl_->nodes[to], c_string(name), 1);
  for (const auto& [attribute, value] : attributes) impl_->set(edge, attribute, value);
}

void Canvas::set_node(std::size_t node, std::string_view attribute, std::string_view value) {
  impl_->set(impl_->nodes[node], attribute, value);
}

void Canvas::place(std::size_t node, Point centre) {
  set_node(node, "pos", coordinate(centre.x) + "," + coordinate(centre.y));
}

void Canvas::layout(std::string_view engine) {
  impl_->drop_layout();
  const std::string name(engine);
  int count = 0;
  char** known = gvPluginList(impl_->context, c_string("layout"), &count, nullptr);
  const bool found = std::any_of(known, known + count, [&](const char* k) { return name == k; });
  std::string names;
  for (int i = 0; i < count; ++i) {
    names += (i == 0 ? "" : ", ") + std::string(known[i]);
    std::free(known[i]);
  }
  std::free(known);
  if (!found) throw UsageError("Graphviz has no layout \"" + name + "\"; it has " + names);
  if (gvLayout(impl_->context, impl_->graph, c_string(name)) != 0) {
    throw Error("Graphviz could not lay out the picture with \"" + name + "\": " + last_complaint);
  }
  impl_->laid_out = true;
}

Box Canvas::box(std::size_t node) const {
  Agnode_t* n = impl_->nodes[node];
  return {{ND_coord(n).x, ND_coord(n).y}, ND_width(n) * 72, ND_height(n) * 72};
}

std::string Canvas::render(std::string_view format) {
  const std::string name(format);
  char* data = nullptr;
  unsigned size = 0;
  if (gvRenderData(impl_->context, impl_->graph, c_string(name), &data, &size) != 0 ||
      data == nullptr) {
    throw Error("Graphviz could not render the picture as " + name + ": " + last_complaint);
  }
  std::string picture(data, size);
  gvFreeRenderData(data);
  return picture;
}

}  // namespace comention::picture
