#!/usr/bin/env python3
"""Bad input as users have it: one clear line each, the rest goes on, the exit status says so, and no file is
left half written.

usage: bad_input_test.py PROGRAM SHARE     SHARE: the folder with comention/english.model
"""

import gzip
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

GOOD = {"id": "good", "title": "Xi receives Blinken", "date": "2024-04-26",
        "text": "Xi Jinping received Antony Blinken in Beijing on Friday. Wang Yi and Antony Blinken had lunch."}
NOBODY = 65534
WRITTEN = {"entities.csv", "graph.dot", "graph.json", "graph.png", "graph.svg", "mentions.jsonl", "ranking.csv",
           "relations.csv", "run.json"}


def without_rights():
    """Root may read and write everything, so what must be refused is tried as nobody."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def small_disk():
    """Files end at 2,000 bytes: what a full disk does to a writer, without one."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


class BadInput(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContextCompat(tempfile.TemporaryDirectory()))
        self.folder.chmod(0o777)
        # A copy that nobody may run, wherever the build tree lies.
        (self.folder / "bin").mkdir()
        self.program = shutil.copy(PROGRAM, self.folder / "bin" / "comention")
        shutil.copytree(SHARE, self.folder / "share")
        self.good = self.write("good.jsonl", json.dumps(GOOD) + "\n")

    def enterContextCompat(self, context):
        value = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return value

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, **options):
        return subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, capture_output=True, timeout=120,
                              **options)

    def read_one_bad(self, bad, words, status=1):
        """The bad input beside a good one: the good article comes out, one line tells of the bad."""
        done = self.run_program("read", bad, self.good)
        lines = done.stderr.decode().splitlines()
        self.assertEqual(len(lines), 1, lines)
        for word in words:
            self.assertIn(word, lines[0])
        self.assertEqual(done.returncode, status, lines)
        self.assertIn("good", [json.loads(line)["id"] for line in done.stdout.splitlines()])
        return done

    def test_a_file_that_may_not_be_read_is_named_and_the_rest_goes_on(self):
        secret = self.write("secret.txt", "Wang Yi met Antony Blinken in Beijing.")
        secret.chmod(0)
        done = self.run_program("read", secret, self.good, preexec_fn=without_rights)
        self.assertEqual(done.returncode, 1)
        self.assertIn("secret.txt: ", done.stderr.decode())
        self.assertIn("allowed", done.stderr.decode())
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_bad_files_are_named_with_what_is_wrong(self):
        for name, content, word in [
            ("empty.txt", b"", "empty"),
            ("empty.jsonl", b"", "empty"),
            ("blank.txt", b" \n\n ", "empty"),
            ("picture.txt", bytes(range(256)) * 40, "binary"),
            ("picture.jsonl", b"\x89PNG\r\n\x1a\n" + bytes(500), "picture"),
            ("digits.txt", b"1234 -- 5678, 9!\n", "letter"),
            ("cut.txt.gz", gzip.compress(b"Wang Yi met Antony Blinken. " * 500)[:60], "gz"),
            ("page.html", b"<html><head><title></title></head><body><script>1</script></body></html>", ""),
        ]:
            with self.subTest(name):
                self.read_one_bad(self.write(name, content), [name, word])

    def test_a_broken_line_is_named_by_its_number_and_the_others_are_read(self):
        lines = [json.dumps(GOOD | {"id": "one"}), '{"id": "two", "text": ', json.dumps(GOOD | {"id": "three"})]
        done = self.read_one_bad(self.write("broken.jsonl", "\n".join(lines) + "\n"), ["broken.jsonl:2: ", "JSON"])
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], ["one", "three", "good"])

    def test_a_record_without_text_is_named_by_its_number(self):
        bad = self.write("bare.jsonl", '{"id": "x", "title": "Only a title"}\n')
        self.read_one_bad(bad, ["bare.jsonl:1: ", "text"])

    def test_invalid_utf8_is_mended_said_and_no_reason_to_leave_the_article_out(self):
        bad = self.write("bytes.jsonl", b'{"id":"bytes","text":"Wang Yi \xff\xfe met Antony Blinken."}\n')
        done = self.read_one_bad(bad, ["bytes.jsonl:1: ", "UTF-8"], status=0)
        self.assertEqual(len(done.stdout.splitlines()), 2)

    def test_a_line_of_100_megabytes_is_left_out_in_bounded_memory(self):
        bad = self.folder / "long.jsonl"
        with bad.open("wb") as file:
            file.write(b'{"id":"long","text":"')
            for _ in range(100):
                file.write(b"Wang Yi met Xi. " * 65536)
            file.write(b'"}\n' + json.dumps(GOOD | {"id": "after"}).encode() + b"\n")
        done = self.run_program("read", bad)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr[:2000])
        self.assertIn(b"long.jsonl:1: ", done.stderr)
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], ["after"])

    def test_a_folder_without_articles_says_so(self):
        (self.folder / "void").mkdir()
        self.read_one_bad(self.folder / "void", ["void", "without articles"])
        done = self.run_program("build", "void", "-o", "out")
        self.assertEqual(done.returncode, 2)
        self.assertFalse((self.folder / "out" / "graph.json").exists())

    def test_an_input_that_does_not_exist_ends_the_run(self):
        done = self.run_program("build", "nowhere.txt", "-o", "out")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"nowhere.txt", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_a_read_only_output_folder_is_named_and_stays_empty(self):
        sealed = self.folder / "sealed"
        sealed.mkdir()
        sealed.chmod(0o555)
        done = self.run_program("build", self.good, "-o", sealed, preexec_fn=without_rights)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIn("sealed", done.stderr.decode())
        self.assertEqual(list(sealed.iterdir()), [])

    def test_a_full_disk_leaves_no_file_half_written(self):
        done = self.run_program("build", self.good, "-o", "out", preexec_fn=small_disk)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        left = {path.name for path in (self.folder / "out").iterdir()}
        self.assertLess(left, WRITTEN, "whole files under their names, and nothing else")
        for name in left:
            self.assertLessEqual((self.folder / "out" / name).stat().st_size, 2000)
        again = self.run_program("build", self.good, "-o", "out")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual({path.name for path in (self.folder / "out").iterdir()}, WRITTEN)

    def test_a_full_standard_output_is_a_failure_and_a_closed_pipe_is_none(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([self.program, "read", self.good], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard output", done.stderr)
        many = self.write("many.jsonl", "".join(json.dumps(GOOD | {"id": str(i)}) + "\n" for i in range(20000)))
        pipe = subprocess.run(["bash", "-c", f"{self.program} read {many} | head -n 1; echo ${{PIPESTATUS[0]}}"],
                              capture_output=True, text=True)
        self.assertEqual(pipe.stdout.splitlines()[1], "0", pipe.stderr)
        self.assertEqual(pipe.stderr, "")

    def test_a_model_that_does_not_fit_is_refused(self):
        model = next((self.folder / "share" / "comention").glob("*.model")).read_bytes()
        for name, content in [("text.model", b"this is no model\n"), ("cut.model", model[:len(model) // 2]),
                              ("empty.model", b"")]:
            with self.subTest(name):
                done = self.run_program("tag", self.good, "--model", self.write(name, content))
                self.assertEqual(done.returncode, 2)
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertIn(name.encode(), done.stderr)
        done = self.run_program("tag", self.good, "--model", "none.model")
        self.assertEqual((done.returncode, len(done.stderr.splitlines())), (2, 1))

    def test_a_bad_row_of_a_name_list_is_named_and_the_others_count(self):
        names = self.write("names.csv", "name,type,aliases,id\nAntony Blinken,PERSON,Tony Blinken,Q1\n"
                                        "Nobody,WIZARD,,\nWang Yi,PERSON,,Q2\n")
        done = self.run_program("tag", self.good, "--names", names)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIn(b"names.csv:3: ", done.stderr)
        self.assertIn(b"WIZARD", done.stderr)
        found = {mention["name"] for mention in json.loads(done.stdout)["mentions"]}
        self.assertLessEqual({"Antony Blinken", "Wang Yi"}, found)

    def test_a_graph_that_is_none_is_refused(self):
        for content, word in [('{"nodes": [', "graph.json"), ('{"hello": 1}', "graph.json"), ("", "graph.json")]:
            path = self.write("graph.json", content)
            for command in [["rank", path], ["draw", path], ["export", path, "--format", "gexf", "-o", "x.gexf"]]:
                with self.subTest(f"{command[0]} {content}"):
                    done = self.run_program(*command)
                    self.assertEqual(done.returncode, 2)
                    self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                    self.assertIn(word, done.stderr.decode())
        self.assertFalse((self.folder / "x.gexf").exists())

    def test_words_that_nobody_knows_get_did_you_mean(self):
        self.assertEqual(self.run_program("build", self.good, "-o", "out", "--quiet").returncode, 0)
        for arguments, meant in [
            (["biuld", "x"], "'build'"),
            (["build", "x", "--treads", "2"], "'--threads'"),
            (["rank", "out", "--by", "betweeness"], "'betweenness'"),
            (["rank", "out", "--type", "persons"], "'person'"),
            (["draw", "out", "--focus", "Blinkn"], "'"),
            (["export", "out", "--format", "grapml", "-o", "x"], "'graphml'"),
            (["read", "--fields", "txt=content", "good.jsonl"], "'text'"),
        ]:
            with self.subTest(" ".join(arguments)):
                done = self.run_program(*arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn("did you mean " + meant, done.stderr.decode())
                self.assertEqual(len(done.stderr.splitlines()), 1)


if __name__ == "__main__":
    PROGRAM, SHARE = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
