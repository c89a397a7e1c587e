"""Do two sentences report the same thing?

Two questions, one score. *Same*: do they share enough of their words, ideas, names and order?
*Full*: does either say little that the other does not? The score is same × (3 + full) / 4. Pairs that
share too little to be worth a look get half of how related they are. Every cell depends on its two
sentences only: rarity comes from the language, not from the lists at hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.bags import cosines, dots, squares
from compare.align.logistic import Logistic
from compare.align.prepared import UNIT, Prepared
from compare.align.signals import signals
from compare.align.terms import terms_alone
from compare.glossary import Glossary

Matrix = NDArray[np.float64]

SAME_FACT = 0.42  # `score` from which two sentences, taken alone, report the same thing: best F1 on SuperPAL

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
    shared = relatedness(a, b)
    related = RELATED(shared)
    rows, columns = np.nonzero(related >= least)
    result: Matrix = related / 2
    if len(rows):
        result[rows, columns] = _looked_at(
            shared[rows, columns],
            [
                sorted((a[i], b[j]), key=lambda one: one.text)
                for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
            ],
        )
    return np.round(result, 6)


def _looked_at(shared: Matrix, pairs: list[list[Prepared]]) -> Matrix:
    """The scores of pairs, each in order of their texts."""
    place: dict[tuple[int, int], int] = {}  # copied sentences are one object, and are compared once
    places = [place.setdefault((id(one), id(other)), len(place)) for one, other in pairs]
    firsts = dict(zip(reversed(places), reversed(pairs), strict=True))
    compared = np.array([signals(*firsts[number]) for number in range(len(place))])
    every = np.concatenate((shared, compared[places]), axis=-1)
    found: Matrix = SAME(every) * (3 + FULL(every)) / 4
    return np.where([one.text == other.text for one, other in pairs], 1.0, found)


def relatedness(a: Sequence[Prepared], b: Sequence[Prepared]) -> Matrix:
    """The signals of `SHARED`, in its order: len(a) × len(b) × 6."""
    words = dots([s.words for s in a], [s.words for s in b])
    ideas = dots([s.ideas for s in a], [s.ideas for s in b])
    ideas -= dots([s.words_of_ideas for s in a], [s.words_of_ideas for s in b])
    shared = (words + _OTHER_WORD * np.maximum(0.0, ideas)) / UNIT
    of_a, of_b = squares([s.words for s in a]) / UNIT, squares([s.words for s in b]) / UNIT
    longer = np.maximum(np.maximum.outer(of_a, of_b), 1e-9)
    shorter = np.maximum(np.minimum.outer(of_a, of_b), 1e-9)
    quoted = [s.quoted for s in a], [s.quoted for s in b]
    fewest = np.minimum.outer(squares(quoted[0]), squares(quoted[1]))
    return np.stack(
        (
            shared / np.sqrt(longer * shorter),
            shared / longer,
            shared / shorter,
            cosines([s.letters for s in a], [s.letters for s in b]),
            np.log1p(shared),
            np.where(fewest >= 2, dots(*quoted) / np.maximum(fewest, 1), 0.0),
        ),
        axis=-1,
    )
