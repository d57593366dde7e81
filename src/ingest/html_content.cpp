// Which of a page's blocks are the article. Three steps, each with its own kind of evidence:
//
//   1. prose      a block is prose if it is long, holds few links and reads like sentences
//   2. container  the smallest element that holds nearly all prose around its densest part;
//   elements
//                 that name themselves the article's body win over ones that only look like it
//   3. lines      inside it, blocks that stand beside the article go: link lists, "Read also",
//                 sign-ups, bylines, a heading with nothing below
//
// After Kohlschütter et al. 2010 (boilerplate detection by shallow text features) and what the
// public extractors have in common; the thresholds were set on 86 pages and kept coarse.

#include "ingest/html_content.hpp"

#include <algorithm>
#include <cctype>

#include "comention/text/normal_form.hpp"

#include "ingest/html_lines.hpp"

namespace comention {
namespace {

double link_share(const Block& block) {
  return block.text.empty()
             ? 0
             : static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
}

/// How many bytes of prose a block counts for.
double prose_bytes(const Block& block) {
  constexpr std::size_t shortest = 60;
  if (block.kind == BlockKind::heading || block.text.size() < shortest) return 0;
  const double links = link_share(block);
  if (links > 0.5) return 0;
  const double plain = static_cast<double>(block.text.size()) * (1 - links);
  const bool sentence = ends_like_a_sentence(block.text);
  return sentence ? plain : plain * 0.3;
}

class ContentFinder {
 public:
  explicit ContentFinder(const BlockList& page) : page_(page), prose_(page.elements.size(), 0) {
    for (const Block& block : page.blocks) {
      if (page.elements[block.element].aside > 0) continue;
      add_prose(block.element, prose_bytes(block));
    }
    if (prose_[0] == 0) {  // everything stands aside: then the names lie
      ignore_names_ = true;
      for (const Block& block : page.blocks) add_prose(block.element, prose_bytes(block));
    }
  }

  std::uint32_t container() const {
    std::uint32_t best = densest();
    // Among the elements on the way down, one that names itself the body and holds most of it.
    for (std::uint32_t at = 0; at < page_.elements.size(); ++at) {
      const Element& element = page_.elements[at];
      const bool names_itself = element.says_body && (element.aside == 0 || ignore_names_);
      if (names_itself && prose_[at] >= 0.6 * prose_[best] && is_inside(at, best)) return at;
    }
    return best;
  }

  bool ignores_names() const { return ignore_names_; }

 private:
  void add_prose(std::uint32_t element, double bytes) {
    while (true) {
      prose_[element] += bytes;
      if (element == 0) return;
      element = page_.elements[element].parent;
    }
  }

  bool is_inside(std::uint32_t inner, std::uint32_t outer) const {
    while (inner > outer) inner = page_.elements[inner].parent;
    return inner == outer;
  }

  /// Goes down as long as one child holds most of the prose.
  std::uint32_t densest() const {
    std::uint32_t at = 0;
    while (true) {
      std::uint32_t best = at;
      double best_prose = 0;
      for (std::uint32_t child = at + 1; child < page_.elements.size(); ++child) {
        const bool is_child = page_.elements[child].parent == at;
        if (is_child && prose_[child] > best_prose) {
          best_prose = prose_[child];
          best = child;
        }
      }
      const double share = page_.elements[best].says_article ? 0.5 : 0.7;
      if (best == at || best_prose < share * prose_[at]) return at;
      at = best;
    }
  }

  const BlockList& page_;
  std::vector<double> prose_;  // of each element, with all below
  bool ignore_names_ = false;
};

}  // namespace

std::vector<std::string> article_paragraphs(const BlockList& page, std::string_view title) {
  std::vector<std::string> paragraphs;
  if (page.blocks.empty()) return paragraphs;
  const ContentFinder finder(page);
  const std::uint32_t container = finder.container();
  const Element& element = page.elements[container];
  const std::uint32_t aside = element.aside;
  std::vector<Line> lines;
  for (std::uint32_t at = element.first_block; at < element.end_block; ++at) {
    const Block& block = page.blocks[at];
    const bool beside = page.elements[block.element].aside > aside && !finder.ignores_names();
    lines.push_back({&block, link_share(block), beside});
  }
  drop_boilerplate(lines, title);
  for (const Line& line : lines) {
    if (!line.dropped) paragraphs.push_back(line.block->text);
  }
  return paragraphs;
}

}  // namespace comention
