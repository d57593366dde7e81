// Stories: leader clustering over winnowed word 5-grams.
//
// The articles are taken longest first. Each is compared with the leaders (the first, so longest,
// article) of the stories that an inverted index offers, and joins the best whose text holds enough
// of its own; otherwise it leads a story of its own.
//
//   leader   |----------------------- wire text, with an outlet's lede -----------------------|
//   member          |-------- the wire text, its tail cut --------|
//   measure  containment = shared shingles / shingles of the shorter text
//
// Longest first makes containment the right question (a cut copy lies in its source) and the result
// independent of the input's order. A member must also match most of those who are in already, so a
// digest that holds two stories does not tie them together. Nothing is chained: a story is a leader
// and what resembles it.
//
// Cost: near-linear. The index holds leaders only, and a shingle that many leaders share (a
// newspaper's boilerplate) is no longer followed.

#include "comention/stories/stories.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "stories/shingles.hpp"

namespace comention {
namespace {

// Share of the shorter text's shingles that the leader must hold. A word replaced in every twentieth
// place still leaves more; independent reports that quote the same speech stay below.
constexpr double least_containment = 0.5;
// The same against the other members, who may have been cut elsewhere.
constexpr double least_containment_of_members = 0.2;
// Shorter texts are one story only if all their words are the same.
constexpr std::size_t fewest_shingles = 8;
// A shingle in more leaders than this is boilerplate.
constexpr std::size_t most_leaders_a_shingle = 24;
// Members that a newcomer is compared with.
constexpr std::size_t most_members_compared = 12;

double containment(const Fingerprint& shorter, const Fingerprint& longer) {
  if (shorter.shingles.empty()) return 0;
  return static_cast<double>(shared_count(shorter.shingles, longer.shingles)) /
         static_cast<double>(shorter.shingles.size());
}

/// Which stories' leaders hold a shingle: a list each, all lists in one vector.
class LeaderIndex {
 public:
  void add(std::uint64_t shingle, std::size_t story) {
    Head& head = heads_[shingle];
    if (head.leaders > most_leaders_a_shingle) return;
    ++head.leaders;
    entries_.push_back({static_cast<std::uint32_t>(story), head.newest});
    head.newest = static_cast<std::uint32_t>(entries_.size() - 1);
  }

  /// Calls `take` with each story; with none if the shingle is boilerplate.
  template <typename Take>
  void for_each_leader(std::uint64_t shingle, Take take) const {
    const auto found = heads_.find(shingle);
    if (found == heads_.end() || found->second.leaders > most_leaders_a_shingle) return;
    for (std::uint32_t at = found->second.newest; at != end; at = entries_[at].older) {
      take(entries_[at].story);
    }
  }

 private:
  static constexpr std::uint32_t end = 0xffffffff;  // no older entry
  struct Head {
    std::uint32_t newest = end;
    std::uint32_t leaders = 0;
  };
  struct Entry {
    std::uint32_t story;
    std::uint32_t older;
  };
  std::unordered_map<std::uint64_t, Head> heads_;  // looked up, never walked
  std::vector<Entry> entries_;
};

class StoryFinder {
 public:
  explicit StoryFinder(std::vector<Fingerprint> prints)
      : prints_(std::move(prints)), story_of_(prints_.size(), 0) {}

  /// The story of each article, numbered in the order in which the stories were found.
  std::vector<std::size_t> find() {
    for (const std::size_t article : longest_first()) {
      const Fingerprint& print = prints_[article];
      const auto same = same_words_.find({print.words_hash, print.words});
      std::optional<std::size_t> story;
      if (same != same_words_.end()) {
        story = same->second;
      } else {
        story = best_story(article);
      }
      if (!story) story = lead(article);
      story_of_[article] = *story;
      if (same == same_words_.end()) {
        members_[*story].push_back(article);
        if (print.words != 0) same_words_.emplace(std::pair{print.words_hash, print.words}, *story);
      }
    }
    return story_of_;
  }

 private:
  std::vector<std::size_t> longest_first() const {
    std::vector<std::size_t> order(prints_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Equal keys are equal texts, which end in one story whatever their order.
    std::ranges::stable_sort(order, [this](std::size_t a, std::size_t b) {
      const Fingerprint &x = prints_[a], &y = prints_[b];
      return std::tuple(y.words, x.words_hash) < std::tuple(x.words, y.words_hash);
    });
    return order;
  }

  std::size_t lead(std::size_t article) {
    const std::size_t story = members_.size();
    members_.emplace_back();
    shared_.push_back(0);
    for (const std::uint64_t shingle : prints_[article].shingles) index_.add(shingle, story);
    return story;
  }

  std::optional<std::size_t> best_story(std::size_t article) {
    const Fingerprint& print = prints_[article];
    if (print.shingles.size() < fewest_shingles) return std::nullopt;
    std::vector<std::size_t> offered;
    for (const std::uint64_t shingle : print.shingles) {
      index_.for_each_leader(shingle, [&](std::size_t story) {
        if (shared_[story]++ == 0) offered.push_back(story);
      });
    }
    std::ranges::sort(offered);  // of two equally good ones the first wins
    std::optional<std::size_t> best;
    double best_containment = 0;
    for (const std::size_t story : offered) {
      const std::size_t count = std::exchange(shared_[story], 0);
      const double share = static_cast<double>(count) / static_cast<double>(print.shingles.size());
      if (share < least_containment / 2) continue;
      const double held = containment(print, prints_[members_[story].front()]);
      const bool better = held >= least_containment && held > best_containment;
      if (better && matches_members(print, story)) {
        best = story;
        best_containment = held;
      }
    }
    return best;
  }

  /// Whether more than half of the members hold enough of it.
  bool matches_members(const Fingerprint& print, std::size_t story) const {
    const std::vector<std::size_t>& members = members_[story];
    const std::size_t compared = std::min(members.size(), most_members_compared);
    std::size_t matching = 0;
    for (std::size_t i = 0; i < compared; ++i) {
      if (containment(print, prints_[members[i]]) >= least_containment_of_members) ++matching;
    }
    return matching * 2 > compared;
  }

  std::vector<Fingerprint> prints_;
  std::vector<std::size_t> story_of_;
  std::vector<std::vector<std::size_t>> members_;  // leader first; copies to the word left out
  LeaderIndex index_;
  std::vector<std::uint32_t> shared_;  // of each story, while best_story counts; otherwise zero
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> same_words_;
};

}  // namespace

std::vector<StoryIndex> find_stories(std::span<const TaggedArticle> articles) {
  std::vector<Fingerprint> prints;
  prints.reserve(articles.size());
  for (const TaggedArticle& tagged : articles) prints.push_back(fingerprint(tagged.article.body()));
  const std::vector<std::size_t> found = StoryFinder(std::move(prints)).find();
  std::vector<StoryIndex> stories;
  std::unordered_map<std::size_t, std::uint32_t> numbers;
  for (const std::size_t story : found) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    stories.push_back(StoryIndex{numbers.emplace(story, next).first->second});
  }
  return stories;
}

}  // namespace comention
