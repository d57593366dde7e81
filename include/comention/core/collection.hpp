#pragma once

// What the stages hand on: one article with what was found in it, and many of them resolved
// together.

#include <cstdint>
#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/entity.hpp"
#include "comention/core/mention.hpp"

namespace comention {

/// Mentions are in text order and do not overlap; mention.entity points into this article's
/// entities.
struct TaggedArticle {
  Article article;
  Segments segments;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
};

/// Position in Collection::articles.
enum class ArticleIndex : std::uint32_t {};
/// Number of a story: a cluster of articles that are copies or light edits of one text.
enum class StoryIndex : std::uint32_t {};

/// The articles are sorted by id. In each of them mention.entity points into `entities` of the
/// collection, and TaggedArticle::entities is empty.
struct Collection {
  std::vector<TaggedArticle> articles;
  std::vector<StoryIndex> stories;  // one an article; numbered 0.. in order of first appearance
  std::vector<Entity> entities;     // sorted by id
};

}  // namespace comention
