"""Do two sentences report the same thing?

Two questions, one score. *Same*: do they share enough of their words, ideas, names and order?
*Full*: does either say little that the other does not? The score is same × (3 + full) / 4. Pairs that
share too little to be worth a look get half of how related they are. Every cell depends on its two
sentences only: rarity comes from the language, not from the lists at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.looking import FULL, SAME, Asked, Looking, looked_at, looking_at_once
from compare.align.prepared import Prepared
from compare.align.relatedness import RELATED, SHARED, Among, related, relatedness
from compare.align.spread import Spread
from compare.align.terms import terms_alone
from compare.glossary import Glossary

__all__ = [
    "FULL",
    "RELATED",
    "SAME",
    "SHARED",
    "WORTH_A_LOOK",
    "looked_at",
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
_FEW = 256  # sentences of which not all may be looked at
WORTH_A_LOOK = 0.2  # of `related`: where sentences are less related, nothing else is computed


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

    asked = _together(worth_a_look())
    looked = map(looking_at_once(sentences), asked) if size <= _FEW else spread(Looking(sentences), asked)
    scores = np.concatenate(list(looked))
    found = np.round(half, 6)
    found[*map(np.concatenate, zip(*cells, strict=True))] = np.round(scores, 6)
    for matrix in (half, found):
        for part in parts:
            matrix[part.start :, part] = np.tril(matrix[part, part.start :].T, -1) + np.triu(
                matrix[part.start :, part]
            )
    return half, found


def _together(asked: Iterable[Asked]) -> Iterator[Asked]:
    """The same pairs in larger parts: what a part costs apart from its pairs is much for a few."""
    some: list[Asked] = []
    for one in asked:
        some.append(one)
        if sum(len(each.firsts) for each in some) >= _SOME:
            yield Asked(*map(np.concatenate, zip(*some, strict=True)))
            some = []
    if some:
        yield Asked(*map(np.concatenate, zip(*some, strict=True)))


def _scored(shared: Matrix, a: Sequence[Prepared], b: Sequence[Prepared], least: float) -> Matrix:
    likely = related(shared)
    rows, columns = np.nonzero(likely >= least)
    result: Matrix = likely / 2
    if len(rows):
        pairs = [(a[i], b[j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
        result[rows, columns] = looked_at(shared[:, rows, columns].T, pairs)
    return np.round(result, 6)
