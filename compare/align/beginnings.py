"""What texts have in common with every beginning of others, letter after letter, for very many pairs at once.

The longest common sequence of letters, by Hyyrö's bits: a row of bits for each pair, one for each letter of
its text, and one step for each letter of the other. All pairs take a step together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
_Bits = NDArray[np.uint64]

_TOGETHER = 4096  # pairs that take a step at once: so many fit into a processor's cache
_WORD = 64
_SIGNS = 2**18  # kinds of letter times texts of which bits are kept at once


class Best(NamedTuple):
    """For each pair the beginning, no longer than the text, that is most like it: what the two have in
    common, and how long it is; and what the text has in common with the beginning as long as itself.
    """

    shared: Whole
    length: Whole
    whole: Whole


class Letters:
    """Texts as numbers: a small number for each kind of letter that they hold."""

    def __init__(self, texts: Sequence[str]) -> None:
        """None of `texts` is empty."""
        self.sizes = np.array([len(text) for text in texts], np.int64)
        every = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        self.kinds, numbers = _numbered(every)
        self._margin = int(self.sizes.max(initial=0))  # steps beyond an end are of no account
        self._starts = np.cumsum(self.sizes) - self.sizes + self._margin
        self._numbers = np.pad(numbers, self._margin)

    def best(self, texts: Whole, others: Whole, *, ends: bool = False) -> Best:
        """The best beginning of each of `others` for the text of the same place in `texts`; its best end
        where `ends`. Both are given by number; no text is longer than its other.
        """
        found = Best(*(np.zeros(len(texts), np.int64) for _ in Best._fields))
        for part in self._parts(texts):
            for whole, one in zip(found, self._best(texts[part], others[part], ends), strict=True):
                whole[part] = one
        return found

    def _parts(self, texts: Whole) -> Iterator[Whole]:
        """Pairs that take their steps together: of texts of about one size, and of few of them."""
        order = np.lexsort((texts, self.sizes[texts]))
        together = max(1, min(_TOGETHER, _SIGNS // max(1, self.kinds)))
        return (order[start : start + together] for start in range(0, len(order), together))

    def _best(self, texts: Whole, others: Whole, ends: bool) -> Best:
        sizes = self.sizes[texts]
        shared = self._steps(texts, others, ends)
        lengths = np.arange(1, len(shared) + 1)[:, None]
        likeness = np.where(lengths <= sizes, shared / (sizes + lengths), -1.0)
        at, each = likeness.argmax(axis=0), np.arange(len(texts))
        return Best(shared[at, each].astype(np.int64), at + 1, shared[sizes - 1, each].astype(np.int64))

    def _steps(self, texts: Whole, others: Whole, ends: bool) -> NDArray[np.uint16]:
        """What each text has in common with the other's beginning of 1, 2, 3 … letters, by rows."""
        different, which = np.unique(texts, return_inverse=True)
        bits = self._bits(different, ends)
        signs = which.reshape(-1) * self.kinds
        at = self._starts[others] + (self.sizes[others] - 1 if ends else 0)
        left = [np.full(len(texts), ~np.uint64(0)) for _ in bits]  # bits of letters not in common yet
        more = np.empty((int(self.sizes[texts].max()), len(texts)), np.bool_)
        for step in range(len(more)):
            sign = signs + self._numbers.take(at + (-step if ends else step))
            carry: NDArray[np.bool_] | None = None
            for word, of_letter in enumerate(bits):
                had = left[word]
                hit = of_letter.take(sign)
                hit &= had
                sums = had + hit
                over = sums < hit
                if carry is not None:
                    sums += carry
                    over |= sums < carry
                carry = over
                hit ^= had
                sums |= hit
                left[word] = sums
            more[step] = carry  # out of the last word: one letter more is in common
        return np.cumsum(more, axis=0, dtype=np.uint16)

    def _bits(self, texts: Whole, ends: bool) -> _Bits:
        """Where each text has each kind of letter, by words of 64 letters: words × (texts × kinds)."""
        sizes = self.sizes[texts]
        number = np.repeat(np.arange(len(texts)), sizes)
        place = np.arange(len(number)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        letter = self._numbers[self._starts[texts][number] + place]
        if ends:
            place = sizes[number] - 1 - place
        words = -(-int(sizes.max()) // _WORD)
        bits = np.zeros((words, len(texts) * self.kinds), np.uint64)
        bit = np.uint64(1) << (place % _WORD).astype(np.uint64)
        np.bitwise_or.at(bits, (place // _WORD, number * self.kinds + letter), bit)
        return bits


def _numbered(letters: NDArray[np.uint32]) -> tuple[int, NDArray[np.int64]]:
    """How many kinds of letter there are, and each letter by its kind's number."""
    met = np.zeros(int(letters.max(initial=0)) + 1, np.int64)
    met[letters] = 1
    return int(met.sum()), (np.cumsum(met) - 1)[letters]
