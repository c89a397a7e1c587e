"""A comparison as plain tables: what a spreadsheet, or a program that reads one, is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Final

from compare.model import ComparedArticle, Comparison, Verdict
from compare.report.view.arranged import Arranged
from compare.report.view.event import EventView, by_rule
from compare.report.view.names_table import names_table
from compare.report.view.rows import ClaimRow, TextRow
from compare.report.view.table import Cell, Table
from compare.report.view.words import GLYPHS

TABLES: Final = ("claims", "rows", "versions", "findings", "names", "reports")
GAP: Final = GLYPHS[Verdict.MISSING]  # in the cell of a report of the event that has nothing there


def tables(comparison: Comparison, arranged: Arranged | None = None) -> dict[str, Table]:
    """Each of `TABLES` by its name, in that order.

    `claims` and `rows` have a column for each outlet, over all events: what it says of the claim, its
    sentences in the row, `GAP` where it has none; an outlet that is not of the event has an empty cell.
    `versions` has a record for each version of a claim, with its place and sentence.
    """
    arranged = arranged or Arranged(comparison)
    events = arranged.events
    made = (
        _claims(events),
        _rows(events),
        _versions(events),
        _findings(events),
        names_table(arranged.glossary),
        _reports(comparison, events),
    )
    return dict(zip(TABLES, made, strict=True))


def _claims(events: Sequence[EventView]) -> Table:
    names = _outlets(events)

    def record(view: EventView, row: ClaimRow) -> tuple[Cell, ...]:
        claim = row.claim
        said = {
            column.name: "; ".join(dict.fromkeys([version.value for version in cell])) or GAP if cell else GAP
            for column, cell in zip(view.columns, row.cells, strict=True)
        }
        return (
            *(view.event.id, claim.id, claim.kind, claim.verdict, claim.reason),
            *(claim.confidence, round(claim.disagreement, 3), claim.origins),
            *map(said.get, names, repeat("")),
        )

    return Table(
        ("event", "claim", "kind", "verdict", "reason", "confidence", "disagreement", "origins", *names),
        tuple(record(view, row) for view in events for row in view.claims),
    )


def _rows(events: Sequence[EventView]) -> Table:
    names = _outlets(events)

    def record(view: EventView, row: TextRow) -> tuple[Cell, ...]:
        reports = sum(map(bool, row.cells))
        said = {
            column.name: " ".join([member.text for member in cell]) or GAP if cell else GAP
            for column, cell in zip(view.columns, row.cells, strict=True)
        }
        told = map(said.get, names, repeat(""))
        return (view.event.id, row.alignment.id, round(row.alignment.score, 3), reports, *told)

    return Table(
        ("event", "row", "score", "reports", *names),
        tuple(record(view, row) for view in events for row in view.rows),
    )


def _outlets(events: Sequence[EventView]) -> tuple[str, ...]:
    """The names of all columns of all events, each once."""
    return tuple(dict.fromkeys(column.name for view in events for column in view.columns))


def _versions(events: Sequence[EventView]) -> Table:
    return Table(
        (
            *("event", "claim", "kind", "verdict", "reason", "outlet", "article", "start", "end"),
            *("text", "value", "attributed_to", "sentence"),
        ),
        tuple(
            (
                *(view.event.id, row.claim.id, row.claim.kind, row.claim.verdict, row.claim.reason),
                *(version.column.name, member.article, member.start, member.end),
                *(member.text, member.value, member.attributed_to or "", version.sentence.text),
            )
            for view in events
            for row in view.claims
            for version in row.versions
            for member in (version.member,)
        ),
    )


def _findings(events: Sequence[EventView]) -> Table:
    return Table(
        (
            *("event", "rule", "category", "level", "confidence", "outlet", "path", "line", "column"),
            *("text", "message", "fix", "fix_is_safe", "fingerprint"),
        ),
        tuple(
            (
                *(view.event.id, one.rule, one.category, one.level, one.confidence),
                *(view.column(one.article).name, one.path, one.line, one.column, one.text, one.message),
                *((one.fix.text, "yes" if one.fix.safe else "no") if one.fix else ("", "")),
                one.fingerprint,
            )
            for view in events
            for found in by_rule(view.findings).values()
            for one in found
        ),
    )


def _reports(comparison: Comparison, events: Sequence[EventView]) -> Table:
    place = {column.article.id: (view.event.id, column) for view in events for column in view.columns}

    def record(article: ComparedArticle) -> Iterator[Cell]:
        event, column = place.get(article.id, ("", None))
        published, origin = article.published, article.translated_from
        yield from (event, column.letter if column else "", column.name if column else article.name)
        yield from (article.id, article.path, article.headline or "", article.language or "")
        yield from (published.start, published.end) if published else ("", "")
        yield from (
            ("yes" if origin.flagged else "no", origin.language or "", round(origin.confidence, 3))
            if origin
            else ("", "", "")
        )
        yield article.readability.words if article.readability else ""

    return Table(
        (
            *("event", "letter", "outlet", "article", "path", "headline", "language"),
            *("published_from", "published_to", "translated", "translated_from", "translated_confidence"),
            "words",
        ),
        tuple(tuple(record(article)) for article in comparison.articles),
    )
