"""Two names that a text, or two texts side by side, use of one thing: appositions and shared rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from compare.glossary.suggest.sightings import Sighting
from compare.model import Alignment, Article, Member

_NAMED = 0.9
_IN_PARENTHESES = 0.75
_SAME_ROW = 0.45
_FARTHEST = 70  # characters between two names that one phrase ties

_QUOTE = "[“\"‘'«]?"
_HOW = (
    r"(?:(?:also|better|formerly|previously|once|now|commonly|locally|popularly|sometimes|widely|usually)\s)*"
)
_IN = r"(?:\s(?:locally|simply|abroad|in\s[\w ]{1,20}?))?"
_TERM = r"(?:\s(?:its|the|his|her|their)\s[\w ]{1,30}?(?:name|acronym|initials|alias|title|nickname),?)?"
_CALLED = (
    rf"(?:(?:which|who)\s(?:is|was)\s)?{_HOW}(?:known{_IN}\s(?:as|by){_TERM}"
    rf"|(?:called|named|dubbed|nicknamed|renamed|abbreviated|styled|referred\sto){_IN}(?:\s(?:as|to))?)"
)
_SHORT = r"(?:aka|a\.k\.a\.|alias|née|formerly|previously|ex-|now|or|i\.e\.,?)"
_TIES = (
    (
        re.compile(rf",\s(?:{_CALLED}|{_SHORT})\s(?:the\s)?{_QUOTE}", re.I),
        "tied by the text to “{name}”",
        _NAMED,
    ),
    (
        re.compile(rf"\s{_HOW}known{_IN}\s(?:as|by){_TERM}\s(?:the\s)?{_QUOTE}", re.I),
        "tied by the text to “{name}”",
        _NAMED,
    ),
    (
        re.compile(rf"\s?[(\[](?:(?:{_CALLED}|{_SHORT})\s)?(?:the\s)?{_QUOTE}", re.I),
        "in parentheses with “{name}”",
        _IN_PARENTHESES,
    ),
)
_CLOSED = re.compile(r"[”\"’'»]?[)\],;.]")


class Link(Struct, frozen=True):
    """Two names that may be one thing's: 0…1, and why, with {name} and {outlet} for the other's."""

    one: Sighting
    other: Sighting
    score: float
    why: str
    source: str  # which kind of evidence this is


def appositions(article: Article, seen: Sequence[Sighting]) -> Iterator[Link]:
    """Names tied by the text: "Kemet, also known as Misr", "the Green Front (Front vert)"."""
    for one, other in pairwise(seen):
        start, end = one.context.end, other.context.start
        if one.entity == other.entity or not 0 < end - start <= _FARTHEST or not _could_be(one, other):
            continue
        between = article.prose[start:end]
        for tie, why, score in _TIES:
            if tie.fullmatch(between) and _CLOSED.match(article.prose, other.context.end):
                yield Link(one, other, score, why, "apposition")
                break


def _could_be(one: Sighting, other: Sighting) -> bool:
    """A source or a party after a place or a person is no other name: "Gaza (AFP)", "Ilves (SPD)"."""
    kinds = {one.kind, other.kind}
    if one.kind != other.kind and (kinds & {"person", "place"}):
        return False
    return not (other.form.isupper() and one.kind in ("person", "place"))


def shared_rows(rows: Iterable[Alignment], seen: Mapping[str, Sequence[Sighting]]) -> Iterator[Link]:
    """Names of one kind of which each alone is left over in its sentence of a row, in different outlets.

    `seen` holds the sightings of each article by its id.
    """
    for row in rows:
        inside = [_inside(member, seen.get(member.article, ())) for member in row.members]
        for place, ours in enumerate(inside):
            for theirs in inside[place + 1 :]:
                if ours and theirs and ours[0].context.outlet != theirs[0].context.outlet:
                    yield from _left_over(ours, theirs)


def _inside(member: Member, seen: Sequence[Sighting]) -> list[Sighting]:
    return [one for one in seen if member.start <= one.context.start and one.context.end <= member.end]


def _sort(one: Sighting) -> str:
    """Its kind, as far as capitals alone tell kinds apart: a movement may be a body or an event."""
    return one.kind if one.kind in ("person", "place") else "body"


def _left_over(ours: Sequence[Sighting], theirs: Sequence[Sighting]) -> Iterator[Link]:
    only = [
        {one.entity: one for one in mine if one.entity not in {other.entity for other in yours}}
        for mine, yours in ((ours, theirs), (theirs, ours))
    ]
    for sort in ("person", "place", "body"):
        left = [[one for one in rest.values() if _sort(one) == sort] for rest in only]
        if len(left[0]) == len(left[1]) == 1 and (left[0][0].new or left[1][0].new):
            yield Link(left[0][0], left[1][0], _SAME_ROW, "where {outlet} has “{name}”", "row")
