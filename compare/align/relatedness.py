"""How related sentences are, by what they share: all pairs at once, before anything else is asked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.in_common import bags, letters
from compare.align.logistic import Logistic
from compare.align.prepared import UNIT, Prepared

Matrix = NDArray[np.float64]

_OTHER_WORD = 0.85  # what another word for the same idea counts

SHARED = {
    "overlap": "weight of the shared words and ideas over the geometric mean of the two weights",
    "of_longer": "the same over the larger weight",
    "of_shorter": "the same over the smaller weight",
    "letters": "cosine of the character 3- and 4-grams",
    "shared": "weight of the shared words and ideas, logarithm",
    "quoted": "shared words inside quotation marks, as a share of the fewer",
}

# Weights fitted by benchmarks/fit_same_fact.py on in-topic pairs of SuperPAL.
RELATED = Logistic(
    {
        "overlap": 2.57,
        "of_longer": 2.83,
        "of_shorter": 1.94,
        "letters": 2.78,
        "shared": 0.339,
        "quoted": 1.39,
    },
    -3.37,
)


def relatedness(a: Sequence[Prepared], b: Sequence[Prepared]) -> Matrix:
    """The signals of `SHARED`, in its order: len(a) × len(b) × 6."""
    shared = Among([*a, *b]).shared(0, len(a))[:, :, len(a) :]
    return np.ascontiguousarray(np.moveaxis(shared, 0, -1))


def related(shared: Matrix) -> Matrix:
    """How related sentences are, by what `Among.shared` gives."""
    found: Matrix = RELATED(np.moveaxis(shared, 0, -1))
    return found


class Among:
    """Sentences that are compared with one another."""

    def __init__(self, prepared: Sequence[Prepared]) -> None:
        self._words = bags([s.words for s in prepared])
        self._ideas = bags([s.ideas for s in prepared])
        self._words_of_ideas = bags([s.words_of_ideas for s in prepared])
        self._quoted = bags([s.quoted for s in prepared])
        self._letters = letters([s.text for s in prepared])

    def shared(self, start: int, stop: int, since: int = 0) -> Matrix:
        """The signals of `SHARED`, in its order, of the sentences from `start` to `stop` and every sentence
        from `since` on, which is not beyond `start`: 6 × (stop - start) × the rest.
        """
        part, rest = slice(start, stop), slice(since, None)
        ideas = self._ideas.products(start, stop, since) - self._words_of_ideas.products(start, stop, since)
        shared = (self._words.products(start, stop, since) + _OTHER_WORD * np.maximum(0.0, ideas)) / UNIT
        weights = self._words.squares / UNIT
        longer = np.maximum(np.maximum(weights[part, None], weights[rest]), 1e-9)
        shorter = np.maximum(np.minimum(weights[part, None], weights[rest]), 1e-9)
        fewest = np.minimum(self._quoted.squares[part, None], self._quoted.squares[rest])
        quoted = self._quoted.products(start, stop, since) / np.maximum(fewest, 1)
        norms = np.sqrt(self._letters.squares[part, None] * self._letters.squares[rest])
        alike = np.divide(
            self._letters.products(start, stop, since), norms, out=np.zeros_like(norms), where=norms > 0
        )
        return np.stack(
            (
                shared / np.sqrt(longer * shorter),
                shared / longer,
                shared / shorter,
                alike,
                np.log1p(shared),
                np.where(fewest >= 2, quoted, 0.0),
            )
        )
