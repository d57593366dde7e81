#!/usr/bin/env python3
"""Laws of the whole program: the same articles and options give the same bytes, whatever the order of the
input and the number of threads; what one command writes the next one reads.

usage: laws_test.py PROGRAM SAMPLES
"""

import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path


def run(*arguments, stdin=None):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, input=stdin, timeout=300)
    if done.returncode != 0:
        raise AssertionError(f"{arguments}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


class Laws(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.articles = cls.folder / "articles.jsonl"
        cls.articles.write_bytes(run("read", SAMPLES / "articles"))
        run("build", cls.articles, "-o", cls.folder / "out")
        cls.built = contents(cls.folder / "out")

    def test_thread_count_changes_no_byte(self):
        for threads in (1, 2, 7):
            run("build", self.articles, "-o", self.folder / "threads", "--threads", threads)
            self.assertEqual(contents(self.folder / "threads"), self.built, f"{threads} threads")

    def test_the_order_of_the_articles_changes_no_byte_but_the_hash_of_the_input(self):
        lines = self.articles.read_bytes().splitlines(keepends=True)
        for seed in range(3):
            random.Random(seed).shuffle(lines)
            shuffled = self.folder / "shuffled" / "articles.jsonl"
            shuffled.parent.mkdir(exist_ok=True)
            shuffled.write_bytes(b"".join(lines))
            run("build", shuffled, "-o", self.folder / "order")
            ours, theirs = contents(self.folder / "order"), dict(self.built)
            del ours["run.json"], theirs["run.json"]
            self.assertEqual(ours, theirs)

    def test_an_article_that_comes_twice_counts_once(self):
        run("build", self.articles, self.articles, "-o", self.folder / "twice")
        ours, theirs = contents(self.folder / "twice"), dict(self.built)
        del ours["run.json"], theirs["run.json"]
        self.assertEqual(ours, theirs)

    def test_tag_writes_the_same_from_a_file_and_from_standard_input(self):
        self.assertEqual(run("tag", self.articles), run("tag", stdin=self.articles.read_bytes()))
        self.assertEqual(run("tag", self.articles, "--threads", 1), run("tag", self.articles, "--threads", 5))

    def test_the_mentions_that_stand_in_the_input_are_ignored_unless_asked_for(self):
        article = {"id": "a", "text": "Wang Yi met Antony Blinken.",
                   "mentions": [{"begin": 12, "end": 26, "type": "ORG", "entity": "x"}]}
        line = json.dumps(article).encode()
        found = json.loads(run("tag", stdin=line))["mentions"]
        self.assertEqual([(m["begin"], m["end"], m["type"]) for m in found],
                         [(0, 7, "PERSON"), (12, 26, "PERSON")])
        given = json.loads(run("tag", "--annotations", "given", stdin=line))["mentions"]
        self.assertEqual([(m["begin"], m["end"], m["type"]) for m in given], [(12, 26, "ORGANISATION")])

    def test_mentions_lie_where_they_say(self):
        articles = {json.loads(line)["id"]: json.loads(line) for line in self.articles.read_bytes().splitlines()}
        seen = 0
        for line in self.built["mentions.jsonl"].splitlines():
            tagged = json.loads(line)
            for mention in tagged["mentions"]:
                text = articles[tagged["id"]][mention.get("field", "text")].encode()
                surface = text[mention["begin"]:mention["end"]].decode()
                self.assertEqual(surface, surface.strip())
                self.assertTrue(surface)
                seen += 1
        self.assertGreater(seen, 500)

    def test_the_commands_work_on_what_build_wrote_and_agree_with_it(self):
        ranking = json.loads(run("rank", self.folder / "out", "--format", "json", "--top", 5))
        rows = self.built["ranking.csv"].decode().splitlines()[1:6]
        self.assertEqual([row["id"] for row in ranking], [row.split(",")[1] for row in rows])
        run("draw", self.folder / "out", "-o", self.folder / "again.svg")
        self.assertEqual((self.folder / "again.svg").read_bytes(), self.built["graph.svg"])
        run("export", self.folder / "out" / "graph.json", "--format", "json", "-o", self.folder / "again.json")
        self.assertEqual((self.folder / "again.json").read_bytes(), self.built["graph.json"])

    def test_a_focus_shows_its_neighbours_and_nobody_else(self):
        graph = json.loads(self.built["graph.json"])
        names = {node["id"]: node["name"] for node in graph["nodes"]}
        blinken, = [id for id, name in names.items() if name == "Antony Blinken"]
        near = {blinken} | {e["target"] if e["source"] == blinken else e["source"] for e in graph["edges"]
                            if blinken in (e["source"], e["target"])}
        dot = run("draw", self.folder / "out", "--focus", "blinken", "--hops", 1, "--format", "dot", "--top", 500).decode()
        labels = {label.replace("\\n", " ") for label in re.findall(r'label="?([^",\n]*)"?,', dot)}
        shown = {name for name in names.values() if name in labels}
        self.assertEqual(shown, {names[id] for id in near})

    def test_run_json_says_what_was_done(self):
        record = json.loads(self.built["run.json"])
        self.assertEqual(record["counts"]["articles"], len(self.articles.read_bytes().splitlines()))
        self.assertEqual(len(record["inputs"][0]["sha256"]), 64)
        self.assertEqual(record["problems"], [])
        self.assertEqual(record["options"]["window"], "sentence")


if __name__ == "__main__":
    PROGRAM, SAMPLES = sys.argv[1], Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
