"""Fit the weights of compare/align/same_fact.py; prints held-out figures and the constants to paste.

RELATED and SAME are fitted on SuperPAL's in-topic pairs, an aligned pair counting three times, held
out by topic; FULL on MSRP, whose pairs are all related, held out by tenths. In the held-out figures
constants and cut both come from the other folds. Which signals, ridges and the factor (3 + full) / 4
were chosen on the same data, so both figures are development figures.
Run: python -m benchmarks.fit_same_fact
"""

from __future__ import annotations

import numpy as np

from benchmarks.cuts import accuracy, elsewhere, f1
from benchmarks.logistic_fit import fit, held_out, logit, show
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from benchmarks.quality.sentence_pairs import msrp, superpal
from compare.align.prepared import Prepared
from compare.align.same_fact import SHARED, relatedness
from compare.align.signals import MEANING, signals
from compare.align.terms import terms_alone
from compare.glossary import Glossary

RIDGE_SHARED, RIDGE_SAME, RIDGE_FULL = 0.2, 0.1, 0.003


def main() -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    data = folder / "data"
    a, b, aligned, topics = superpal(data)
    topics_, near = np.array(topics), _signals(a, b)
    a, b, same, _ = msrp(data)
    tenths, alike = np.arange(len(same)) % 10, _signals(a, b)
    first, every = len(SHARED), [*SHARED, *MEANING]
    threefold, once = np.where(aligned, 3.0, 1.0), np.ones(len(same))

    same_model = fit(near, aligned, threefold, RIDGE_SAME)
    full_model = fit(alike, same, once, RIDGE_FULL)
    show(list(SHARED), fit(near[:, :first], aligned, threefold, RIDGE_SHARED))
    show(every, same_model)
    show(every, full_model)

    chance = _chance(held_out(near, aligned, threefold, topics_, RIDGE_SAME))
    scores = chance * (3 + _chance(logit(near, full_model))) / 4
    print(
        "SuperPAL, topics held out: AUROC",
        auroc(aligned, scores),
        "F1",
        elsewhere(aligned, scores, topics_, f1),
    )
    print(
        "  the first question alone: AUROC",
        auroc(aligned, chance),
        "F1",
        elsewhere(aligned, chance, topics_, f1),
    )
    fullness = _chance(held_out(alike, same, once, tenths, RIDGE_FULL))
    scores = _chance(logit(alike, same_model)) * (3 + fullness) / 4
    print(
        "MSRP, tenths held out: AUROC",
        auroc(same, scores),
        "accuracy",
        elsewhere(same, scores, tenths, accuracy),
    )
    print(
        "  the second question alone: AUROC",
        auroc(same, fullness),
        "accuracy",
        elsewhere(same, fullness, tenths, accuracy),
    )


def _signals(a: list[str], b: list[str]) -> np.ndarray:
    glossary = Glossary.shipped()
    made = {s: Prepared(s, terms_alone(s, glossary)) for s in {*a, *b}}
    rows = []
    for x, y in zip(a, b, strict=True):
        one, other = sorted((made[x], made[y]), key=lambda prepared: prepared.text)
        rows.append([*relatedness([one], [other])[0, 0], *signals(one, other)])
    return np.array(rows)


def _chance(log_odds: np.ndarray) -> np.ndarray:
    chance: np.ndarray = 1 / (1 + np.exp(-log_odds))
    return chance


if __name__ == "__main__":
    main()
