#pragma once

// The measures, each a function from a graph to one number a vertex: result[i] belongs to vertex i.
// Docstrings: shape, unit, convention, cost, errors, source (see docs/house style).

#include <cstdint>
#include <vector>

#include "comention/link/graph.hpp"

namespace comention {

std::vector<double> degree(const Graph& graph);
std::vector<double> strength(const Graph& graph);
std::vector<double> betweenness(const Graph& graph, bool weighted = true);
std::vector<double> closeness(const Graph& graph, bool weighted = true);
std::vector<double> harmonic(const Graph& graph, bool weighted = true);
std::vector<double> eigenvector(const Graph& graph, bool weighted = true);
std::vector<double> pagerank(const Graph& graph, bool weighted = true, double damping = 0.85);
std::vector<double> core_number(const Graph& graph);
std::vector<double> local_clustering(const Graph& graph);
/// Component of each vertex, numbered from 0 by size, ties by smallest vertex.
std::vector<std::uint32_t> components(const Graph& graph);

}  // namespace comention
