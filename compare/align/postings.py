"""Which bags have a key, so that one bag meets many at the cost of what it shares with them.

A bag maps a key to a whole number. Sums of products of whole numbers do not depend on the order of
summation, so a figure is the same, to the last bit, whatever else is in the collection.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bag = Mapping[Any, int]
Row = NDArray[np.float64]


class Postings:
    """Bags by their keys."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        self._numbers: dict[Hashable, int] = {}
        numbers = [self._numbers.setdefault(key, len(self._numbers)) for bag in bags for key in bag]
        values = np.array([value for bag in bags for value in bag.values()], float)
        places = np.repeat(np.arange(len(bags)), np.array([len(bag) for bag in bags], np.intp))
        by_key = np.argsort(np.array(numbers, np.intp), kind="stable")
        self._places, self._values = places[by_key], values[by_key]
        self._ends = np.cumsum([0, *np.bincount(np.array(numbers, np.intp))]).tolist()
        self.squares = np.bincount(places, values * values, len(bags))
        self.sums = np.bincount(places, values, len(bags))
        self._last: tuple[Bag, Row] = {}, np.zeros(len(bags))  # one bag is asked about several times on end

    def dots(self, bag: Bag) -> Row:
        """The dot product of `bag`, which must not change afterwards, with every bag."""
        if bag is not self._last[0]:
            self._last = bag, self._dots(bag)
        return self._last[1]

    def _dots(self, bag: Bag) -> Row:
        shared = [(self._numbers[key], value) for key, value in bag.items() if key in self._numbers]
        if not shared:
            return np.zeros(len(self.sums))
        spans = [slice(self._ends[number], self._ends[number + 1]) for number, _ in shared]
        places = np.concatenate([self._places[span] for span in spans])
        products = np.concatenate([self._values[span] for span in spans])
        products *= np.repeat(
            np.array([value for _, value in shared], float), [span.stop - span.start for span in spans]
        )
        result: Row = np.bincount(places, products, len(self.sums)).astype(float)
        return result

    def cosines(self, bag: Bag) -> Row:
        """The cosine of `bag` and every bag; 0 where either is empty."""
        norms = np.sqrt(self.squares * square(bag))
        result: Row = np.divide(self.dots(bag), norms, out=np.zeros_like(norms), where=norms > 0)
        return result

    def differ(self, bag: Bag) -> Row:
        """1 for every bag that has something, as `bag` does, and shares nothing with it."""
        result: Row = (self.dots(bag) == 0) * (self.sums > 0) * float(bool(bag))
        return result


def square(bag: Bag) -> float:
    """The dot product of a bag with itself."""
    return float(sum([value * value for value in bag.values()]))
