// Reading is strict: a graph that was cut off, edited into nonsense or written by another program is told
// apart by the first member that does not fit, and the message names it as a path, "edges[3].weight".

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"
#include "comention/write/graph_json.hpp"

namespace comention {
namespace {

using nlohmann::json;

/// A value in the document that knows its place, for messages.
class Place {
 public:
  Place(const json& value, const std::string& file, std::string path)
      : value_(value), file_(file), path_(std::move(path)) {}

  [[noreturn]] void fail(const std::string& what) const {
    throw FormatError(file_, 0, path_.empty() ? what : path_ + ": " + what);
  }
  bool has(const char* name) const { return value_.is_object() && value_.contains(name); }
  Place member(const std::string& name) const {
    if (!value_.is_object()) fail("an object was expected here");
    const auto found = value_.find(name);
    const std::string path = path_.empty() ? name : path_ + "." + name;
    if (found == value_.end()) throw FormatError(file_, 0, path + ": is missing");
    return {*found, file_, path};
  }
  std::size_t size() const {
    if (!value_.is_array()) fail("an array was expected here");
    return value_.size();
  }
  Place at(std::size_t i) const {
    return {value_[i], file_, path_ + "[" + std::to_string(i) + "]"};
  }
  std::string text() const {
    if (!value_.is_string()) fail("a text was expected here");
    return value_.get<std::string>();
  }
  bool yes() const {
    if (!value_.is_boolean()) fail("true or false was expected here");
    return value_.get<bool>();
  }
  double number() const {
    if (!value_.is_number()) fail("a number was expected here");
    return value_.get<double>();
  }
  std::uint32_t count() const {
    const bool fits = value_.is_number_unsigned() &&
                      value_.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    if (!fits) fail("a count from 0 to 4294967295 was expected here");
    return value_.get<std::uint32_t>();
  }
  std::string text_or_empty(const char* name) const {
    return has(name) ? member(name).text() : std::string();
  }

 private:
  const json& value_;
  const std::string& file_;
  std::string path_;
};

json parse(std::string_view text, const std::string& where) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const std::size_t end = std::min(error.byte, text.size());
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    const std::string_view what = error.what();
    const std::size_t begin = what.find(": ");  // after "... at line 1, column 2"
    throw FormatError(
        where, static_cast<std::uint64_t>(line),
        "not valid JSON: " +
            std::string(begin == std::string_view::npos ? what : what.substr(begin + 2)));
  }
}

void check_header(const Place& root) {
  if (!root.has("nodes") || !root.has("graph")) {
    root.fail("not a graph in node-link form: \"graph\", \"nodes\" and \"edges\" were expected");
  }
  if (root.member("graph").text_or_empty("format") != "comention graph") {
    root.member("graph").fail("not written by comention: \"format\" is not \"comention graph\"");
  }
  const std::uint32_t version = root.member("graph").member("version").count();
  if (version != 1) {
    root.member("graph").member("version").fail(
        "this program reads version 1, the file has version " + std::to_string(version));
  }
  if (root.member("directed").yes()) root.member("directed").fail("the graph must not be directed");
}

GraphInfo read_info(const Place& place) {
  GraphInfo info;
  info.articles = place.member("articles").count();
  info.stories = place.member("stories").count();
  info.first_date = place.text_or_empty("first_date");
  info.last_date = place.text_or_empty("last_date");
  info.mentions = place.member("mentions").count();
  const Place set_aside = place.member("set_aside");
  for (const Role role : all_roles) {
    info.set_aside_by_role[static_cast<std::size_t>(role)] =
        set_aside.member(std::string(to_string(role))).count();
  }
  info.set_aside_otherwise = set_aside.member("otherwise").count();
  info.window = place.text_or_empty("window");
  info.paragraph_weight = place.member("paragraph_weight").number();
  info.vertices_before = place.member("vertices_before").count();
  info.edges_before = place.member("edges_before").count();
  info.pruning = place.text_or_empty("pruning");
  return info;
}

std::vector<Source> read_sources(const Place& place) {
  std::vector<Source> sources(place.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const Place from = place.at(i);
    sources[i] = {from.member("id").text(),   from.text_or_empty("title"),
                  from.text_or_empty("date"), from.text_or_empty("outlet"),
                  from.text_or_empty("url"),  from.member("story").count()};
  }
  return sources;
}

Entity read_entity(const Place& place) {
  Entity entity;
  entity.id = place.member("id").text();
  entity.name = place.member("name").text();
  const Place type = place.member("type");
  const auto known = entity_type_from(type.text());
  if (!known) type.fail("PERSON, ORGANISATION, LOCATION or MISC was expected here");
  entity.type = *known;
  if (place.has("aliases")) {
    const Place aliases = place.member("aliases");
    for (std::size_t i = 0; i < aliases.size(); ++i) {
      entity.aliases.push_back(
          {aliases.at(i).member("form").text(), aliases.at(i).member("count").count()});
    }
  }
  if (place.has("outside_ids")) {
    const Place ids = place.member("outside_ids");
    for (std::size_t i = 0; i < ids.size(); ++i) entity.outside_ids.push_back(ids.at(i).text());
  }
  return entity;
}

Vertex read_vertex(const Place& place) {
  return {read_entity(place),
          place.member("mentions").count(),
          place.member("articles").count(),
          place.member("stories").count(),
          place.text_or_empty("first_date"),
          place.text_or_empty("last_date")};
}

Evidence read_evidence(const Place& place, std::size_t num_sources) {
  Evidence evidence;
  evidence.source = place.member("source").count();
  if (evidence.source >= num_sources)
    place.member("source").fail("no such position in graph.sources");
  evidence.span = {place.member("begin").count(), place.member("end").count()};
  if (evidence.span.begin > evidence.span.end) place.fail("the span ends before it begins");
  evidence.same_sentence = place.member("same_sentence").yes();
  evidence.quote = place.text_or_empty("quote");
  return evidence;
}

using VertexOf = std::unordered_map<std::string, VertexIndex>;

VertexIndex read_end(const Place& place, const VertexOf& vertex_of) {
  const std::string id = place.text();
  const auto found = vertex_of.find(id);
  if (found == vertex_of.end()) place.fail("no node has the id \"" + id + "\"");
  return found->second;
}

CoMention read_edge(const Place& place, const VertexOf& vertex_of, std::size_t num_sources) {
  CoMention edge;
  edge.a = read_end(place.member("source"), vertex_of);
  edge.b = read_end(place.member("target"), vertex_of);
  if (edge.a == edge.b) place.fail("an edge must join two different nodes");
  if (edge.a > edge.b) std::swap(edge.a, edge.b);
  edge.weight = place.member("weight").number();
  if (!(edge.weight >= 0)) place.member("weight").fail("a weight must not be negative");
  edge.sentences = place.member("sentences").count();
  edge.paragraphs = place.member("paragraphs").count();
  edge.articles = place.member("articles").count();
  edge.stories = place.member("stories").count();
  edge.outlets = place.member("outlets").count();
  edge.first_date = place.text_or_empty("first_date");
  edge.last_date = place.text_or_empty("last_date");
  if (!place.has("evidence")) return edge;
  const Place evidence = place.member("evidence");
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    edge.evidence.push_back(read_evidence(evidence.at(i), num_sources));
  }
  return edge;
}

VertexOf add_vertices(Graph& graph, const Place& nodes) {
  VertexOf vertex_of;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Vertex vertex = read_vertex(nodes.at(i));
    std::string id = vertex.entity.id;
    if (vertex_of.contains(id)) nodes.at(i).fail("the id \"" + id + "\" stands twice");
    vertex_of.emplace(std::move(id), graph.add_vertex(vertex));
  }
  return vertex_of;
}

void add_edges(Graph& graph, const Place& place, const VertexOf& vertex_of) {
  std::vector<CoMention> edges(place.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    edges[i] = read_edge(place.at(i), vertex_of, graph.sources().size());
  }
  const auto ends = [](const CoMention& edge) { return std::pair(edge.a, edge.b); };
  std::stable_sort(edges.begin(), edges.end(),
                   [&](const auto& left, const auto& right) { return ends(left) < ends(right); });
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (i > 0 && ends(edges[i - 1]) == ends(edges[i])) {
      place.fail("two edges join \"" + graph.vertex(edges[i].a).entity.id + "\" and \"" +
                 graph.vertex(edges[i].b).entity.id + "\"");
    }
  }
  for (CoMention& edge : edges) graph.add_edge(std::move(edge));
}

}  // namespace

Graph parse_graph(std::string_view text, const std::string& where) {
  const json document = parse(text, where);
  const Place root(document, where, {});
  check_header(root);
  Graph graph;
  graph.set_info(read_info(root.member("graph")));
  graph.set_sources(read_sources(root.member("graph").member("sources")));
  const VertexOf vertex_of = add_vertices(graph, root.member("nodes"));
  add_edges(graph, root.member(root.has("links") ? "links" : "edges"), vertex_of);
  return graph;
}

Graph read_graph(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    throw FileError(path.string(), 0,
                    "cannot read the graph: no such file, or no right to read it");
  }
  std::ostringstream content;
  content << file.rdbuf();
  if (file.bad()) throw FileError(path.string(), 0, "cannot read the graph to its end");
  return parse_graph(content.view(), path.string());
}

}  // namespace comention
