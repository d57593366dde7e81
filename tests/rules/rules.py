#!/usr/bin/env python3
"""The rules of the house that a compiler does not check. Each is a function from a tree to its findings.

usage: rules.py RULE ROOT     prints the findings; exit status 1 if there are any
"""

import ast
import re
import subprocess
import sys
from pathlib import PurePosixPath

from tree import Finding, Tree

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
HEAVY = re.compile(r"(boost|nlohmann|CLI|unicode|libxml|graphviz)/|simdjson\.h|archive(_entry)?\.h|gvc\.h|cgraph\.h")
MAY_BE_HEAVY = {"include/comention/link/boost_graph.hpp"}
MAX_LINES = {".hpp": 220, ".cpp": 600}

# Written so that this file does not match itself.
MACHINE = re.compile(r"/[w]ork/|/[t]mp/(bash_jobs|team)|/[h]ome/[a-z]+/|/[r]oot/\.")
REGISTRY = re.compile(r"//(localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|[\w.-]*(artifactory|nexus|verdaccio)[\w.-]*)[:/]", re.I)
LEFT_OVER = re.compile(r"\b(T[O]DO|F[I]XME|X[X]X)\b")
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")


def room_table(tree):
    """{room: rooms whose headers it may include} as cmake/rooms.cmake says; a room knows itself."""
    text = tree.read("cmake/rooms.cmake")
    rooms = re.search(r"set\(COMENTION_ROOMS\s+([^)]*)\)", text).group(1).split()
    table = {}
    for name, known in re.findall(r"set\(COMENTION_KNOWS_(\w+)\s*([^)]*)\)", text):
        known = known.replace("${COMENTION_ROOMS}", " ".join(rooms)).split()
        table[name] = {name, *known}
    missing = set(rooms) - table.keys()
    if missing:
        raise SystemExit(f"cmake/rooms.cmake says nothing of whom these know: {sorted(missing)}")
    return table


def place(path):
    """("include" or "src", room) of a library file."""
    parts = PurePosixPath(path).parts
    if parts[:2] == ("include", "comention") and len(parts) > 3:
        return "include", parts[2]
    if parts[0] == "src" and len(parts) > 2:
        return "src", parts[1]
    return None, None


def included(tree, path):
    for number, line in tree.lines(path):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def forbidden(table, side, room, quote, header):
    """Why the room may not include the header; None if it may."""
    parts = PurePosixPath(header).parts
    if parts[0] == "comention":
        if quote == "<":
            return "own headers are included with quotation marks"
        if len(parts) < 3 or parts[1] not in table:
            return f"{header} lies in no room"
        return None if parts[1] in table[room] else f"{room} may not know {parts[1]}"
    if quote == "<":
        return None
    if side == "include":
        return "a public header may include only public headers"
    if parts[0] not in table:
        return f"{header} is not spelled from the source root"
    return None if parts[0] == room else f"{header} is private to {parts[0]}"


def includes(tree):
    """Every #include obeys the table of rooms."""
    table = room_table(tree)
    for path in tree.cpp(under=("include/", "src/")):
        side, room = place(path)
        if room not in table:
            yield Finding(path, 0, "lies in no room of cmake/rooms.cmake")
            continue
        for number, quote, header in included(tree, path):
            why = forbidden(table, side, room, quote, header)
            if why:
                yield Finding(path, number, why)


def light_headers(tree):
    """No header of a heavy library in a public header: each would cost every user seconds a file."""
    for path in tree.cpp(under=("include/",)):
        for number, _, header in included(tree, path):
            if HEAVY.match(header) and path not in MAY_BE_HEAVY:
                yield Finding(path, number, f"{header} belongs into a .cpp file")


def listed(tree):
    """Every source and public header is named in its room's CMakeLists.txt: what is not is neither built nor installed."""
    for path in tree.cpp(under=("include/", "src/")):
        side, room = place(path)
        if room is None or (side == "src" and path.endswith(".hpp")):
            continue
        lists = f"src/{room}/CMakeLists.txt"
        name = PurePosixPath(path).name
        if lists not in tree.paths or not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", tree.read(lists)):
            yield Finding(path, 0, f"not named in {lists}")


def length(tree):
    """One idea a file: a header over 220 lines or a source over 600 holds two."""
    for path in tree.cpp(under=("include/", "src/")):
        lines = tree.read(path).count("\n")
        most = MAX_LINES[PurePosixPath(path).suffix]
        if lines > most:
            yield Finding(path, 0, f"{lines} lines, more than {most}")


def formatting(tree):
    """clang-format has nothing to change."""
    files = tree.cpp()
    run = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=tree.root, capture_output=True, text=True)
    seen = set()
    for path, number in re.findall(r"^(\S+?):(\d+):\d+: error:", run.stderr, re.M):
        if path not in seen:
            seen.add(path)
            yield Finding(path, int(number), "run clang-format -i")
    if run.returncode and not seen:
        yield Finding("clang-format", 0, run.stderr.strip()[:500])


def no_machine(tree):
    """No path of somebody's machine and no private package registry."""
    for path in tree.text_files():
        for number, line in tree.lines(path):
            if MACHINE.search(line) or REGISTRY.search(line):
                yield Finding(path, number, f"belongs to one machine: {line.strip()[:80]}")


def finished(tree):
    """Nothing is marked as left to do: what is open is an issue."""
    for path in tree.text_files():
        for number, line in tree.lines(path):
            if LEFT_OVER.search(line):
                yield Finding(path, number, f"left over: {line.strip()[:80]}")


def scripts(tree):
    """Every Python script parses, every shell script passes bash -n."""
    for path in tree.paths:
        head = tree.read(path).split("\n", 1)[0] if "." not in PurePosixPath(path).name else ""
        if path.endswith(".py") or (head.startswith("#!") and "python" in head):
            try:
                ast.parse(tree.read(path), path)
            except SyntaxError as error:
                yield Finding(path, error.lineno or 0, error.msg)
        elif path.endswith(".sh") or (head.startswith("#!") and "sh" in head):
            run = subprocess.run(["bash", "-n", path], cwd=tree.root, capture_output=True, text=True)
            if run.returncode:
                yield Finding(path, 0, run.stderr.strip())


def links(tree):
    """Every relative link in a Markdown file leads to a file of the checkout."""
    known = set(tree.paths)
    for path in tree.select(".md"):
        if path.startswith("samples/articles/"):
            continue
        for number, line in tree.lines(path):
            for target in LINK.findall(line):
                parts = []
                for part in (PurePosixPath(path).parent / target).parts:
                    if part == ".." and parts:
                        parts.pop()
                    else:
                        parts.append(part)
                found = "/".join(parts)
                if found not in known and not any(k.startswith(found + "/") for k in known):
                    yield Finding(path, number, f"no such file: {target}")


def packages(tree):
    """Every Debian package that is installed has its licence and its reason in docs/dependencies.md."""
    told = tree.read("docs/dependencies.md")
    for number, line in tree.lines("packages.txt"):
        name = line.split("#")[0].strip()
        if name and not name.startswith("[") and f"`{name}`" not in told:
            yield Finding("packages.txt", number, f"{name} is not explained in docs/dependencies.md")


RULES = {rule.__name__: rule for rule in (
    includes, light_headers, listed, length, formatting, no_machine, finished, scripts, links, packages)}


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in RULES:
        raise SystemExit(f"usage: rules.py {'|'.join(RULES)} ROOT")
    rule = RULES[arguments[0]]
    findings = list(rule(Tree(arguments[1])))
    for finding in findings:
        print(finding)
    print(f"{rule.__doc__} {len(findings) or 'no'} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
