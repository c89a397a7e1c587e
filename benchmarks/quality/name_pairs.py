"""Whether two names can be one entity: area under the ROC curve on name pairs judged by hand."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.quality import shared_folder
from compare.glossary.match import score

_KINDS = {"Person": "person", "Company": "organisation", "Organization": "organisation"}


def measure(shared: Path) -> dict[str, float]:
    """`auroc`: how often a pair that is one entity scores above a pair that is not."""
    with (shared / "data" / "name-pairs-dev.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    same: list[float] = []
    other: list[float] = []
    for row in rows:
        value = score(row["name1"], row["name2"], _KINDS.get(row["schema"], "any"))
        (same if row["is_match"] == "true" else other).append(value)
    above = sum((x > y) + (x == y) / 2 for x in same for y in other)
    return {"auroc": above / (len(same) * len(other)), "pairs": float(len(rows))}


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
    for name, value in measure(folder).items():
        print(f"{name:20} {value:.4f}")
