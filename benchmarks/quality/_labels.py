"""Passages of the benchmark data with labels made by reading them: `labels/*.jsonl`, see its README."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

_FILES = {
    "basil": "events-basil-dev.jsonl",
    "ecbplus": "events-ecbplus-dev.jsonl",
    "mt-docs": "mt-docs-dev.jsonl.gz",
}
HALVES = ("development", "held_out")


class _Document(msgspec.Struct):
    id: str
    sentences: list[str] = []
    text: str = ""
    human: bool = True


class Place(msgspec.Struct):
    """Where a labelled passage stands: the labels themselves are in the fields of a subclass."""

    dataset: str
    document: str
    sentences: tuple[int, ...]
    sha256: str

    @property
    def half(self) -> str:
        """Of which half the passage is: rules are made from errors of the development half alone."""
        return HALVES[int(self.sha256[:8], 16) % 2]


Labelled = TypeVar("Labelled", bound=Place)


def passages(shared: Path, name: str, kind: type[Labelled]) -> Iterator[tuple[str, Labelled]]:
    """Each passage of `labels/<name>.jsonl` and its labels.

    Raises ValueError where the data no longer holds the text that was labelled.
    """
    lines = (Path(__file__).parent / "labels" / f"{name}.jsonl").read_bytes().splitlines()
    for label in map(msgspec.json.Decoder(kind).decode, lines):
        text = " ".join(_documents(shared, label.dataset)[label.document][at] for at in label.sentences)
        if hashlib.sha256(text.encode()).hexdigest() != label.sha256:
            raise ValueError(f"{label.dataset} {label.document}: not the text that was labelled")
        yield text, label


@lru_cache(maxsize=len(_FILES))
def _documents(shared: Path, dataset: str) -> dict[str, list[str]]:
    path = shared / "data" / _FILES[dataset]
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    documents = map(msgspec.json.Decoder(_Document).decode, data.splitlines())
    return {doc.id: doc.sentences or doc.text.split("\n") for doc in documents if doc.human}


def f1(right: int, found: int, expected: int) -> float:
    """The harmonic mean of precision and recall."""
    return round(2 * right / (found + expected), 4) if found + expected else 1.0
