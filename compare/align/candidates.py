"""Which articles are worth comparing closely, without comparing all with all.

Reports of one event share rare names, numbers and words of their openings, even where they share no
sentence. For each such key the articles that have it stand in the order of their days, and an article is
shown its neighbours there: the sorted-neighbourhood method (Hernández and Stolfo, "The Merge/Purge Problem
for Large Databases", 1995). So the cost of one more article does not grow with the collection.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from compare.align.profile import Profile

# Chosen on ECB+ and BASIL together, where the events are those of all pairs; see benchmarks/quality.
KEYS = 30  # of an article, the weightiest
AROUND = 30  # neighbours on either side, for each key
SHARED = 2  # keys that a candidate shares
BEST = 15  # candidates of one article among those before it
WINDOW = 14  # days between two reports of one event, at most

_NUMBER = 64  # the weight of a number and of a word of the opening
_OPENING = 40
_UNDATED = (1 << 22) - 1  # they stand after all days
_HEAVIEST = (1 << 14) - 1
ONE = 1 << 32  # a key that is shared, above the weights of all


class Signature(Struct, frozen=True):
    """The weightiest keys of an article, heaviest first, and its first and last day as ordinals."""

    keys: tuple[tuple[str, int], ...]
    published: tuple[int, int] | None = None


def signature(profile: Profile) -> Signature:
    """What an article is found by: names by weight, numbers, and words of its opening."""
    keys = dict.fromkeys(profile.opening, _OPENING)
    keys |= dict.fromkeys(profile.numbers, _NUMBER)
    keys |= profile.names
    return Signature(heaviest(keys), profile.published)


def heaviest(keys: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The `KEYS` weightiest keys with their weights, heaviest first."""
    found = sorted(keys.items(), key=lambda item: (-item[1], item[0]))[:KEYS]
    return tuple([(key, min(weight, _HEAVIEST)) for key, weight in found])


def order(published: tuple[int, int] | None) -> int:
    """The day that an article stands under, an ordinal; the undated ones come last."""
    return published[1] if published else _UNDATED


def best(mine: Mapping[str, int], found: Iterable[tuple[str, int, int]]) -> list[int]:
    """Of what was `found` under each key – key, article and weight – the articles most alike to `mine`,
    which maps keys to weights: most alike first, `BEST` at most.
    """
    score: dict[int, int] = {}
    for key, other, weight in found:
        score[other] = score.get(other, 0) + ONE + min(mine[key], weight)
    return most_alike(score)


def most_alike(score: Mapping[int, int]) -> list[int]:
    """The articles most alike, as `best` gives them; `score` has `ONE` and the lesser weight for each key
    that is shared.
    """
    enough = [(-(total % ONE), other) for other, total in score.items() if total >= SHARED * ONE]
    enough.sort()
    return [other for _, other in enough[:BEST]]


def worth_comparing(one: Signature, other: Signature) -> bool:
    """Whether two articles would be candidates, were there no others."""
    known = Candidates()
    known.add(0, other)
    return known.near(1, one) == [0]


def earlier(days: Sequence[int], signature_of: Callable[[int], Signature]) -> Iterator[tuple[int, list[int]]]:
    """The place of each article, in the order of `days` (as `order` gives them), with the places of its
    candidates among those before it.
    """
    known = Candidates()
    for place in sorted(range(len(days)), key=lambda one: (days[one], one)):
        signed = signature_of(place)
        yield place, known.near(place, signed)
        known.add(place, signed)


def _code(day: int, place: int) -> int:
    """A number that articles stand in order of: by day, then by place."""
    return day << 42 | place << 14


class Candidates:
    """Articles under their keys; `place` is a whole number below 2**28 that stands for an article.

    `window` is how many days may lie between two candidates.
    """

    def __init__(self, window: int = WINDOW) -> None:
        self._window = window
        # Day, place and weight in one number each; most keys have one article, which stands by itself.
        self._rows: dict[str, array[int] | int] = {}

    def add(self, place: int, found: Signature) -> None:
        """Lets an article be found from now on. Fastest in the order of days and places."""
        code = _code(order(found.published), place)
        for key, weight in found.keys:
            row = self._rows.get(key)
            if row is None:
                self._rows[key] = code | weight
                continue
            if isinstance(row, int):
                row = self._rows[key] = array("Q", [row])
            if row[-1] < code:
                row.append(code | weight)
            else:
                insort(row, code | weight)

    def near(self, place: int, found: Signature) -> list[int]:
        """The places of the articles that may report what this one reports, most alike first."""
        code, span = _code(order(found.published), place), self._days(found)
        score: dict[int, int] = {}
        for key, mine in found.keys:
            row = self._rows.get(key)
            if row is None:
                continue
            if isinstance(row, int):
                row = array("Q", [row])
            for other in _neighbours(row, code, span):
                weight = other & _HEAVIEST
                other = other >> 14 & 0xFFFFFFF
                score[other] = score.get(other, 0) + ONE + (weight if weight < mine else mine)
        score.pop(place, None)
        return most_alike(score)

    def _days(self, found: Signature) -> tuple[int, int] | None:
        """The first and the last day that an article's candidates may be of."""
        days = found.published
        return (days[0] - self._window, days[1] + self._window) if days else None


def _neighbours(row: array[int], code: int, span: tuple[int, int] | None) -> array[int]:
    """Those around `code` in the row, no more than `AROUND` on either side: the undated ones see whoever
    is next to them, the others those within the window and the first undated ones.
    """
    if len(row) <= AROUND and span is None:
        return row
    at = bisect_left(row, code)
    if span is None:
        return row[max(0, at - AROUND) : at + AROUND]
    first = bisect_left(row, _code(span[0], 0), max(0, at - AROUND), at)
    last = bisect_left(row, _code(span[1] + 1, 0), at, min(len(row), at + AROUND))
    near = row[first:last]
    undated = bisect_left(row, _code(_UNDATED, 0), last)
    return near + row[undated : undated + AROUND] if undated < len(row) else near
