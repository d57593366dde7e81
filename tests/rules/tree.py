"""The files of a checkout, and the findings that the rules report about them."""

import subprocess
from pathlib import Path
from typing import NamedTuple

BINARY_SUFFIXES = {".model", ".png", ".gz", ".zst", ".zip", ".pdf", ".bin"}


class Finding(NamedTuple):
    path: str
    line: int  # 0: the whole file
    what: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.what}" if self.line else f"{self.path}: {self.what}"


class Tree:
    """A checkout: what git tracks or would add. A folder without git (the self-tests' fixtures) is walked."""

    def __init__(self, root):
        self.root = Path(root)
        self.paths = sorted(p for p in self._list() if (self.root / p).is_file())

    def _list(self):
        if not (self.root / ".git").exists():
            return [p.relative_to(self.root).as_posix() for p in self.root.rglob("*")]
        listing = subprocess.run(
            ["git", "-C", str(self.root), "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout
        return [p for p in listing.split("\0") if p]

    def select(self, *suffixes, under=("",)):
        return [p for p in self.paths if p.endswith(suffixes) and p.startswith(tuple(under))]

    def cpp(self, under=("",)):
        return self.select(".cpp", ".hpp", under=under)

    def text_files(self):
        return [p for p in self.paths if Path(p).suffix not in BINARY_SUFFIXES and not p.startswith("tests/data/")]

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def lines(self, path):
        """(number, line) pairs, numbered from 1."""
        return enumerate(self.read(path).splitlines(), start=1)
