"""Whether two names can be one entity: area under the ROC curve, and F1, on name pairs judged by hand."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality import shared_folder
from compare.glossary.match import score

Judged = tuple[float, bool]  # a score, and whether the names are one entity's
_KINDS = {"Person": "person", "Company": "organisation", "Organization": "organisation"}


def measure(shared: Path) -> dict[str, float]:
    """`auroc`: how often a pair that is one entity scores above a pair that is not; `f1`, `precision`,
    `recall`: each half of the pairs (every second one) judged by the threshold that is best on the other.
    """
    with (shared / "data" / "name-pairs-dev.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    judged = [
        (score(row["name1"], row["name2"], _KINDS.get(row["schema"], "any")), row["is_match"] == "true")
        for row in rows
    ]
    same = [value for value, match in judged if match]
    other = [value for value, match in judged if not match]
    above = sum((x > y) + (x == y) / 2 for x in same for y in other)
    return {"auroc": above / (len(same) * len(other)), **_swapped(judged), "pairs": float(len(rows))}


def _swapped(judged: Sequence[Judged]) -> dict[str, float]:
    """F1, precision and recall of both halves together, each at the threshold of the other."""
    halves = judged[::2], judged[1::2]
    counts = [_counts(here, _best(there)) for here, there in (halves, halves[::-1])]
    right, wrong, missed = map(sum, zip(*counts, strict=True))
    return {
        "f1": 2 * right / (2 * right + wrong + missed),
        "precision": right / (right + wrong),
        "recall": right / (right + missed),
    }


def _best(judged: Sequence[Judged]) -> float:
    """The threshold with the highest F1."""

    def f1(threshold: float) -> float:
        right, wrong, missed = _counts(judged, threshold)
        return 2 * right / (2 * right + wrong + missed)

    return max(sorted({value for value, _ in judged}), key=f1)


def _counts(judged: Sequence[Judged], threshold: float) -> tuple[int, int, int]:
    """How many pairs are taken for one entity rightly, wrongly, and how many are missed."""
    taken = [match for value, match in judged if value >= threshold]
    every = sum(match for _, match in judged)
    return sum(taken), len(taken) - sum(taken), every - sum(taken)


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
    for name, value in measure(folder).items():
        print(f"{name:20} {value:.4f}")
