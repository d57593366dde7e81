#!/usr/bin/env python3
"""Opens pictures of hostile names with other programs' parsers: XML, Graphviz, PNG.

    judge.py JUDGE_FILES_PROGRAM
"""
import json
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

NAMES = ['"><script>alert(1)</script>', "North\\NKorea", "AT&T &lt;b&gt;", "]]>", "node", "<TABLE></TABLE>",
         "\u05e9\u05dc\u05d5\u05dd", "a;b{c}", "Wang Yi"]
XLINK = "{http://www.w3.org/1999/xlink}"
failures = []


def check(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED", message)


def judge_svg(path):
    root = xml.parse(path).getroot()
    tags = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    allowed = {"svg", "g", "title", "polygon", "path", "text", "a", "ellipse", "polyline"}
    check(tags <= allowed, f"svg: elements {tags - allowed}")
    texts = "".join("".join(e.itertext()) for e in root.iter() if e.tag.endswith("}text")).replace(" ", "")
    titles = [e.get(XLINK + "title", "") for e in root.iter()]
    for name in NAMES:
        check(name.replace(" ", "") in texts, f"svg: {name!r} is not shown as it is")
        check(any(t.startswith(name + " (") for t in titles), f"svg: {name!r} has no tooltip")
    for element in root.iter():
        check(not any(a.lower().startswith("on") for a in element.attrib), f"svg: handler in {element.attrib}")
        check(element.get(XLINK + "href", "https://").startswith(("http://", "https://")), "svg: foreign link")


def judge_dot(path):
    done = subprocess.run(["neato", "-n2", "-Tdot_json", str(path)], capture_output=True, check=False)
    check(done.returncode == 0 and not done.stderr, f"dot: {done.stderr[:300]}")
    labels = {o["label"] for o in json.loads(done.stdout)["objects"]}
    check("North\\\\NKorea" in labels, "dot: the backslash is not escaped")
    check("node" in labels and "Wang Yi" in labels, f"dot: labels {labels}")


def judge_png(path):
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    check(1500 < width < 4000 and 500 < height < 4000, f"png: {width} x {height}")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([sys.argv[1], temporary], check=True)
        judge_svg(Path(temporary) / "p.svg")
        judge_dot(Path(temporary) / "p.dot")
        judge_png(Path(temporary) / "p.png")
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
