#include "draw/tooltip.hpp"

#include <algorithm>

#include "draw/words.hpp"

namespace comention::picture {
namespace {

constexpr std::size_t quote_letters = 320;

std::string aliases(const Entity& entity) {
  std::string joined;
  std::size_t listed = 0;
  for (const Alias& alias : entity.aliases) {
    if (alias.form == entity.name) continue;
    if (listed++ == 6) return joined + ", \xE2\x80\xA6";
    if (!joined.empty()) joined += ", ";
    joined += one_line(alias.form, 60);
  }
  return joined;
}

std::string_view type_words(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "person";
    case EntityType::organisation:
      return "organisation";
    case EntityType::location:
      return "place";
    case EntityType::misc:
      return "other name";
  }
  return "";
}

/// 1 + how many vertices of the whole graph score higher.
std::size_t rank(std::span<const double> scores, VertexIndex vertex) {
  const double own = scores[static_cast<std::size_t>(vertex)];
  return 1 + static_cast<std::size_t>(
                 std::count_if(scores.begin(), scores.end(), [&](double s) { return s > own; }));
}

std::string dates_line(std::string_view first, std::string_view last) {
  const std::string when = period(first, last);
  return when.empty() ? when : "\n" + when;
}

}  // namespace

std::string vertex_tooltip(const View& view, const Scores& scores, VertexIndex index) {
  const Vertex& vertex = view.graph.vertex(index);
  const VertexIndex original = view.original[static_cast<std::size_t>(index)];
  std::string text =
      one_line(vertex.entity.name, 200) + " (" + std::string(type_words(vertex.entity.type)) + ")";
  const std::string also = aliases(vertex.entity);
  if (!also.empty()) text += "\nalso: " + also;
  text += "\n" + counted(vertex.mentions, "mention", "mentions") + " in " +
          counted(vertex.articles, "article", "articles") + ", " +
          counted(vertex.stories, "story", "stories");
  text += dates_line(vertex.first_date, vertex.last_date);
  text += "\nrank by strength " + thousands(rank(scores.of(Measure::strength), original)) +
          ", betweenness " + thousands(rank(scores.of(Measure::betweenness), original)) +
          ", PageRank " + thousands(rank(scores.of(Measure::pagerank), original)) + " of " +
          thousands(scores.of(Measure::strength).size());
  return text;
}

std::string edge_tooltip(const View& view, EdgeIndex index) {
  const CoMention& edge = view.graph.edge(index);
  std::string text = one_line(view.graph.vertex(edge.a).entity.name, 100) + " \xE2\x80\x93 " +
                     one_line(view.graph.vertex(edge.b).entity.name, 100);
  text += "\ntogether in " + counted(edge.sentences, "sentence", "sentences") + " and " +
          counted(edge.paragraphs, "further paragraph", "further paragraphs") + ", " +
          counted(edge.articles, "article", "articles") + ", " +
          counted(edge.stories, "story", "stories");
  text += dates_line(edge.first_date, edge.last_date);
  if (edge.evidence.empty() || edge.evidence[0].quote.empty()) return text;
  const Source& source = view.graph.sources()[edge.evidence[0].source];
  text += "\n\xE2\x80\x9C" + one_line(edge.evidence[0].quote, quote_letters) + "\xE2\x80\x9D";
  std::string from = one_line(source.outlet.empty() ? source.id : source.outlet, 80);
  const std::string when = period(source.date, source.date);
  if (!when.empty()) from += ", " + when;
  return text + "\n" + from;
}

std::string evidence_url(const Graph& graph, const CoMention& edge) {
  for (const Evidence& evidence : edge.evidence) {
    const std::string& url = graph.sources()[evidence.source].url;
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    const bool plain =
        std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (web && plain) return url;
  }
  return {};
}

}  // namespace comention::picture
