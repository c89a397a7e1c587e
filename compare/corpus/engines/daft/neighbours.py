"""Candidates as a join: each key's articles side by side, then each article's neighbours together.

The same candidates as `compare.align.candidates.Candidates` gives to articles that are added in the order of
their days: of each two, the later one sees the earlier.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence

from compare.align.candidates import AROUND, WINDOW, Signature, best, order

_ENTRY = struct.Struct(">III")  # an article under a key: its day, its place, and the weight of the key …
_FIRST = struct.Struct(">I")  # … and its first day; big-endian, so that bytes stand in order of days
_SHOWN = struct.Struct(">III")  # an earlier article: its place, its weight, and that of the key in the later
_UNDATED = 0


def entries(place: int, found: Signature) -> Iterator[tuple[str, bytes]]:
    """Each key of an article, and what stands under it."""
    first = found.published[0] if found.published else _UNDATED
    for key, weight in found.keys:
        yield key, _ENTRY.pack(order(found.published), place, weight) + _FIRST.pack(first)


def shown(row: Sequence[bytes]) -> dict[int, bytes]:
    """What the articles under one key are shown of it: by the later's place its earlier neighbours."""
    ordered = [(*_ENTRY.unpack_from(one), *_FIRST.unpack_from(one, _ENTRY.size)) for one in sorted(row)]
    found = {}
    for at, (_, place, mine, first) in enumerate(ordered):
        near = ordered[max(0, at - AROUND) : at]
        if first != _UNDATED:
            near = [one for one in near if one[0] >= first - WINDOW]
        if near:
            found[place] = b"".join([_SHOWN.pack(other, weight, mine) for _, other, weight, _ in near])
    return found


def candidates(blocks: Sequence[bytes]) -> list[int]:
    """The places of the earlier articles that one may report the event of, by what its keys showed it."""
    mine: dict[str, int] = {}
    found: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for number, block in enumerate(blocks):
        key = str(number)
        for other, weight, own in _SHOWN.iter_unpack(block):
            mine[key] = own
            found[key].append((key, other, weight))
    return best(mine, (one for each in found.values() for one in each))
