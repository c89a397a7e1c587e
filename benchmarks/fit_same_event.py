"""Fit the weights of compare/align/same_event.py; prints the held-out figure and the constant to paste.

ECB+: every pair within a topic and one in fifty across topics; BASIL: every pair, those of one event
counting twice, without their dates. Held out by ECB+ topic.
Run: python -m benchmarks.fit_same_event
"""

from __future__ import annotations

import numpy as np

from benchmarks.logistic_fit import fit, logit, show
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from benchmarks.quality.events import SETS, articles
from compare.align.profile import Profile
from compare.align.same_event import NAMES, signals
from compare.glossary import Glossary

RIDGE = 0.01
BASIL_PAIR = 2.0  # how often a pair of one event counts there
FOLDS = 5


def main() -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    glossary = Glossary.shipped()
    pairs: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]] = {}
    for name, file in SETS.items():
        found, records = articles(folder / "data" / file)
        rows, columns = np.tril_indices(len(found), -1)
        events = np.array([record["event"] for record in records])
        topics = np.array([record.get("topic", 0) for record in records])
        seen = signals([Profile(article, glossary) for article in found])[rows, columns]
        pairs[name] = (seen, events[rows] == events[columns], topics[rows], topics[columns])

    seen, same, first, second = pairs["ecbplus"]
    keep = (first == second) | (np.arange(len(same)) % 50 == 0)
    seen, same, first, second = seen[keep], same[keep], first[keep], second[keep]
    basil, basil_same, _, _ = pairs["basil"]
    everything, truth = np.r_[seen, basil], np.r_[same, basil_same]
    weights = np.r_[np.ones(len(same)), np.where(basil_same, BASIL_PAIR, 1.0)]
    show(NAMES, fit(everything, truth, weights, RIDGE))

    within = first == second
    held = np.zeros(len(same))
    for fold in range(FOLDS):
        unseen = (first % FOLDS != fold) & (second % FOLDS != fold)
        training = np.r_[unseen, np.ones(len(basil), bool)]
        model = fit(everything[training], truth[training], weights[training], RIDGE)
        held[first % FOLDS == fold] = logit(seen[first % FOLDS == fold], model)
    print("ECB+ within topics, held out: AUROC", auroc(same[within], held[within]))


if __name__ == "__main__":
    main()
