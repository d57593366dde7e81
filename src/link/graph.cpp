// Graph over boost::adjacency_list, and what Boost does not keep: edges by number (its descriptors
// point into a list) and each vertex's edges by ascending other end.

#include "comention/link/graph.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "comention/core/error.hpp"
#include "comention/link/boost_graph.hpp"

namespace comention {

struct Graph::Impl {
  BoostGraph boost;
  std::vector<BoostGraph::edge_descriptor> edges;
  std::vector<std::vector<EdgeIndex>> edges_at;
  std::vector<Source> sources;
  GraphInfo info;

  const CoMention& edge(EdgeIndex index) const {
    return boost[edges[static_cast<std::size_t>(index)]];
  }
};

namespace {

constexpr std::size_t number(VertexIndex index) { return static_cast<std::size_t>(index); }

/// Puts an edge where its other end belongs; at the end, without a move, if edges come in order.
void insert_in_order(const Graph::Impl& impl, std::vector<EdgeIndex>& at, VertexIndex from,
                     EdgeIndex added) {
  const VertexIndex other = other_end(impl.edge(added), from);
  auto place = at.end();
  while (place != at.begin() && other_end(impl.edge(*(place - 1)), from) > other) --place;
  assert(place == at.begin() || other_end(impl.edge(*(place - 1)), from) != other);
  at.insert(place, added);
}

}  // namespace

Graph::Graph() : impl_(std::make_unique<Impl>()) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

// Boost's edge descriptors point into the graph they came from, so a copy is built anew.
Graph::Graph(const Graph& other) : Graph() {
  for (std::uint32_t v = 0; v < other.num_vertices(); ++v) add_vertex(other.vertex(VertexIndex{v}));
  for (std::uint32_t e = 0; e < other.num_edges(); ++e) add_edge(other.edge(EdgeIndex{e}));
  impl_->sources = other.impl_->sources;
  impl_->info = other.impl_->info;
}

Graph& Graph::operator=(const Graph& other) {
  if (this != &other) *this = Graph(other);
  return *this;
}

VertexIndex Graph::add_vertex(const Vertex& vertex) {
  impl_->edges_at.emplace_back();
  return static_cast<VertexIndex>(boost::add_vertex(vertex, impl_->boost));
}

EdgeIndex Graph::add_edge(CoMention edge) {
  if (edge.a > edge.b) std::swap(edge.a, edge.b);
  const auto [a, b] = std::pair(edge.a, edge.b);
  assert(a != b && number(b) < num_vertices());
  const auto added = static_cast<EdgeIndex>(impl_->edges.size());
  impl_->edges.push_back(boost::add_edge(number(a), number(b), impl_->boost).first);
  impl_->boost[impl_->edges.back()] = std::move(edge);
  insert_in_order(*impl_, impl_->edges_at[number(a)], a, added);
  insert_in_order(*impl_, impl_->edges_at[number(b)], b, added);
  return added;
}

void Graph::set_sources(std::vector<Source> sources) { impl_->sources = std::move(sources); }
void Graph::set_info(GraphInfo info) { impl_->info = std::move(info); }

std::uint32_t Graph::num_vertices() const {
  return static_cast<std::uint32_t>(impl_->edges_at.size());
}
std::uint32_t Graph::num_edges() const { return static_cast<std::uint32_t>(impl_->edges.size()); }
const Vertex& Graph::vertex(VertexIndex index) const { return impl_->boost[number(index)]; }
const CoMention& Graph::edge(EdgeIndex index) const { return impl_->edge(index); }
std::span<const Source> Graph::sources() const { return impl_->sources; }
const GraphInfo& Graph::info() const { return impl_->info; }
std::span<const EdgeIndex> Graph::edges_at(VertexIndex index) const {
  return impl_->edges_at[number(index)];
}

const BoostGraph& boost_graph(const Graph& graph) { return graph.impl().boost; }

bool operator==(const Graph& left, const Graph& right) {
  if (left.num_vertices() != right.num_vertices() || left.num_edges() != right.num_edges())
    return false;
  for (std::uint32_t v = 0; v < left.num_vertices(); ++v)
    if (left.vertex(VertexIndex{v}) != right.vertex(VertexIndex{v})) return false;
  for (std::uint32_t e = 0; e < left.num_edges(); ++e)
    if (left.edge(EdgeIndex{e}) != right.edge(EdgeIndex{e})) return false;
  return std::ranges::equal(left.sources(), right.sources()) && left.info() == right.info();
}

namespace {

/// order[i] is the position of the vertex that comes i-th by entity id.
std::vector<std::uint32_t> order_by_id(const std::vector<Vertex>& vertices) {
  std::vector<std::uint32_t> order(vertices.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto id = [&](std::uint32_t v) -> const std::string& { return vertices[v].entity.id; };
  std::ranges::sort(order, {}, id);
  const auto twice = std::ranges::adjacent_find(order, {}, id);
  if (twice != order.end()) throw FormatError("entity " + id(*twice) + " stands twice");
  return order;
}

std::string pair_name(const std::vector<Vertex>& vertices, VertexIndex a, VertexIndex b) {
  return vertices[number(a)].entity.id + " and " + vertices[number(b)].entity.id;
}

void check_edge(const CoMention& edge, const std::vector<Vertex>& vertices,
                std::size_t sources_there) {
  if (number(edge.a) >= vertices.size() || number(edge.b) >= vertices.size())
    throw FormatError("an edge names an entity that is not there");
  if (edge.a == edge.b)
    throw FormatError("entity " + vertices[number(edge.a)].entity.id + " is tied to itself");
  for (const Evidence& evidence : edge.evidence)
    if (evidence.source >= sources_there)
      throw FormatError("the evidence of " + pair_name(vertices, edge.a, edge.b) +
                        " names an article that is not there");
}

}  // namespace

Graph make_graph(std::vector<Vertex> vertices, std::vector<CoMention> edges,
                 std::vector<Source> sources, GraphInfo info) {
  const auto order = order_by_id(vertices);
  std::vector<VertexIndex> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = VertexIndex{i};

  for (CoMention& edge : edges) {
    check_edge(edge, vertices, sources.size());
    edge.a = place[number(edge.a)];
    edge.b = place[number(edge.b)];
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  }
  const auto pair = [](const CoMention& edge) { return std::pair(edge.a, edge.b); };
  std::ranges::sort(edges, {}, pair);

  Graph graph;
  for (const std::uint32_t v : order) graph.add_vertex(vertices[v]);
  const auto twice = std::ranges::adjacent_find(edges, {}, pair);
  if (twice != edges.end())
    throw FormatError("the pair " + graph.vertex(twice->a).entity.id + " and " +
                      graph.vertex(twice->b).entity.id + " stands twice");
  for (CoMention& edge : edges) graph.add_edge(std::move(edge));
  graph.set_sources(std::move(sources));
  graph.set_info(std::move(info));
  return graph;
}

}  // namespace comention
