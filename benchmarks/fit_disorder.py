"""Fit the weights of `compare.text.bilingual.disorder` on sentences people wrote and the same ones shuffled.

    python -m benchmarks.fit_disorder

Prints the weights to paste. The sentences are none of those that the tables of
`compare.text.word_order` were counted on, and none of those that `benchmarks.quality.original` asks.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.quality import shared_folder
from compare.text.bilingual.disorder import features
from compare.text.sentences import sentences

_TEXTS = {
    "pairs-msrp-dev.jsonl": ("a", "b"),
    "pairs-nanco-dev.jsonl": ("par_a", "par_b"),
    "pairs-claimdiff-dev.jsonl": ("a", "b"),
}


def written(shared: Path) -> list[str]:
    """Single sentences of news, each once."""
    found = {text.strip().replace(" ,", ",").replace(" .", ".") for text in _texts(shared)}
    return sorted(s for s in found if s[-1:] in {".", "!", "?"} and s[0].isupper() and len(sentences(s)) == 1)


def _texts(shared: Path) -> Iterator[str]:
    for name, fields in _TEXTS.items():
        for line in (shared / "data" / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            yield from (row[field] for field in fields)


def shuffled(sentence: str, rng: random.Random) -> str:
    """Its words in any order, with a capital at the beginning and the stop at the end."""
    words = sentence[:-1].split()
    rng.shuffle(words)
    text = " ".join(words)
    return text[:1].upper() + text[1:] + sentence[-1]


def main() -> None:
    shared = shared_folder()
    if shared is None:
        print("fit_disorder: skipped, the benchmark data is not here")
        return
    rng = random.Random(1)
    rows = [(features(text), 0.0) for text in written(shared)]
    rows += [(features(shuffled(text, rng)), 1.0) for text in written(shared)]
    signs = np.array([row for row, _ in rows if row])
    truth = np.array([label for row, label in rows if row])
    weights = np.zeros(signs.shape[1])
    for _ in range(30):  # Newton with a ridge
        chance = 1 / (1 + np.exp(-signs @ weights))
        curvature = (signs.T * (chance * (1 - chance))) @ signs + np.eye(len(weights))
        weights -= np.linalg.solve(curvature, signs.T @ (chance - truth) + weights)
    print(f"{len(truth)} sentences\n_WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights)})")


if __name__ == "__main__":
    main()
