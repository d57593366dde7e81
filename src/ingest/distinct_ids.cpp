#include "comention/ingest/distinct_ids.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace comention {
namespace {

auto key(const TaggedArticle& tagged) {
  const Article& article = tagged.article;
  return std::tie(article.id, article.text, article.date, article.outlet, article.url);
}

const std::string& id_of(const TaggedArticle& tagged) { return tagged.article.id; }

std::string free_id(const std::string& id, const std::set<std::string>& taken) {
  for (int number = 2;; ++number) {
    std::string candidate = id + "#" + std::to_string(number);
    if (!taken.contains(candidate)) return candidate;
  }
}

}  // namespace

void make_ids_distinct(std::vector<TaggedArticle>& articles, ProblemReporter& problems) {
  std::ranges::sort(articles, {}, key);
  std::set<std::string> taken;
  for (const TaggedArticle& tagged : articles) taken.insert(id_of(tagged));
  std::vector<TaggedArticle> distinct;
  std::string given;  // the id of the article before, as it came in
  for (TaggedArticle& tagged : articles) {
    const std::string id = tagged.article.id;
    const bool same_id = !distinct.empty() && id == given;
    if (same_id && tagged.article.text == distinct.back().article.text) {
      problems.report({id, 0, "the same article again: counted once", {}, false});
      continue;
    }
    if (same_id) {
      tagged.article.id = free_id(id, taken);
      taken.insert(tagged.article.id);
      problems.report(
          {id, 0, "another article has this id: kept as " + tagged.article.id, {}, false});
    }
    given = id;
    distinct.push_back(std::move(tagged));
  }
  articles = std::move(distinct);
  std::ranges::sort(articles, {}, id_of);
}

}  // namespace comention
