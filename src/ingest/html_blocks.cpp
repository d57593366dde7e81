#include "ingest/html_blocks.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "comention/text/normal_form.hpp"

#include "ingest/html_names.hpp"

namespace comention {
namespace {

// Deeper elements are left out; no article is that deep.
constexpr std::uint32_t deepest_element = 400;

using Tags = std::span<const std::string_view>;

constexpr auto dropped_tags = std::to_array<std::string_view>(
    {"script", "style",  "noscript", "template",   "svg",    "iframe", "button",
     "input",  "select", "textarea", "video",      "audio",  "object", "embed",
     "canvas", "map",    "math",     "figcaption", "nav",    "footer", "aside",
     "head",   "link",   "meta",     "datalist",   "dialog", "menu",   "label"});
constexpr auto block_tags = std::to_array<std::string_view>(
    {"address", "article", "blockquote", "body",    "center",  "dd",    "details", "div",
     "dl",      "dt",      "fieldset",   "figure",  "form",    "h1",    "h2",      "h3",
     "h4",      "h5",      "h6",         "header",  "hr",      "html",  "li",      "main",
     "ol",      "p",       "pre",        "section", "summary", "table", "tbody",   "td",
     "tfoot",   "th",      "thead",      "tr",      "ul"});

bool is_one_of(std::string_view name, Tags tags) {
  return std::ranges::find(tags, name) != tags.end();
}

bool is_hidden(const xmlNode* node) {
  if (attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  const auto style = attribute(node, "style");
  if (!style) return false;
  std::string compact = lower_case(*style);
  std::erase(compact, ' ');
  return compact.find("display:none") != std::string::npos ||
         compact.find("visibility:hidden") != std::string::npos;
}

BlockKind kind_of(std::string_view tag, BlockKind outer) {
  if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') return BlockKind::heading;
  if (tag == "li" || tag == "dd" || tag == "dt") return BlockKind::item;
  if (tag == "blockquote") return BlockKind::quotation;
  if (tag == "td" || tag == "th") return BlockKind::cell;
  if (tag == "p" && outer == BlockKind::item) return BlockKind::item;
  if (tag == "p" && outer == BlockKind::quotation) return BlockKind::quotation;
  return BlockKind::paragraph;
}

class BlockReader {
 public:
  BlockList read(const xmlNode* root) {
    list_.elements.push_back({});
    walk(root, 0, 0);
    flush(0, BlockKind::paragraph);
    list_.elements[0].end_block = block_count();
    return std::move(list_);
  }

 private:
  std::uint32_t block_count() const { return static_cast<std::uint32_t>(list_.blocks.size()); }

  void walk(const xmlNode* node, std::uint32_t element, std::uint32_t depth) {
    for (const xmlNode* child = node; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
        add_text(reinterpret_cast<const char*>(child->content));
      } else if (child->type == XML_ELEMENT_NODE) {
        visit(child, element, depth + 1);
      }
    }
  }

  void visit(const xmlNode* node, std::uint32_t element, std::uint32_t depth) {
    const std::string_view tag = name_of(node);
    if (depth > deepest_element || is_one_of(tag, dropped_tags) || is_hidden(node)) return;
    if (tag == "br") {
      add_break();
    } else if (tag == "a") {
      ++current_.links;
      ++inside_link_;
      walk(node->children, element, depth);
      --inside_link_;
    } else if (is_one_of(tag, block_tags)) {
      walk_element(node, element, kind_of(tag, kind_), depth);
    } else if (const NameHints hints = hints_of(names_of(node)); hints.aside) {
      walk_element(node, element, kind_, depth);  // inline, but beside: a caption, a counter
    } else {
      walk(node->children, element, depth);
    }
  }

  /// An element whose text is apart from what surrounds it.
  void walk_element(const xmlNode* node, std::uint32_t parent, BlockKind kind,
                    std::uint32_t depth) {
    flush(parent, kind_);
    const std::uint32_t own = open_element(node, parent);
    const BlockKind outer_kind = std::exchange(kind_, kind);
    walk(node->children, own, depth);
    flush(own, kind);
    kind_ = outer_kind;
    list_.elements[own].end_block = block_count();
  }

  static std::string names_of(const xmlNode* node) {
    return attribute(node, "class").value_or("") + " " + attribute(node, "id").value_or("");
  }

  std::uint32_t open_element(const xmlNode* node, std::uint32_t parent) {
    const NameHints hints = hints_of(names_of(node));
    const std::string_view tag = name_of(node);
    const std::string role = attribute(node, "role").value_or("");
    const bool says_body =
        hints.body || lower_case(attribute(node, "itemprop").value_or("")) == "articlebody";
    Element element;
    element.parent = parent;
    const bool aside = (hints.aside && !says_body) || role == "navigation" ||
                       role == "complementary" || role == "banner" || role == "dialog";
    // Embedded posts are quotations, and "twitter" is in their class.
    element.says_aside = aside && tag != "body" && tag != "html" && tag != "blockquote";
    element.first_block = block_count();
    element.says_body = says_body;
    list_.elements.push_back(element);
    return static_cast<std::uint32_t>(list_.elements.size() - 1);
  }

  void add_text(std::string_view text) {
    const std::size_t before = current_.text.size();
    for (const char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        current_.text.push_back(c);
      } else if (!current_.text.empty() && current_.text.back() != ' ' &&
                 current_.text.back() != '\n') {
        current_.text.push_back(' ');
      }
    }
    if (inside_link_ > 0) current_.link_bytes += current_.text.size() - before;
  }

  void add_break() {
    while (!current_.text.empty() && current_.text.back() == ' ') current_.text.pop_back();
    current_.text.push_back('\n');
  }

  /// Ends the block; two line breaks in a row divide it.
  void flush(std::uint32_t element, BlockKind kind) {
    Block block = std::move(current_);
    current_ = {};
    block.kind = kind;
    block.element = element;
    std::string_view rest = block.text;
    const double link_share =
        rest.empty() ? 0 : static_cast<double>(block.link_bytes) / static_cast<double>(rest.size());
    while (!rest.empty()) {
      const std::size_t gap = rest.find("\n\n");
      Block part = block;
      part.text = fold_lines(rest.substr(0, gap));
      part.link_bytes =
          static_cast<std::size_t>(link_share * static_cast<double>(part.text.size()));
      if (!part.text.empty()) list_.blocks.push_back(std::move(part));
      rest = gap == std::string_view::npos ? std::string_view{} : rest.substr(gap + 2);
    }
  }

  static std::string fold_lines(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string line = fold_white_space(text.substr(0, end));
      if (!line.empty()) folded += (folded.empty() ? "" : "\n") + line;
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return folded;
  }

  BlockList list_;
  Block current_;
  BlockKind kind_ = BlockKind::paragraph;  // of the element that is being read
  int inside_link_ = 0;
};

}  // namespace

BlockList blocks_of(const xmlDoc* page) {
  const xmlNode* root = xmlDocGetRootElement(page);
  return root == nullptr ? BlockList{} : BlockReader().read(root);
}

}  // namespace comention
