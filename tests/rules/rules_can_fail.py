#!/usr/bin/env python3
"""Each rule finds the fault in a small bad tree, and nothing in the same tree without it."""

import tempfile
import unittest
from pathlib import Path

import rules
from tree import Finding, Tree

ROOMS = """set(COMENTION_ROOMS core text link)
set(COMENTION_KNOWS_core)
set(COMENTION_KNOWS_text core)
set(COMENTION_KNOWS_link core)
set(COMENTION_KNOWS_cli ${COMENTION_ROOMS})
"""

GOOD = {
    "cmake/rooms.cmake": ROOMS,
    "include/comention/core/span.hpp": "#pragma once\n#include <string>\n",
    "include/comention/text/token.hpp": '#pragma once\n#include "comention/core/span.hpp"\n',
    "include/comention/link/boost_graph.hpp": "#pragma once\n#include <boost/graph/adjacency_list.hpp>\n",
    "src/core/CMakeLists.txt": "comention_room(core SOURCES span.cpp HEADERS span.hpp)\n",
    "src/core/span.cpp": '#include "comention/core/span.hpp"\n',
    "src/text/CMakeLists.txt": "comention_room(text SOURCES token.cpp HEADERS token.hpp)\n",
    "src/text/token.cpp": '#include "text/table.hpp"\n',
    "src/text/table.hpp": "#pragma once\n",
    "src/link/CMakeLists.txt": "comention_room(link HEADERS boost_graph.hpp)\n",
    "src/cli/CMakeLists.txt": "add_executable(comention main.cpp)\n",
    "src/cli/main.cpp": '#include "comention/text/token.hpp"\n\nint main() { return 0; }\n',
    ".clang-format": "BasedOnStyle: Google\n",
    "tool.py": "print(1)\n",
    "run": "#!/usr/bin/env bash\necho one\n",
    "README.md": "[rooms](docs/rooms.md), [the web](https://example.org/x), [docs](docs)\n",
    "docs/rooms.md": "[back](../README.md)\n",
    "docs/dependencies.md": "`cmake`: why\n",
    "packages.txt": "[build]\ncmake\n",
}

# (rule, file, its bad content, where the finding must stand, what it must say)
BAD = [
    ("includes", "include/comention/core/span.hpp", '#include "comention/text/token.hpp"\n', 1, "core may not know text"),
    ("includes", "src/link/link.cpp", '\n#include "comention/text/token.hpp"\n', 2, "link may not know text"),
    ("includes", "src/link/link.cpp", '#include "text/table.hpp"\n', 1, "private to text"),
    ("includes", "src/cli/main.cpp", '#include "text/table.hpp"\n', 1, "private to text"),
    ("includes", "include/comention/text/token.hpp", '#include "text/table.hpp"\n', 1, "only public headers"),
    ("includes", "src/text/token.cpp", '#include "table.hpp"\n', 1, "source root"),
    ("includes", "src/text/token.cpp", "#include <comention/core/span.hpp>\n", 1, "quotation marks"),
    ("includes", "src/attic/old.cpp", "\n", 0, "no room"),
    ("includes", "src/text/token.cpp", '#include "comention/attic/old.hpp"\n', 1, "no room"),
    ("light_headers", "include/comention/core/span.hpp", "#include <boost/graph/graph_traits.hpp>\n", 1, ".cpp file"),
    ("light_headers", "include/comention/core/span.hpp", "#  include <nlohmann/json.hpp>\n", 1, ".cpp file"),
    ("light_headers", "include/comention/text/token.hpp", '#include "simdjson.h"\n', 1, ".cpp file"),
    ("listed", "include/comention/core/new.hpp", "#pragma once\n", 0, "not named in src/core"),
    ("listed", "src/text/ken.cpp", "\n", 0, "not named in src/text"),
    ("length", "src/text/table.hpp", "//\n" * 221, 0, "221 lines"),
    ("length", "src/text/token.cpp", "//\n" * 601, 0, "601 lines"),
    ("formatting", "src/core/span.cpp", "int  f( );\n", 1, "clang-format"),
    ("no_machine", "README.md", "\nsee /wo" + "rk/main/x\n", 2, "one machine"),
    ("no_machine", "tool.py", "open('/ho" + "me/ann/x')\n", 1, "one machine"),
    ("no_machine", "lock.json", "https://npm.artifact" + "ory.example.org/x\n", 1, "one machine"),
    ("finished", "src/core/span.cpp", "int a;  // TO" + "DO: more\n", 1, "left over"),
    ("finished", "run", "# FIX" + "ME\n", 1, "left over"),
    ("scripts", "tool.py", "def f(:\n", 1, "invalid syntax"),
    ("scripts", "run", "#!/usr/bin/env bash\nif true; then\n", 0, "syntax error"),
    ("links", "docs/rooms.md", "[gone](../docs/old.md)\n", 1, "no such file"),
    ("packages", "packages.txt", "[build]\ncmake\nninja-build\n", 3, "ninja-build is not explained"),
]


def check(rule, files):
    with tempfile.TemporaryDirectory() as root:
        for path, content in files.items():
            (Path(root) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(root) / path).write_text(content, encoding="utf-8")
        return list(rules.RULES[rule](Tree(root)))


class RulesCanFail(unittest.TestCase):
    def test_a_good_tree_has_no_findings(self):
        for rule in rules.RULES:
            with self.subTest(rule):
                self.assertEqual(check(rule, GOOD), [])

    def test_each_fault_is_found_where_it_stands(self):
        for rule, path, content, line, words in BAD:
            with self.subTest(f"{rule}: {path} {content[:40]!r}"):
                findings = check(rule, {**GOOD, path: content})
                self.assertEqual([(f.path, f.line) for f in findings], [(path, line)])
                self.assertIn(words, findings[0].what)

    def test_every_rule_has_a_bad_tree(self):
        self.assertEqual({row[0] for row in BAD}, set(rules.RULES))

    def test_a_room_that_the_table_forgets_is_an_error(self):
        with self.assertRaises(SystemExit):
            check("includes", {**GOOD, "cmake/rooms.cmake": "set(COMENTION_ROOMS core text)\nset(COMENTION_KNOWS_core)\n"})

    def test_a_finding_reads_like_a_compiler_message(self):
        self.assertEqual(str(Finding("a.cpp", 3, "bad")), "a.cpp:3: bad")
        self.assertEqual(str(Finding("a.cpp", 0, "bad")), "a.cpp: bad")


if __name__ == "__main__":
    unittest.main()
