"""The stretch that two wordings of one quotation share, and the words in it that differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, product

from msgspec import Struct
from rapidfuzz.distance import Indel

from compare.claims._wording import (
    MENDED,
    Wording,
    Words,
    is_telling,
    means_the_same,
    one_name,
    wordings,
)

_SMALL, _LARGE = 0.4, 1.0  # what an equal word weighs
_BROKEN, _WORD = 0.8, 0.15  # what a change costs, and each of its words
_EDGE = 3  # words that one has left where both go on otherwise: still a changed end, not another sentence
_LIGHT = 0.2  # what a changed small word weighs beside a changed large one
_FEWEST = 3  # equal words …
_PARTLY = 0.6  # … and their share from which on two wordings may be one utterance changed
_FOR_EACH = 5  # equal words that each change after the first must have
_SHOWN = 4  # words of a change that are told

Change = tuple[Words, Words]


class Shared(Struct, frozen=True):
    """The stretch that two wordings share: where it lies in each, how many words are equal (`same`), and
    how many different ones of these carry meaning (`telling`), what was changed in it (`changes`) and
    right before or after it (`ends`), and whether both go on otherwise (`parts`).
    """

    one: tuple[int, int]
    other: tuple[int, int]
    same: int
    telling: int
    changes: tuple[Change, ...]
    ends: tuple[Change, ...]
    parts: bool

    @property
    def kindred(self) -> bool:
        """True where the equal words so outweigh the others that it is one utterance changed."""
        changes = len(self.changes) + len(self.ends) - 1
        return self.same >= _FEWEST and self.density >= _PARTLY and changes * _FOR_EACH <= self.same

    @property
    def density(self) -> float:
        """The share of equal words in the longer of the two stretches."""
        return self.same / max(self.one[1] - self.one[0], self.other[1] - self.other[0], 1)


@lru_cache(maxsize=65_536)
def shared(one: Wording, other: Wording) -> Shared | None:
    """The heaviest stretch that both have, words changed, added or left out inside it among it."""
    a, b = one.words, other.words
    blocks = [
        (step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Indel.opcodes(a, b)
        if step.tag == "equal"
    ]
    chain = _heaviest(blocks, a, b)
    if not chain:
        return None
    chain = _widened(_with_neighbours(chain, blocks, one, other), a, b)
    (first, _, start, _), (_, last, _, end) = chain[0], chain[-1]
    gaps = [((m[1], n[0]), (m[3], n[2])) for m, n in pairwise(chain)]
    edges, parts = [], False
    if not (first - 1 in one.ends or start - 1 in other.ends) and _parted(a[:first], b[:start], -1):
        parts = min(first, start) > _EDGE
        edges += [] if parts else [((max(0, first - _SHOWN), first), (max(0, start - _SHOWN), start))]
    if not (last - 1 in one.ends or end - 1 in other.ends) and _parted(a[last:], b[end:], 1):
        far = min(len(a) - last, len(b) - end) > _EDGE
        parts = parts or far
        edges += [] if far else [((last, last + _SHOWN), (end, end + _SHOWN))]
    equal = [word for block in chain for word in a[block[0] : block[1]] if word != MENDED]
    inside, outside = (
        tuple(
            (one.written[slice(*ours)], other.written[slice(*theirs)])
            for ours, theirs in places
            if not means_the_same(a[slice(*ours)], b[slice(*theirs)])
            and not one_name(one.written[slice(*ours)], other.written[slice(*theirs)])
        )
        for places in (gaps, edges)
    )
    return Shared(
        one=(first, last),
        other=(start, end),
        same=len(equal),
        telling=len(set(filter(is_telling, equal))),
        changes=inside,
        ends=outside,
        parts=parts,
    )


def _parted(ours: Words, theirs: Words, turn: int) -> bool:
    """True where both have words before (-1) or after (1) the stretch, not the same in another spelling."""
    if not ours or not theirs:
        return False
    reach = product(range(1, min(3, len(ours)) + 1), range(1, min(3, len(theirs)) + 1))
    near = ((ours[:n], theirs[:m]) if turn > 0 else (ours[-n:], theirs[-m:]) for n, m in reach)
    return not any(means_the_same(*pair) for pair in near)


def weight(words: Sequence[str]) -> float:
    """How much words tell: small ones little."""
    return sum(map(_weighed, words))


@lru_cache(maxsize=16_384)
def _weighed(word: str) -> float:
    return _LARGE if is_telling(word) else _SMALL


_Block = tuple[int, int, int, int]  # from, to in the one, and from, to in the other


def _heaviest(blocks: list[_Block], a: Words, b: Words) -> list[_Block]:
    """The run of equal blocks that weighs most after what the changes between them cost."""
    best: tuple[float, list[_Block]] = (0.0, [])
    here, run = 0.0, list[_Block]()
    for block in blocks:
        gain = weight(a[block[0] : block[1]])
        if run:
            left = run[-1]
            cost = _cost(a[left[1] : block[0]], b[left[3] : block[2]])
            here, run = (here - cost + gain, [*run, block]) if here > cost else (gain, [block])
        else:
            here, run = gain, [block]
        if here > best[0]:
            best = (here, run)
    return best[1]


def _with_neighbours(chain: list[_Block], blocks: list[_Block], one: Wording, other: Wording) -> list[_Block]:
    """The run with the equal words, be they small, that few others part from it in one sentence."""
    first, last = blocks.index(chain[0]), blocks.index(chain[-1])
    while first and _close(blocks[first - 1], blocks[first], one, other):
        first -= 1
    while last + 1 < len(blocks) and _close(blocks[last], blocks[last + 1], one, other):
        last += 1
    return blocks[first : last + 1]


def _close(left: _Block, right: _Block, one: Wording, other: Wording) -> bool:
    ends = any(left[1] - 1 <= end < right[0] for end in one.ends)
    ends = ends or any(left[3] - 1 <= end < right[2] for end in other.ends)
    return not ends and max(right[0] - left[1], right[2] - left[3]) <= _EDGE


def _cost(ours: Words, theirs: Words) -> float:
    return 0.0 if means_the_same(ours, theirs) else _BROKEN + _WORD * max(len(ours), len(theirs))


def _widened(chain: list[_Block], a: Words, b: Words) -> list[_Block]:
    """The run with the words that are equal right before and after it."""
    first, to, start, into = chain[0]
    while first and start and a[first - 1] == b[start - 1]:
        first, start = first - 1, start - 1
    chain = [(first, to, start, into), *chain[1:]]
    first, last, start, end = chain[-1]
    while last < len(a) and end < len(b) and a[last] == b[end]:
        last, end = last + 1, end + 1
    return [*chain[:-1], (first, last, start, end)]


def told(changes: Sequence[Change], names: tuple[str, str]) -> str:
    """The changes in words, the weightiest first: “april” in Alpha; “june” in Beta."""
    heavy = max(changes, key=lambda change: max(map(weight, change)))
    parts = [
        f"“{_plain(words)}{' …' if len(words) > _SHOWN else ''}” in {name}"
        for words, name in zip(heavy, names, strict=True)
        if words
    ]
    more = len(changes) - 1
    return "; ".join(parts) + (f"; {more} more" if more else "")


def _plain(words: Words) -> str:
    shown = words[1:] if len(words) > 1 and words[0].startswith("'") else words
    return " ".join(shown[:_SHOWN]).replace(" '", "'")


def apart(one: str, other: str) -> float:
    """How far two wordings lie apart inside what they share, 0…1: the weight of the changed words."""
    pairs = product(wordings(one), wordings(other))
    return max((_apart(a, b) for a, b in pairs), default=0.0)


def _apart(a: Wording, b: Wording) -> float:
    found = shared(a, b)
    if found is None or not found.kindred:
        return 0.0
    changed = sum(max(_light(ours), _light(theirs)) for ours, theirs in (*found.changes, *found.ends))
    return changed / (changed + weight(a.words[slice(*found.one)]))


def _light(words: Sequence[str]) -> float:
    return sum(_LARGE if is_telling(word) else _LIGHT for word in words)
