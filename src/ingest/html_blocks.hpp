#pragma once

// A page as a list of blocks of text in reading order, each with the elements it stands in.
// Scripts, menus, forms' controls and what a reader does not see are left out on the way.

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/html_page.hpp"

namespace comention {

enum class BlockKind : std::uint8_t { paragraph, heading, item, quotation, cell };

struct Block {
  std::string text;            // white space folded; line breaks of <br> kept
  std::size_t link_bytes = 0;  // of text inside links
  std::size_t links = 0;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t element = 0;  // position in BlockList::elements of the nearest block element
};

struct Element {
  std::uint32_t parent = 0;  // the first element is its own parent
  bool says_aside = false;   // says that it stands beside the article
  std::uint32_t first_block = 0;
  std::uint32_t end_block = 0;  // blocks [first_block, end_block) lie inside
  bool says_body = false;       // itemprop="articleBody" or a class such as "article-body"
};

struct BlockList {
  std::vector<Block> blocks;
  std::vector<Element> elements;  // parents before children
};

BlockList blocks_of(const xmlDoc* page);

}  // namespace comention
