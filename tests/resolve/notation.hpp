#pragma once

// Articles in one line: "[PER Ada Lovelace] met [PER Lovelace] in [LOC London]". The brackets go, what
// stands in them becomes a mention. Groups come back as "Ada Lovelace, Lovelace | London": groups in
// order of their first mention, surfaces once each, in order of appearance.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "comention/resolve/resolve.hpp"

namespace comention::notation {

inline TaggedArticle article(std::string_view line, std::string id = "a", float confidence = 1) {
  TaggedArticle out;
  out.article.id = std::move(id);
  while (!line.empty()) {
    const std::size_t open = line.find('[');
    out.article.text += line.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t blank = line.find(' ', open);
    const std::size_t close = line.find(']', open);
    Mention mention;
    mention.type = entity_type_from(line.substr(open + 1, blank - open - 1)).value();
    mention.confidence = confidence;
    mention.span.begin = static_cast<std::uint32_t>(out.article.text.size());
    out.article.text += line.substr(blank + 1, close - blank - 1);
    mention.span.end = static_cast<std::uint32_t>(out.article.text.size());
    out.mentions.push_back(mention);
    line.remove_prefix(close + 1);
  }
  return out;
}

struct Group {
  EntityIndex entity;
  std::vector<std::string> surfaces;
};

inline void add_groups(const TaggedArticle& tagged, std::vector<Group>& groups) {
  for (const Mention& m : tagged.mentions) {
    auto at = std::ranges::find(groups, m.entity, &Group::entity);
    if (at == groups.end()) at = groups.insert(groups.end(), {m.entity, {}});
    std::string surface(slice(tagged.article.text, m.span));
    if (std::ranges::find(at->surfaces, surface) == at->surfaces.end())
      at->surfaces.push_back(std::move(surface));
  }
}

inline std::string print(const std::vector<Group>& groups) {
  std::string out;
  for (const Group& group : groups) {
    if (!out.empty()) out += " | ";
    for (std::size_t i = 0; i < group.surfaces.size(); ++i)
      out += (i > 0 ? ", " : "") + group.surfaces[i];
  }
  return out;
}

/// The groups of one article.
inline std::string groups(std::string_view line, const ResolveOptions& options = {}) {
  TaggedArticle tagged = article(line);
  resolve_article(tagged, options);
  std::vector<Group> found;
  add_groups(tagged, found);
  return print(found);
}

/// Articles a0, a1, ... resolved together.
inline Collection collection(const std::vector<std::string>& lines,
                             const ResolveOptions& options = {}) {
  std::vector<TaggedArticle> articles;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    articles.push_back(article(lines[i], "a" + std::to_string(i)));
    resolve_article(articles.back(), options);
  }
  return resolve_collection(std::move(articles), options);
}

inline std::string groups_across(const std::vector<std::string>& lines,
                                 const ResolveOptions& options = {}) {
  const Collection all = collection(lines, options);
  std::vector<Group> found;
  for (const TaggedArticle& tagged : all.articles) add_groups(tagged, found);
  return print(found);
}

}  // namespace comention::notation
