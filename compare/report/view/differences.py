"""Where the reports differ: the claims by kind, each with what every report has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from compare.model import Member
from compare.report.view.event import EventView
from compare.report.view.rows import ClaimRow, Column, TextRow
from compare.report.view.words import capital

_KINDS: Final = {
    "attribution": "Who is given as the source",
    "dates": "Dates",
    "labels": "Words for people",
    "modality": "How sure they are",
    "names": "Names",
    "numbers": "Figures",
    "places": "Places",
    "quotes": "Quotations",
}

_SHORT: Final = 2  # letters that say nothing by themselves


class Silent(Struct, frozen=True):
    """A report that does not make the claim, and its sentences in the rows of those that do. `told`: one of
    them has the very words of a version, so that it was not compared rather than not found.
    """

    column: Column
    sentences: tuple[Member, ...]
    told: bool = False


class Difference(Struct, frozen=True):
    """A claim on which reports differ, and the reports that do not make it."""

    row: ClaimRow
    silent: tuple[Silent, ...]


class Kind(Struct, frozen=True):
    """The differences of one kind, the largest first; `title` is what a reader calls the kind."""

    id: str
    title: str
    differences: tuple[Difference, ...]


def kind_title(kind: str) -> str:
    """What a reader calls a kind of claim."""
    return _KINDS.get(kind, capital(kind))


def differences(view: EventView) -> tuple[Kind, ...]:
    """The differences by kind: the kind with the largest first, then the one with most of them."""
    rows = {member: row for row in view.rows for member in row.alignment.members}
    kinds: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for claim in sorted(view.differences, key=lambda one: -one.claim.disagreement):
        kinds[claim.claim.kind].append(claim)
    order = sorted(kinds, key=lambda kind: (-kinds[kind][0].claim.disagreement, -len(kinds[kind]), kind))
    return tuple(
        Kind(kind, kind_title(kind), tuple(Difference(one, _silent(one, rows)) for one in kinds[kind]))
        for kind in order
    )


def _silent(claim: ClaimRow, rows: dict[Member, TextRow]) -> tuple[Silent, ...]:
    found = tuple(_beside(claim, rows))
    if not any(sentences for _, sentences in found):  # as often: no words to make a pattern for
        return tuple(Silent(column, (), False) for column, _ in found)
    said = {version.member.text for version in claim.versions}
    said |= {version.shown for version in claim.versions} | _figures(said)
    said = {words for words in said if len(words) > _SHORT or any(map(str.isdecimal, words))}
    words = re.compile(rf"(?<![\w.,])(?:{'|'.join(map(re.escape, said))})(?!\w|[.,]\d)", re.IGNORECASE)
    return tuple(
        Silent(column, sentences, bool(said) and any(words.search(one.text) for one in sentences))
        for column, sentences in found
    )


def _beside(claim: ClaimRow, rows: dict[Member, TextRow]) -> Iterator[tuple[Column, tuple[Member, ...]]]:
    """Each report that does not make the claim, with its sentences in the rows of those that do."""
    beside: defaultdict[str, dict[Member, None]] = defaultdict(dict)
    for row in {id(row): row for version in claim.versions if (row := rows.get(version.sentence))}.values():
        for member in row.alignment.members:
            beside[member.article][member] = None
    for column in claim.silent:
        yield column, tuple(beside.get(column.article.id, ()))


def _figures(said: Iterable[str]) -> set[str]:
    """The numbers in the words, as they are written."""
    return {figure for words in said for figure in re.findall(r"\d[\d.,\u00a0\u202f]*\d|\d", words)}
