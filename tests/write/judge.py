#!/usr/bin/env python3
"""Opens what comention exports with networkx, python-igraph, Graphviz, and the parsers of the standard
library, and compares every vertex, edge, weight and label with graph.json.

    judge.py JUDGE_FILES_PROGRAM

A program that is missing is a failure, not a skip: this judge is the proof that the exports open.
"""
import csv
import html
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
import xml.etree.ElementTree as xml
from pathlib import Path

import igraph
import networkx as nx

failures = []


def check(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED", message)


def clean(name):
    """The name as interchange formats hold it: NFC, one line, no control characters."""
    out = "".join(" " if unicodedata.category(c) == "Cc" else c for c in name)
    return unicodedata.normalize("NFC", " ".join(out.split(" ")).strip())


class Expected:
    def __init__(self, path):
        document = json.loads(path.read_text(encoding="utf-8"))
        self.labels = {node["id"]: clean(node["name"]) for node in document["nodes"]}
        self.ids = [node["id"] for node in document["nodes"]]
        self.edges = {frozenset((e["source"], e["target"])): e["weight"] for e in document["edges"]}


def compare(what, expected, labels, edges):
    check(labels == expected.labels, f"{what}: labels differ: {diff(labels, expected.labels)}")
    check(edges == expected.edges, f"{what}: edges differ: {diff(edges, expected.edges)}")


def diff(got, wanted):
    return [(k, got.get(k), wanted.get(k)) for k in {*got, *wanted} if got.get(k) != wanted.get(k)][:2]


def from_networkx(what, expected, graph, label="label", key=lambda node: node):
    check(not graph.is_directed(), f"{what}: directed")
    labels = {key(n): data[label] for n, data in graph.nodes(data=True)}
    edges = {frozenset((key(a), key(b))): d["weight"] for a, b, d in graph.edges(data=True)}
    compare(what, expected, labels, edges)


def from_igraph(what, expected, graph, ids, labels):
    check(not graph.is_directed(), f"{what}: directed")
    weights = graph.es["weight"] if graph.ecount() else []
    edges = {frozenset((ids[e.source], ids[e.target])): w for e, w in zip(graph.es, weights)}
    compare(what, expected, dict(zip(ids, labels)), edges)


def judge_json(folder, expected):
    for file, key in (("json.json", "edges"), ("d3.json", "links")):
        data = json.loads((folder / file).read_text(encoding="utf-8"))
        check({"edges", "links"} & set(data) == {key}, f"{file}: wrong key")
        data = {("links" if k == "edges" else k): v for k, v in data.items()}  # networkx before 3.6
        graph = nx.node_link_graph(data)
        from_networkx(f"{folder.name} networkx {file}", Named(expected, data), graph, label="name")


class Named:
    """graph.json keeps a name as it is; only interchange formats clean it."""

    def __init__(self, expected, data):
        self.labels = {node["id"]: node["name"] for node in data["nodes"]}
        self.edges = expected.edges


def judge_graphml(folder, expected):
    for file in ("graphml.graphml", "yed.graphml"):
        path = folder / file
        from_networkx(f"{folder.name} networkx {file}", expected, nx.read_graphml(path))
        graph = igraph.Graph.Read_GraphML(str(path))
        if graph.vcount():
            from_igraph(f"{folder.name} igraph {file}", expected, graph, graph.vs["id"], graph.vs["label"])


def know_gexf_1_3():
    """networkx before 3 knows versions 1.1 and 1.2 only; this is the entry that later ones have."""
    from networkx.readwrite.gexf import GEXF

    GEXF.versions.setdefault("1.3", {
        "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
        "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
        "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd", "VERSION": "1.3"})


def judge_gexf(folder, expected):
    for file in ("gexf.gexf", "gexf-dynamic.gexf"):
        path = folder / file
        xml.parse(path)
        from_networkx(f"{folder.name} networkx {file}", expected, nx.read_gexf(path))


def judge_gml(folder, expected):
    path = folder / "gml.gml"
    graph = nx.read_gml(path, label="id")
    ids = nx.get_node_attributes(graph, "key")
    from_networkx(f"{folder.name} networkx gml", expected, graph, key=lambda n: ids[n])
    graph = igraph.Graph.Read_GML(str(path))
    if graph.vcount():
        labels = [re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), label) for label in graph.vs["label"]]
        from_igraph(f"{folder.name} igraph gml", expected, graph, graph.vs["key"], labels)


def judge_pajek(folder, expected):
    path = folder / "pajek.net"
    if not expected.ids:
        return  # networkx and igraph both refuse a network without vertices
    plain = {i: n.replace('"', "'").replace("\\", "/") for i, n in expected.labels.items()}
    by_label = {label: i for i, label in plain.items()}
    graph = nx.Graph(nx.read_pajek(path))
    edges = {frozenset((by_label[a], by_label[b])): d["weight"] for a, b, d in graph.edges(data=True)}
    check({by_label[n] for n in graph} == set(expected.ids), f"{folder.name} networkx pajek: vertices differ")
    check(edges == expected.edges, f"{folder.name} networkx pajek: edges differ")
    graph = igraph.Graph.Read_Pajek(str(path))
    wanted = Expected.__new__(Expected)
    wanted.labels, wanted.edges = plain, expected.edges
    from_igraph(f"{folder.name} igraph pajek", wanted, graph, expected.ids, graph.vs["id"])


def judge_dot(folder, expected):
    path = folder / "dot.dot"
    done = subprocess.run(["dot", "-Tdot_json", str(path)], capture_output=True, check=False)
    check(done.returncode == 0 and not done.stderr, f"{folder.name} dot: {done.stderr[:200]}")
    data = json.loads(done.stdout.decode("utf-8"))
    objects = data.get("objects", [])
    # Graphviz hands the label on as it stands in the file: escapes and references are for its renderers.
    labels = {o["name"]: html.unescape(o["label"].replace("\\\\", "\\")) for o in objects}
    names = {o["_gvid"]: o["name"] for o in objects}
    edges = {frozenset((names[e["tail"]], names[e["head"]])): float(e["weight"]) for e in data.get("edges", [])}
    compare(f"{folder.name} dot", expected, labels, edges)


def judge_csv(folder, expected):
    def rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def plain(text):
        text = text.replace("\\\\", "\\")
        return text[1:] if text[:1] == "'" and text[1:2] in "=+-@" else text

    labels = {row["Id"]: plain(row["Label"]) for row in rows(folder / "csv" / "nodes.csv")}
    table = rows(folder / "csv" / "edges.csv")
    edges = {frozenset((row["Source"], row["Target"])): float(row["Weight"]) for row in table}
    check(all(row["Type"] == "Undirected" for row in table), f"{folder.name} csv: Type")
    check(len({row["Id"] for row in table}) == len(table), f"{folder.name} csv: edge ids are not unique")
    compare(f"{folder.name} csv", expected, labels, edges)
    labels = {row["id:ID(Entity)"]: row["name"] for row in rows(folder / "neo4j" / "nodes.csv")}
    table = rows(folder / "neo4j" / "relationships.csv")
    ends = (":START_ID(Entity)", ":END_ID(Entity)")
    edges = {frozenset(row[end] for end in ends): float(row["weight:double"]) for row in table}
    compare(f"{folder.name} neo4j", expected, labels, edges)


def judge_cytoscape(folder, expected):
    data = json.loads((folder / "cyjs.cyjs").read_text(encoding="utf-8"))
    from_networkx(f"{folder.name} networkx cyjs", expected, undirected(nx.cytoscape_graph(data)), label="name")
    positions = [tuple(n["position"].values()) for n in data["elements"]["nodes"]]
    check(len(set(positions)) == len(positions), f"{folder.name} cyjs: nodes on top of each other")
    cx2 = json.loads((folder / "cx2.cx2").read_text(encoding="utf-8"))
    aspects = {name: part for aspect in cx2 for name, part in aspect.items()}
    key = {n["id"]: n["v"]["key"] for n in aspects.get("nodes", [])}
    labels = {n["v"]["key"]: n["v"]["name"] for n in aspects.get("nodes", [])}
    edges = {frozenset((key[e["s"]], key[e["t"]])): e["v"]["weight"] for e in aspects.get("edges", [])}
    compare(f"{folder.name} cx2", expected, labels, edges)


def undirected(graph):
    return nx.Graph(graph)


def main():
    warnings.simplefilter("ignore")
    know_gexf_1_3()
    judges = [judge_json, judge_graphml, judge_gexf, judge_gml, judge_pajek, judge_dot, judge_csv, judge_cytoscape]
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([sys.argv[1], temporary], check=True)
        for name in ("blinken", "hostile", "larger", "empty"):
            folder = Path(temporary) / name
            expected = Expected(folder / "json.json")
            check(bool(expected.ids) == (name != "empty"), f"{name}: unexpected number of vertices")
            for judge in judges:
                try:
                    judge(folder, expected)
                except Exception as error:  # a reader that cannot read is what we look for
                    check(False, f"{name} {judge.__name__}: {type(error).__name__}: {str(error)[:300]}")
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
