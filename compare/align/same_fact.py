"""Do two sentences report the same thing?

Two questions, one score. *Related*: do they share enough of their words, ideas and quoted words?
*Full*: does either say little that the other does not? The score is related × (1 + full) / 2. Every
cell depends on its two sentences only: rarity comes from the language, not from the lists at hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.bags import cosines, dots, squares
from compare.align.fullness import fullness
from compare.align.logistic import Logistic
from compare.align.prepared import UNIT, Prepared
from compare.align.terms import terms_alone
from compare.glossary import Glossary

Matrix = NDArray[np.float64]

SAME_FACT = 0.26  # `score` from which two sentences report the same thing: best F1 on SuperPAL

_OTHER_WORD = 0.85  # what another word for the same idea counts
_WORTH_A_LOOK = 0.15  # where sentences are less related, `full` is taken as 0 and not computed

# Weights fitted by benchmarks/fit_same_fact.py: RELATED on in-topic pairs of SuperPAL, FULL on MSRP.
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
FULL = Logistic(
    {
        "left_over_share": -2.97,
        "left_over_words": -0.376,
        "pairs": -2.08,
        "letters": 6.77,
        "part": -6.37,
        "words_sorted": 3.74,
        "order": 2.99,
        "numbers": -0.312,
        "negation": -1.13,
    },
    -0.0839,
)


def score(a: list[str], b: list[str]) -> Matrix:
    """How surely each sentence of `a` reports the same thing as each of `b`: len(a) × len(b), 0…1.

    A cell depends on its two sentences only; entities are those of the shipped glossary.
    """
    glossary = Glossary.shipped()
    prepared = {s: Prepared(s, terms_alone(s, glossary)) for s in {*a, *b}}
    return scores([prepared[s] for s in a], [prepared[s] for s in b])


def scores(a: Sequence[Prepared], b: Sequence[Prepared], least: float = _WORTH_A_LOOK) -> Matrix:
    """`score` of sentences that are prepared already. Pairs less related than `least` score half of
    how related they are.
    """
    related = RELATED(relatedness(a, b))
    rows, columns = np.nonzero(related >= least)
    result: Matrix = related / 2
    pairs = [
        sorted((a[i], b[j]), key=lambda one: one.text)
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
    ]
    different = {(id(one), id(other)): (one, other) for one, other in pairs}  # copies are one object
    if different:
        signals = np.array([fullness(one, other) for one, other in different.values()])
        full = dict(zip(different, FULL(signals), strict=True))
        result[rows, columns] *= [1 + full[id(one), id(other)] for one, other in pairs]
        result[rows, columns] = np.where(
            [one.text == other.text for one, other in pairs], 1.0, result[rows, columns]
        )
    return np.round(result, 6)


def relatedness(a: Sequence[Prepared], b: Sequence[Prepared]) -> Matrix:
    """The signals of `RELATED`: len(a) × len(b) × 6.

    The shared weight of words and ideas over the geometric mean, the larger and the smaller of the
    two sentences' weights; the cosine of their character n-grams; the shared weight itself
    (logarithm); the share of quoted words.
    """
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
