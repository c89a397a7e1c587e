"""What every two bags of one collection have in common: all their dot products at once.

A bag maps keys to whole numbers. Sums of products of whole numbers do not depend on the order of summation,
so a figure is the same, to the last bit, whatever else is in the collection. Keys that many bags have are
multiplied as a matrix; of the others only the bags that have them meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Whole = NDArray[np.int64]

_MANY = 16  # a key is multiplied as a matrix where one bag in so many has it
_TILE = 64  # OpenBLAS takes one thread up to 64 × 64 × 64 products
_DENSE = 8  # times as many codes as there may be are looked up in a table
_EXACT = 2**24  # below which single precision holds every whole number


class Bags:
    """Bags of whole numbers, given by entries: the bag's place, the key and the value of each."""

    def __init__(self, places: Whole, keys: Whole, values: Whole, size: int) -> None:
        """`places` and `keys` count from 0, and no two entries have the same of both; `size` bags in all."""
        self.squares = np.bincount(places, values * values, size).astype(np.float64)
        held_by = np.bincount(keys)
        common = held_by >= max(2, size / _MANY)
        columns = np.cumsum(common) - 1
        exact = np.float32 if self.squares.max(initial=0) < _EXACT else np.float64
        self._matrix = np.zeros((size, int(common.sum())), exact)
        some = common[keys]
        self._matrix[places[some], columns[keys[some]]] = values[some]
        few = np.flatnonzero((held_by[keys] > 1) & ~some)
        few = few[np.argsort(keys[few], kind="stable")]
        self._places, self._values, self._number = places[few], values[few], held_by[keys[few]]
        self._begin = np.searchsorted(keys[few], keys[few])  # where the entries of the same key begin

    def products(self, start: int, stop: int, since: int = 0) -> Matrix:
        """The dot products of the bags from `start` to `stop` with every bag from `since` on, which is not
        beyond `start`: (stop - start) × the rest.
        """
        result = _by_tiles(self._matrix[start:stop], self._matrix[since:])
        mine = np.flatnonzero((self._places >= start) & (self._places < stop))
        if len(mine):
            number = self._number[mine]
            first = np.cumsum(number) - number
            others = np.arange(number.sum()) + np.repeat(self._begin[mine] - first, number)
            columns = self._places[others] - since
            cells = np.repeat((self._places[mine] - start) * result.shape[1], number) + columns
            shared = np.repeat(self._values[mine], number) * self._values[others]
            wanted = columns >= 0
            result += np.bincount(cells[wanted], shared[wanted], result.size).reshape(result.shape)
        itself = np.arange(start, stop)
        result[itself - start, itself - since] = self.squares[
            start:stop
        ]  # with the keys that nobody else has
        return result


def _by_tiles(a: Matrix, b: Matrix) -> Matrix:
    """`a @ b.T` in parts so small that the library does not wake its threads for them: they would wait for
    work longer than they work, on processors that other processes of ours use.
    """
    result = np.zeros((len(a), len(b)))
    for i in range(0, len(a), _TILE):
        for k in range(0, a.shape[1], _TILE):
            part = a[i : i + _TILE, k : k + _TILE]
            for j in range(0, len(b), _TILE):
                with np.errstate(invalid="ignore"):  # some libraries reckon past the end of a row, in vain
                    result[i : i + _TILE, j : j + _TILE] += part @ b[j : j + _TILE, k : k + _TILE].T
    return result


def bags(found: Sequence[Mapping[str, int]]) -> Bags:
    """Bags of words, or of anything that has a name."""
    numbers: dict[str, int] = {}
    keys = [numbers.setdefault(key, len(numbers)) for bag in found for key in bag]
    values = [value for bag in found for value in bag.values()]
    places = np.repeat(np.arange(len(found)), [len(bag) for bag in found])
    return Bags(places, np.array(keys, np.int64), np.array(values, np.int64), len(found))


def letters(texts: Sequence[str]) -> Bags:
    """The runs of three and of four letters of each text, its beginning and end counted as a blank."""
    padded = [f" {text} " for text in texts]
    places = np.repeat(np.arange(len(texts)), [len(text) for text in padded])
    letter = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    one, signs = _numbered(letter)
    two, kinds = _numbered(one[:-1] * signs + one[1:])
    three, more = _numbered(two[:-1] * signs + one[2:])
    four, _ = _numbered(two[:-2] * kinds + two[2:])
    within = [places[:-n] == places[n:] for n in (2, 3)]
    runs = np.concatenate([three[within[0]], four[within[1]] + more])
    of = np.concatenate([places[:-2][within[0]], places[:-3][within[1]]])
    every = int(runs.max(initial=0)) + 1
    entries, counts = np.unique(of * every + runs, return_counts=True)
    return Bags(entries // every, entries % every, counts, len(texts))


def _numbered(codes: Whole) -> tuple[Whole, int]:
    """The codes by numbers from 0, the same for the same; and how many different ones there are."""
    if codes.max(initial=0) < _DENSE * len(codes):
        met = np.zeros(codes.max(initial=0) + 1, np.bool_)
        met[codes] = True
        return (np.cumsum(met) - 1)[codes], int(met.sum())
    different, numbers = np.unique(codes, return_inverse=True)
    return numbers.reshape(-1), len(different)
