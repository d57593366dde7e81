#pragma once

// Who is who: first within each article, then across the collection. When in doubt, two names stay
// apart: a wrong merge is worse than a missed one.

#include <memory>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/core/name_list.hpp"
#include "comention/resolve/merge.hpp"

namespace comention {

struct ResolveOptions {
  NameList
      names;  // the user's; they win: a listed surface is the listed entity, of the list's type
};

/// Options made ready once, shared by all threads. A long name list is read into an index here and not
/// for every article.
class Resolver {
 public:
  explicit Resolver(ResolveOptions options = {});
  Resolver(const Resolver&) = delete;
  Resolver(Resolver&&) noexcept;
  Resolver& operator=(const Resolver&) = delete;
  Resolver& operator=(Resolver&&) noexcept;
  ~Resolver();

  /// Groups the mentions of one article into its entities: fills article.entities (sorted by id) and
  /// mention.entity.
  ///   article  text and mentions (in text order); what stood in their entity fields is replaced
  ///   why      if not null, what was merged and by which rule is appended
  ///   cost     about linear in the mentions; names are compared only with names that share a word
  void resolve_article(TaggedArticle& article, std::vector<Merge>* why = nullptr) const;

  /// Joins the entities of many articles by compatible names. The result depends neither on the order
  /// of the articles nor on the machine.
  ///   articles  each resolved by resolve_article with the same options; any order, distinct ids
  ///   returns   articles sorted by id, mentions pointing to the collection's entities; `stories` empty
  ///   why       if not null, merges across articles are appended
  ///   cost      near-linear in the number of articles' entities: blocks of names, never all pairs
  Collection resolve_collection(std::vector<TaggedArticle> articles,
                                std::vector<Merge>* why = nullptr) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The same for a single call.
void resolve_article(TaggedArticle& article, const ResolveOptions& options = {},
                     std::vector<Merge>* why = nullptr);
Collection resolve_collection(std::vector<TaggedArticle> articles,
                              const ResolveOptions& options = {},
                              std::vector<Merge>* why = nullptr);

}  // namespace comention
