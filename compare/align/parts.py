"""A sentence that reports two things, cut in two: at a quotation, a semicolon or a coordinated clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from compare.align.prepared import Prepared
from compare.align.same_fact import scores_of
from compare.align.spread import Spread
from compare.text.quotations import quotations
from compare.text.tokens import tokens

Part = tuple[int, int]  # start and end in the sentence
Halves = tuple[Part, Part]

_WORDS = 5  # that each half has at least
_JOINT = re.compile(r"(?:; |[,\u2013\u2014-] ?(?=(?:and|but|while|whereas|although|though|as|after) ))")
_STOPPED = re.compile(r"[,;:.!?]\s*$")  # before a quotation of a whole clause, and inside at its end


def halves(sentence: str) -> tuple[Halves, ...]:
    """Every way to cut the sentence in two. No character but blanks lies outside the two halves."""
    words = [token.start for token in tokens(sentence)]
    quoted = quotations(sentence)
    places = {match.end() for match in _JOINT.finditer(sentence)}
    places = {at for at in places if not any(quote.start < at < quote.end for quote in quoted)}
    places |= {quote.start for quote in quoted if _STOPPED.search(sentence[: quote.start])}
    places |= {quote.end for quote in quoted if _STOPPED.search(sentence[: quote.inner.end])}
    found = []
    for at in sorted(places):
        before = sum(start < at for start in words)
        if min(before, len(words) - before) >= _WORDS:
            right = at + len(sentence[at:]) - len(sentence[at:].lstrip())
            found.append(((0, len(sentence[:at].rstrip())), (right, len(sentence))))
    return tuple(found)


class Shared(NamedTuple):
    """A sentence that stands in several rows, given by their sentences of other articles; `prepared` gives
    a part of it.
    """

    sentence: str
    rows: Sequence[Sequence[Prepared]]
    prepared: Callable[[int, int], Prepared]


def shared_out(shared: Sequence[Shared], threshold: float, spread: Spread = map) -> list[list[Part] | None]:
    """Of each sentence the half that belongs in each of its rows; None where it should stay whole. It is cut
    only where of each row one half reaches the threshold on average and the other does not, and both halves
    are needed. All halves are scored at once, by `spread`.
    """
    cuts = [
        [(cut, tuple(one.prepared(*half) for half in cut)) for cut in halves(one.sentence)] for one in shared
    ]
    pairs = {  # copied sentences are compared once
        (half, other): 0.0
        for one, ways in zip(shared, cuts, strict=True)
        for _, both in ways
        for half in both
        for other in chain.from_iterable(one.rows)
    }
    scores = dict(zip(pairs, scores_of(list(pairs), spread), strict=True))
    return [_best_cut(one, ways, scores, threshold) for one, ways in zip(shared, cuts, strict=True)]


def _best_cut(
    shared: Shared,
    cuts: Sequence[tuple[Halves, tuple[Prepared, ...]]],
    scores: Mapping[tuple[Prepared, Prepared], float],
    threshold: float,
) -> list[Part] | None:
    best: list[Part] | None = None
    most = 0.0
    for cut, both in cuts:
        found = [np.array([[scores[half, other] for other in row] for half in both]) for row in shared.rows]
        means = [one.mean(axis=1) for one in found]
        sides = [int(np.argmax(pair)) for pair in means]
        clear = all(pair.max() >= threshold > pair.min() for pair in means)
        apart = float(sum(pair.max() - pair.min() for pair in means))
        if clear and len(set(sides)) == 2 and apart > most:
            best, most = [cut[side] for side in sides], apart
    return best
