#!/usr/bin/env python3
"""The runner of documents, tried on a small program of its own: it passes what holds and finds each fault."""

import tempfile
import unittest
from pathlib import Path

import console

PROGRAM = r"""#!/usr/bin/env bash
case "$*" in
  "one two") printf 'one\ntwo\n' ;;
  "fail") echo 'comention: no such file' >&2; exit 2 ;;
  "noise") echo noise >&2 ;;
  "write") echo kept > kept.txt ;;
  "--help") printf 'Says.\n\nSubcommands:\n  say    Says things\n         in many words\n  write  Writes\n\nExamples:\n  comention one two     both\n' ;;
  "say --help") printf 'Example:\n  comention %s\n' "$(cat samples/say)" ;;
  "write --help") cat samples/write ;;
esac
"""


def document(*lines):
    return "\n".join(["# Title", "", "```console", *lines, "```", ""])


class Runner(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.TemporaryDirectory()
        self.addCleanup(self.root.cleanup)
        self.program = Path(self.root.name) / "bin" / "comention"
        self.program.parent.mkdir()
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.samples = Path(self.root.name) / "given"
        self.samples.mkdir()
        self.sample("say", "one two")
        self.sample("write", "Example:\n  comention write\n")

    def sample(self, name, content):
        (self.samples / name).write_text(content)

    def faults(self, text):
        with console.Folder(self.program, self.samples) as folder:
            return list(console.check_document("x.md", text, folder))

    def help_faults(self):
        with console.Folder(self.program, self.samples) as folder:
            return list(console.check_help(folder))

    def test_passes_what_holds(self):
        for why, lines in [
            ("whole output", ["$ comention one two", "one", "two"]),
            ("any lines", ["$ comention one two", "..."]),
            ("any lines, then one", ["$ comention one two", "...", "two"]),
            ("any text in a line", ["$ comention one two", "o...", "t...o"]),
            ("status and standard error", ["$ comention fail", "comention: no such file", "[2]"]),
            ("a command over two lines", ["$ comention one \\", "> two", "one", "two"]),
            ("no output", ["$ comention write"]),
            ("what the step before wrote", ["$ comention write", "$ cat kept.txt", "kept"]),
            ("the samples are there", ["$ cat samples/say", "one two"]),
        ]:
            with self.subTest(why):
                self.assertEqual(self.faults(document(*lines)), [])

    def test_finds_what_does_not_hold(self):
        for why, lines in [
            ("another line", ["$ comention one two", "one", "three"]),
            ("a line too many", ["$ comention one two", "one", "two", "three"]),
            ("a line too few", ["$ comention one two", "one"]),
            ("output where none is shown", ["$ comention one two"]),
            ("'...' in a line is not any line", ["$ comention one two", "one", "...", "th...ree"]),
            ("a pattern is not a regular expression", ["$ comention one two", "o.e", "two"]),
            ("a status that is not shown", ["$ comention fail", "comention: no such file"]),
            ("a status that did not come", ["$ comention one two", "one", "two", "[1]"]),
            ("a failing command in a pipe", ["$ comention fail 2>/dev/null | cat"]),
            ("a program that is not there", ["$ comenshun"]),
        ]:
            with self.subTest(why):
                faults = self.faults(document(*lines))
                self.assertEqual(len(faults), 1)
                self.assertIn("x.md:4: $ ", faults[0])

    def test_a_document_without_a_block_is_a_fault(self):
        self.assertEqual(self.faults("# Title\n\n```sh\ncomention\n```\n"), ["x.md: no console block"])

    def test_a_block_must_begin_with_a_command(self):
        for text in [document("one"), document("$ comention write") + document("one")]:
            with self.assertRaises(SystemExit):
                console.steps(text)

    def test_steps_know_their_lines(self):
        text = document("$ a", "out") + document("$ b")
        self.assertEqual([(s.line, s.command, s.expected) for s in console.steps(text)],
                         [(4, "a", ["out"]), (10, "b", [])])

    def test_an_indented_block_is_read_without_its_indentation(self):
        text = "1. do\n\n   ```console\n   $ comention one two\n   one\n   two\n   ```\n"
        self.assertEqual(self.faults(text), [])

    def test_help_examples_hold(self):
        self.assertEqual(self.help_faults(), [])

    def test_help_examples_that_fail_are_found(self):
        for example in ["fail", "noise"]:
            with self.subTest(example):
                self.sample("say", example)
                faults = self.help_faults()
                self.assertEqual(len(faults), 1)
                self.assertIn(f"comention say --help: $ comention {example}", faults[0])

    def test_a_command_without_an_example_is_a_fault(self):
        self.sample("write", "Writes.\n")
        self.assertEqual(self.help_faults(), ["comention write --help gives no example"])

    def test_help_is_read_as_it_is_printed(self):
        self.assertEqual(console.help_commands("Usage\n\nSubcommands:\n  build   Makes\n          all\n  tag  Tags\n\nEnd\n"),
                         ["build", "tag"])
        self.assertEqual(console.help_examples("Example:\n  comention tag a.txt > b     why\n\nMore\n"),
                         ["comention tag a.txt > b"])


if __name__ == "__main__":
    unittest.main()
