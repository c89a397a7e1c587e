"""The phrases of `data/zones.yaml`, and lines folded as they are: without case and marks, numbers as "#"."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*[kKmM]?(?![^\W\d_])|[#©]")


def has_phrase(line: str, name: str) -> bool:
    """True when a phrase of that entry of the data stands in the line."""
    words = f" {phrase(line)} "
    return any(f" {each} " in words for each in entry(name))


def phrase(line: str) -> str:
    """The words of a line without case and marks, numbers as "#"."""
    return " ".join(map(folded, WORD.findall(line)))


def folded(word: str) -> str:
    """The word without case, "#" for a number."""
    return "#" if word[0].isdigit() else word.casefold()


@lru_cache(maxsize=8)
def entry(name: str) -> frozenset[str]:
    """The phrases of one entry of the data, folded."""
    return split(data()[name])


@lru_cache(maxsize=1)
def agencies() -> frozenset[str]:
    """The names of news agencies as they stand in datelines, without case."""
    return frozenset(name.strip().casefold() for name in data()["agencies"].split(";"))


@lru_cache(maxsize=1)
def endings() -> tuple[tuple[str, ...], frozenset[str]]:
    """How a line ends that names those who helped to write, and the last three letters of any."""
    found = tuple(sorted(each.strip().casefold() for each in data()["signature"]["endings"].split(";")))
    return found, frozenset(each[-3:] for each in found)


def split(phrases: str) -> frozenset[str]:
    """Phrases parted by semicolons, folded."""
    return frozenset(filter(None, map(phrase, phrases.split(";"))))


@lru_cache(maxsize=1)
def data() -> dict[str, Any]:
    """What the file holds: names of entries to phrases, or to parts with phrases."""
    import ryaml

    path = Path(__file__).with_name("data") / "zones.yaml"
    found: dict[str, Any] = ryaml.loads(path.read_text(encoding="utf-8"))
    return found
