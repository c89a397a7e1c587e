"""The texts of a file of articles, as every peer reads them, and the pairs that some find."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path


def texts(path: str) -> Iterator[str]:
    """Title and text of each article."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield f"{record['title']}\n\n{record['text']}"


def write(path: str, pairs: Iterable[tuple[int, int, float]]) -> None:
    """Pairs of articles, by their numbers from 0, with a score; each pair once."""
    with Path(path).open("w", encoding="utf-8") as lines:
        lines.writelines(f"{one}\t{other}\t{score:.4f}\n" for one, other, score in pairs)


def arguments() -> list[str]:
    return sys.argv[1:]
