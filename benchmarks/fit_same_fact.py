"""Fit the weights of compare/align/same_fact.py; prints held-out figures and the constants to paste.

RELATED is fitted on SuperPAL's in-topic pairs, an aligned pair counting three times, held out by
topic. FULL is fitted on MSRP, whose pairs are all related, held out by quarters.
Run: python -m benchmarks.fit_same_fact
"""

from __future__ import annotations

import numpy as np

from benchmarks.logistic_fit import fit, held_out, logit, show
from benchmarks.metrics import accuracy_at, auroc, best, f1_at
from benchmarks.quality import shared_folder
from benchmarks.quality.sentence_pairs import msrp, superpal
from compare.align.fullness import NAMES, fullness
from compare.align.prepared import Prepared
from compare.align.same_fact import RELATED, relatedness
from compare.align.terms import terms_alone
from compare.glossary import Glossary

RIDGE_RELATED, RIDGE_FULL = 0.2, 0.003


def _prepared(sentences: list[str]) -> list[Prepared]:
    glossary = Glossary.shipped()
    made = {s: Prepared(s, terms_alone(s, glossary)) for s in sentences}
    return [made[s] for s in sentences]


def _related(a: list[Prepared], b: list[Prepared]) -> np.ndarray:
    return np.array([relatedness([x], [y])[0, 0] for x, y in zip(a, b, strict=True)])


def _full(a: list[Prepared], b: list[Prepared]) -> np.ndarray:
    return np.array([fullness(x, y) for x, y in zip(a, b, strict=True)])


def main() -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    data = folder / "data"
    a, b, aligned, topics = superpal(data)
    prepared = _prepared(a), _prepared(b)
    related, full = _related(*prepared), _full(*prepared)
    weights = np.where(aligned, 3.0, 1.0)
    a2, b2, same, _ = msrp(data)
    prepared2 = _prepared(a2), _prepared(b2)
    related2, full2 = _related(*prepared2), _full(*prepared2)

    related_model = fit(related, aligned, weights, RIDGE_RELATED)
    full_model = fit(full2, same, np.ones(len(same)), RIDGE_FULL)
    show(RELATED.weights, related_model)
    show(NAMES, full_model)

    chance = _chance(held_out(related, aligned, weights, np.array(topics), RIDGE_RELATED))
    scores = chance * (1 + _chance(logit(full, full_model))) / 2
    quarters = np.arange(len(same)) % 4
    fullness2 = _chance(held_out(full2, same, np.ones(len(same)), quarters, RIDGE_FULL))
    scores2 = _chance(logit(related2, related_model)) * (1 + fullness2) / 2
    print("SuperPAL held out: AUROC", auroc(aligned, scores), "F1, at", best(aligned, scores, f1_at))
    print("MSRP held out: AUROC", auroc(same, scores2), "accuracy, at", best(same, scores2, accuracy_at))


def _chance(log_odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-log_odds))


if __name__ == "__main__":
    main()
