"""Which bags have a key, so that one bag meets many at the cost of what it shares with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.bags import Bag, squares

Row = NDArray[np.float64]


class Postings:
    """Bags (key → whole number) by their keys. Sums are of whole numbers: exact in any order."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for place, bag in enumerate(bags):
            for key, value in bag.items():
                found[key][0].append(place)
                found[key][1].append(value)
        self._where = {key: (np.array(p), np.array(v, float)) for key, (p, v) in found.items()}
        self._squares = squares(bags)
        self.sums = np.array([float(sum(bag.values())) for bag in bags])

    def dots(self, bag: Bag) -> Row:
        """The dot product of `bag` with every bag."""
        shared = [(*self._where[key], value) for key, value in bag.items() if key in self._where]
        if not shared:
            return np.zeros(len(self.sums))
        places = np.concatenate([places for places, _, _ in shared])
        products = np.concatenate([values * value for _, values, value in shared])
        return np.bincount(places, products, len(self.sums)).astype(float)

    def cosines(self, bag: Bag) -> Row:
        """The cosine of `bag` and every bag; 0 where either is empty."""
        norms = np.sqrt(self._squares * squares([bag]))
        return np.divide(self.dots(bag), norms, out=np.zeros_like(norms), where=norms > 0)

    def differ(self, bag: Bag) -> Row:
        """1 for every bag that has something, as `bag` does, and shares nothing with it."""
        result: Row = (self.dots(bag) == 0) * (self.sums > 0) * float(bool(bag))
        return result
