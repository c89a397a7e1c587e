"""Only here: the sentences of each report that no other report has a counterpart of."""

from __future__ import annotations

from msgspec import Struct

from compare.model import Member, Nearest, Verdict
from compare.report.view.event import EventView
from compare.report.view.rows import Column


class Alone(Struct, frozen=True):
    """A row of one report. `told_nowhere`: no other report tells it in other words either. `nearest` is
    the sentence of another report that comes nearest, with its column.
    """

    row: str
    sentences: tuple[Member, ...]
    told_nowhere: bool
    nearest: tuple[Column, Nearest] | None = None


def only_here(view: EventView) -> tuple[tuple[Column, tuple[Alone, ...]], ...]:
    """The columns that have any, each with its rows in the order of the text."""
    nowhere = {m for one in view.event.omissions if one.verdict is Verdict.ONLY_HERE for m in one.members}
    by_id = {column.article.id: column for column in view.columns}
    rows = {member: row.alignment for row in view.rows if not row.shared for member in row.alignment.members}

    def alone(member: Member) -> Alone:
        row = rows[member]
        near = (by_id[row.nearest.member.article], row.nearest) if row.nearest else None
        return Alone(row.id, row.members, member in nowhere, near)

    found = ((column, [alone(member) for member in view.unpaired(column)]) for column in view.columns)
    return tuple((column, tuple(dict.fromkeys(rows))) for column, rows in found if rows)
