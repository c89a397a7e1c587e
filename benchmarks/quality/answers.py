"""Do two outlets' answers to one question agree: NAnCo. The cut is chosen on the other questions."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from benchmarks.cuts import balanced, elsewhere
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from compare.align import score


def measure(shared: Path) -> dict[str, float]:
    """AUROC and balanced accuracy over all pairs of answers, and the lowest of a question's AUROCs."""
    lines = (shared / "data" / "pairs-nanco-dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    same = np.array([bool(row["same"]) for row in rows])
    questions = np.array([row["qid"] for row in rows])
    scores = np.array([score([row["a"]], [row["b"]])[0, 0] for row in rows])
    each = [auroc(same[questions == one], scores[questions == one]) for one in np.unique(questions)]
    return {
        "auroc": round(auroc(same, scores), 4),
        "balanced_accuracy": round(elsewhere(same, scores, questions, balanced), 4),
        "worst_question_auroc": round(min(each), 4),
    }


if __name__ == "__main__":
    folder = shared_folder()
    print(measure(folder) if folder else "skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
