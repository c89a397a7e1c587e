"""A table for programs and spreadsheets."""

from __future__ import annotations

from msgspec import Struct

Cell = str | int | float


class Table(Struct, frozen=True):
    """A heading and records of as many cells."""

    head: tuple[str, ...]
    records: tuple[tuple[Cell, ...], ...]
