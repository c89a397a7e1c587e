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
from compare.align.prepared import Prepared
from compare.align.relatedness import RELATED, SHARED, Among, related, relatedness
from compare.align.signals import signals_of
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

SAME_FACT = 0.42  # `score` from which two sentences, taken alone, report the same thing: best F1 on SuperPAL

_BLOCK = 64  # sentences that are compared with all others at once
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


def scores_of(pairs: Sequence[tuple[Prepared, Prepared]]) -> list[float]:
    """`scores` of these pairs only."""
    firsts, others = (list(dict.fromkeys(pair[side] for pair in pairs)) for side in (0, 1))
    row, column = ({one: n for n, one in enumerate(some)} for some in (firsts, others))
    wanted = np.zeros((len(firsts), len(others)), bool)
    for one, other in pairs:
        wanted[row[one], column[other]] = True
    shared = Among([*firsts, *others]).shared(0, len(firsts))[:, :, len(firsts) :]
    found = _scored(shared, firsts, others, meet=wanted)
    return [float(found[row[one], column[other]]) for one, other in pairs]


def scores_among(sentences: Sequence[Prepared], meet: NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
    """Half of how related each two of `sentences` are, and the scores of those that `meet`: both n × n and
    symmetric. Where two do not meet, the second holds what the first does.
    """
    among = Among(sentences)
    half = np.zeros((len(sentences), len(sentences)))
    if not len(sentences):
        return half, half
    closer: list[tuple[NDArray[np.intp], NDArray[np.intp], Matrix]] = []
    for start in range(0, len(sentences), _BLOCK):
        part = slice(start, min(start + _BLOCK, len(sentences)))
        shared = among.shared(part.start, part.stop)
        likely = related(shared)
        half[part] = likely / 2
        rows, columns = np.nonzero((likely >= WORTH_A_LOOK) & np.triu(meet)[part])
        closer.append((rows + start, columns, shared[:, rows, columns].T))
    found = np.round(half, 6)
    rows, columns, every = (np.concatenate(one) for one in zip(*closer, strict=True))
    pairs = [(sentences[i], sentences[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
    found[rows, columns] = np.round(looked_at(every, pairs), 6)
    later = np.triu(np.ones_like(meet, dtype=bool), 1)
    return half, np.where(later.T, found.T, found)


def _scored(
    shared: Matrix,
    a: Sequence[Prepared],
    b: Sequence[Prepared],
    least: float = WORTH_A_LOOK,
    meet: NDArray[np.bool_] | Literal[True] = True,
) -> Matrix:
    likely = related(shared)
    rows, columns = np.nonzero((likely >= least) & meet)
    result: Matrix = likely / 2
    if len(rows):
        pairs = [(a[i], b[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
        result[rows, columns] = looked_at(shared[:, rows, columns].T, pairs)
    return np.round(result, 6)


def looked_at(shared: Matrix, pairs: Sequence[tuple[Prepared, Prepared]]) -> Matrix:
    """The scores of pairs that are worth a look, not rounded; `shared` holds what relates each, n × 6."""
    found = np.ones(len(pairs))  # the same words report the same
    differ = [n for n, (one, other) in enumerate(pairs) if one.text != other.text]
    if differ:
        in_order = [(a, b) if a.text < b.text else (b, a) for a, b in (pairs[n] for n in differ)]
        every = np.concatenate((shared[differ], signals_of(in_order)), axis=-1)
        found[differ] = SAME(every) * (3 + FULL(every)) / 4
    return found
