#include <algorithm>
#include <numeric>

#include "comention/analyze/measures.hpp"

#include "analyze/numbering.hpp"

namespace comention {

void analyze::number_by_size(std::vector<std::uint32_t>& of) {
  const auto n = static_cast<std::uint32_t>(of.size());
  std::vector<std::uint32_t> size(n, 0), first(n, n);
  for (std::uint32_t v = 0; v < n; ++v) {
    ++size[of[v]];
    first[of[v]] = std::min(first[of[v]], v);
  }
  std::vector<std::uint32_t> groups(n);
  std::iota(groups.begin(), groups.end(), 0U);
  std::erase_if(groups, [&](std::uint32_t g) { return size[g] == 0; });
  std::ranges::sort(groups, [&](std::uint32_t a, std::uint32_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });
  std::vector<std::uint32_t> number(n);
  for (std::uint32_t i = 0; i < groups.size(); ++i) number[groups[i]] = i;
  for (std::uint32_t& group : of) group = number[group];
}

namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parent, std::uint32_t v) {
  while (parent[v] != v) v = parent[v] = parent[parent[v]];
  return v;
}

}  // namespace

std::vector<std::uint32_t> components(const Graph& graph) {
  std::vector<std::uint32_t> parent(graph.num_vertices());
  std::iota(parent.begin(), parent.end(), 0U);
  for (std::uint32_t e = 0; e < graph.num_edges(); ++e) {
    const CoMention& edge = graph.edge(EdgeIndex{e});
    const std::uint32_t a = root_of(parent, static_cast<std::uint32_t>(edge.a));
    const std::uint32_t b = root_of(parent, static_cast<std::uint32_t>(edge.b));
    parent[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t v = 0; v < parent.size(); ++v) parent[v] = root_of(parent, v);
  analyze::number_by_size(parent);
  return parent;
}

}  // namespace comention
