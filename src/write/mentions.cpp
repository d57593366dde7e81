#include "comention/write/mentions.hpp"

#include "write/json_writer.hpp"

namespace comention {
namespace {

void append_mention(write::JsonWriter& json, const Mention& mention, std::uint32_t body_begin,
                    std::span<const Entity> entities) {
  // The blank line between title and body belongs to neither; no mention reaches across it.
  const bool in_title = mention.span.begin < body_begin;
  const std::uint32_t origin = in_title ? 0 : body_begin;
  json.begin_object();
  json.field("begin", mention.span.begin - origin).field("end", mention.span.end - origin);
  json.field("type", to_string(mention.type));
  if (mention.entity != no_entity) {
    const Entity& entity = entities[static_cast<std::size_t>(mention.entity)];
    json.field("entity", entity.id).field("name", entity.name);
  }
  json.field("confidence", mention.confidence);
  if (mention.role != Role::subject) json.field("role", to_string(mention.role));
  if (in_title) json.field("field", "title");
  json.end_object();
}

}  // namespace

void append_article_line(std::string& out, const Article& article) {
  write::JsonWriter json(out);
  json.begin_object().field("id", article.id);
  json.text("title", article.title).text("date", article.date).text("outlet", article.outlet);
  json.text("url", article.url).text("language", article.language);
  json.field("text", article.body()).end_object();
  out += '\n';
}

void append_mentions_line(std::string& out, const TaggedArticle& tagged,
                          std::span<const Entity> entities) {
  write::JsonWriter json(out);
  json.begin_object().field("id", tagged.article.id);
  json.key("mentions").begin_array();
  for (const Mention& mention : tagged.mentions) {
    append_mention(json, mention, tagged.article.body_begin, entities);
  }
  json.end_array().end_object();
  out += '\n';
}

}  // namespace comention
