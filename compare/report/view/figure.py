"""What a chart shows, in words and as the table that stands beneath it or in its place."""

from __future__ import annotations

from msgspec import Struct

from compare.report.view.event import Column


class Figure(Struct, frozen=True):
    """`hint` says how to read it, `told` what it shows in a sentence. In `head` and where a row begins a
    report is its `Column`; all else is said in words.
    """

    id: str
    title: str
    hint: str
    told: str
    head: tuple[str | Column, ...]
    rows: tuple[tuple[str | Column, ...], ...]


def percent(part: int, whole: int) -> str:
    """ "40%"; a dash where there is nothing to have a part of."""
    return f"{100 * part / whole:.0f}%" if whole else "–"
