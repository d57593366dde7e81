#!/usr/bin/env python3
"""What the graph of samples/articles must show: who leads it, each of them once, and nobody who only made the pages.

usage: samples_test.py PROGRAM SAMPLES
"""

import json
import subprocess
import sys
import unittest
from collections import Counter

from console import Folder

# Who the story is about: they lead the ranking, with the capital they met in and the president who sent one of them.
BESIDE_THEM = {"Beijing", "Joe Biden"}
HEAD = {"Antony Blinken", "Wang Yi", "Xi Jinping", "China", "Russia", "Taiwan", "Ukraine", "United States"}

# Other names of the eight, which must not stand beside them as vertices of their own.
SAME = {"Blinken", "Mr Blinken", "Mr. Blinken", "Secretary of State Antony Blinken", "Xi", "Mr Xi", "President Xi",
        "President Xi Jinping", "Wang", "US", "U.S.", "USA", "America", "American", "Americans", "the United States",
        "Chinese", "Russian", "Russians", "Ukrainian", "Taiwanese"}

# Reporters, photographers, agencies cited, readers' comments and boxes beside the story.
NOT_IN_THE_STORY = {"Ruth Calloway", "Marcus Oyelaran", "Helen Ostrander", "Carla Menendez", "Ines Halloran", "Peter Maddox",
                    "Joan Whitfield", "Lena Vogt", "Edmund Farrow", "Dolores Whitcomb", "Rex Tillerson", "Meridian Wire",
                    "Harbour Ledger", "Northgate Courier", "Tidewater Post", "The Tidewater Post", "Northgate United"}

# People of the story whose names look alike.
APART = {"Wang Yi", "Wang Xiaohong", "Xi Jinping", "Joe Biden", "Joseph Wu", "Lai Ching-te"}


class SampleGraph(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder(PROGRAM, SAMPLES)
        cls.addClassCleanup(cls.folder.__exit__)
        cls.done = cls.folder.run("comention build samples/articles -o out --quiet", stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
        cls.graph = json.loads((cls.folder.path / "out" / "graph.json").read_text(encoding="utf-8"))
        cls.names = Counter(node["name"] for node in cls.graph["nodes"])

    def test_the_build_ends_well(self):
        self.assertEqual(self.done.returncode, 0, self.done.stdout)

    def test_every_article_is_read_and_the_wire_text_is_one_story(self):
        self.assertEqual(self.graph["graph"]["articles"], 26)
        self.assertEqual(self.graph["graph"]["stories"], 23)

    def test_they_lead_the_ranking(self):
        ranking = sorted(self.graph["nodes"], key=lambda node: -node["strength"])
        self.assertEqual({node["name"] for node in ranking[:10]}, HEAD | BESIDE_THEM)
        self.assertLessEqual({node["name"] for node in ranking[:4]}, HEAD)

    def test_each_of_them_stands_once(self):
        self.assertEqual({name: self.names[name] for name in HEAD | APART}, dict.fromkeys(HEAD | APART, 1))
        self.assertEqual(SAME & self.names.keys(), set())

    def test_nobody_is_in_it_who_only_made_the_pages(self):
        self.assertEqual(NOT_IN_THE_STORY & self.names.keys(), set())

    def test_blinken_and_wang_yi_are_tied_most_of_all_persons(self):
        persons = {n["id"]: n["name"] for n in self.graph["nodes"] if n["type"] == "PERSON"}
        ties = [e for e in self.graph["edges"] if e["source"] in persons and e["target"] in persons]
        first = max(ties, key=lambda e: e["weight"])
        self.assertEqual({persons[first["source"]], persons[first["target"]]}, {"Antony Blinken", "Wang Yi"})

    def test_the_wire_text_counts_once_in_an_edge(self):
        ids = {n["name"]: n["id"] for n in self.graph["nodes"]}
        edge, = [e for e in self.graph["edges"] if {e["source"], e["target"]} == {ids["Antony Blinken"], ids["Xi Jinping"]}]
        stories = {s["story"] for s in self.graph["graph"]["sources"]}
        self.assertEqual(len(stories), 23)
        self.assertEqual(edge["articles"] - edge["stories"], 3)


if __name__ == "__main__":
    PROGRAM, SAMPLES = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
