"""Articles compared a block at a time, so that many may share the work.

The candidates of an article stand close to it in the order of days: a block needs few profiles beside its
own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from compare.align.joined import Link
from compare.align.packed import unpack
from compare.align.pairs import odds_from
from compare.align.profile import Profile

BLOCK = 1024  # articles: enough that what lies at the edge matters little, and few enough for memory
_OPEN = 4 * BLOCK  # profiles that are open at once


class Block(NamedTuple):
    """Places of articles, each with those of its candidates, and the packed profiles of all of them."""

    near: list[tuple[int, list[int]]]
    profiles: dict[int, bytes]


def blocks(near: Iterable[tuple[int, list[int]]], profiles: Sequence[bytes]) -> Iterator[Block]:
    """The blocks of articles as `candidates.earlier` gives them, with their candidates; `profiles` are
    packed, by place.
    """
    rest = iter(near)
    while some := list(islice(rest, BLOCK)):
        places = {place for one, others in some if others for place in (one, *others)}
        yield Block(some, {place: profiles[place] for place in places})


class Weighing:
    """Says of each article of a block which of its candidates it is `least` log-odds like."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._block = Block([], {})
        self._open = lru_cache(maxsize=_OPEN)(self._opened)

    def __reduce__(self) -> tuple[object, ...]:
        """What is open does not travel to other processes."""
        return Weighing, (self._least,)

    def __call__(self, block: Block) -> list[list[Link]]:
        """The links of each article, in the order of the block. Places mean the same in block after block."""
        self._block = block
        return [self._links(place, others) for place, others in block.near]

    def _links(self, place: int, others: Sequence[int]) -> list[Link]:
        if not others:
            return []
        mine, least = self._open(place), self._least
        odds = ((other, odds_from(least, mine, self._open(other))) for other in others)
        return [(place, other, found) for other, found in odds if found is not None]

    def _opened(self, place: int) -> Profile:
        return unpack(self._block.profiles[place])
