"""Does another article take up a claim at all, for or against: ClaimDiff.

One item for each topic, claim and other article; its score is the highest of the claim with a sentence
of that article. Annotators marked what strengthens or weakens a claim in argument, often without a
word or a fact in common.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from compare.align import score

_Item = tuple[str, str, str]


def measure(shared: Path) -> dict[str, float]:
    """AUROC over the items, and their number."""
    lines = (shared / "data" / "pairs-claimdiff-dev.jsonl").read_text(encoding="utf-8").splitlines()
    carried: dict[_Item, bool] = {}
    highest: dict[_Item, float] = {}
    for row in map(json.loads, lines):
        item = row["topic"], row["a"], row["article_b"]
        carried[item] = carried.get(item, False) or bool(row["strengthen"] or row["weaken"])
        highest[item] = max(highest.get(item, 0.0), float(score([row["a"]], [row["b"]])[0, 0]))
    found = auroc(np.array([*carried.values()]), np.array([highest[item] for item in carried]))
    return {"items": float(len(carried)), "auroc": round(found, 4)}


if __name__ == "__main__":
    folder = shared_folder()
    print(measure(folder) if folder else "skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
