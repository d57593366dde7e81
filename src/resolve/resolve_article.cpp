#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "comention/resolve/resolve.hpp"

#include "resolve/grouping.hpp"

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

void resolve_article(TaggedArticle& article, const ResolveOptions& options,
                     std::vector<Merge>* why) {
  resolve::Grouping grouping = resolve::collect_forms(article, options.names);
  unite_listed(grouping);
  resolve::group_persons(grouping);
  resolve::group_bodies(grouping);
  resolve::group_places(grouping);
  resolve::settle_types(grouping);
  resolve::make_entities(grouping, options.names, article);
  if (why != nullptr) std::ranges::move(grouping.merges, std::back_inserter(*why));
}

}  // namespace comention
