"""What the bags of chosen pairs have in common: every key that both hold, for all pairs at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Sums = NDArray[np.float64]

_TOGETHER = 8192  # pairs that are looked at at once
_CELLS = 2**23  # of a table of bags and keys, and entries that are looked up there


class Keys(dict[object, int]):
    """Numbers for keys, from 0 in the order in which they are asked for."""

    def __missing__(self, key: object) -> int:
        number = self[key] = len(self)
        return number


class Held:
    """Bags of whole numbers above 0, side by side."""

    def __init__(self, bags: Iterable[Mapping[Any, int]], keys: Keys) -> None:
        """Bags that meet have their numbers from the same `keys`."""
        bags = list(bags)
        self.sizes = np.array([len(bag) for bag in bags], np.int64)
        self.starts = np.cumsum(self.sizes) - self.sizes
        self.keys = np.array([keys[key] for key in chain.from_iterable(bags)], np.int64)
        self.values = np.array([value for bag in bags for value in bag.values()], np.int64)
        self._numbers = keys

    def table(self, bags: Whole) -> NDArray[np.int32]:
        """What each of `bags` holds of each key, 0 for nothing: bags × keys."""
        found = np.zeros((len(bags), len(self._numbers)), np.int32)
        of, at = self.entries(bags)
        found[of, self.keys[at]] = self.values[at]
        return found

    def entries(self, bags: Whole) -> tuple[Whole, Whole]:
        """All entries of `bags`: the place in `bags` of the one that each belongs to, and where it stands."""
        sizes = self.sizes[bags]
        of = np.repeat(np.arange(len(bags)), sizes)
        return of, np.arange(len(of)) + np.repeat(self.starts[bags] - np.cumsum(sizes) + sizes, sizes)


class Met(NamedTuple):
    """Keys that both bags of some `pairs` hold: the place in `pairs` that each belongs to, and what the first
    and the second hold of it.
    """

    pairs: Whole
    of: Whole
    first: Whole
    second: Whole

    def add_up(self, values: Whole, into: Sums) -> None:
        """The sums of the values of each pair's keys, into its place."""
        into[self.pairs] = np.bincount(self.of, values, len(self.pairs))


def meetings(one: Held, firsts: Whole, other: Held, seconds: Whole) -> Iterator[Met]:
    """What the bags of `one`, given by number in `firsts`, have in common with those of `other` of the same
    place in `seconds`. Every pair is in one `Met`.
    """
    if len(np.unique(seconds)) < len(np.unique(firsts)):  # few bags make a small table
        for met in meetings(other, seconds, one, firsts):
            yield Met(met.pairs, met.of, met.second, met.first)
        return
    order = np.argsort(firsts, kind="stable")
    together = max(64, min(_TOGETHER, _CELLS // max(1, len(one._numbers))))
    entries = np.cumsum(other.sizes[seconds[order]]) // _CELLS
    for pairs in _cut(order, entries, together):
        different, which = np.unique(firsts[pairs], return_inverse=True)
        of, at = other.entries(seconds[pairs])
        held = one.table(different)[which.reshape(-1)[of], other.keys[at]]
        hit = np.flatnonzero(held)
        yield Met(pairs, of[hit], held[hit].astype(np.int64), other.values[at[hit]])


def _cut(order: Whole, groups: Whole, together: int) -> Iterator[Whole]:
    """Stretches of `order` of one group each, and no longer than `together`."""
    for group in np.split(order, np.flatnonzero(np.diff(groups)) + 1):
        yield from (group[start : start + together] for start in range(0, len(group), together))


def in_common(held: Held, firsts: Whole, seconds: Whole) -> Sums:
    """How many each pair of bags has in common: of every key as many as both hold."""
    found = np.zeros(len(firsts))
    for met in meetings(held, firsts, held, seconds):
        met.add_up(np.minimum(met.first, met.second), found)
    return found


def once(keys: Iterable[Iterable[object]]) -> Iterator[Mapping[object, int]]:
    """Bags that hold each of some keys once."""
    return (dict.fromkeys(some, 1) for some in keys)
