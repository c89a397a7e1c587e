"""What scores say when the cut is chosen on other folds, with numpy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Array = Any
Measure = Callable[[Array, Array, int, int], Array]  # found, said, true, all → figure


def f1(found: Array, said: Array, true: int, every: int) -> Array:
    """`found` of the `true` pairs are among the `said` ones."""
    return 2 * found / np.maximum(1, said + true)


def accuracy(found: Array, said: Array, true: int, every: int) -> Array:
    """The share of all pairs that are rightly said or rightly not."""
    return (every - said - true + 2 * found) / max(1, every)


def balanced(found: Array, said: Array, true: int, every: int) -> Array:
    """The mean of the shares of true pairs said and of the others not said."""
    return (found / max(1, true) + 1 - (said - found) / max(1, every - true)) / 2


def cut(truth: Array, scores: Array, measure: Measure) -> float:
    """The score from which to say yes: best by `measure`; of several, the middle one."""
    order = np.argsort(-scores, kind="stable")
    last = np.nonzero(np.append(np.diff(scores[order]) != 0, True))[0]  # of each score
    found, said = np.cumsum(truth[order])[last], last + 1
    figures = measure(found, said, int(truth.sum()), len(truth))
    best = np.nonzero(figures >= figures.max() - 1e-12)[0]
    return float(scores[order][last[best[len(best) // 2]]])


def elsewhere(truth: Array, scores: Array, folds: Array, measure: Measure) -> float:
    """`measure` of all pairs together, each fold cut where the other folds are cut best."""
    truth, folds = np.asarray(truth, bool), np.asarray(folds)
    said = np.zeros(len(truth), bool)
    for fold in np.unique(folds):
        here = folds == fold
        said[here] = scores[here] >= cut(truth[~here], scores[~here], measure)
    counts = (truth & said).sum(), said.sum(), int(truth.sum()), len(truth)
    return float(measure(*counts))
