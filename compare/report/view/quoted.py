"""Who is quoted: on whose word each report tells what it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from compare.model import Member
from compare.report.view.event import EventView
from compare.report.view.rows import Version
from compare.report.view.sentences import SentencesOf

_QUOTES: Final = "quotes"
_ATTRIBUTION: Final = "attribution"
_FIGURES: Final = ("dates", "numbers")
_OPENING: Final = 7  # words that tell one quotation from another


class Said(Struct, frozen=True):
    """Something a report gives on somebody's word: its first words, whether they are quoted, the claim."""

    opening: str
    quoted: bool
    claim: str


class Speaker(Struct, frozen=True):
    """Somebody who is quoted, with what each column has of him or her; no name where a report gives none."""

    name: str
    cells: tuple[tuple[Said, ...], ...]

    @property
    def reports(self) -> int:
        """How many reports quote the speaker."""
        return sum(map(bool, self.cells))


def speakers(view: EventView) -> tuple[Speaker, ...]:
    """Who is quoted by most reports first, then who is quoted most; the unnamed last."""
    said: defaultdict[str, defaultdict[int, dict[Said, None]]] = defaultdict(lambda: defaultdict(dict))
    names: dict[str, str] = {}
    quotes = [version for row in view.claims if row.claim.kind == _QUOTES for version in row.versions]
    inside = SentencesOf(
        Member(one.article, one.start, one.end, one.text) for one in (v.member for v in quotes)
    )
    for row in view.claims:
        for place, cell in enumerate(row.cells):
            for name, one in _said(row.claim.kind, row.claim.id, cell, inside):
                key = " ".join(name.split())
                heard = said[names.setdefault(key.casefold(), key)][place]
                if not any((had.opening, had.quoted) == (one.opening, one.quoted) for had in heard):
                    heard[one] = None
    found = (
        Speaker(
            name, tuple(tuple(cells[place]) if place in cells else () for place in range(len(view.columns)))
        )
        for name, cells in said.items()
    )
    return tuple(sorted(found, key=_order))


def _said(
    kind: str, claim: str, cell: tuple[Version, ...], quotes: SentencesOf
) -> Iterator[tuple[str, Said]]:
    """By speaker; what stands inside a quotation is not told again, and bare figures are no words."""
    for version in cell:
        one, name = version.member, version.member.attributed_to
        if kind == _QUOTES:
            yield name or "", Said(_opening(one.text), True, claim)
        elif name and kind not in _FIGURES and quotes.around(one.article, one.start, one.end) is None:
            words = version.sentence.text if kind == _ATTRIBUTION else one.text
            yield name, Said(_opening(words), False, claim)


def _opening(text: str) -> str:
    words = text.split(maxsplit=_OPENING)
    more = len(words) > _OPENING
    return f"{' '.join(words[:_OPENING])} …" if more else " ".join(words).rstrip(",")


def _order(speaker: Speaker) -> tuple[bool, int, int, str]:
    return not speaker.name, -speaker.reports, -sum(map(len, speaker.cells)), speaker.name
