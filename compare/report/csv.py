"""Tables for spreadsheets: one record a line, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import singledispatch
from io import StringIO

from compare.model import Comparison, GlossaryReport
from compare.report.view.event import views
from compare.report.view.form import NoFormError
from compare.report.view.glossary import outlets
from compare.report.view.visible import GENTLE_MARKS, one_line

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # OWASP, CSV injection


@singledispatch
def render(document: object) -> str:
    """The document as RFC 4180 records with a header line."""
    raise NoFormError("CSV", document)


@render.register
def _(document: GlossaryReport) -> str:
    """One record per entity and form, with a column of counts per outlet."""
    names = outlets(document)
    head = ("entity", "kind", "preferred", "wikidata", "known", "form", "artefact", "count", *names)
    return _records(
        head,
        (
            (
                *(line.entity, line.kind, line.preferred, line.wikidata or "", _yes(line.known)),
                *(form.text, _yes(form.artefact), form.count),
                *(form.by_outlet.get(name, 0) for name in names),
            )
            for line in document.entities
            for form in line.forms
        ),
    )


@render.register
def _(document: Comparison) -> str:
    """One record per version of a claim; a report that does not say it has none."""
    head = (
        *("event", "claim", "kind", "verdict", "reason", "outlet", "article", "start", "end"),
        *("text", "value", "attributed_to", "sentence"),
    )
    return _records(
        head,
        (
            (
                *(view.event.id, row.claim.id, row.claim.kind, row.claim.verdict, row.claim.reason),
                *(version.column.name, member.article, member.start, member.end),
                *(member.text, member.value, member.attributed_to or "", version.sentence.text),
            )
            for view in views(document)
            for row in view.claims
            for version in row.versions
            for member in (version.member,)
        ),
    )


def _records(head: Sequence[str], records: Iterable[Sequence[str | int]]) -> str:
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    for record in (head, *records):
        writer.writerow([cell if isinstance(cell, int) else _inert(cell) for cell in record])
    return page.getvalue()


def _inert(cell: str) -> str:
    """The cell on one line; with an apostrophe before it where a spreadsheet would take it for a formula."""
    cell = one_line(cell, keep=GENTLE_MARKS)
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _yes(value: bool) -> str:
    return "yes" if value else "no"
