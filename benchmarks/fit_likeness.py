"""Fit the weights of `compare.text.bilingual.likeness` on pairs that are translations and pairs that are not.

    python -m benchmarks.fit_likeness

Prints the weights to paste, and how well the weights fitted without a language tell its pairs apart.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from pathlib import Path

import numpy as np

from benchmarks.quality import shared_folder
from benchmarks.quality.original import CODES
from compare.text.bilingual.likeness import features

_OTHERS = 4  # wrong translations for each right one


def pairs(shared: Path) -> dict[str, list[tuple[tuple[float, ...], int]]]:
    rng = random.Random(0)
    by_language: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(shared / "data" / "demetr-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            by_language[CODES[row["lang_tag"]]][row["src_sent"]] = row["mt_sent"]
    made: dict[str, list[tuple[tuple[float, ...], int]]] = {}
    for language, translations in sorted(by_language.items()):
        every = sorted(translations.values())
        made[language] = [(features(o, t, language), 1) for o, t in translations.items()]
        made[language] += [
            (features(o, other, language), 0)
            for o, t in translations.items()
            for other in rng.sample(every, _OTHERS)
            if other != t
        ]
    return made


def fit(rows: list[tuple[tuple[float, ...], int]]) -> np.ndarray:
    x, y = np.array([r[0] for r in rows]), np.array([r[1] for r in rows], float)
    share = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    w = np.zeros(x.shape[1])
    for _ in range(60):  # Newton with a ridge
        p = 1 / (1 + np.exp(-x @ w))
        g = x.T @ (share * (p - y)) + 1.0 * w
        h = (x * (share * p * (1 - p))[:, None]).T @ x + 1.0 * np.eye(len(w))
        w -= np.linalg.solve(h, g)
    return w


def main() -> None:
    shared = shared_folder()
    if shared is None:
        print("fit_likeness: skipped, the benchmark data is not here")
        return
    made = pairs(shared)
    for language, rows in made.items():
        w = fit([row for other, more in made.items() if other != language for row in more])
        scores = [(float(np.dot(w, x)), y) for x, y in rows]
        right = sorted(s for s, y in scores if y)
        wrong = [s for s, y in scores if not y]
        bar = right[max(0, len(right) // 100)]
        caught = sum(s < bar for s in wrong) / len(wrong)
        below = sum(s < -2 for s in right), sum(s < -2 for s in wrong) / len(wrong)
        print(
            f"{language}: wrong below the first percentile of right {caught:.3f}; "
            f"below -2: {below[0]} right, {below[1]:.3f} wrong"
        )
    print(
        "_WEIGHTS = ("
        + ", ".join(f"{v:.2f}" for v in fit([row for rows in made.values() for row in rows]))
        + ")"
    )


if __name__ == "__main__":
    main()
