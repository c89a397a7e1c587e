"""Rows of sentences that report one thing, grown from the surest pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from compare.align.places import Place

Matrix = NDArray[np.float64]
_SOME = 0.55  # part of the threshold that a pair needs of its own
_NEIGHBOURS = 0.1  # part of the scores of the pairs before and after it that is added then
_AT_ONCE = 256  # sentences whose neighbours are looked up together
_ROWS_EACH = 2  # rows that a sentence stands in, unless another would be left alone


class _Row:
    """A row that grows. `likeness` adds up how like each sentence is to those of the row."""

    def __init__(self, growing: _Growing, first: int, second: int) -> None:
        self.members = {first, second}
        self._growing = growing
        self._likeness = growing.scored[first] + growing.scored[second]
        self._of = {growing.articles[first]: [first], growing.articles[second]: [second]}

    def take(self, one: int) -> None:
        self.members.add(one)
        self._likeness += self._growing.scored[one]
        self._of.setdefault(self._growing.articles[one], []).append(one)

    def fits(self, one: int) -> bool:
        """True where a sentence matches the row's other articles on average, and its own article's
        sentences there stand next to it or say the same.
        """
        if one in self.members or self.mean(one) < self._growing.threshold:
            return False
        own = self._of.get(self._growing.articles[one], ())
        return all(self._growing.go_together(one, other) for other in own)

    def mean(self, one: int) -> float:
        """How like a sentence is to those of other articles, on average."""
        own = self._of.get(self._growing.articles[one], ())
        return float(self._likeness[one]) / (len(self.members) - len(own))


class _Growing:
    """What rows are grown by: the article and the number of each sentence, the scores, the threshold."""

    def __init__(self, places: list[Place], plain: Matrix, threshold: float) -> None:
        self.articles = [place.article for place in places]
        self._numbers = [place.sentence.number for place in places]
        self._plain = plain
        self.threshold = threshold
        self.scored = _in_context(np.array(self.articles, np.intp), plain, _SOME * threshold)

    def go_together(self, one: int, other: int) -> bool:
        """True for two sentences of an article that are neighbours, or say the same."""
        beside = abs(self._numbers[other] - self._numbers[one]) == 1
        return beside or bool(self._plain[one, other] >= self.threshold)

    def matches(self) -> list[tuple[int, int]]:
        """Pairs of sentences of two articles that report the same thing, the surest first."""
        alike = (self.scored >= self.threshold) & (self.scored > 0)  # at a threshold of 0, too
        firsts, others = np.nonzero(np.triu(alike, 1))
        surest = np.argsort(-self.scored[firsts, others], kind="stable")
        return list(zip(firsts[surest].tolist(), others[surest].tolist(), strict=True))


def rows_of(places: list[Place], plain: Matrix, threshold: float) -> list[list[int]]:
    """Rows grown from the strongest pairs on; each takes in whoever fits all of it.

    `plain` are the scores of every two of `places`, 0…1; the rows hold the places by number, each at least
    once.
    """
    growing = _Growing(places, plain, threshold)
    rows: list[_Row] = []
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    for first, second in growing.matches():
        if any(second in row.members for row in found[first]):
            continue
        for one, other in ((first, second), (second, first)):
            if len(found[one]) >= _ROWS_EACH:
                continue
            if fitting := [row for row in found[other] if row.fits(one)]:
                best = max(fitting, key=lambda row, one=one: row.mean(one))  # type: ignore[misc]
                best.take(one)
                found[one].append(best)
                break
        else:
            in_rows = len(found[first]), len(found[second])
            if max(in_rows) < _ROWS_EACH or min(in_rows) == 0:
                rows.append(_Row(growing, first, second))
                found[first].append(rows[-1])
                found[second].append(rows[-1])
    alone = [[one] for one in range(len(places)) if not found[one]]
    whole = {tuple(sorted(row.members)) for row in rows if not _within_another(row, found)}
    return [*map(list, whole), *alone]


def _within_another(row: _Row, rows_of_each: Mapping[int, list[_Row]]) -> bool:
    return any(row.members < other.members for other in rows_of_each[min(row.members)])


def _in_context(articles: NDArray[np.intp], plain: Matrix, some: float) -> Matrix:
    """Scores between articles, a little higher where the sentences before and after match as well."""
    scored = plain.copy()
    firsts = np.flatnonzero(np.diff(articles, prepend=-1)).tolist()
    for first, end in pairwise([*firsts, len(articles)]):  # an article's own sentences stand together
        scored[first:end, first:end] = 0.0
    for begin in range(0, len(articles), _AT_ONCE):
        ones, others = np.nonzero(scored[begin : begin + _AT_ONCE] >= max(some, np.finfo(float).tiny))
        ones += begin
        found = scored[ones, others]
        around = np.zeros_like(found)
        for step in (-1, 1):
            beside, facing = _gone_on(articles, ones, step), _gone_on(articles, others, step)
            match = (beside >= 0) & (facing >= 0)
            around[match] += plain[beside[match], facing[match]]
        scored[ones, others] = np.minimum(1.0, found + _NEIGHBOURS * around)
    return scored


def _gone_on(articles: NDArray[np.intp], ones: NDArray[np.intp], step: int) -> NDArray[np.intp]:
    """The sentences that stand so many before or after these in their articles, -1 where there are none."""
    there = ones + step
    inside = (there >= 0) & (there < len(articles))
    inside[inside] = articles[there[inside]] == articles[ones[inside]]
    return np.where(inside, there, -1)
