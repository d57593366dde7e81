#!/usr/bin/env python3
"""Runs what documents show: every ```console block of Markdown files, command by command, as a reader would.

usage: console.py --program BINARY --samples DIR FILE.md...
       console.py --program BINARY --samples DIR --help-examples

    ```console
    $ comention rank out --top 1        a command; it is run by bash, the program is on the PATH
    rank  name             ...          the output must be this; "..." in a line stands for any text,
    ...                                 and alone on a line for any lines
    [1]                                 the exit status, if it is not 0
    ```

The blocks of a file share one fresh folder, in which `samples` is a copy of DIR; a command sees what those
before it wrote. Standard error counts as output. --help-examples runs the examples that the program's own
--help and that of each of its commands give; they must end with status 0 and leave standard error empty.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

FENCE = re.compile(r"^( *)```console *\n(.*?)^\1``` *$", re.M | re.S)
STATUS = re.compile(r"\[(\d+)\]")
TIMEOUT_SECONDS = 120


class Step(NamedTuple):
    line: int  # of the command in its document
    command: str
    expected: list
    status: int


def steps(text):
    """The commands of a document's console blocks with what they are to print."""
    found = []
    for block in FENCE.finditer(text):
        first = text.count("\n", 0, block.start()) + 2
        for offset, line in enumerate(block.group(2).splitlines()):
            line = line[len(block.group(1)):].rstrip()
            if line.startswith("$ "):
                found.append(Step(first + offset, line[2:], [], 0))
            elif not found or found[-1].line < first:
                raise SystemExit(f"line {first + offset}: a console block begins with '$ command'")
            elif line.startswith("> ") and not found[-1].expected:
                found[-1] = found[-1]._replace(command=found[-1].command + "\n" + line[2:])
            elif STATUS.fullmatch(line):
                found[-1] = found[-1]._replace(status=int(line[1:-1]))
            else:
                found[-1].expected.append(line)
    return found


def matches(expected, printed):
    """Whether the lines printed are those expected, "..." standing for anything."""
    pattern = ""
    for line in expected:
        if line.strip() == "...":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += "[^\n]*".join(re.escape(part) for part in line.split("...")) + "\n"
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in printed)) is not None


class Folder:
    """A fresh folder with the samples in it, and the program on the PATH."""

    def __init__(self, program, samples):
        self.path = Path(tempfile.mkdtemp(prefix="comention-"))
        shutil.copytree(samples, self.path / "samples")
        self.environment = {
            "PATH": f"{Path(program).resolve().parent}:{os.environ['PATH']}", "HOME": str(self.path),
            "LC_ALL": "C.UTF-8", "COLUMNS": "100",
            **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS") or k == "COMENTION_MODEL"}}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwX", str(self.path)], check=False)
        shutil.rmtree(self.path)

    def run(self, command, **streams):
        return subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=self.path, env=self.environment,
                              stdin=subprocess.DEVNULL, timeout=TIMEOUT_SECONDS, text=True, errors="replace", **streams)


def check_document(name, text, folder):
    """What does not hold in a document, one message a fault."""
    todo = steps(text)
    if not todo:
        yield f"{name}: no console block"
    for step in todo:
        done = folder.run(step.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        where = f"{name}:{step.line}: $ {step.command}\n"
        if done.returncode != step.status:
            yield f"{where}exit status {done.returncode}, expected {step.status}; it printed\n{done.stdout}"
        elif not matches(step.expected, done.stdout.splitlines()):
            yield where + "--- expected\n" + "\n".join(step.expected) + "\n--- printed\n" + done.stdout


def help_commands(text):
    """The commands that --help lists under "Subcommands:" or "Commands:"."""
    section = re.search(r"^(?:Subc|C)ommands:\n((?:[ \t]+\S.*\n|\n(?=[ \t]))+)", text, re.M | re.I)
    return re.findall(r"^ {2}(\w[\w-]*)", section.group(1), re.M) if section else []


def help_examples(text):
    """The command lines under "Example:" or "Examples:"; words after three blanks explain."""
    section = re.search(r"^Examples?:\n((?:[ \t]+\S.*(?:\n|$))+)", text, re.M)
    lines = section.group(1).splitlines() if section else []
    return [re.split(r"\s{3,}", line.strip().removeprefix("$ "))[0] for line in lines]


def check_help(folder):
    """What does not hold of the examples in --help."""
    capture = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    top = folder.run("comention --help", **capture).stdout
    commands = help_commands(top)
    if not commands:
        yield "comention --help lists no commands"
    # Those of the commands first, in the order of the list: build makes what the others take.
    pages = [(f"comention {c} --help", folder.run(f"comention {c} --help", **capture).stdout) for c in commands]
    for name, text in [*pages, ("comention --help", top)]:
        examples = help_examples(text)
        if not examples:
            yield f"{name} gives no example"
        for example in examples:
            done = folder.run(example, **capture)
            if done.returncode or done.stderr:
                yield f"{name}: $ {example}\nexit status {done.returncode}; it printed\n{done.stderr}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--samples", required=True)
    parser.add_argument("--help-examples", action="store_true")
    parser.add_argument("documents", nargs="*")
    settings = parser.parse_args()
    if not settings.help_examples and not settings.documents:
        parser.error("nothing to run")

    faults = []
    for path in settings.documents:
        with Folder(settings.program, settings.samples) as folder:
            faults += check_document(path, Path(path).read_text(encoding="utf-8"), folder)
    if settings.help_examples:
        with Folder(settings.program, settings.samples) as folder:
            faults += check_help(folder)
    print("\n\n".join(faults) if faults else "everything shown holds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
