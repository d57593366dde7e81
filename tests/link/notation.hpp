#pragma once

// Graphs and articles in one line.
//
//   drawn_graph("A-B:3 B-C D")      edges with weights (1 if none is given), an isolated vertex; a
//                                   name is the entity's id, so vertices stand in order of names
//   collection({{"1", "[Ann] met [Bob]. [Cy/byline] wrote. | [Ann] left."}})
//                                   names in brackets with a role other than subject after the
//                                   stroke; a sentence ends with a full stop, a paragraph with " |
//                                   "

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "comention/core/collection.hpp"
#include "comention/link/graph.hpp"

namespace comention::testing {

inline Graph drawn_graph(std::string_view notation) {
  struct Tie {
    std::string a, b;
    double weight;
  };
  std::vector<Tie> ties;
  std::map<std::string, VertexIndex> place;
  std::istringstream words{std::string(notation)};
  for (std::string word; words >> word;) {
    const auto dash = word.find('-');
    const auto colon = word.find(':');
    place[word.substr(0, std::min(dash, colon))];
    if (dash == std::string::npos) continue;
    ties.push_back({word.substr(0, dash), word.substr(dash + 1, colon - dash - 1),
                    colon == std::string::npos ? 1.0 : std::stod(word.substr(colon + 1))});
    place[ties.back().b];
  }
  Graph graph;
  for (auto& [name, index] : place) {
    Vertex vertex;
    vertex.entity.id = vertex.entity.name = name;
    index = graph.add_vertex(vertex);
  }
  for (const Tie& tie : ties) {
    CoMention edge;
    edge.a = place.at(tie.a);
    edge.b = place.at(tie.b);
    edge.weight = tie.weight;
    graph.add_edge(edge);
  }
  return graph;
}

struct ArticleLine {
  std::string id, text, date, outlet;
  int story = -1;  // -1: one of its own
};

/// The article of a line; its mentions point into `entities`, which grows.
inline TaggedArticle tagged(const ArticleLine& line, std::vector<Entity>& entities) {
  TaggedArticle result;
  result.article.id = line.id;
  result.article.date = line.date;
  result.article.outlet = line.outlet;
  std::string& text = result.article.text;
  std::uint32_t sentence = 0, paragraph = 0;
  const auto here = [&] { return static_cast<std::uint32_t>(text.size()); };
  const auto add_entity = [&](const std::string& name) {
    const auto found = std::ranges::find(entities, name, &Entity::id);
    const auto index = static_cast<std::uint32_t>(found - entities.begin());
    if (found == entities.end()) entities.push_back({name, name, EntityType::person, {}, {}});
    return EntityIndex{index};
  };
  const std::string& in = line.text;
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (in[i] == '[') {
      const std::string inside = in.substr(i + 1, in.find(']', i) - i - 1);
      const std::string name = inside.substr(0, inside.find('/'));
      Mention mention{{here(), here() + static_cast<std::uint32_t>(name.size())},
                      EntityType::person,
                      Role::subject,
                      1.0F,
                      add_entity(name)};
      if (name.size() < inside.size()) mention.role = *role_from(inside.substr(name.size() + 1));
      result.mentions.push_back(mention);
      text += name;
      i += inside.size() + 1;
    } else if (in[i] == '|') {
      result.segments.paragraphs.push_back({paragraph, here()});
      text += "\n\n";
      sentence = paragraph = here();
      ++i;
    } else if (in[i] == '.') {
      text += '.';
      result.segments.sentences.push_back({sentence, here()});
      if (i + 1 < in.size() && in[i + 1] == ' ' && in[i + 2] != '|') text += ' ';
      if (i + 1 < in.size()) ++i;
      sentence = here();
    } else {
      text += in[i];
    }
  }
  result.segments.paragraphs.push_back({paragraph, here()});
  return result;
}

/// Articles in the order given; every entity is a person whose id is its name.
inline Collection collection(const std::vector<ArticleLine>& lines) {
  Collection result;
  for (const ArticleLine& line : lines) {
    const auto own = static_cast<std::uint32_t>(1000 + result.articles.size());
    result.stories.push_back(
        StoryIndex{line.story < 0 ? own : static_cast<std::uint32_t>(line.story)});
    result.articles.push_back(tagged(line, result.entities));
  }
  return result;
}

inline VertexIndex vertex_named(const Graph& graph, std::string_view name) {
  for (std::uint32_t v = 0; v < graph.num_vertices(); ++v)
    if (graph.vertex(VertexIndex{v}).entity.name == name) return VertexIndex{v};
  throw std::out_of_range(std::string(name));
}

/// The edge between two names; null if there is none.
inline const CoMention* edge_between(const Graph& graph, std::string_view a, std::string_view b) {
  const VertexIndex from = vertex_named(graph, a), to = vertex_named(graph, b);
  for (const EdgeIndex edge : graph.edges_at(from))
    if (other_end(graph.edge(edge), from) == to) return &graph.edge(edge);
  return nullptr;
}

}  // namespace comention::testing
