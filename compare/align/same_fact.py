"""Do two sentences report the same thing?

Two questions, one score. *Same*: do they share enough of their words, ideas, names and order?
*Full*: does either say little that the other does not? The score is same × (3 + full) / 4. Pairs that
share too little to be worth a look get half of how related they are. Every cell depends on its two
sentences only: rarity comes from the language, not from the lists at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compare.align.logistic import Logistic
from compare.align.prepared import Prepared
from compare.align.relatedness import RELATED, SHARED, Among, related, relatedness
from compare.align.signals import Compared
from compare.align.spread import Spread
from compare.align.terms import terms_alone
from compare.glossary import Glossary

__all__ = [
    "FULL",
    "RELATED",
    "SAME",
    "SHARED",
    "WORTH_A_LOOK",
    "relatedness",
    "score",
    "scores",
    "scores_among",
]

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]

SAME_FACT = 0.42  # `score` from which two sentences, taken alone, report the same thing: best F1 on SuperPAL

_BLOCK = 64  # sentences that are compared with all others at once
_SOME = 8192  # pairs that are looked at together
WORTH_A_LOOK = 0.2  # of `related`: where sentences are less related, nothing else is computed

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


def score(a: list[str], b: list[str]) -> Matrix:
    """How surely each sentence of `a` reports the same thing as each of `b`: len(a) × len(b), 0…1.

    A cell depends on its two sentences only; entities are those of the shipped glossary.
    """
    glossary = Glossary.shipped()
    prepared = {s: Prepared(s, terms_alone(s, glossary)) for s in {*a, *b}}
    return scores([prepared[s] for s in a], [prepared[s] for s in b])


def scores(a: Sequence[Prepared], b: Sequence[Prepared], least: float = WORTH_A_LOOK) -> Matrix:
    """`score` of sentences that are prepared already. Pairs less related than `least` score half of
    how related they are.
    """
    among = Among([*a, *b])
    result = np.zeros((len(a), len(b)))
    for start in range(0, len(a), _BLOCK):
        part = slice(start, min(start + _BLOCK, len(a)))
        shared = among.shared(part.start, part.stop)[:, :, len(a) :]
        result[part] = _scored(shared, a[part], b, least)
    return result


def scores_of(pairs: Sequence[tuple[Prepared, Prepared]], spread: Spread = map) -> list[float]:
    """`scores` of these pairs only; `spread` looks at them."""
    firsts, others = (list(dict.fromkeys(pair[side] for pair in pairs)) for side in (0, 1))
    row, column = ({one: n for n, one in enumerate(some)} for some in (firsts, others))
    wanted = np.zeros((len(firsts), len(others)), bool)
    for one, other in pairs:
        wanted[row[one], column[other]] = True
    shared = Among([*firsts, *others]).shared(0, len(firsts))[:, :, len(firsts) :]
    likely = related(shared)
    found = np.round(likely / 2, 6)
    rows, columns = np.nonzero((likely >= WORTH_A_LOOK) & wanted)
    parts = [slice(start, start + _SOME) for start in range(0, len(rows), _SOME)]
    asked = (
        Asked(rows[one], columns[one] + len(firsts), shared[:, rows[one], columns[one]].T) for one in parts
    )
    for part, looked in zip(parts, spread(Looking([*firsts, *others]), asked), strict=True):
        found[rows[part], columns[part]] = np.round(looked, 6)
    return [float(found[row[one], column[other]]) for one, other in pairs]


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
        ranks = self._ranks[asked.firsts], self._ranks[asked.seconds]
        found = np.ones(len(asked.firsts))  # the same words report the same
        differ = np.flatnonzero(ranks[0] != ranks[1])
        if len(differ):
            later = (ranks[0] > ranks[1])[differ]
            a, b = asked.firsts[differ], asked.seconds[differ]
            signals = self._compared.signals(np.where(later, b, a), np.where(later, a, b))
            every = np.concatenate((asked.shared[differ], signals), axis=-1)
            found[differ] = SAME(every) * (3 + FULL(every)) / 4
        return found

    @cached_property
    def _compared(self) -> Compared:
        return Compared(self._sentences)

    @cached_property
    def _ranks(self) -> Whole:
        """Where the text of each stands in order; equal texts stand together."""
        order = {text: rank for rank, text in enumerate(sorted({one.text for one in self._sentences}))}
        return np.array([order[one.text] for one in self._sentences], np.int64)


def scores_among(
    sentences: Sequence[Prepared], meet: NDArray[np.bool_], spread: Spread = map
) -> tuple[Matrix, Matrix]:
    """Half of how related each two of `sentences` are, and the scores of those that `meet`: both n × n and
    symmetric. Where two do not meet, the second holds what the first does. `spread` looks at pairs.
    """
    size = len(sentences)
    half = np.zeros((size, size))
    if not size:
        return half, half
    parts = [slice(start, min(start + _BLOCK, size)) for start in range(0, size, _BLOCK)]
    cells: list[tuple[Whole, Whole]] = []

    def worth_a_look() -> Iterator[Asked]:
        among = Among(sentences)
        for part in parts:
            shared = among.shared(part.start, part.stop, part.start)
            likely = related(shared)
            half[part, part.start :] = likely / 2
            rows, columns = np.nonzero(np.triu((likely >= WORTH_A_LOOK) & meet[part, part.start :]))
            cells.append((rows + part.start, columns + part.start))
            yield Asked(*cells[-1], shared[:, rows, columns].T)

    looked = list(spread(Looking(sentences), worth_a_look()))
    found = np.round(half, 6)
    for (rows, columns), scores in zip(cells, looked, strict=True):
        found[rows, columns] = np.round(scores, 6)
    for matrix in (half, found):
        for part in parts:
            matrix[part.start :, part] = np.tril(matrix[part, part.start :].T, -1) + np.triu(
                matrix[part.start :, part]
            )
    return half, found


def _scored(shared: Matrix, a: Sequence[Prepared], b: Sequence[Prepared], least: float) -> Matrix:
    likely = related(shared)
    rows, columns = np.nonzero(likely >= least)
    result: Matrix = likely / 2
    if len(rows):
        pairs = [(a[i], b[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
        result[rows, columns] = looked_at(shared[:, rows, columns].T, pairs)
    return np.round(result, 6)


def looked_at(shared: Matrix, pairs: Sequence[tuple[Prepared, Prepared]]) -> Matrix:
    """The scores of pairs that are worth a look, not rounded; `shared` holds what relates each, n × 6."""
    numbers: dict[Prepared, int] = {}
    firsts, seconds = (
        np.array([numbers.setdefault(pair[side], len(numbers)) for pair in pairs], np.int64)
        for side in (0, 1)
    )
    return Looking(list(numbers))(Asked(firsts, seconds, shared))
