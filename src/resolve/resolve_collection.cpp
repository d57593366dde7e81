#include <algorithm>
#include <iterator>
#include <utility>

#include "comention/resolve/resolve.hpp"

#include "resolve/registry.hpp"

namespace comention {

Collection resolve_collection(std::vector<TaggedArticle> articles, const ResolveOptions& options,
                              std::vector<Merge>* why) {
  Collection all;
  all.articles = std::move(articles);
  std::ranges::sort(all.articles, {},
                    [](const TaggedArticle& a) -> const std::string& { return a.article.id; });
  resolve::Registry registry(all.articles, options.names);
  resolve::unite_persons(registry);
  resolve::unite_bodies(registry);
  resolve::unite_bare_persons(registry);
  std::vector<EntityIndex> entity_of_item;
  all.entities = resolve::collect_entities(registry, options.names, entity_of_item);
  for (std::uint32_t a = 0; a < all.articles.size(); ++a) {
    TaggedArticle& article = all.articles[a];
    for (Mention& mention : article.mentions)
      if (mention.entity != no_entity)
        mention.entity =
            entity_of_item[registry.first_item[a] + static_cast<std::uint32_t>(mention.entity)];
    article.entities.clear();
  }
  if (why != nullptr)
    std::move(registry.merges.begin(), registry.merges.end(), std::back_inserter(*why));
  return all;
}

}  // namespace comention
