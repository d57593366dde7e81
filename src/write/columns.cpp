#include "write/columns.hpp"

#include <cmath>

#include "write/clean_text.hpp"
#include "write/number.hpp"

namespace comention::write {
namespace {

Cell text_cell(std::string_view text) {
  std::string clean = clean_text(text);
  return clean.empty() ? Cell() : Cell(std::move(clean));
}
Cell count_cell(std::uint32_t count) { return static_cast<std::int64_t>(count); }
Cell decimal_cell(double value) { return std::isfinite(value) ? Cell(value) : Cell(); }

std::string joined_aliases(const Entity& entity) {
  std::string joined;
  for (const Alias& alias : entity.aliases) {
    if (!joined.empty()) joined += "; ";
    joined += alias.form;
  }
  return joined;
}

std::string joined_ids(const Entity& entity) {
  std::string joined;
  for (const std::string& id : entity.outside_ids) {
    if (!joined.empty()) joined += "; ";
    joined += id;
  }
  return joined;
}

void add_scores(VertexColumns& columns, const Scores& scores) {
  const auto number = [](VertexIndex v) { return static_cast<std::size_t>(v); };
  if (!scores.community.empty()) {
    columns.push_back({"community", Kind::integer, [&scores, number](VertexIndex v) {
                         return count_cell(scores.community[number(v)]);
                       }});
  }
  if (!scores.component.empty()) {
    columns.push_back({"component", Kind::integer, [&scores, number](VertexIndex v) {
                         return count_cell(scores.component[number(v)]);
                       }});
  }
  if (scores.values.empty()) return;
  for (const MeasureInfo& info : all_measures()) {
    const std::span<const double> values = scores.of(info.measure);
    columns.push_back({std::string(info.name), Kind::decimal, [values, number](VertexIndex v) {
                         return decimal_cell(values[number(v)]);
                       }});
  }
}

/// A column from the edge's best quotation and its source.
Column<EdgeIndex> quote_column(const Graph& graph, std::string name,
                               std::string (*from)(const Evidence&, const Source&)) {
  return {std::move(name), Kind::text, [&graph, from](EdgeIndex e) {
            const std::vector<Evidence>& evidence = graph.edge(e).evidence;
            if (evidence.empty()) return Cell();
            return text_cell(from(evidence[0], graph.sources()[evidence[0].source]));
          }};
}

}  // namespace

VertexColumns vertex_columns(const Graph& graph, const Scores& scores) {
  const auto add = [&graph](VertexColumns& columns, std::string name, Kind kind,
                            Cell (*of)(const Vertex&)) {
    columns.push_back(
        {std::move(name), kind, [&graph, of](VertexIndex v) { return of(graph.vertex(v)); }});
  };
  VertexColumns columns;
  add(columns, "type", Kind::text,
      [](const Vertex& v) { return text_cell(to_string(v.entity.type)); });
  add(columns, "aliases", Kind::text,
      [](const Vertex& v) { return text_cell(joined_aliases(v.entity)); });
  add(columns, "outside_ids", Kind::text,
      [](const Vertex& v) { return text_cell(joined_ids(v.entity)); });
  add(columns, "mentions", Kind::integer, [](const Vertex& v) { return count_cell(v.mentions); });
  add(columns, "articles", Kind::integer, [](const Vertex& v) { return count_cell(v.articles); });
  add(columns, "stories", Kind::integer, [](const Vertex& v) { return count_cell(v.stories); });
  add(columns, "first_seen", Kind::text, [](const Vertex& v) { return text_cell(v.first_date); });
  add(columns, "last_seen", Kind::text, [](const Vertex& v) { return text_cell(v.last_date); });
  add_scores(columns, scores);
  return columns;
}

EdgeColumns edge_columns(const Graph& graph) {
  const auto add = [&graph](EdgeColumns& columns, std::string name, Kind kind,
                            Cell (*of)(const CoMention&)) {
    columns.push_back(
        {std::move(name), kind, [&graph, of](EdgeIndex e) { return of(graph.edge(e)); }});
  };
  EdgeColumns columns;
  add(columns, "weight", Kind::decimal, [](const CoMention& e) { return decimal_cell(e.weight); });
  add(columns, "sentences", Kind::integer,
      [](const CoMention& e) { return count_cell(e.sentences); });
  add(columns, "paragraphs", Kind::integer,
      [](const CoMention& e) { return count_cell(e.paragraphs); });
  add(columns, "articles", Kind::integer,
      [](const CoMention& e) { return count_cell(e.articles); });
  add(columns, "stories", Kind::integer, [](const CoMention& e) { return count_cell(e.stories); });
  add(columns, "outlets", Kind::integer, [](const CoMention& e) { return count_cell(e.outlets); });
  add(columns, "first_seen", Kind::text,
      [](const CoMention& e) { return text_cell(e.first_date); });
  add(columns, "last_seen", Kind::text, [](const CoMention& e) { return text_cell(e.last_date); });
  const auto quote = [&](std::string name, std::string (*from)(const Evidence&, const Source&)) {
    columns.push_back(quote_column(graph, std::move(name), from));
  };
  quote("quote", [](const Evidence& evidence, const Source&) { return evidence.quote; });
  quote("quote_article", [](const Evidence&, const Source& source) { return source.id; });
  quote("quote_outlet", [](const Evidence&, const Source& source) { return source.outlet; });
  quote("quote_date", [](const Evidence&, const Source& source) { return source.date; });
  quote("quote_url", [](const Evidence&, const Source& source) { return source.url; });
  return columns;
}

std::string to_text(const Cell& cell) {
  struct {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t value) const { return number(value); }
    std::string operator()(double value) const { return number(value); }
  } as_text;
  return std::visit(as_text, cell);
}

std::string label(const Entity& entity) {
  std::string name = clean_text(entity.name);
  return name.empty() ? entity.id : name;
}

std::string edge_id(const Graph& graph, const CoMention& edge) {
  return graph.vertex(edge.a).entity.id + "-" + graph.vertex(edge.b).entity.id;
}

std::string_view plain_word(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "person";
    case EntityType::organisation:
      return "organisation";
    case EntityType::location:
      return "place";
    case EntityType::misc:
      return "other";
  }
  return "other";
}

std::string_view day_of(std::string_view date) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (date.size() < shape.size()) return {};
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (shape[i] == 'd' ? !digit : date[i] != '-') return {};
  }
  return date.substr(0, shape.size());
}

}  // namespace comention::write
