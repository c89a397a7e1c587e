"""Entries as rows, one name or example a row: what CSV and XLSX share.

A row stands by itself, so that people may sort and filter: `id` is in each. What is said of the
entry as a whole stands in its first row. Lists that others keep are read too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from compare.glossary.exchange import Assumed, Imported
from compare.glossary.exchange.draft import finished
from compare.glossary.exchange.table import lists, own
from compare.glossary.exchange.table.own import COLUMNS, Row, empty_texts, rows
from compare.model import UserError

__all__ = ["COLUMNS", "Row", "columns_known", "empty_texts", "is_heading", "read", "rows"]

NO_HEADING = "no heading: the first row must name a column `term`, such as term,language,status"


def read(path: Path, table: Iterable[Row], assumed: Assumed) -> Imported:
    """The entries of a table; its first row is the heading. Raises UserError naming the row."""
    lines = iter(table)
    heading = next((cells for _, cells in lines if any(cells)), [])
    lines = _no_wider(path, len(heading), lines)
    columns = [cell.strip().lower() for cell in heading]
    if own.is_own(columns):
        remarks = _ignored(path, heading, [not key or key in COLUMNS for key in columns])
        return finished(path, own.read(path, columns, lines), assumed, remarks)
    meaning = lists.meanings(columns)
    if "text" not in meaning:
        raise UserError(f"{path}: {NO_HEADING}")
    remarks = _ignored(path, heading, meaning)
    if "key" not in meaning:
        remarks.append(
            f"{path}: no column `concept` says which rows are one entry: "
            "a new one begins where a language has its preferred name already"
        )
    return finished(path, lists.read(path, meaning, lines, assumed, remarks), assumed, remarks)


def is_heading(cells: Iterable[str]) -> bool:
    """Whether these cells head a table of terms."""
    return any(lists.MEANING.get(lists.word(cell)) == "text" for cell in cells)


def columns_known(cells: Iterable[str]) -> int:
    """How many of these cells head a column that is taken over."""
    return sum(cell.strip().lower() in COLUMNS or lists.word(cell) in lists.MEANING for cell in cells)


def _ignored(path: Path, heading: Iterable[str], taken: Iterable[object]) -> list[str]:
    return [
        f"{path}: the column {cell!r} is not taken over"
        for cell, known in zip(heading, taken, strict=True)
        if not known and cell.strip()
    ]


def _no_wider(path: Path, width: int, lines: Iterable[Row]) -> Iterator[Row]:
    """The rows; raises UserError where one has a cell beyond the heading."""
    for number, cells in lines:
        if any(cell.strip() for cell in cells[width:]):
            raise UserError(
                f"{path}: row {number}: has more cells than the heading; "
                "put quotes round a text that holds the separator"
            )
        yield number, cells
