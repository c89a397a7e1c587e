"""An event on a terminal page: what was found in sentences, what differs, what they share.

Prose is no wider than can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compare.model import Member, Verdict
from compare.report.terminal.columns import COLUMN_STYLES, Page
from compare.report.terminal.finding import LEVEL_STYLES, finding_parts
from compare.report.terminal.page import Words
from compare.report.view.brief import brief
from compare.report.view.event import EventView, by_rule
from compare.report.view.left_out import LeftOut, left_out
from compare.report.view.reason import reason_of
from compare.report.view.rows import ClaimRow, Column, Version
from compare.report.view.summary import event_summary
from compare.report.view.verdict import verdict_words
from compare.report.view.visible import one_line
from compare.report.view.words import GLYPHS, LABELS, count, language, listed, number, period

if TYPE_CHECKING:
    from rich.console import RenderableType

READABLE = 110  # cells of prose on a line


def overview_parts(events: Sequence[EventView], width: int) -> Iterator[RenderableType]:
    """The events in a table, where there are several; one after the other on a narrow page."""
    from rich.table import Table

    if len(events) < 2:
        return
    yield Words("")
    if Page(width).narrow:
        for view in events:
            counts = f"{count(len(view.columns), 'report')}, {count(len(view.differences), 'difference')}"
            yield Words(f"{one_line(view.event.id)}  {brief(one_line(view.event.title))}: {counts}")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("event", "title"):
        table.add_column(heading, overflow="fold", max_width=READABLE // 2)
    for heading in ("reports", f"{GLYPHS[Verdict.DIFFERS]} differ", "findings"):
        table.add_column(heading, justify="right", no_wrap=True)
    for view in events:
        figures = (len(view.columns), len(view.differences), len(view.findings))
        title = Words(brief(one_line(view.event.title)))
        table.add_row(Words(one_line(view.event.id)), title, *(str(n or "–") for n in figures))
    yield table


def event_parts(view: EventView, rows: int, width: int) -> Iterator[RenderableType]:
    """The event on a page of `width` cells, with at most `rows` shared rows, and of each report as many
    sentences that only it has.
    """
    from rich.constrain import Constrain

    page = Page(width)
    for part in (*_opening(view, page), *_differences(view, page)):
        yield Constrain(part, READABLE)
    yield from _shared(view, rows, page)
    for part in (*_elsewhere(view, rows, page), *_findings(view)):
        yield Constrain(part, READABLE)


def _opening(view: EventView, page: Page) -> Iterator[RenderableType]:
    yield Words(f"{view.event.id}  {brief(one_line(view.event.title))}", "bold underline")
    yield Words(one_line(" ".join(event_summary(view))))
    yield Words("")
    yield page.by_column(((column,), Words(page.named(column, _facts(column)))) for column in view.columns)


def _differences(view: EventView, page: Page) -> Iterator[RenderableType]:
    if view.differences:
        yield _heading(f"Differences ({len(view.differences)})")
        for claim in view.differences:
            yield from _claim(claim, page)
    others = [row for row in view.claims if row not in view.differences]
    if others:
        yield _heading("Other claims")
        yield from map(claim_line, others)


def _shared(view: EventView, rows: int, page: Page) -> Iterator[RenderableType]:
    if shown := view.shared[:rows]:
        yield _heading(f"Shared rows ({len(shown)} of {len(view.shared)}, the closest first)")
        abreast = page.abreast(view.columns)
        if abreast:
            yield page.side_by_side(
                Words(f"{column.letter} {one_line(column.name)}", f"bold {COLUMN_STYLES[column.colour]}")
                for column in view.columns
            )
        for row in shown:
            yield Words(f"{row.alignment.id}  {row.alignment.score:.2f}", "dim")
            if abreast:
                yield page.side_by_side(map(_cell, row.cells))
            else:
                yield page.by_column(
                    ((column,), _cell(cell))
                    for column, cell in zip(view.columns, row.cells, strict=True)
                    if cell
                )


def _elsewhere(view: EventView, rows: int, page: Page) -> Iterator[RenderableType]:
    """What not all reports have."""
    if found := left_out(view):
        shown = found[:rows]
        yield _heading(f"Left out ({len(shown)} of {len(found)}, what most origins have first)")
        for omission in shown:
            yield from _omission(view, omission, page)
    if len(view.columns) > 1:
        yield _heading("Only here")
        yield page.by_column(
            ((column,), words) for column in view.columns for words in _only(view, column, rows)
        )


def _findings(view: EventView) -> Iterator[RenderableType]:
    if view.findings:
        yield _heading(f"Findings ({len(view.findings)})")
        for rule, findings in by_rule(view.findings).items():
            yield Words(f"{rule} ({len(findings)})", LEVEL_STYLES[findings[0].level])
            for finding in findings:
                yield from finding_parts(finding)


def _omission(view: EventView, omission: LeftOut, page: Page) -> Iterator[RenderableType]:
    lacking = listed([f"{column.letter} {one_line(column.name)}" for column in omission.columns], "or")
    origins = count(omission.origins, "independent origin")
    has = "has" if omission.origins == 1 else "have"
    yield Words(f"{GLYPHS[Verdict.MISSING]} not found in {lacking}; at least {origins} {has} it")
    tellers = {member.article: member for member in reversed(omission.members)}
    by_column = [(each, tellers[each.article.id]) for each in view.columns if each.article.id in tellers]
    yield page.by_column(((each,), Words(one_line(member.text))) for each, member in by_column)


def _only(view: EventView, column: Column, rows: int) -> Iterator[Words]:
    """How many sentences one report alone has, and the first of them."""
    alone, unpaired = view.only(column), view.unpaired(column)
    others = len(unpaired) - len(alone)
    more = f"; {number(others)} {'more ' * bool(alone)}without a counterpart" if others > 0 else ""
    yield Words(f"{count(len(alone), 'sentence')}{more}", "dim")
    for member in alone[:rows]:
        yield Words(one_line(member.text))
    if len(alone) > rows:
        yield Words(f"… and {len(alone) - rows} more", "dim")


def _heading(text: str) -> Words:
    return Words(f"\n{text}", "bold")


def _facts(column: Column) -> str:
    article = column.article
    origin = article.translated_from
    facts = [
        brief(one_line(article.headline or "")),
        period(article.published.start, article.published.end) if article.published else "",
        language(article.language) if article.language else "",
        verdict_words(origin) if origin and origin.flagged else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _claim(row: ClaimRow, page: Page) -> Iterator[RenderableType]:
    yield Words(f"{GLYPHS[row.claim.verdict]} {row.claim.kind}: {one_line(reason_of(row))}", "red")
    alike: dict[tuple[str, ...], list[Version]] = {}
    for version in row.versions:
        alike.setdefault((version.value, *map(one_line, version.split())), []).append(version)
    yield page.by_column(
        (tuple(dict.fromkeys(one.column for one in versions)), _evidence(versions[0]))
        for versions in alike.values()
    )
    if row.silent:
        silent = " ".join(column.letter for column in row.silent)
        yield Words(f"  {GLYPHS[Verdict.MISSING]} not found in: {silent}", "dim")


def _evidence(version: Version) -> Words:
    """The value, and the sentence with the claimed words marked."""
    before, said, after = (part.replace("\n", " ") for part in version.split())
    line = Words(f"[{one_line(version.shown)}] ", "bold")
    return line.append(before).append(said, "bold underline").append(after)


def claim_line(row: ClaimRow) -> Words:
    """A claim on one line: verdict, kind, reason, and the letters of the reports that have it."""
    glyph, label = GLYPHS[row.claim.verdict], row.label(LABELS)
    letters = " ".join(dict.fromkeys(version.column.letter for version in row.versions))
    return Words(f"{glyph} {label}  {row.claim.kind}: {one_line(reason_of(row))} [{letters}]")


def _cell(cell: Sequence[Member]) -> Words:
    """What one report has in a row; a dash for a gap."""
    said = " ".join(one_line(member.text) for member in cell)
    return Words(said) if cell else Words(GLYPHS[Verdict.MISSING], "dim")
