"""The timeline: what the texts date, and when each report was published."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import Final

from msgspec import Struct

from compare.model import Claim
from compare.report.view.event import EventView
from compare.report.view.rows import Column, Version
from compare.report.view.words import CLAIM_LABELS

_DATES: Final = "dates"
_MONTH: Final = 31  # days
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Dated(Struct, frozen=True):
    """Something that reports put on these days, with their words for it."""

    claim: Claim
    versions: tuple[Version, ...]
    label: str  # what is said of the claim

    @property
    def columns(self) -> tuple[Column, ...]:
        """The reports that put it there."""
        return tuple(dict.fromkeys(version.column for version in self.versions))


class Days(Struct, frozen=True):
    """A day, or several as one report or more mean them (ISO, `end` included): who was published then, and
    what is told of them.
    """

    start: str
    end: str
    published: tuple[Column, ...]
    told: tuple[Dated, ...]


def timeline(view: EventView) -> tuple[Days, ...]:
    """Days in order, the longer span before the days in it, what is longer than a month behind all others;
    nothing where no text dates anything.
    """
    told: defaultdict[tuple[str, str], dict[str, list[Version]]] = defaultdict(dict)
    claims = {row.claim.id: row for row in view.claims if row.claim.kind == _DATES}
    for row in view.claims:
        for version in row.versions if row.claim.id in claims else ():
            if days := _days(version.member.value):
                told[days].setdefault(row.claim.id, []).append(version)
    if not told:
        return ()
    published: defaultdict[tuple[str, str], list[Column]] = defaultdict(list)
    for column in view.columns:
        if when := column.article.published:
            published[when.start, when.end].append(column)
    return tuple(
        Days(
            *days,
            tuple(published.get(days, ())),
            tuple(
                Dated(claims[id_].claim, tuple(found), claims[id_].label(CLAIM_LABELS))
                for id_, found in told.get(days, {}).items()
            ),
        )
        for days in sorted({*told, *published}, key=_order)
    )


def _days(value: str) -> tuple[str, str] | None:
    found = _DAY.findall(value)
    try:
        return (found[0], found[-1]) if all(map(date.fromisoformat, found)) and found else None
    except ValueError:
        return None


def _order(days: tuple[str, str]) -> tuple[bool, str, int]:
    return _is_long(*days), days[0], _reversed(days[1])


def _is_long(start: str, end: str) -> bool:
    try:
        return (date.fromisoformat(end) - date.fromisoformat(start)).days > _MONTH
    except ValueError:
        return False


def _reversed(iso: str) -> int:
    return -int(iso.replace("-", "") or 0) if _DAY.fullmatch(iso) else 0
