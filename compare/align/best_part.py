"""How alike a text and the best part of a longer one are.

The same figure as `rapidfuzz.fuzz.partial_ratio`, which compares the shorter text with every stretch of the
longer one that is as long, or shorter at either end. Few of these are worth it: a stretch has no more in
common with the text than any stretch around it has.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

_SHORT = 64  # letters up to which rapidfuzz is as fast
_NEAR = 4  # letters: what can be left out is told by bounds while they leave out more than so many

_in_common = LCSseq.similarity


class _Stretch(NamedTuple):
    """A stretch of the longer text: what it has in common with the text, its length, itself."""

    shared: int
    length: int
    itself: str


def best_part(a: str, b: str) -> float:
    """`rapidfuzz.fuzz.partial_ratio` of two texts, 0…100."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if len(shorter) <= _SHORT:
        return fuzz.partial_ratio(a, b)
    best = _best(shorter, longer)
    return max(best, _best(longer, shorter)) if len(a) == len(b) else best


def _best(text: str, longer: str) -> float:
    """The similarity of `text` and the stretch of `longer` that is most like it."""
    size, last = len(text), len(longer) - len(text)
    shared = {at: _in_common(text, longer[at : at + size]) for at in (0, last // 2, last)}
    at = max(shared, key=shared.__getitem__)
    if not shared[at]:
        return fuzz.partial_ratio(text, longer)
    best = _in_the_middle(text, longer, _Stretch(shared[at], size, longer[at : at + size]), shared[last // 2])
    best = _at_an_end(text, lambda length: longer[:length], best, shared[0])
    best = _at_an_end(text, lambda length: longer[-length:], best, shared[last])
    return fuzz.ratio(text, best.itself)


def _in_the_middle(text: str, longer: str, best: _Stretch, halfway: int) -> _Stretch:
    """The best stretch of the text's size; `halfway` is what the one in the middle has in common with it."""
    size, last = len(text), len(longer) - len(text)
    open_ = _beside(0, last // 2, last, best.shared - halfway)
    while open_:
        first, last = open_.pop()
        if first > last or _in_common(text, longer[first : last + size]) <= best.shared:
            continue
        middle = (first + last) // 2
        window = longer[middle : middle + size]
        shared = _in_common(text, window)
        if shared > best.shared:
            best = _Stretch(shared, size, window)
        open_ += _beside(first, middle, last, best.shared - shared)
    return best


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
        window = part(length)
        shared = _in_common(text, window)
        if shared * (size + best.length) > best.shared * (size + length):
            best = _Stretch(shared, length, window)
        open_.append((low, few, length, shared))
        if not far:
            open_.append((length, shared, high, many))
    return best
