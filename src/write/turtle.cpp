// RDF in Turtle: entities as schema:Person, schema:Organization and schema:Place with their names, and every
// co-mention as a node of its own (an RDF statement has no place for a weight), with its two entities, its
// counts, its dates and each piece of evidence.
//
//   <urn:comention:edge:e1-e2> a cm:CoMention ; cm:entity <urn:comention:entity:e1>, ... ; cm:weight 4.25 .
//
// The vocabulary stands under urn:comention:, since names on the web belong to who runs a server for them.
// Lost: nothing.

#include "write/clean_text.hpp"
#include "write/columns.hpp"
#include "write/formats.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

constexpr std::string_view prefixes =
    "@prefix cm: <urn:comention:vocabulary:> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix schema: <https://schema.org/> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";

std::string_view class_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "schema:Person";
    case EntityType::organisation:
      return "schema:Organization";
    case EntityType::location:
      return "schema:Place";
    case EntityType::misc:
      return "schema:Thing";
  }
  return "schema:Thing";
}

std::string literal(std::string_view raw) {
  std::string out = "\"";
  for (const char c : clean_text(raw)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// <urn:comention:kind:id>, every byte that is not a letter, digit, '-', '.' or '_' as %XX.
std::string iri(std::string_view kind, std::string_view id) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out = "<urn:comention:" + std::string(kind) + ":";
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 0xfU];
    }
  }
  return out + ">";
}

template <typename Index>
void append_cells(std::string& out, const std::vector<Column<Index>>& columns, Index index) {
  for (const auto& column : columns) {
    const Cell cell = column.at(index);
    if (is_empty(cell) || column.name == "aliases" || column.name.starts_with("quote")) continue;
    out += " ;\n  cm:" + column.name + " ";
    const std::string text = to_text(cell);
    switch (column.kind) {
      case Kind::text:
        out += literal(text);
        break;
      case Kind::integer:
        out += text;
        break;
      case Kind::decimal:
        out += "\"" + text + "\"^^xsd:double";
        break;
    }
  }
}

void append_source(std::string& out, const Source& source) {
  out += iri("article", source.id) + " a schema:NewsArticle ;\n  schema:identifier " +
         literal(source.id);
  const auto add = [&](std::string_view property, std::string_view text) {
    if (!text.empty()) out += " ;\n  " + std::string(property) + " " + literal(text);
  };
  add("schema:headline", source.title);
  add("schema:datePublished", source.date);
  add("schema:publisher", source.outlet);
  add("schema:url", source.url);
  out += " ;\n  cm:story " + number(source.story) + " .\n";
}

void append_evidence(std::string& out, const Graph& graph, const Evidence& evidence) {
  out += " ;\n  cm:evidence [ cm:article " + iri("article", graph.sources()[evidence.source].id) +
         " ; cm:begin " + number(evidence.span.begin) + " ; cm:end " + number(evidence.span.end) +
         " ; cm:sameSentence " + (evidence.same_sentence ? "true" : "false");
  if (!evidence.quote.empty()) out += " ; cm:quote " + literal(evidence.quote);
  out += " ]";
}

}  // namespace

Files turtle(const Graph& graph, const Scores& scores) {
  const VertexColumns vertices = vertex_columns(graph, scores);
  const EdgeColumns edges = edge_columns(graph);
  std::string out(prefixes);
  for (const Source& source : graph.sources()) append_source(out, source);
  each_vertex(graph, [&](VertexIndex index, const Vertex& vertex) {
    out += iri("entity", vertex.entity.id) + " a ";
    out += class_of(vertex.entity.type);
    out += " ;\n  rdfs:label " + literal(label(vertex.entity));
    for (const Alias& alias : vertex.entity.aliases)
      out += " ;\n  skos:altLabel " + literal(alias.form);
    append_cells(out, vertices, index);
    out += " .\n";
  });
  each_edge(graph, [&](EdgeIndex index, const CoMention& edge) {
    out += iri("edge", edge_id(graph, edge)) + " a cm:CoMention ;\n  cm:entity " +
           iri("entity", graph.vertex(edge.a).entity.id) + ", " +
           iri("entity", graph.vertex(edge.b).entity.id);
    append_cells(out, edges, index);
    for (const Evidence& evidence : edge.evidence) append_evidence(out, graph, evidence);
    out += " .\n";
  });
  return {{".ttl", std::move(out)}};
}

}  // namespace comention::write
