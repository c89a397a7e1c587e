"""What a chart shows, in words and as the table that stands beneath it or in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from compare.report.view.rows import Column

MOST_TIES: Final = 3  # that a sentence names


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


def ties(values: Sequence[float]) -> tuple[int, ...]:
    """The places of the largest value; none where more than `MOST_TIES` share it, or all do."""
    most = max(values, default=0)
    places = tuple(place for place, value in enumerate(values) if value == most)
    return places if len(places) <= MOST_TIES and (len(places) < len(values) or len(values) == 1) else ()


def percent(part: int, whole: int) -> str:
    """ "40%"; a dash where there is nothing to have a part of."""
    return f"{100 * part / whole:.0f}%" if whole else "–"
