"""An event on a terminal page: who reports it, what differs, what they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from compare.model import Omission, Verdict
from compare.report.terminal.finding import LEVEL_STYLES, finding_parts
from compare.report.terminal.page import Words
from compare.report.view.event import ClaimRow, Column, EventView, TextRow, Version, by_rule
from compare.report.view.summary import event_summary
from compare.report.view.verdict import verdict_words
from compare.report.view.visible import one_line
from compare.report.view.words import GLYPHS, LABELS, count, language, number, period

if TYPE_CHECKING:
    from rich.console import RenderableType

COLUMN_STYLES = ("yellow", "bright_blue", "green", "bright_yellow", "blue", "red", "magenta", "cyan")


def event_parts(view: EventView, rows: int) -> Iterator[RenderableType]:
    """The event, with at most `rows` shared rows, and of each report as many sentences that only it has."""
    yield Words(f"{view.event.id}  {one_line(view.event.title)}", "bold underline")
    yield _by_column((column, Words(_facts(column))) for column in view.columns)
    yield Words("")
    yield Words(one_line(" ".join(event_summary(view))))
    if view.differences:
        yield _heading(f"Differences ({len(view.differences)})")
        for claim in view.differences:
            yield from _claim(claim)
    others = [row for row in view.claims if row not in view.differences]
    if others:
        yield _heading("Other claims")
        yield from map(claim_line, others)
    if view.shared[:rows]:
        yield _heading(
            f"Shared rows ({min(rows, len(view.shared))} of {len(view.shared)}, the closest first)"
        )
        for row in view.shared[:rows]:
            yield from _row(row, view.columns)
    if view.left_out:
        shown = view.left_out[:rows]
        yield _heading(f"Left out ({len(shown)} of {len(view.left_out)}, what most origins have first)")
        for omission in shown:
            yield from _omission(view, omission)
    if len(view.columns) > 1:
        yield _heading("Only here")
        yield _by_column((column, words) for column in view.columns for words in _only(view, column, rows))
    if view.findings:
        yield _heading(f"Findings ({len(view.findings)})")
        for rule, findings in by_rule(view.findings).items():
            yield Words(f"{rule} ({len(findings)})", LEVEL_STYLES[findings[0].level])
            for finding in findings:
                yield from finding_parts(finding)


def _omission(view: EventView, omission: Omission) -> Iterator[RenderableType]:
    column = view.column(omission.article)
    origins = count(omission.origins, "independent origin")
    yield Words(
        f"{GLYPHS[Verdict.MISSING]} not in {column.letter} {one_line(column.name)}; {origins} have it"
    )
    tellers = {member.article: member for member in reversed(omission.members)}
    by_column = [(each, tellers[each.article.id]) for each in view.columns if each.article.id in tellers]
    yield _by_column((each, Words(one_line(member.text))) for each, member in by_column)


def _only(view: EventView, column: Column, rows: int) -> Iterator[Words]:
    """How many sentences one report alone has, and the first of them."""
    alone, unpaired = view.only(column), view.unpaired(column)
    more = f" of {number(len(unpaired))} without a counterpart" if len(unpaired) > len(alone) else ""
    yield Words(f"{count(len(alone), 'sentence')}{more}", "dim")
    for member in alone[:rows]:
        yield Words(one_line(member.text))
    if len(alone) > rows:
        yield Words(f"… and {len(alone) - rows} more", "dim")


def _heading(text: str) -> Words:
    return Words(f"\n{text}", "bold")


def _by_column(lines: Iterable[tuple[Column, Words]]) -> RenderableType:
    """Lines of several reports, each behind its letter and name."""
    from rich.padding import Padding
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(max_width=24)
    grid.add_column(ratio=1)
    for column, text in lines:
        style = COLUMN_STYLES[column.colour]
        grid.add_row(Words(column.letter, f"bold {style}"), Words(one_line(column.name), style), text)
    return Padding(grid, (0, 0, 0, 2))


def _facts(column: Column) -> str:
    article = column.article
    origin = article.translated_from
    facts = [
        one_line(article.headline or ""),
        period(article.published.start, article.published.end) if article.published else "",
        language(article.language) if article.language else "",
        verdict_words(origin) if origin and origin.flagged else "",
    ]
    return " · ".join(fact for fact in facts if fact)


def _claim(row: ClaimRow) -> Iterator[RenderableType]:
    yield Words(f"{GLYPHS[row.claim.verdict]} {row.claim.kind}: {one_line(row.claim.reason)}", "red")
    yield _by_column((version.column, _evidence(version)) for version in row.versions)
    if row.silent:
        silent = " ".join(column.letter for column in row.silent)
        yield Words(f"  {GLYPHS[Verdict.MISSING]} not found in: {silent}", "dim")


def _evidence(version: Version) -> Words:
    """The value, and the sentence with the claimed words marked."""
    before, said, after = (part.replace("\n", " ") for part in version.split())
    line = Words(f"[{one_line(version.value)}] ", "bold")
    return line.append(before).append(said, "bold underline").append(after)


def claim_line(row: ClaimRow) -> Words:
    """A claim on one line: verdict, kind, reason, and the letters of the reports that have it."""
    glyph, label = GLYPHS[row.claim.verdict], LABELS[row.claim.verdict]
    letters = " ".join(dict.fromkeys(version.column.letter for version in row.versions))
    return Words(f"{glyph} {label}  {row.claim.kind}: {one_line(row.claim.reason)} [{letters}]")


def _row(row: TextRow, columns: tuple[Column, ...]) -> Iterator[RenderableType]:
    yield Words(f"{row.alignment.id}  {row.alignment.score:.2f}", "dim")
    cells = zip(columns, row.cells, strict=True)
    yield _by_column((column, Words(one_line(member.text))) for column, cell in cells for member in cell)
