"""Do our sentences end where an editor ends them? BASIL: 150 professional English articles.

The sentences of an article are joined by one space and split again; a boundary is right when it
lies where the corpus has one. The end of the article does not count. The corpus's own sentences
were made by a program and looked over, so that about one boundary in twenty is open to argument.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from compare.text.sentences import sentences

_DATA = "data/events-basil-dev.jsonl"


class _Article(msgspec.Struct):
    id: str
    sentences: list[str]


def measure(shared: Path) -> dict[str, float]:
    """Precision, recall and F1 of the boundaries over all articles together."""
    right = found = expected = 0
    for text, gold in _articles(shared):
        ends = _ends(sentence.end for sentence in sentences(text))
        right += len(ends & gold)
        found += len(ends)
        expected += len(gold)
    precision, recall = right / found, right / expected
    f1 = 2 * precision * recall / (precision + recall)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def disagreements(shared: Path) -> Iterator[str]:
    """Each boundary only we have ("+") or only the corpus has ("-"), with its surroundings."""
    for text, gold in _articles(shared):
        ends = _ends(sentence.end for sentence in sentences(text))
        for end in sorted(ends ^ gold):
            sign = "+" if end in ends else "-"
            yield f"{sign} {text[max(0, end - 60) : end]} ¦ {text[end + 1 : end + 50]}"


def _articles(shared: Path) -> Iterator[tuple[str, set[int]]]:
    decoder = msgspec.json.Decoder(_Article)
    for line in (shared / _DATA).read_bytes().splitlines():
        pieces = [" ".join(sentence.split()) for sentence in decoder.decode(line).sentences]
        pieces = [piece for piece in pieces if piece]
        ends, length = [], 0
        for piece in pieces:
            length += len(piece) + 1
            ends.append(length - 1)
        yield " ".join(pieces), _ends(ends)


def _ends(ends: Iterable[int]) -> set[int]:
    return set(sorted(ends)[:-1])


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        print("\n".join(disagreements(folder)))
    print(measure(folder))
