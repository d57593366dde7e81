#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "comention/resolve/resolve.hpp"

#include "resolve/grouping.hpp"
#include "resolve/listed_names.hpp"
#include "resolve/registry.hpp"

namespace comention {
namespace {

// The user's names come first: all forms of one entry are one entity, and nothing else joins it but
// by the ordinary rules.
void unite_listed(resolve::Grouping& grouping) {
  std::unordered_map<std::int32_t, std::uint32_t> first;
  for (std::uint32_t i = 0; i < grouping.forms.size(); ++i) {
    const std::int32_t listed = grouping.forms[i].listed;
    if (listed < 0) continue;
    const auto [at, is_new] = first.try_emplace(listed, i);
    if (!is_new) grouping.unite(i, at->second, MergeRule::listed, 1);
  }
}

}  // namespace

struct Resolver::Impl {
  explicit Impl(ResolveOptions given) : options(std::move(given)), listed(options.names) {}

  ResolveOptions options;
  resolve::ListedNames listed;  // points into options
};

Resolver::Resolver(ResolveOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Resolver::Resolver(Resolver&&) noexcept = default;
Resolver& Resolver::operator=(Resolver&&) noexcept = default;
Resolver::~Resolver() = default;

void Resolver::resolve_article(TaggedArticle& article, std::vector<Merge>* why) const {
  resolve::Grouping grouping = resolve::collect_forms(article, impl_->listed);
  unite_listed(grouping);
  resolve::group_persons(grouping);
  resolve::group_bodies(grouping);
  resolve::group_places(grouping);
  resolve::settle_types(grouping);
  resolve::make_entities(grouping, impl_->options.names, article);
  if (why != nullptr)
    std::move(grouping.merges.begin(), grouping.merges.end(), std::back_inserter(*why));
}

Collection Resolver::resolve_collection(std::vector<TaggedArticle> articles,
                                        std::vector<Merge>* why) const {
  Collection all;
  all.articles = std::move(articles);
  std::ranges::sort(all.articles, {},
                    [](const TaggedArticle& a) -> const std::string& { return a.article.id; });
  resolve::Registry registry(all.articles, impl_->listed);
  resolve::unite_persons(registry);
  resolve::unite_bodies(registry);
  resolve::unite_bare_persons(registry);
  std::vector<EntityIndex> entity_of_item;
  all.entities = resolve::collect_entities(registry, impl_->options.names, entity_of_item);
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

void resolve_article(TaggedArticle& article, const ResolveOptions& options,
                     std::vector<Merge>* why) {
  Resolver(options).resolve_article(article, why);
}

Collection resolve_collection(std::vector<TaggedArticle> articles, const ResolveOptions& options,
                              std::vector<Merge>* why) {
  return Resolver(options).resolve_collection(std::move(articles), why);
}

}  // namespace comention
