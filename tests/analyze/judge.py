#!/usr/bin/env python3
"""Judges the measures by networkx and igraph on random graphs.

usage: judge.py PRINT_SCORES

Every measure must agree with its judge to 1e-9 on every vertex, on connected and disconnected graphs,
with isolated vertices, with one vertex and none, weighted with many ties. Weights are powers of two:
their reciprocals and all sums of those are exact, so the judges' floating sums find the ties too.
Communities are judged by what they reach: modularity must be what networkx computes for the division,
every community must be connected, and the quality must not fall behind the best of igraph's Leiden.
"""
import random
import subprocess
import sys

import igraph
import networkx as nx
import numpy as np

TOLERANCE = 1e-9
QUALITY_BEHIND = 0.01  # of a round of igraph's Leiden (the best of five seeds), on any one graph
QUALITY_BEHIND_MEAN = 0.001


def random_graph(rng, n, m):
    graph = nx.gnm_random_graph(n, m, seed=rng.randrange(1 << 30))
    for _, _, data in graph.edges(data=True):
        data["weight"] = 2.0 ** rng.randrange(-2, 3)
    return graph


def weigh(rng, graph):
    graph = nx.convert_node_labels_to_integers(graph)
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    for _, _, data in graph.edges(data=True):
        data["weight"] = 2.0 ** rng.randrange(-2, 4)
    return graph


def the_graphs():
    rng = random.Random(20240426)
    yield "no vertex", nx.empty_graph(0)
    yield "one vertex", nx.empty_graph(1)
    yield "five isolated", nx.empty_graph(5)
    yield "one edge", weigh(rng, nx.path_graph(2))
    yield "path of 60", weigh(rng, nx.path_graph(60))
    yield "equal cycle", nx.cycle_graph(12)
    yield "star", weigh(rng, nx.star_graph(9))
    yield "clique", weigh(rng, nx.complete_graph(9))
    yield "grid, many ties", nx.convert_node_labels_to_integers(nx.grid_2d_graph(7, 7))
    yield "two equal components", nx.disjoint_union(nx.cycle_graph(5), nx.cycle_graph(5))
    yield "unequal components", nx.disjoint_union(nx.complete_graph(6), weigh(rng, nx.path_graph(9)))
    yield "karate", weigh(rng, nx.karate_club_graph())
    for i in range(25):
        n = rng.randrange(2, 40)
        m = rng.randrange(0, min(4 * n, n * (n - 1) // 2) + 1)
        yield f"random {i}: {n} vertices, {m} edges", random_graph(rng, n, m)
    for i in range(4):
        yield f"hubs {i}", weigh(rng, nx.barabasi_albert_graph(300, 4, seed=i))
        yield f"cliques {i}", weigh(rng, nx.relaxed_caveman_graph(20, 8, 0.15, seed=i))


def as_text(graph):
    lines = [f"{graph.number_of_nodes()} {graph.number_of_edges()}"]
    lines += [f"{a} {b} {d.get('weight', 1.0)!r}" for a, b, d in graph.edges(data=True)]
    return "\n".join(lines) + "\n"


def read_blocks(text):
    for block in text.split("\n\n"):
        if block.strip():
            yield {line.split()[0]: [float(x) for x in line.split()[1:]] for line in block.splitlines()}


def leading_vector(graph, weight):
    """By numpy, a component at a time: the largest eigenvalue takes all, ties share like power
    iteration from equal values."""
    n = graph.number_of_nodes()
    if graph.number_of_edges() == 0:
        return [n ** -0.5 for _ in range(n)]
    found = []
    for part in nx.connected_components(graph):
        part = sorted(part)
        values, vectors = np.linalg.eigh(nx.to_numpy_array(graph, nodelist=part, weight=weight))
        found.append((values[-1], part, np.abs(vectors[:, -1])))
    best = max(value for value, _, _ in found)
    result = np.zeros(n)
    for value, part, vector in found:
        if value > best * (1 - 1e-11):
            result[part] = vector * vector.sum()
    return list(result / np.linalg.norm(result))


def expected(graph):
    n = graph.number_of_nodes()
    for _, _, data in graph.edges(data=True):
        data["length"] = 1 / data.setdefault("weight", 1.0)
    ig = igraph.Graph(n=n, edges=list(graph.edges()))
    weights = [data["weight"] for _, _, data in graph.edges(data=True)]
    lengths = [1 / w for w in weights]
    pairs = (n - 1) * (n - 2) / 2

    def in_order(by_vertex):
        return [float(by_vertex[v]) for v in range(n)]

    yield "degree", "networkx", in_order(dict(graph.degree()))
    yield "strength", "networkx", in_order(dict(graph.degree(weight="weight")))
    yield "core_number", "networkx", in_order(nx.core_number(graph)) if n else []
    yield "local_clustering", "networkx", in_order(nx.clustering(graph)) if n else []
    for suffix, weight, length, some in (("", None, None, None),
                                         ("_weighted", "weight", "length", lengths)):
        yield ("betweenness" + suffix, "networkx",
               in_order(nx.betweenness_centrality(graph, weight=length)))
        if n > 2:
            yield ("betweenness" + suffix, "igraph",
                   [x / pairs for x in ig.betweenness(directed=False, weights=some)])
        yield ("closeness" + suffix, "networkx",
               in_order(nx.closeness_centrality(graph, distance=length)))
        yield ("harmonic" + suffix, "networkx",
               [x / max(1, n - 1) for x in in_order(nx.harmonic_centrality(graph, distance=length))])
        yield "eigenvector" + suffix, "numpy", leading_vector(graph, weight)
        if n:
            yield ("pagerank" + suffix, "networkx",
                   in_order(nx.pagerank(graph, weight=weight, tol=1e-14, max_iter=10000)))
            yield ("pagerank" + suffix, "igraph",
                   ig.pagerank(directed=False, weights=weights if weight else None))
    if n > 2 and nx.is_connected(graph):
        vector = nx.eigenvector_centrality_numpy(graph, weight="weight")
        yield "eigenvector_weighted", "networkx", in_order(vector)


def judge_measures(name, graph, ours):
    faults = []
    for measure, by, theirs in expected(graph):
        values = ours[measure]
        if len(values) != len(theirs):
            faults.append(f"{name}: {measure}: {len(values)} values, {by} has {len(theirs)}")
            continue
        for v, (a, b) in enumerate(zip(values, theirs)):
            if not abs(a - b) <= TOLERANCE * max(1.0, abs(b)):
                faults.append(f"{name}: {measure}: vertex {v} is {a!r}, {by} has {b!r}")
                break
    return faults


def judge_components(name, graph, ours):
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    number = {v: i for i, part in enumerate(parts) for v in part}
    if [number[v] for v in range(graph.number_of_nodes())] != ours["components"]:
        return [f"{name}: components: {ours['components']}"]
    return []


def judge_communities(name, graph, ours, behind):
    faults = []
    n = graph.number_of_nodes()
    if graph.number_of_edges() == 0:
        return [] if ours["communities_10"] == list(range(n)) else [f"{name}: isolated ones joined"]
    ig = igraph.Graph(n=n, edges=list(graph.edges()))
    weights = [data["weight"] for _, _, data in graph.edges(data=True)]
    for resolution in (0.5, 1.0, 2.0):
        suffix = f"_{int(resolution * 10)}"
        division = ours["communities" + suffix]
        sets = [{v for v in range(n) if division[v] == c} for c in sorted(set(division))]
        mine = ours["modularity" + suffix][0]
        theirs = nx.algorithms.community.modularity(graph, sets, weight="weight",
                                                    resolution=resolution)
        if abs(mine - theirs) > TOLERANCE:
            faults.append(f"{name}: modularity {mine!r}, networkx has {theirs!r}")
        if any(not nx.is_connected(graph.subgraph(part)) for part in sets):
            faults.append(f"{name}: a community is not connected")
        if [len(part) for part in sets] != sorted((len(part) for part in sets), reverse=True):
            faults.append(f"{name}: communities are not numbered by size")
        best = -1.0
        for seed in range(5):
            igraph.set_random_number_generator(random.Random(seed))
            found = ig.community_leiden(objective_function="modularity", weights=weights,
                                        resolution_parameter=resolution, n_iterations=10)
            parts = [set(part) for part in found]
            best = max(best, nx.algorithms.community.modularity(graph, parts, weight="weight",
                                                                resolution=resolution))
        behind.append(best - mine)
        if best - mine > QUALITY_BEHIND:
            faults.append(f"{name}: quality {mine:.6f} at {resolution}, igraph reaches {best:.6f}")
    return faults


def main():
    graphs = list(the_graphs())
    text = "".join(as_text(graph) for _, graph in graphs)
    run = subprocess.run([sys.argv[1]], input=text, capture_output=True, text=True, check=True)
    blocks = list(read_blocks(run.stdout))
    if len(blocks) != len(graphs):
        sys.exit(f"{len(graphs)} graphs in, {len(blocks)} answers out")
    faults, behind = [], []
    for (name, graph), ours in zip(graphs, blocks):
        faults += judge_measures(name, graph, ours)
        faults += judge_components(name, graph, ours)
        faults += judge_communities(name, graph, ours, behind)
    mean = sum(behind) / len(behind)
    print(f"{len(graphs)} graphs; quality behind igraph's best of five: mean {mean:.6f}, "
          f"most {max(behind):.6f}, least {min(behind):.6f}")
    if mean > QUALITY_BEHIND_MEAN:
        faults.append(f"communities are {mean:.6f} behind igraph on average")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
