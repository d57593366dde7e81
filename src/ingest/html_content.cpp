// Which of a page's blocks are the article. Three steps, each with its own kind of evidence:
//
//   1. prose      a block is prose if it is long, holds few links and reads like sentences
//   2. container  the smallest element that holds nearly all prose; one that names itself the
//                 article's body wins over one that only looks like it
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

// A child that holds less of an element's prose than this is only a part of the article.
constexpr double most_of_it = 0.7;

class ContentFinder {
 public:
  /// An element that says it stands aside is not believed if it holds more than `believed_share` of
  /// the page's prose.
  ContentFinder(const BlockList& page, double believed_share)
      : page_(page), asides_(page.elements.size(), 0), prose_(page.elements.size(), 0) {
    sum_prose();
    const double all = prose_[0];
    for (std::size_t at = 1; at < page.elements.size(); ++at) {
      const Element& element = page.elements[at];
      const bool aside = element.says_aside && prose_[at] <= believed_share * all;
      asides_[at] = asides_[element.parent] + (aside ? 1 : 0);
    }
    sum_prose();
  }

  /// The smallest element that holds nearly all prose of the article.
  std::uint32_t container() const {
    const std::uint32_t densest = densest_element();
    // One that names itself the body and holds most of it wins.
    for (std::uint32_t at = densest; at < page_.elements.size(); ++at) {
      const bool names_itself = page_.elements[at].says_body && asides_[at] == 0;
      if (names_itself && prose_[at] >= 0.6 * prose_[densest] && is_inside(at, densest)) return at;
    }
    return densest;
  }

  /// How many elements around `element`, and itself, stand beside the article.
  std::uint32_t asides(std::uint32_t element) const { return asides_[element]; }

 private:
  /// Each element's prose with all below, of blocks that do not stand aside as far as is known.
  void sum_prose() {
    std::ranges::fill(prose_, 0);
    for (const Block& block : page_.blocks) {
      if (asides_[block.element] == 0) prose_[block.element] += prose_bytes(block);
    }
    for (std::size_t at = page_.elements.size(); at-- > 1;) {
      prose_[page_.elements[at].parent] += prose_[at];
    }
  }

  bool is_inside(std::uint32_t inner, std::uint32_t outer) const {
    while (inner > outer) inner = page_.elements[inner].parent;
    return inner == outer;
  }

  /// Goes down as long as one child holds most of the prose.
  std::uint32_t densest_element() const {
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
      if (best == at || best_prose < most_of_it * prose_[at]) return at;
      at = best;
    }
  }

  const BlockList& page_;
  std::vector<std::uint32_t> asides_;
  std::vector<double> prose_;
};

std::vector<std::string> paragraphs_found(const BlockList& page, const ContentFinder& finder,
                                          std::string_view title) {
  const std::uint32_t container = finder.container();
  const Element& element = page.elements[container];
  std::vector<Line> lines;
  for (std::uint32_t at = element.first_block; at < element.end_block; ++at) {
    const Block& block = page.blocks[at];
    const bool beside = finder.asides(block.element) > finder.asides(container);
    lines.push_back({&block, link_share(block), beside});
  }
  drop_boilerplate(lines, title);
  std::vector<std::string> paragraphs;
  for (const Line& line : lines) {
    if (!line.dropped) paragraphs.push_back(line.block->text);
  }
  return paragraphs;
}

}  // namespace

std::vector<std::string> article_paragraphs(const BlockList& page, std::string_view title) {
  std::vector<std::string> paragraphs;
  if (page.blocks.empty()) return paragraphs;
  // Names lie at times ("widget" around everything): nothing found, they are believed less.
  for (const double believed_share : {0.8, 0.2, 0.0}) {
    paragraphs = paragraphs_found(page, ContentFinder(page, believed_share), title);
    if (!paragraphs.empty()) break;
  }
  return paragraphs;
}

}  // namespace comention
