"""What a subject is asked, and what all subjects need."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.speed import news
from benchmarks.speed.processes import NEWSCOLLATE


@dataclass
class How:
    """How much to measure, how often, and a folder to work in. `skipped` says what could not be, and why."""

    folder: Path
    n: int | None = None
    quick: bool = False
    rounds: int | None = None
    patience: float = 120.0
    skipped: list[str] = field(default_factory=list)

    def size(self, whole: int, quick: int) -> int:
        """How many articles: as asked for, else `whole`, or `quick` in small."""
        return self.n or (quick if self.quick else whole)

    def sizes(self, whole: tuple[int, ...], quick: tuple[int, ...]) -> tuple[int, ...]:
        """The sizes of a curve, up to as many articles as asked for."""
        usual = quick if self.quick else whole
        return (*(size for size in usual if size < self.n), self.n) if self.n else usual

    def times(self, usual: int) -> int:
        """How many rounds."""
        return self.rounds or (1 if self.quick else usual)

    def articles(
        self, n: int, kind: str = "copies", copies: int | None = None
    ) -> tuple[Path, dict[str, int]]:
        """A file of `n` generated articles, made once, and the event of each by id."""
        path = self.folder / f"{kind}-{n}-{copies or 'any'}.jsonl"
        if not path.exists():
            news.write(path, n, kind, copies=copies)
        return path, news.truth(path)

    def has(self, *modules: str) -> bool:
        """Whether a peer can be measured; says so where it cannot."""
        missing = [name for name in modules if find_spec(name) is None]
        for name in missing:
            self.skip(f"{name} is not installed (pip install --group bench)")
        return not missing

    def knows(self, *words: str) -> bool:
        """Whether the last word is a command or an option of `newscollate`; says so where it is not."""
        known = _help(words[:-1])
        if words[-1] in known:
            return True
        self.skip(f"newscollate {' '.join(words)}: not there")
        return False

    def skip(self, why: str) -> None:
        """Remember and say what is left out."""
        if why not in self.skipped:
            self.skipped.append(why)
            print(f"skipped: {why}")


@lru_cache
def _help(words: tuple[str, ...]) -> str:
    wide = {**os.environ, "COLUMNS": "200", "TERM": "dumb", "NO_COLOR": "1"}
    command = [NEWSCOLLATE, *words, "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=wide).stdout


def sample(path: Path, n: int) -> Path:
    """The first `n` lines of a file, in a file of their own."""
    part = path.with_name(f"{path.stem}-first-{n}.jsonl")
    with path.open(encoding="utf-8") as lines, part.open("w", encoding="utf-8") as kept:
        kept.writelines(line for _, line in zip(range(n), lines, strict=False))
    return part


def texts(path: Path) -> list[str]:
    """The texts of a file of articles."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def words(path: Path) -> int:
    """How many words the texts of a file have."""
    with path.open(encoding="utf-8") as lines:
        return sum(len(json.loads(line)["text"].split()) for line in lines)


def document(path: Path) -> Any:
    """What a command printed as JSON."""
    return json.loads(path.read_bytes())
