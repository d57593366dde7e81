#include "comention/write/graph_json.hpp"

#include <cmath>

#include "write/json_writer.hpp"

namespace comention {
namespace {

using write::JsonWriter;

void append_info(JsonWriter& json, const GraphInfo& info) {
  json.field("format", "comention graph").field("version", 1);
  json.field("articles", info.articles).field("stories", info.stories);
  json.text("first_date", info.first_date).text("last_date", info.last_date);
  json.field("mentions", info.mentions).key("set_aside").begin_object();
  for (const Role role : all_roles) {
    json.field(to_string(role), info.set_aside_by_role[static_cast<std::size_t>(role)]);
  }
  json.field("otherwise", info.set_aside_otherwise).end_object();
  json.text("window", info.window).field("paragraph_weight", info.paragraph_weight);
  json.field("vertices_before", info.vertices_before).field("edges_before", info.edges_before);
  json.text("pruning", info.pruning);
}

void append_sources(JsonWriter& json, std::span<const Source> sources) {
  json.key("sources").begin_array();
  for (const Source& source : sources) {
    json.line().begin_object().field("id", source.id).text("title", source.title);
    json.text("date", source.date).text("outlet", source.outlet).text("url", source.url);
    json.field("story", source.story).end_object();
  }
  json.end_array();
}

void append_entity(JsonWriter& json, const Entity& entity) {
  json.field("id", entity.id).field("name", entity.name).field("type", to_string(entity.type));
  if (!entity.aliases.empty()) {
    json.key("aliases").begin_array();
    for (const Alias& alias : entity.aliases) {
      json.begin_object().field("form", alias.form).field("count", alias.count).end_object();
    }
    json.end_array();
  }
  if (entity.outside_ids.empty()) return;
  json.key("outside_ids").begin_array();
  for (const std::string& id : entity.outside_ids) json.value(id);
  json.end_array();
}

void append_scores(JsonWriter& json, const Scores& scores, std::size_t vertex) {
  if (!scores.community.empty()) json.field("community", scores.community[vertex]);
  if (!scores.component.empty()) json.field("component", scores.component[vertex]);
  if (scores.values.empty()) return;
  for (const MeasureInfo& info : all_measures()) {
    const double score = scores.of(info.measure)[vertex];
    if (std::isfinite(score)) json.field(info.name, score);
  }
}

void append_vertex(JsonWriter& json, const Vertex& vertex, const Scores& scores,
                   std::size_t index) {
  json.line().begin_object();
  append_entity(json, vertex.entity);
  json.field("mentions", vertex.mentions).field("articles", vertex.articles);
  json.field("stories", vertex.stories);
  json.text("first_date", vertex.first_date).text("last_date", vertex.last_date);
  append_scores(json, scores, index);
  json.end_object();
}

void append_evidence(JsonWriter& json, const Evidence& evidence) {
  json.begin_object().field("source", evidence.source);
  json.field("begin", evidence.span.begin).field("end", evidence.span.end);
  json.field("same_sentence", evidence.same_sentence).text("quote", evidence.quote).end_object();
}

void append_edge(JsonWriter& json, const Graph& graph, const CoMention& edge) {
  json.line().begin_object();
  json.field("source", graph.vertex(edge.a).entity.id);
  json.field("target", graph.vertex(edge.b).entity.id);
  json.field("weight", edge.weight);
  json.field("sentences", edge.sentences).field("paragraphs", edge.paragraphs);
  json.field("articles", edge.articles).field("stories", edge.stories);
  json.field("outlets", edge.outlets);
  json.text("first_date", edge.first_date).text("last_date", edge.last_date);
  if (!edge.evidence.empty()) {
    json.key("evidence").begin_array();
    for (const Evidence& evidence : edge.evidence) append_evidence(json, evidence);
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string graph_json(const Graph& graph, const Scores& scores, EdgesKey key) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("directed", false).field("multigraph", false);
  json.line().key("graph").begin_object();
  append_info(json, graph.info());
  append_sources(json, graph.sources());
  json.end_object();
  json.line().key("nodes").begin_array();
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v) {
    append_vertex(json, graph.vertex(VertexIndex{v}), scores, v);
  }
  json.end_array();
  json.line().key(key == EdgesKey::edges ? "edges" : "links").begin_array();
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    append_edge(json, graph, graph.edge(EdgeIndex{e}));
  }
  json.end_array().end_object();
  out += '\n';
  return out;
}

}  // namespace comention
