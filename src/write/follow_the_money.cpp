// FollowTheMoney, one entity a line, for Aleph and OpenAleph.
//
//   person -> Person, organisation -> Organization, place -> Address (`full` holds the name: the model has
//   no schema for countries or cities), article -> Article, co-mention -> UnknownLink between them
//
// Every value is an array of strings. A link is undirected by its nature: subject is the entity with the
// smaller id. Lost: entities of type MISC and their links (no schema fits), scores, counts beyond the
// link's summary, evidence beyond the best quotation.

#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/json_writer.hpp"

namespace comention::write {
namespace {

std::string_view schema(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "Person";
    case EntityType::organisation:
      return "Organization";
    case EntityType::location:
      return "Address";
    case EntityType::misc:
      return "";
  }
  return "";
}

/// One entity; properties are added between its construction and end().
class FtmEntity {
 public:
  FtmEntity(std::string& out, std::string_view id, std::string_view schema_name)
      : out_(out), json_(out) {
    json_.begin_object()
        .field("id", id)
        .field("schema", schema_name)
        .key("properties")
        .begin_object();
  }
  FtmEntity& property(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return *this;
    json_.key(name).begin_array();
    for (const std::string& value : values) json_.value(value);
    json_.end_array();
    return *this;
  }
  FtmEntity& property(std::string_view name, std::string_view value) {
    const std::string clean = clean_text(value);
    return clean.empty() ? *this : property(name, std::vector<std::string>{clean});
  }
  void end() {
    json_.end_object().end_object();
    out_ += '\n';
  }

 private:
  std::string& out_;
  JsonWriter json_;
};

std::string article_id(std::uint32_t source) { return "article-" + number(source); }

bool is_web_address(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

void append_article(std::string& out, std::uint32_t index, const Source& source) {
  FtmEntity entity(out, article_id(index), "Article");
  const std::string_view title = source.title.empty() ? source.id : source.title;
  entity.property("title", title).property("name", title).property("fileName", source.id);
  entity.property("publisher", source.outlet).property("publishedAt", day_of(source.date));
  if (is_web_address(source.url)) entity.property("sourceUrl", source.url);
  entity.end();
}

void append_vertex(std::string& out, const Entity& entity) {
  FtmEntity ftm(out, entity.id, schema(entity.type));
  const std::string name = label(entity);
  ftm.property("name", name);
  if (entity.type == EntityType::location) ftm.property("full", name);
  std::vector<std::string> aliases;
  for (const Alias& alias : entity.aliases) {
    std::string form = clean_text(alias.form);
    if (!form.empty() && form != name) aliases.push_back(std::move(form));
  }
  ftm.property("alias", aliases);
  ftm.end();
}

void append_link(std::string& out, const Graph& graph, const CoMention& edge) {
  FtmEntity link(out, edge_id(graph, edge), "UnknownLink");
  link.property("subject", graph.vertex(edge.a).entity.id);
  link.property("object", graph.vertex(edge.b).entity.id);
  link.property("role", "named together in " + number(edge.stories) + " stories");
  link.property("startDate", day_of(edge.first_date)).property("endDate", day_of(edge.last_date));
  if (!edge.evidence.empty()) {
    const Evidence& best = edge.evidence[0];
    const Source& source = graph.sources()[best.source];
    link.property("summary", best.quote).property("proof", article_id(best.source));
    if (is_web_address(source.url)) link.property("sourceUrl", source.url);
  }
  link.end();
}

}  // namespace

Files follow_the_money(const Graph& graph, const Scores&) {
  const auto held = [&](VertexIndex v) { return graph.vertex(v).entity.type != EntityType::misc; };
  std::string out;
  for (std::uint32_t i = 0; i < graph.sources().size(); ++i)
    append_article(out, i, graph.sources()[i]);
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    if (held(index)) append_vertex(out, vertex.entity);
  });
  each_edge(graph, [&](EdgeIndex, const CoMention& edge) {
    if (held(edge.a) && held(edge.b)) append_link(out, graph, edge);
  });
  return {{".ftm.json", std::move(out)}};
}

}  // namespace comention::write
