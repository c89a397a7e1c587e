"""Tables for spreadsheets: one record a line, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import lru_cache, singledispatch
from io import StringIO
from typing import Any

from compare.model import Comparison, GlossaryReport, Suggested
from compare.report.view.arranged import Arranged
from compare.report.view.form import NoFormError
from compare.report.view.names_table import names_table
from compare.report.view.table import Cell, Table
from compare.report.view.tables import tables
from compare.report.view.visible import FORMULA_STARTS, GENTLE_MARKS, disarmed, one_line


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as RFC 4180 records with a header line."""
    raise NoFormError("CSV", document)


@render.register
def _(document: GlossaryReport) -> str:
    """One record per entity and form: see `compare.report.view.names_table`."""
    return _table(names_table(document))


@render.register
def _(document: Comparison, *, table: str = "claims") -> str:
    """One of the tables of `compare.report.view.tables`, by its name."""
    return _table(tables(document)[table])


def files(comparison: Comparison, arranged: Arranged | None = None) -> dict[str, str]:
    """File name → table: all of them."""
    return {f"{name}.csv": _table(table) for name, table in tables(comparison, arranged).items()}


def _table(table: Table) -> str:
    return _records(table.head, table.records)


@render.register
def _(document: Suggested) -> str:
    """One record per suggestion and context."""
    head = (
        *("what", "form", "entity", "preferred", "kind", "score", "judgement", "reasons", "count"),
        *("outlet", "path", "start", "end", "sentence"),
    )
    return _records(
        head,
        (
            (
                *(one.what, one.form, one.entity, one.preferred, one.kind, f"{one.score:.3f}"),
                *(one.judgement or "", "; ".join(one.reasons), sum(use.count for use in one.forms)),
                *(at.outlet, at.path, at.start, at.end, at.sentence),
            )
            for one in document.suggestions
            for at in one.contexts
        ),
    )


def _records(head: Sequence[str], records: Iterable[Sequence[Cell]]) -> str:
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    for record in (head, *records):
        writer.writerow([_inert(cell) if cell and isinstance(cell, str) else cell for cell in record])
    return disarmed(page.getvalue())


@lru_cache(maxsize=1024)  # outlets, kinds and gaps stand in many cells
def _inert(cell: str) -> str:
    """The cell on one line; with an apostrophe before it where a spreadsheet would take it for a formula."""
    cell = one_line(cell, keep=GENTLE_MARKS)
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
