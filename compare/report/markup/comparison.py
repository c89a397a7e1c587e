"""A comparison as Markdown for a pull request: a summary, what differs, then all else there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from compare.model import Comparison, Verdict
from compare.report.markup.fitting import Section, fitted, size
from compare.report.markup.parts import errors, findings, page, table
from compare.report.view.arranged import Arranged
from compare.report.view.escaped import escaped
from compare.report.view.event import EventView
from compare.report.view.left_out import left_out
from compare.report.view.reason import reason_of
from compare.report.view.rows import ClaimRow, Version
from compare.report.view.summary import comparison_summary, event_summary
from compare.report.view.words import CELL_LABELS, GLYPHS, count, listed

GITHUB_ROOM: Final = 65_536  # characters that GitHub takes in the body of a pull request or a comment
SENTENCES = 5  # shown of those that one report alone has
EVENTS = 50  # in the table on top
LONGEST = 600  # characters of a sentence on either side of what is claimed
_CUT_NOTE = 600  # characters that the word on what is left out may take

_EVENT, _DIFFERENCE, _CLAIM = ("event", "events"), ("difference", "differences"), ("claim", "claims")
_OMISSION, _SENTENCE = ("omission", "omissions"), ("sentence", "sentences")
_FINDING, _FILE = ("finding", "findings"), ("file", "files")


def comparison_page(document: Comparison, room: int, arranged: Arranged) -> str:
    """The page in at most `room` characters. What there is no room for is counted below the summary."""
    events = arranged.events
    top = ["# Comparison", "", escaped(comparison_summary(document)), "", *_overview(events)]
    made = _made(document)
    room -= size([*top, made])
    sections = [*_sections(events), *_tabled(2, _FILE, None, list(errors(document.errors)), 4)]
    lines, left_out = fitted(sections, room)
    if left_out:
        lines, left_out = fitted(sections, room - _CUT_NOTE)
    return page([*top, *_told(left_out), *lines, made])


def _told(left_out: Mapping[tuple[str, str], int]) -> Iterator[str]:
    if left_out:
        counts = listed([f"{n:,} {noun if n == 1 else nouns}" for (noun, nouns), n in left_out.items()])
        yield f"**Cut to fit a pull request:** {counts} left out here; the JSON and the HTML report have all."
        yield ""


def _overview(events: Sequence[EventView]) -> Iterator[str]:
    """The events in a table, where there are several."""
    if len(events) < 2:
        return
    records = [
        (
            escaped(_short(view.event.title)),
            *map(str, (len(view.columns), len(view.differences), len(view.findings))),
        )
        for view in events[:EVENTS]
    ]
    if more := len(events) - len(records):
        records.append((f"… and {count(more, 'more event', 'more events')}", "", "", ""))
    yield from table(("Event", "Reports", f"{GLYPHS[Verdict.DIFFERS]} differ", "Findings"), records)


def _sections(events: Sequence[EventView]) -> list[Section]:
    """The sections of all events. Events that differ in something, and in what, have room first."""
    made: list[Section] = []
    for view in events:
        head = len(made)
        first = 0 if view.differences else 1
        title = (
            f"## {escaped(_short(view.event.title))}",
            "",
            escaped(_short(" ".join(event_summary(view)), 6 * LONGEST)),
        )
        made.append(Section(first, _EVENT, title))
        if view.differences:
            pieces = tuple(tuple(_difference(row)) for row in view.differences)
            made.append(Section(0, _DIFFERENCE, ("### Differences", ""), pieces, head))
        if view.claims:
            columns = (f"{column.letter} {escaped(_short(column.name))}" for column in view.columns)
            rows = list(table(("Claim", *columns), map(_coverage, view.claims)))
            made += _tabled(3, _CLAIM, head, ["### Coverage", "", *rows])
        if left_out(view):
            made += _tabled(4, _OMISSION, head, ["### Left out", "", *_left_out(view)])
        if len(view.columns) > 1 and any(map(view.only, view.columns)):
            made += _tabled(6, _SENTENCE, head, ["### Only here", "", *_only_here(view)])
        if view.findings:
            made += _tabled(5, _FINDING, head, ["### Findings", "", *findings(view.findings)])
    return made


def _tabled(
    rank: int, noun: tuple[str, str], under: int | None, lines: Sequence[str], opening: int = 4
) -> Iterator[Section]:
    """A section of a table, whose first `opening` lines are its heading and the table's; each row a piece."""
    rows = [(line,) for line in lines[opening:] if line]
    if rows:
        yield Section(rank, noun, tuple(lines[:opening]), tuple(rows), under)


def _left_out(view: EventView) -> Iterator[str]:
    """What several origins report and the named reports do not, with one outlet's sentence."""
    records = (
        (
            escaped(listed([column.name for column in one.columns], "or")),
            str(one.origins),
            f"{escaped(view.column(one.members[0].article).name)}: {escaped(_short(one.members[0].text))}",
        )
        for one in left_out(view)
    )
    yield from table(("Not found in", "Independent origins that have it, at least", "For example"), records)


def _only_here(view: EventView) -> Iterator[str]:
    """The first sentences that one report alone has, and how many more."""
    records = []
    for column in view.columns:
        alone = view.only(column)
        records += [(escaped(column.name), escaped(_short(member.text))) for member in alone[:SENTENCES]]
        if len(alone) > SENTENCES:
            records.append((escaped(column.name), f"… and {len(alone) - SENTENCES} more"))
    yield from table(("Outlet", "Sentence"), records)


def _difference(row: ClaimRow) -> Iterator[str]:
    yield from (f"**{escaped(row.claim.kind)}** {escaped(_short(reason_of(row)))}", "")
    records = ((escaped(_short(v.column.name)), escaped(_short(v.shown)), _evidence(v)) for v in row.versions)
    yield from table(("Outlet", "Value", "Sentence"), records)


def _evidence(version: Version) -> str:
    """The sentence, with the claimed words in bold."""
    before, said, after = version.split()
    before, after = _short(before[::-1])[::-1], _short(after)
    gap = " " if before[-1:].isspace() else ""
    after_gap = " " if after[:1].isspace() else ""
    return f"{escaped(before)}{gap}<b>{escaped(_short(said))}</b>{after_gap}{escaped(after)}"


def _short(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"


def _coverage(row: ClaimRow) -> tuple[str, ...]:
    missing, told = (f"{GLYPHS[one]} {row.word(CELL_LABELS, one)}" for one in (Verdict.MISSING, row.told))
    differ = row.told is Verdict.DIFFERS
    shown = (f"{told}: {_values(cell)}" if differ and cell else told for cell in row.cells)
    cells = (said if cell else missing for said, cell in zip(shown, row.cells, strict=True))
    return (escaped(_short(reason_of(row))), *cells)


def _values(cell: tuple[Version, ...]) -> str:
    return ", ".join(dict.fromkeys(escaped(_short(version.shown)) for version in cell))


def _made(document: Comparison) -> str:
    run = document.run
    version, glossary, command = (escaped(_short(said)) for said in (run.version, run.glossary, run.command))
    return f"Made by newscollate {version} with glossary {glossary}: {command}"
