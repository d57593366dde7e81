#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "comention/resolve/resolve.hpp"

namespace comention {

Collection resolve_collection(std::vector<TaggedArticle> articles, const ResolveOptions&,
                              std::vector<Merge>*) {
  Collection all;
  all.articles = std::move(articles);
  std::ranges::sort(all.articles, {}, [](const TaggedArticle& a) { return a.article.id; });
  std::map<std::string, Entity> by_id;
  for (const TaggedArticle& article : all.articles)
    for (const Entity& entity : article.entities) by_id.try_emplace(entity.id, entity);
  std::map<std::string, EntityIndex> index;
  for (auto& [id, entity] : by_id) {
    index.emplace(id, EntityIndex{static_cast<std::uint32_t>(all.entities.size())});
    all.entities.push_back(entity);
  }
  for (TaggedArticle& article : all.articles) {
    for (Mention& m : article.mentions)
      m.entity = index.at(article.entities[static_cast<std::size_t>(m.entity)].id);
    article.entities.clear();
  }
  return all;
}

}  // namespace comention
