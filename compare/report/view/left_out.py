"""Left out: what at least two independent origins report, and which reports do not have it."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from compare.model import Member, Omission, Verdict
from compare.report.view.event import EventView
from compare.report.view.rows import Column


class LeftOut(Struct, frozen=True):
    """A row with the `columns` that do not have it, the sentences that do, and of how many independent
    `origins` these are at least.
    """

    row: str
    columns: tuple[Column, ...]
    members: tuple[Member, ...]
    origins: int


def left_out(view: EventView) -> tuple[LeftOut, ...]:
    """Each row once, however many reports lack it; what most independent origins have first."""
    rows: defaultdict[str, list[Omission]] = defaultdict(list)
    for one in view.event.omissions:
        if one.verdict is Verdict.MISSING:
            rows[one.row].append(one)
    return tuple(_of_row(view, row, ones) for row, ones in rows.items())


def _of_row(view: EventView, row: str, ones: list[Omission]) -> LeftOut:
    lacking = {one.article for one in ones}
    return LeftOut(
        row,
        tuple(column for column in view.columns if column.article.id in lacking),
        tuple(dict.fromkeys(member for one in ones for member in one.members)),
        min(one.origins for one in ones),
    )
