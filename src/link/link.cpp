// From mentions to edges in three steps: who takes part (vertices), every pair that a window names
// as a record, sorted; then each pair's records, which now lie together, become one edge.

#include "comention/link/link.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "comention/core/error.hpp"

#include "link/evidence.hpp"
#include "link/pairs.hpp"

namespace comention {

namespace {

constexpr std::array<std::string_view, 3> window_words = {"sentence", "paragraph", "article"};

}  // namespace

std::string_view to_string(Window window) { return window_words[static_cast<std::size_t>(window)]; }

std::optional<Window> window_from(std::string_view word) {
  const auto found = std::ranges::find(window_words, word);
  if (found == window_words.end()) return std::nullopt;
  return static_cast<Window>(found - window_words.begin());
}

namespace linking {
namespace {

/// First and last of some dates; empty ones say nothing.
struct Period {
  std::string first, last;

  void add(const std::string& date) {
    if (date.empty()) return;
    if (first.empty() || date < first) first = date;
    if (last.empty() || date > last) last = date;
  }
};

/// An article of the collection, in order of ids.
struct Entry {
  const TaggedArticle* article = nullptr;
  std::uint32_t story = 0;  // renumbered from 0 by first appearance in this order
  std::vector<Place> places;
};

std::vector<Entry> entries(const Collection& collection) {
  std::vector<std::uint32_t> order(collection.articles.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& {
    return collection.articles[i].article.id;
  });
  std::map<StoryIndex, std::uint32_t> number;
  std::vector<Entry> result;
  for (const std::uint32_t i : order) {
    const StoryIndex story = collection.stories.empty() ? StoryIndex{i} : collection.stories[i];
    const auto next = static_cast<std::uint32_t>(number.size());
    result.push_back({&collection.articles[i], number.try_emplace(story, next).first->second, {}});
  }
  return result;
}

/// Whether a mention takes part; counts it in `info` either way.
bool takes_part(const Mention& mention, const std::vector<Entity>& entities,
                const LinkOptions& options, GraphInfo& info) {
  const auto among = [](const auto& list, auto value) {
    return std::ranges::find(list, value) != list.end();
  };
  if (!among(options.roles, mention.role)) {
    ++info.set_aside_by_role[static_cast<std::size_t>(mention.role)];
    return false;
  }
  if (mention.entity == no_entity ||
      !among(options.types, entities[static_cast<std::size_t>(mention.entity)].type) ||
      double{mention.confidence} < options.min_confidence) {
    ++info.set_aside_otherwise;
    return false;
  }
  ++info.mentions;
  return true;
}

/// The entities that take part, by id: the graph's vertices.
std::vector<std::uint32_t> vertices_in_order(const std::vector<Entity>& entities,
                                             const std::vector<char>& present) {
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t e) { return present[e] == 0; });
  std::ranges::sort(order, {},
                    [&](std::uint32_t e) -> const std::string& { return entities[e].id; });
  return order;
}

/// Fills the places of all entries; returns the entities that are vertices.
std::vector<std::uint32_t> find_places(std::vector<Entry>& entries, const Collection& collection,
                                       const LinkOptions& options, GraphInfo& info) {
  std::vector<std::vector<char>> flags;  // of each mention of each entry
  std::vector<char> present(collection.entities.size(), 0);
  for (const Entry& entry : entries) {
    flags.emplace_back();
    for (const Mention& mention : entry.article->mentions) {
      const bool part = takes_part(mention, collection.entities, options, info);
      flags.back().push_back(part ? 1 : 0);
      if (part) present[static_cast<std::size_t>(mention.entity)] = 1;
    }
  }
  auto order = vertices_in_order(collection.entities, present);
  std::vector<std::uint32_t> vertex_of(collection.entities.size(), nowhere);
  for (std::uint32_t v = 0; v < order.size(); ++v) vertex_of[order[v]] = v;
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].places = places(*entries[i].article, flags[i], vertex_of);
  return order;
}

/// What a vertex gathers over the articles, which come story by story.
struct Presence {
  std::uint32_t mentions = 0, articles = 0, stories = 0;
  std::uint32_t most_in_story = 0;  // mentions in the article of this story that has the most
  std::uint32_t story = nowhere;
  Period period;

  void add(std::uint32_t in_story, std::uint32_t here, const std::string& date) {
    if (in_story != story) {
      story = in_story;
      ++stories;
      most_in_story = 0;
    }
    ++articles;
    mentions += here - std::min(here, most_in_story);
    most_in_story = std::max(here, most_in_story);
    period.add(date);
  }
};

std::vector<Presence> presences(const std::vector<Entry>& entries, std::size_t vertices) {
  std::vector<std::uint32_t> by_story(entries.size());
  std::iota(by_story.begin(), by_story.end(), 0U);
  std::ranges::stable_sort(by_story, {}, [&](std::uint32_t i) { return entries[i].story; });
  std::vector<Presence> result(vertices);
  std::vector<std::uint32_t> here(vertices, 0);
  for (const std::uint32_t i : by_story) {
    const Entry& entry = entries[i];
    for (const Place& place : entry.places) ++here[place.vertex];
    for (const Place& place : entry.places) {
      const std::uint32_t count = std::exchange(here[place.vertex], 0);
      if (count > 0) result[place.vertex].add(entry.story, count, entry.article->article.date);
    }
  }
  return result;
}

/// What one article gives a pair.
struct Share {
  std::uint32_t entry = 0;
  std::uint32_t sentences = 0, paragraphs = 0;
  double weight = 0;
  std::span<const PairRecord> records;
};

/// Distinct paragraphs that name the pair, in one sentence or not.
std::uint32_t distinct_paragraphs(std::span<const PairRecord> records, const Segments& segments) {
  std::set<std::uint32_t> seen;
  for (const PairRecord& record : records) {
    if ((record.place & paragraph_flag) != 0) {
      seen.insert(record.place & ~paragraph_flag);
      continue;
    }
    const Span sentence = segments.sentences[record.place];
    const auto after =
        std::ranges::upper_bound(segments.paragraphs, sentence.begin, {}, &Span::begin);
    seen.insert(static_cast<std::uint32_t>(after - segments.paragraphs.begin()) - 1);
  }
  return static_cast<std::uint32_t>(seen.size());
}

Share share_of(std::span<const PairRecord> records, const Entry& entry,
               const LinkOptions& options) {
  Share share{records.front().article, 0, 0, 0, records};
  for (const PairRecord& record : records) {
    if (record.place == whole_article) continue;
    ++((record.place & paragraph_flag) != 0 ? share.paragraphs : share.sentences);
  }
  switch (options.window) {
    case Window::sentence:
      share.weight = share.sentences + options.paragraph_weight * share.paragraphs;
      break;
    case Window::paragraph:
      share.weight = distinct_paragraphs(records, entry.article->segments);
      break;
    case Window::article:
      share.weight = 1;
      break;
  }
  return share;
}

/// The articles that name one pair, as an edge.
class EdgeMaker {
 public:
  EdgeMaker(const std::vector<Entry>& entries, const LinkOptions& options)
      : entries_(entries), options_(options) {}

  CoMention operator()(std::span<const PairRecord> records) {
    CoMention edge;
    edge.a = records.front().a();
    edge.b = records.front().b();
    gather(records);
    Period period;
    std::set<std::string_view> outlets;
    for (const Share& share : shares_) {
      const Article& article = entries_[share.entry].article->article;
      period.add(article.date);
      if (!article.outlet.empty()) outlets.insert(article.outlet);
    }
    edge.articles = static_cast<std::uint32_t>(shares_.size());
    edge.outlets = static_cast<std::uint32_t>(outlets.size());
    edge.first_date = period.first;
    edge.last_date = period.last;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      if (copy_[i] != 0) continue;
      ++edge.stories;
      edge.weight += shares_[i].weight;
      edge.sentences += shares_[i].sentences;
      edge.paragraphs += shares_[i].paragraphs;
    }
    edge.evidence = evidence();
    return edge;
  }

 private:
  const Article& article(const Share& share) const {
    return entries_[share.entry].article->article;
  }
  std::uint32_t story(const Share& share) const { return entries_[share.entry].story; }

  /// The shares of the articles, story by story, the one that is counted first; the rest are
  /// copies.
  void gather(std::span<const PairRecord> records) {
    shares_.clear();
    for (auto first = records.begin(); first != records.end();) {
      const auto last = std::find_if(first, records.end(), [&](const PairRecord& record) {
        return record.article != first->article;
      });
      shares_.push_back(share_of({first, last}, entries_[first->article], options_));
      first = last;
    }
    std::ranges::sort(shares_, [&](const Share& x, const Share& y) {
      const auto key = [&](const Share& s) {
        return std::tuple(story(s), -s.weight, -double{1} * s.sentences, article(s).date.empty(),
                          std::string_view(article(s).date), s.entry);
      };
      return key(x) < key(y);
    });
    copy_.assign(shares_.size(), 0);
    for (std::size_t i = 1; i < shares_.size(); ++i)
      copy_[i] = story(shares_[i]) == story(shares_[i - 1]) ? 1 : 0;
  }

  std::vector<Evidence> evidence() const {
    struct Item {
      bool copy;
      bool apart;  // not in one sentence
      bool undated;
      std::string_view date;
      std::uint32_t entry;
      Span span;
      auto operator<=>(const Item&) const = default;
    };
    std::vector<Item> items;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      const Entry& entry = entries_[shares_[i].entry];
      const std::string& date = entry.article->article.date;
      for (const PairRecord& record : shares_[i].records)
        items.push_back({copy_[i] != 0, (record.place & paragraph_flag) != 0, date.empty(), date,
                         shares_[i].entry,
                         evidence_span(record, entry.article->segments, entry.places)});
    }
    std::ranges::sort(items);
    std::vector<Evidence> result;
    for (const Item& item : items) {
      result.push_back({item.entry, item.span, !item.apart, {}});
      if (result.size() <= options_.quotes_an_edge)
        result.back().quote = quote(entries_[item.entry].article->article, item.span);
    }
    return result;
  }

  const std::vector<Entry>& entries_;
  const LinkOptions& options_;
  std::vector<Share> shares_;
  std::vector<char> copy_;
};

std::vector<PairRecord> sorted_records(const std::vector<Entry>& entries,
                                       const LinkOptions& options) {
  const bool paragraphs_too = options.window == Window::sentence && options.paragraph_weight > 0;
  const Window levels = paragraphs_too ? Window::paragraph : options.window;
  std::vector<PairRecord> records;
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    add_records(entries[i].places, i, levels, records);
  std::ranges::sort(records);
  return records;
}

void add_edges(const std::vector<Entry>& entries, const LinkOptions& options, Graph& graph) {
  const auto records = sorted_records(entries, options);
  EdgeMaker make_edge(entries, options);
  for (auto first = records.begin(); first != records.end();) {
    const auto last = std::find_if(
        first, records.end(), [&](const PairRecord& record) { return record.pair != first->pair; });
    graph.add_edge(make_edge({first, last}));
    first = last;
  }
}

std::vector<Source> sources(const std::vector<Entry>& entries) {
  std::vector<Source> result;
  for (const Entry& entry : entries) {
    const Article& article = entry.article->article;
    result.push_back(
        {article.id, article.title, article.date, article.outlet, article.url, entry.story});
  }
  return result;
}

void add_vertices(const std::vector<Entry>& entries, const std::vector<std::uint32_t>& order,
                  const std::vector<Entity>& entities, Graph& graph) {
  const auto found = presences(entries, order.size());
  for (std::size_t v = 0; v < order.size(); ++v)
    graph.add_vertex({entities[order[v]], found[v].mentions, found[v].articles, found[v].stories,
                      found[v].period.first, found[v].period.last});
}

GraphInfo info_of(const std::vector<Entry>& entries, const LinkOptions& options) {
  GraphInfo info;
  Period period;
  for (const Entry& entry : entries) {
    period.add(entry.article->article.date);
    info.stories = std::max(info.stories, entry.story + 1);
  }
  info.articles = static_cast<std::uint32_t>(entries.size());
  info.first_date = period.first;
  info.last_date = period.last;
  info.window = to_string(options.window);
  info.paragraph_weight = options.window == Window::sentence ? options.paragraph_weight : 0;
  return info;
}

}  // namespace
}  // namespace linking

Graph link(const Collection& collection, const LinkOptions& options) {
  if (!(options.paragraph_weight >= 0 && std::isfinite(options.paragraph_weight)))
    throw UsageError("the weight of a paragraph is " + std::to_string(options.paragraph_weight) +
                     "; it must be 0 or more");
  Graph graph;
  auto entries = linking::entries(collection);
  GraphInfo info = linking::info_of(entries, options);
  const auto order = linking::find_places(entries, collection, options, info);
  linking::add_vertices(entries, order, collection.entities, graph);
  linking::add_edges(entries, options, graph);
  graph.set_sources(linking::sources(entries));
  graph.set_info(std::move(info));
  return graph;
}

}  // namespace comention
