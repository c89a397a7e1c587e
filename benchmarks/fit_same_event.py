"""Fit the weights of compare/align/same_event.py; prints the held-out figures and the constant to paste.

ECB+: every pair within a topic, counting three times, and one in fifty across topics; BASIL: every pair,
those of one event counting twice, without their dates. ECB+ is held out by topic, in six folds; the groups
held out are made of all articles by the weights of their folds (across folds, by the mean of both). BASIL is
held out by weights of ECB+ alone.
Run: python -m benchmarks.fit_same_event [--lengths | --penalties | --fewest]
The options show what other lengths of the front, penalties and floors of the length would have given: what
was chosen by these figures is not held out from them.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from benchmarks.logistic_fit import fit, logit, show
from benchmarks.metrics import auroc
from benchmarks.quality import shared_folder
from benchmarks.quality.events import SETS, all_with_all, articles, grouped
from compare.align import front, same_event
from compare.align.profile import profile
from compare.align.same_event import MEANINGS, Reports
from compare.glossary import Glossary

RIDGE = 0.0075
TOPIC_PAIR = 3.0  # how often a pair within a topic counts
BASIL_PAIR = 2.0  # how often a pair of one event counts there
FOLDS = 6
TRIED = {
    "--lengths": (front, "LENGTH", (750, 1_000, 1_250, 1_500, 1_750, 2_000, 2_500, 4_000, 1_000_000)),
    "--penalties": (sys.modules[__name__], "RIDGE", (0.0015, 0.003, 0.0075, 0.015, 0.03, 0.06)),
    "--fewest": (same_event, "FEWEST", (0, 10, 15, 20, 25, 30, 50)),
}
Array = Any


class Pairs:
    """The signals of all pairs of both sets, and which of them are of one event."""

    def __init__(self, sets: dict[str, tuple[list[Any], list[dict[str, Any]]]]) -> None:
        self.ecbplus, self.basil = (_signals(found) for found, _ in sets.values())
        (_, ecbplus), (_, basil) = sets.values()
        self.events = np.array([record["event"] for record in ecbplus])
        self.topics = np.array([record["topic"] for record in ecbplus])
        self.folds = np.unique(self.topics, return_inverse=True)[1] % FOLDS  # of each article
        first, second = np.tril_indices(len(self.events), -1)
        keep = (self.topics[first] == self.topics[second]) | (np.arange(len(first)) % 50 == 0)
        self.places = first, second = first[keep], second[keep]
        self.within = self.topics[first] == self.topics[second]
        self.same = self.events[first] == self.events[second]
        self.labels = np.array([record["event"] for record in basil])
        self.basil_places = one, other = np.tril_indices(len(self.labels), -1)
        self.basil_same = self.labels[one] == self.labels[other]

    def model(self, *, without: int | None = None, basil: bool = True) -> tuple[Array, float]:
        """The weights; `without` the topics of a fold, or the pairs of BASIL."""
        first, second = self.places
        folds = self.folds
        kept = (folds[first] != without) & (folds[second] != without)
        others = np.full(len(self.basil_same), basil)
        truth = np.r_[self.same[kept], self.basil_same[others]]
        topic = np.where(self.within[kept], TOPIC_PAIR, 1.0)
        weights = np.r_[topic, np.where(self.basil_same[others], BASIL_PAIR, 1.0)]
        signals = np.r_[self.ecbplus[self.places][kept], self.basil[self.basil_places][others]]
        return fit(signals, truth, weights, RIDGE)

    def held_out(self) -> Array:
        """The log-odds of all pairs of ECB+, by weights that have not seen their topics."""
        folds = self.folds
        found = np.zeros((len(folds), len(folds)))
        for fold in range(FOLDS):
            share = ((folds == fold)[:, None] * 0.5) + ((folds == fold)[None] * 0.5)
            found += share * logit(self.ecbplus, self.model(without=fold))
        return found

    def told_apart(self, odds: Array) -> float:
        """AUROC of the pairs of a topic."""
        return float(auroc(self.same[self.within], odds[self.places][self.within]))


def _signals(found: list[Any]) -> Array:
    profiles = [profile(article, Glossary.shipped()) for article in found]
    reports = Reports(profiles)
    return np.array([reports.signals(one) for one in profiles])


def b_cubed(truth: Array, odds: Array) -> str:
    """B-cubed precision, recall and F1 of the groups by a matrix of log-odds."""
    return " / ".join(f"{figure:.3f}" for figure in grouped(truth.tolist(), all_with_all(odds)))


def tell(pairs: Pairs) -> None:
    """Print what the weights are worth."""
    held = pairs.held_out()
    print(f"ECB+ within topics: AUROC {pairs.told_apart(logit(pairs.ecbplus, pairs.model())):.4f}")
    print(f"ECB+ within topics, held out: AUROC {pairs.told_apart(held):.4f}")
    print(f"ECB+ groups, held out: B-cubed {b_cubed(pairs.events, held)}")
    odds = logit(pairs.basil, pairs.model(basil=False))
    print(f"BASIL pairs, by ECB+ alone: AUROC {auroc(pairs.basil_same, odds[pairs.basil_places]):.4f}")
    print(f"BASIL groups, by ECB+ alone: B-cubed {b_cubed(pairs.labels, odds)}")


def main(option: str = "") -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    sets = {name: articles(folder / "data" / file) for name, file in SETS.items()}
    if option:
        module, name, values = TRIED[option]
        for value in values:
            setattr(module, name, value)
            print(f"\n{name} = {value:,}")
            tell(Pairs(sets))
        return
    pairs = Pairs(sets)
    show(MEANINGS, pairs.model())
    tell(pairs)


if __name__ == "__main__":
    main(*sys.argv[1:])
