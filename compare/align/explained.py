"""Why two sentences report the same thing, or do not: the signals, their weights, the score."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from compare.align.prepared import Prepared
from compare.align.same_fact import FULL, RELATED, SAME, SHARED, WORTH_A_LOOK, relatedness, scores
from compare.align.sentences import THRESHOLD
from compare.align.signals import MEANING, signals
from compare.align.terms import terms_alone
from compare.glossary import Glossary


class Signal(Struct, frozen=True):
    """One signal of two sentences. `weight` is what a value of 1 adds to the log-odds of *same*,
    `weight_full` what it adds to those of *full*; None where the question was not asked.
    """

    name: str
    meaning: str
    value: float
    weight: float
    weight_full: float | None = None


class Explanation(Struct, frozen=True):
    """The score of two sentences, 0…1, and how it came about.

    `related`: the chance that they report the same thing; `full`: that neither says much more than
    the other, None for pairs too little related to be worth a look. The score is
    related × (3 + full) / 4, or related / 2; 1 for equal sentences. From `threshold` on they share a
    row, unless their places in the articles speak against it.
    """

    signals: tuple[Signal, ...]
    related: float
    full: float | None
    score: float
    threshold: float


def explain_sentences(a: str, b: str, glossary: Glossary, threshold: float = THRESHOLD) -> Explanation:
    """Why the sentences `a` and `b` score as they do; the order of the two changes nothing."""
    one, other = sorted(
        (Prepared(text, terms_alone(text, glossary)) for text in (a, b)), key=lambda made: made.text
    )
    shared = relatedness([one], [other])[0, 0]
    score = float(scores([one], [other])[0, 0])
    if float(RELATED(shared)) < WORTH_A_LOOK:
        found = tuple(
            Signal(name, meaning, _rounded(value), RELATED.weights[name])
            for (name, meaning), value in zip(SHARED.items(), shared, strict=True)
        )
        return Explanation(found, _rounded(RELATED(shared)), None, score, threshold)
    values = np.array([*shared, *signals(one, other)])
    found = tuple(
        Signal(name, meaning, _rounded(value), SAME.weights[name], FULL.weights[name])
        for (name, meaning), value in zip((SHARED | MEANING).items(), values, strict=True)
    )
    return Explanation(found, _rounded(SAME(values)), _rounded(FULL(values)), score, threshold)


def _rounded(value: float) -> float:
    return round(float(value), 6)
