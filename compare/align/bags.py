"""Shared weight of two collections of bags, exact to the last bit.

A bag maps a key to a whole number. Sums of products of whole numbers do not depend on the order of
summation, so a cell is the same whatever else is in the collections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Bag = Mapping[str, int]

_BLOCK = 256


def dots(a: Sequence[Bag], b: Sequence[Bag]) -> NDArray[np.float64]:
    """The dot product of every bag of `a` with every bag of `b`: len(a) × len(b)."""
    result = np.zeros((len(a), len(b)))
    for row in range(0, len(a), _BLOCK):
        left = a[row : row + _BLOCK]
        for column in range(0, len(b), _BLOCK):
            right = b[column : column + _BLOCK]
            shared = set().union(*left) & set().union(*right)
            places = {key: place for place, key in enumerate(shared)}
            block = _dense(left, places) @ _dense(right, places).T
            result[row : row + _BLOCK, column : column + _BLOCK] = block
    return result


def squares(bags: Sequence[Bag]) -> NDArray[np.float64]:
    """The dot product of every bag with itself."""
    return np.array([float(sum(value * value for value in bag.values())) for bag in bags])


def cosines(a: Sequence[Bag], b: Sequence[Bag]) -> NDArray[np.float64]:
    """The cosine of every bag of `a` with every bag of `b`; 0 where either is empty."""
    norms = np.sqrt(np.outer(squares(a), squares(b)))
    return np.divide(dots(a, b), norms, out=np.zeros_like(norms), where=norms > 0)


def _dense(bags: Sequence[Bag], places: Mapping[str, int]) -> NDArray[np.float32]:
    matrix = np.zeros((len(bags), max(1, len(places))), np.float32)  # exact below 2**24
    for row, bag in enumerate(bags):
        for key, value in bag.items():
            place = places.get(key)
            if place is not None:
                matrix[row, place] = value
    return matrix
