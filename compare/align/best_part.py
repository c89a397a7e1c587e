"""How alike texts and the best parts of longer ones are.

The same figure as `rapidfuzz.fuzz.partial_ratio`, which compares the shorter text with every stretch of the
longer one that is as long, or shorter at either end. Few of these are worth it: a stretch has no more in
common with the text than any stretch around it has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from compare.align.beginnings import Letters

_SHORT = 64  # letters up to which rapidfuzz is fastest, …
_FAIRLY = 112  # … and up to which it is faster than a search
_LONG = 2048  # letters from which texts are too few to be looked at together
_MANY = 256  # pairs that are worth it
_NEAR = 4  # letters: what can be left out is told by bounds while they leave out more than so many

_in_common = LCSseq.similarity


class _Stretch(NamedTuple):
    """A stretch of the longer text: what it has in common with the text, and its length."""

    shared: int
    length: int


def best_parts(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """`best_part` of each pair."""
    sizes = np.array([min(len(a), len(b)) for a, b in pairs], np.int64)
    many = (sizes > _SHORT) & (sizes < _LONG)
    many &= np.count_nonzero(many) >= _MANY
    alone = ~many & (sizes > _FAIRLY)
    found = np.empty(len(pairs))
    for some, alike in ((many, _together), (alone, _one_by_one), (~many & ~alone, _by_rapidfuzz)):
        if some.any():
            found[some] = alike([pairs[n] for n in np.flatnonzero(some).tolist()])
    return found


def _by_rapidfuzz(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    firsts, seconds = ([pair[side] for pair in pairs] for side in (0, 1))
    return process.cpdist(firsts, seconds, scorer=fuzz.partial_ratio, dtype=np.float64)


def _one_by_one(pairs: Sequence[tuple[str, str]]) -> list[float]:
    return [best_part(a, b) for a, b in pairs]


def _together(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    ordered = [(a, b) if len(a) <= len(b) else (b, a) for a, b in pairs]
    alike = [n for n, (a, b) in enumerate(ordered) if len(a) == len(b)]
    ordered += [(ordered[n][1], ordered[n][0]) for n in alike]  # either may be the part
    numbers: dict[str, int] = {}
    texts, others = (
        np.array([numbers.setdefault(pair[side], len(numbers)) for pair in ordered], np.int64)
        for side in (0, 1)
    )
    letters = Letters(list(numbers))
    begin, end = letters.best(texts, others), letters.best(texts, others, ends=True)
    size = letters.sizes[texts]
    better = end.shared * (size + begin.length) > begin.shared * (size + end.length)
    shared, length = np.where(better, end.shared, begin.shared), np.where(better, end.length, begin.length)
    most = 2 * size * shared // (size + length)  # what a stretch as long as the text must exceed
    last = letters.sizes[others] - size
    first, last = most + 1 - begin.whole, last - (most + 1 - end.whole)  # a step gains one at most
    for n in np.flatnonzero(first <= last).tolist():
        text, other = ordered[n]
        found = _in_the_middle(text, other, [(int(first[n]), int(last[n]))], int(most[n]))
        if found > most[n]:
            shared[n], length[n] = found, size[n]
    likeness: NDArray[np.float64] = _likeness(shared, size + length)
    np.maximum.at(likeness, alike, likeness[len(pairs) :])
    return likeness[: len(pairs)]


def best_part(a: str, b: str) -> float:
    """`rapidfuzz.fuzz.partial_ratio` of two texts, 0…100."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if len(shorter) <= _FAIRLY:
        return fuzz.partial_ratio(a, b)
    best = _best(shorter, longer)
    return max(best, _best(longer, shorter)) if len(a) == len(b) else best


def _best(text: str, longer: str) -> float:
    """The similarity of `text` and the stretch of `longer` that is most like it."""
    size, last = len(text), len(longer) - len(text)
    shared = {at: _in_common(text, longer[at : at + size]) for at in (0, last // 2, last)}
    most = max(shared.values())
    if not most:
        return fuzz.partial_ratio(text, longer)
    open_ = _beside(0, last // 2, last, most - shared[last // 2])
    best = _Stretch(_in_the_middle(text, longer, open_, most), size)
    best = _at_an_end(text, lambda length: longer[:length], best, shared[0])
    best = _at_an_end(text, lambda length: longer[-length:], best, shared[last])
    return float(_likeness(best.shared, size + best.length))


def _likeness(shared: Any, letters: Any) -> Any:
    """What two texts of so many letters in all are alike that share so many: as rapidfuzz reckons it."""
    return (1.0 - (letters - 2 * shared) / letters) * 100


def _in_the_middle(text: str, longer: str, open_: list[tuple[int, int]], most: int) -> int:
    """The most that a stretch of the text's size has in common with it, if that is more than `most`; `open_`
    says between which places it may begin.
    """
    size = len(text)
    while open_:
        first, last = open_.pop()
        if first > last or _in_common(text, longer[first : last + size]) <= most:
            continue
        middle = (first + last) // 2
        shared = _in_common(text, longer[middle : middle + size])
        most = max(most, shared)
        open_ += _beside(first, middle, last, most - shared)
    return most


def _beside(first: int, middle: int, last: int, behind: int) -> list[tuple[int, int]]:
    """Where on either side of a stretch that is so much behind the best a better one can begin: one step
    changes what is in common by one at most.
    """
    return [(first, middle - behind - 1), (middle + behind + 1, last)]


def _at_an_end(text: str, part: Callable[[int], str], best: _Stretch, whole: int) -> _Stretch:
    """The best stretch, or a better one of those shorter than the text; `part` gives one by its length, and
    `whole` is what the one as long as the text has in common with it.

    A stretch is better whose `shared` is a larger share of its own length and the text's.
    """
    size = len(text)
    open_ = [(0, 0, size, whole)]
    while open_:
        low, few, high, many = open_.pop()
        # Those between `low` and `high` have `many` in common at most, and gain one a letter over `few`.
        shortest = low + many - few
        top = min(high - 1, (many * (size + best.length) - 1) // best.shared - size)
        if top <= low or many * (size + best.length) <= best.shared * (size + shortest):
            continue
        far = top < high - _NEAR
        length = top if far else (low + top + 1) // 2
        shared = _in_common(text, part(length))
        if shared * (size + best.length) > best.shared * (size + length):
            best = _Stretch(shared, length)
        open_.append((low, few, length, shared))
        if not far:
            open_.append((length, shared, high, many))
    return best
