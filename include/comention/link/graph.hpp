#pragma once

// The graph of who is mentioned with whom. Vertices are entities, edges are co-mentions; both carry
// what they were counted from, so that every number can be followed to sentences in articles.
//
//   sources()   [ article 0 | article 1 | ... ]            what evidence points into
//   vertices    [ Vertex 0  | Vertex 1  | ... ]            sorted by entity id
//   edges       [ 0-1 | 0-4 | 2-3 | ... ]                  sorted by (a, b), a < b, one per pair
//
// link() and make_graph() see to the order; who adds vertices and edges one by one sees to it
// himself.
//
// Behind it stands a boost::adjacency_list with these structs as bundled properties; who needs
// Boost's algorithms includes comention/link/boost_graph.hpp.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "comention/core/entity.hpp"
#include "comention/core/span.hpp"

namespace comention {

enum class VertexIndex : std::uint32_t {};
enum class EdgeIndex : std::uint32_t {};

/// An article as evidence names it. Its position in Graph::sources() is Evidence::source.
struct Source {
  std::string id, title, date, outlet, url;
  std::uint32_t story = 0;  // copies of one text share the number

  friend bool operator==(const Source&, const Source&) = default;
};

/// The text that supports an edge: the sentence, or the paragraph, that names both.
struct Evidence {
  std::uint32_t source = 0;  // position in Graph::sources()
  Span span;                 // in the article's text
  bool same_sentence = true;
  std::string quote;  // the text of the span, white space folded; empty beyond the first few

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Vertex {
  Entity entity;
  std::uint32_t mentions = 0, articles = 0, stories = 0;
  std::string first_date, last_date;  // ISO 8601; empty: no article had one

  friend bool operator==(const Vertex&, const Vertex&) = default;
};

struct CoMention {
  VertexIndex a{}, b{};          // a < b
  double weight = 0;             // see LinkOptions
  std::uint32_t sentences = 0;   // sentences that name both
  std::uint32_t paragraphs = 0;  // paragraphs that name both, in no common sentence
  std::uint32_t articles = 0, stories = 0, outlets = 0;
  std::string first_date, last_date;
  std::vector<Evidence> evidence;  // best first, see link()

  friend bool operator==(const CoMention&, const CoMention&) = default;
};

/// What the graph was made from; every picture and table says it. Every mention of the articles is
/// counted in exactly one of `mentions`, `set_aside_by_role` and `set_aside_otherwise`.
struct GraphInfo {
  std::uint32_t articles = 0, stories = 0;
  std::string first_date, last_date;
  std::uint32_t mentions = 0;  // took part
  std::array<std::uint32_t, all_roles.size()> set_aside_by_role{};
  std::uint32_t set_aside_otherwise = 0;  // unresolved, of other types, below the confidence
  std::string window;                     // "sentence", "paragraph", "article"
  double paragraph_weight = 0;
  std::uint32_t vertices_before = 0, edges_before = 0;  // before pruning; 0: not pruned
  std::string pruning;  // words for a legend: "spanning forest and 2n strongest"

  friend bool operator==(const GraphInfo&, const GraphInfo&) = default;
};

class Graph {
 public:
  Graph();
  Graph(const Graph&);
  Graph(Graph&&) noexcept;
  Graph& operator=(const Graph&);
  Graph& operator=(Graph&&) noexcept;
  ~Graph();

  /// Edges are added after their vertices, each pair once, no loops; errors are our bugs (assert).
  /// The index is the number of those added before; ends are put in order, a < b.
  VertexIndex add_vertex(const Vertex& vertex);
  EdgeIndex add_edge(CoMention edge);
  void set_sources(std::vector<Source> sources);
  void set_info(GraphInfo info);

  std::uint32_t num_vertices() const;
  std::uint32_t num_edges() const;
  const Vertex& vertex(VertexIndex index) const;
  const CoMention& edge(EdgeIndex index) const;
  std::span<const Source> sources() const;
  const GraphInfo& info() const;

  /// Edges at a vertex, by ascending other end.
  std::span<const EdgeIndex> edges_at(VertexIndex index) const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// Builds a graph from parts in any order, as a file may hold them.
///   vertices  CoMention::a and b are positions in it; sorted by entity id, the edges following
///   edges     sorted by (a, b)
///   errors    FormatError: an entity id twice, a pair twice, a loop, an end or a source beyond the
///             vertices or sources there are
///   cost      O(V log V + E log E)
Graph make_graph(std::vector<Vertex> vertices, std::vector<CoMention> edges,
                 std::vector<Source> sources, GraphInfo info);

/// The same vertices, edges, sources and info, in the same order.
bool operator==(const Graph& left, const Graph& right);

/// The end of the edge that is not `from`.
inline VertexIndex other_end(const CoMention& edge, VertexIndex from) {
  return edge.a == from ? edge.b : edge.a;
}

}  // namespace comention
