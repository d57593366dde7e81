#pragma once

#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/name_list.hpp"

namespace comention {

struct ResolveOptions {
  NameList names;  // the user's; they win
};

/// Groups the mentions of one article into its entities: fills article.entities and mention.entity.
void resolve_article(TaggedArticle& article, const ResolveOptions& options = {});

/// Joins the entities of many articles by compatible names. When in doubt, they stay apart.
///   articles  each resolved by resolve_article; any order, distinct ids
///   returns   articles sorted by id, mentions pointing to the collection's entities; `stories` empty
Collection resolve_collection(std::vector<TaggedArticle> articles,
                              const ResolveOptions& options = {});

}  // namespace comention
