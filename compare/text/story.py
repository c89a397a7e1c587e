"""What of a text tells the story: the zones that are worth comparing, each line once."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from compare.model import Sentence, Span
from compare.text.sentences import sentences
from compare.text.zones import Zone, zones

_ASIDE = frozenset(("byline", "teaser", "site-chrome", "signature"))


def zone_at(prose: str, place: int) -> Zone | None:
    """The zone that holds the character at `place`; None between zones."""
    found = zones(prose)
    before = bisect_right(found, place, key=lambda zone: zone.start) - 1
    return found[before] if before >= 0 and place < found[before].end else None


def tells(prose: str, place: int) -> bool:
    """True where `place` lies in headline, dateline, caption or body, and the line did not stand before."""
    return _wanted(zone_at(prose, place), bylines=False)


def asides(prose: str) -> tuple[Span, ...]:
    """The stretches that are no part of the story: page furniture, teasers, sign-offs, repeated lines."""
    return tuple([Span(z.start, z.end) for z in zones(prose) if z.repeats or z.kind in _ASIDE])


@lru_cache(maxsize=512)
def told(prose: str) -> str:
    """`prose` with all that is no part of the story blanked by spaces: the same offsets."""
    pieces, at = [], 0
    for aside in asides(prose):
        pieces += [prose[at : aside.start], " " * (aside.end - aside.start)]
        at = aside.end
    return "".join([*pieces, prose[at:]]) if pieces else prose


@lru_cache(maxsize=512)
def story(prose: str, bylines: bool = False) -> tuple[Sentence, ...]:
    """The sentences of `prose` that tell the story, in order; `bylines` too if wanted: they hold the day."""
    found: list[Sentence] = []
    after = iter((*zones(prose), Zone(len(prose), len(prose) + 1, "body")))
    zone = next(after)
    for one in sentences(prose):
        while zone.end < one.end:
            zone = next(after)
        if _wanted(zone if zone.start < one.end else None, bylines):
            found.append(one)
    return tuple(found)


def _wanted(zone: Zone | None, bylines: bool) -> bool:
    if zone is None:
        return True
    return not zone.repeats and (zone.kind not in _ASIDE or (bylines and zone.kind == "byline"))
