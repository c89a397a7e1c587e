"""Count which kinds of words follow each other in news written by people, for `compare.text.word_order`.

    python -m benchmarks.fit_word_order

Writes `compare/text/data/word_order.yaml`: kinds and a table of quarter bits, no text.
"""

from __future__ import annotations

import gzip
import itertools
import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.quality import shared_folder
from compare.text.sentences import sentences
from compare.text.word_order import _ZERO, pieces

_OUT = Path(__file__).parents[1] / "compare" / "text" / "data" / "word_order.yaml"
_COMMON = 220  # words that are a kind of their own
_PRIOR = 1.0  # pairs by chance that are added to each count


def _texts(shared: Path) -> Iterator[str]:
    with gzip.open(shared / "data" / "mt-docs-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        seen = {row["text"] for row in map(json.loads, lines) if row["human"]}
    yield from sorted(seen)
    for line in (shared / "data" / "events-basil-dev.jsonl").read_text("utf-8").splitlines():
        yield "\n".join(json.loads(line)["sentences"])


def _sentences(shared: Path) -> list[str]:
    return [
        sentence
        for text in _texts(shared)
        for line in text.splitlines()
        for s in sentences(line)
        if len((sentence := s.of(line)).split()) > 4
    ]


def main() -> None:
    shared = shared_folder()
    if shared is None:
        print("fit_word_order: skipped, the benchmark data is not here")
        return
    every = _sentences(shared)
    words = Counter(
        w for s in every for w in s.replace("’", "'").split() if (w.isalpha() and w.islower()) or w == "I"
    )
    common = frozenset(w.lower() for w, _ in words.most_common(_COMMON))
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence in every:
        kinds = ["^", *(piece.kind for piece in pieces(sentence, common))]
        kinds += ["."] if kinds[-1] != "." else []
        pairs.update(itertools.pairwise(kinds))
    left, right = Counter[str](), Counter[str]()
    for (a, b), count in pairs.items():
        left[a] += count
        right[b] += count
    kinds = sorted(set(left) | set(right) | set(common))
    total = pairs.total()

    def cell(a: str, b: str) -> str:
        chance = left[a] * right[b] / total
        bits = math.log2((pairs[a, b] + _PRIOR) / (chance + _PRIOR))
        return chr(_ZERO + max(-24, min(24, round(4 * bits))))

    table = "\n".join("  " + "".join(cell(a, b) for b in kinds) for a in kinds)
    head = "# Counted by benchmarks/fit_word_order.py; see compare/text/word_order.py. Rows: the first kind."
    _OUT.write_text(f"{head}\nkinds: >-\n  {' '.join(kinds)}\ntable: |\n{table}\n", "utf-8")
    print(f"{len(every)} sentences, {len(kinds)} kinds, {_OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
