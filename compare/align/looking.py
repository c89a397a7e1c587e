"""The scores of pairs of sentences that are worth a look: all their signals, weighed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compare.align.logistic import Logistic
from compare.align.prepared import Prepared
from compare.align.signals import Compared

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]

# Weights of the signals of `relatedness.SHARED` and `signals.MEANING`, fitted by benchmarks/fit_same_fact.py:
# SAME on in-topic pairs of SuperPAL, FULL on MSRP.
SAME = Logistic(
    {
        "overlap": 2,
        "of_longer": 2.11,
        "of_shorter": 1.57,
        "letters": 1.9,
        "shared": 0.299,
        "quoted": 1.79,
        "left_over_share": -2.25,
        "left_over_words": 0.0204,
        "left_over_names": 0.203,
        "left_over_least": -0.0869,
        "pairs": -0.156,
        "triples": 0.628,
        "letters_in_order": 0.0508,
        "part": 2.74,
        "words_sorted": 0.504,
        "order": 1.98,
        "order_of_shorter": 2.05,
        "order_of_content": 1.7,
        "function_words": 0.972,
        "first": 0.349,
        "length": 0.243,
        "numbers": -0.0539,
        "other_numbers": -0.192,
        "negation": -0.212,
        "details": 0.344,
    },
    -4.42,
)
FULL = Logistic(
    {
        "overlap": 1.18,
        "of_longer": 1.64,
        "of_shorter": 0.837,
        "letters": 1.7,
        "shared": -0.429,
        "quoted": 0.442,
        "left_over_share": -0.257,
        "left_over_words": -0.0746,
        "left_over_names": -0.305,
        "left_over_least": -0.14,
        "pairs": -1.11,
        "triples": 0.663,
        "letters_in_order": 7.54,
        "part": -5.22,
        "words_sorted": 1.49,
        "order": 4.72,
        "order_of_shorter": -0.692,
        "order_of_content": -1.43,
        "function_words": 0.245,
        "first": -0.322,
        "length": 0.714,
        "numbers": -0.255,
        "other_numbers": 0.0599,
        "negation": -1.11,
        "details": -1.12,
    },
    -5.58,
)


class Asked(NamedTuple):
    """Pairs of sentences, by number, that are worth a look, and what relates each: n × 6."""

    firsts: Whole
    seconds: Whole
    shared: Matrix


class Looking:
    """Sentences that are looked at closely, pair by pair, in whatever process."""

    def __init__(self, sentences: Sequence[Prepared]) -> None:
        self._sentences = sentences

    def __reduce__(self) -> tuple[object, ...]:
        """What is found of single sentences is found anew in another process."""
        return Looking, (self._sentences,)

    def __call__(self, asked: Asked) -> Matrix:
        """The score of each pair, not rounded."""
        found = np.ones(len(asked.firsts))  # the same words report the same
        differ = np.flatnonzero(self._texts[asked.firsts] != self._texts[asked.seconds])
        if len(differ):
            signals = self._compared.signals(asked.firsts[differ], asked.seconds[differ])
            every = np.concatenate((asked.shared[differ], signals), axis=-1)
            found[differ] = SAME(every) * (3 + FULL(every)) / 4
        return found

    @cached_property
    def _compared(self) -> Compared:
        return Compared(self._sentences)

    @cached_property
    def _texts(self) -> Whole:
        """A number for the text of each, the same for the same."""
        numbers: dict[str, int] = {}
        return np.array([numbers.setdefault(one.text, len(numbers)) for one in self._sentences], np.int64)


def looking_at_once(sentences: Sequence[Prepared]) -> Callable[[Asked], Matrix]:
    """`Looking` that reads none but the sentences that it is asked for."""

    def look(asked: Asked) -> Matrix:
        used, numbers = np.unique([asked.firsts, asked.seconds], return_inverse=True)
        firsts, seconds = numbers.reshape(2, -1)
        return Looking([sentences[n] for n in used.tolist()])(Asked(firsts, seconds, asked.shared))

    return look


def looked_at(shared: Matrix, pairs: Sequence[tuple[Prepared, Prepared]]) -> Matrix:
    """The scores of pairs that are worth a look, not rounded; `shared` holds what relates each, n × 6."""
    numbers: dict[Prepared, int] = {}
    firsts, seconds = (
        np.array([numbers.setdefault(pair[side], len(numbers)) for pair in pairs], np.int64)
        for side in (0, 1)
    )
    return Looking(list(numbers))(Asked(firsts, seconds, shared))
