#!/usr/bin/env python3
"""The time of every measure beside igraph's and networkx's, in one run.

usage: measures.py ANALYZE_BENCH GRAPH [--runs N] [--slow] [--only MEASURE...]

GRAPH is a tab-separated edge list "a b weight". Times are process CPU seconds of one thread: median and
spread (least to greatest) of N runs (default 5), reading not counted. Before a ratio is printed the
sums of the scores are compared; sums that differ by more than a thousandth are marked with !=. Weighted
betweenness may differ: floating sums of 1/weight miss ties that whole-number lengths find.
networkx is only asked with --slow, and only for what it finishes in minutes.
"""
import argparse
import statistics
import subprocess
import sys
import time

import igraph
import networkx as nx


def read(path):
    edges, weights = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            a, b, *weight = line.split()
            edges.append((int(a), int(b)))
            weights.append(float(weight[0]) if weight else 1.0)
    return edges, weights


def timed(runs, function):
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = function()
        times.append(time.process_time() - start)
    return statistics.median(times), min(times), max(times), result


def igraph_kernels(graph, weights):
    lengths = [1 / w for w in weights]
    n = graph.vcount()
    pairs = (n - 1) * (n - 2) / 2
    number = float("nan")

    def clean(values):
        return sum(0.0 if v is None or v != v else v for v in values)

    return {
        "betweenness": lambda: clean(graph.betweenness(directed=False)) / pairs,
        "betweenness_weighted": lambda: clean(graph.betweenness(directed=False, weights=lengths)) / pairs,
        "harmonic": lambda: clean(graph.harmonic_centrality()),
        "harmonic_weighted": lambda: clean(graph.harmonic_centrality(weights=lengths)),
        "eigenvector_weighted": lambda: (graph.evcent(weights=weights), number)[1],
        "pagerank_weighted": lambda: clean(graph.pagerank(directed=False, weights=weights)),
        "core_number": lambda: clean(graph.coreness()),
        "local_clustering": lambda: clean(graph.transitivity_local_undirected(mode="zero")),
        "components": lambda: (graph.connected_components(), number)[1],
        "communities": lambda: graph.modularity(
            graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=2),
            weights=weights),
    }


def networkx_kernels(edges, weights):
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights))
    return {
        "pagerank_weighted": lambda: sum(nx.pagerank(graph, tol=1e-10, max_iter=1000).values()),
        "core_number": lambda: sum(nx.core_number(graph).values()),
        "local_clustering": lambda: sum(nx.clustering(graph).values()),
        "eigenvector_weighted": lambda: (nx.eigenvector_centrality_numpy(graph, weight="weight"),
                                         float("nan"))[1],
    }


def row(name, ours, peer, theirs):
    median, low, high, total = theirs
    differs = abs(total - ours[3]) > 1e-3 * max(abs(total), abs(ours[3]))  # false for a missing sum
    print(f"{name:22} {ours[0]:9.4f} ({ours[1]:.4f}..{ours[2]:.4f})  {peer:9} "
          f"{median:9.4f} ({low:.4f}..{high:.4f})  {median / max(ours[0], 1e-9):8.1f}x"
          f"{'  !=  %.6g %.6g' % (ours[3], total) if differs else ''}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("graph")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--slow", action="store_true")
    parser.add_argument("--only", nargs="*")
    args = parser.parse_args()

    edges, weights = read(args.graph)
    graph = igraph.Graph(n=1 + max(max(e) for e in edges), edges=edges)
    peers = [("igraph", igraph_kernels(graph, weights))]
    if args.slow:
        peers.append(("networkx", networkx_kernels(edges, weights)))
    print(f"# {graph.vcount()} vertices, {graph.ecount()} edges; {args.runs} runs; igraph "
          f"{igraph.__version__}, networkx {nx.__version__}; CPU seconds, median (least..greatest)")
    for name in peers[0][1]:
        if args.only and name not in args.only:
            continue
        run = subprocess.run([args.program, args.graph, "--runs", str(args.runs), name],
                             capture_output=True, text=True, check=True)
        ours = [float(x) for x in run.stdout.splitlines()[-1].split()[1:]]
        ours = (ours[0], ours[1], ours[2], ours[4])
        for peer, kernels in peers:
            if name in kernels:
                row(name, ours, peer, timed(args.runs, kernels[name]))


if __name__ == "__main__":
    sys.exit(main())
