"""Do two sentences report the same thing?

Two questions, one score. *Same*: do they share enough of their words, ideas, names and order?
*Full*: does either say little that the other does not? The score is same × (3 + full) / 4. Pairs that
share too little to be worth a look get half of how related they are. Every cell depends on its two
sentences only: rarity comes from the language, not from the lists at hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from compare.align.logistic import Logistic
from compare.align.postings import Postings, square
from compare.align.prepared import UNIT, Prepared
from compare.align.signals import signals
from compare.align.terms import terms_alone
from compare.glossary import Glossary

Matrix = NDArray[np.float64]

SAME_FACT = 0.42  # `score` from which two sentences, taken alone, report the same thing: best F1 on SuperPAL

_BLOCK = 256  # sentences that are compared with all others at once
_OTHER_WORD = 0.85  # what another word for the same idea counts
WORTH_A_LOOK = 0.2  # of relatedness: where sentences are less related, nothing else is computed

SHARED = {
    "overlap": "weight of the shared words and ideas over the geometric mean of the two weights",
    "of_longer": "the same over the larger weight",
    "of_shorter": "the same over the smaller weight",
    "letters": "cosine of the character 3- and 4-grams",
    "shared": "weight of the shared words and ideas, logarithm",
    "quoted": "shared words inside quotation marks, as a share of the fewer",
}

# Weights fitted by benchmarks/fit_same_fact.py: RELATED (the signals of `SHARED`) and SAME (these and
# those of `signals.MEANING`) on in-topic pairs of SuperPAL, FULL (all) on MSRP.
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
    return _scored(relatedness(a, b), a, b, least)


def scores_among(sentences: Sequence[Prepared], meet: NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
    """Half of how related each two of `sentences` are, and the scores of those that `meet`: both n × n and
    symmetric. Where two do not meet, the second holds what the first does.
    """
    reports = Sentences(sentences)
    half = np.zeros((len(sentences), len(sentences)))
    found = half.copy()
    for start in range(0, len(sentences), _BLOCK):
        part = slice(start, start + _BLOCK)
        shared = np.stack([reports.relatedness(one) for one in sentences[part]])
        half[part] = RELATED(shared) / 2
        found[part] = _scored(shared, sentences[part], sentences, meet=np.triu(meet)[part])
    later = np.triu(np.ones_like(meet, dtype=bool), 1)
    return half, np.where(later.T, found.T, found)


def _scored(
    shared: Matrix,
    a: Sequence[Prepared],
    b: Sequence[Prepared],
    least: float = WORTH_A_LOOK,
    meet: NDArray[np.bool_] | Literal[True] = True,
) -> Matrix:
    related = RELATED(shared)
    rows, columns = np.nonzero((related >= least) & meet)
    result: Matrix = related / 2
    if len(rows):
        pairs = [
            sorted((a[i], b[j]), key=lambda one: one.text)
            for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        ]
        result[rows, columns] = _looked_at(shared[rows, columns], pairs)
    return np.round(result, 6)


def _looked_at(shared: Matrix, pairs: list[list[Prepared]]) -> Matrix:
    """The scores of pairs, each in order of their texts."""
    every = np.concatenate((shared, np.array([signals(one, other) for one, other in pairs])), axis=-1)
    found: Matrix = SAME(every) * (3 + FULL(every)) / 4
    return np.where([one.text == other.text for one, other in pairs], 1.0, found)


def relatedness(a: Sequence[Prepared], b: Sequence[Prepared]) -> Matrix:
    """The signals of `SHARED`, in its order: len(a) × len(b) × 6."""
    others = Sentences(b)
    return np.array([others.relatedness(one) for one in a]).reshape(len(a), len(b), len(SHARED))


class Sentences:
    """Sentences that others are compared with."""

    def __init__(self, prepared: Sequence[Prepared]) -> None:
        self._words = Postings([s.words for s in prepared])
        self._ideas = Postings([s.ideas for s in prepared])
        self._words_of_ideas = Postings([s.words_of_ideas for s in prepared])
        self._quoted = Postings([s.quoted for s in prepared])
        self._letters = Postings([s.letters for s in prepared])

    def relatedness(self, one: Prepared) -> Matrix:
        """The signals of `SHARED`, in its order, of `one` and every sentence: n × 6."""
        ideas = self._ideas.dots(one.ideas) - self._words_of_ideas.dots(one.words_of_ideas)
        shared = (self._words.dots(one.words) + _OTHER_WORD * np.maximum(0.0, ideas)) / UNIT
        mine, weights = square(one.words) / UNIT, self._words.squares / UNIT
        longer = np.maximum(np.maximum(mine, weights), 1e-9)
        shorter = np.maximum(np.minimum(mine, weights), 1e-9)
        fewest = np.minimum(square(one.quoted), self._quoted.squares)
        quoted = self._quoted.dots(one.quoted) / np.maximum(fewest, 1)
        return np.stack(
            (
                shared / np.sqrt(longer * shorter),
                shared / longer,
                shared / shorter,
                self._letters.cosines(one.letters),
                np.log1p(shared),
                np.where(fewest >= 2, quoted, 0.0),
            ),
            axis=-1,
        )
