"""Figures of merit, with numpy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

Array = Any


def auroc(truth: Array, scores: Array) -> float:
    """The chance that a random positive scores higher than a random negative; ties count half."""
    truth, scores = np.asarray(truth, bool), np.asarray(scores, float)
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[places]
    positives = int(truth.sum())
    negatives = len(truth) - positives
    return float((ranks[truth].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def f1_at(truth: Array, scores: Array, threshold: float) -> float:
    """F1 of the pairs that score at least `threshold`."""
    truth, said = np.asarray(truth, bool), np.asarray(scores) >= threshold
    return float(2 * (truth & said).sum() / max(1, truth.sum() + said.sum()))


def accuracy_at(truth: Array, scores: Array, threshold: float) -> float:
    """The share of pairs on the right side of `threshold`."""
    return float((np.asarray(truth, bool) == (np.asarray(scores) >= threshold)).mean())


def best(truth: Array, scores: Array, measure: Any) -> tuple[float, float]:
    """The best value of `measure` over all thresholds, and that threshold."""
    return max((measure(truth, scores, t), float(t)) for t in np.unique(np.round(scores, 3)))


def b_cubed(truth: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of a grouping, item by item."""
    true_sizes, found_sizes = Counter(truth), Counter(found)
    both = Counter(zip(truth, found, strict=True))
    pairs = list(zip(truth, found, strict=True))
    precision = sum(both[pair] / found_sizes[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / true_sizes[pair[0]] for pair in pairs) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)
