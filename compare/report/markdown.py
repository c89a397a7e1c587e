"""Markdown for pull requests, job summaries and wikis: tables, and third-party text that stays text.

Level and confidence of a finding are columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from typing import Any

from compare.model import Checked, Comparison, Finding, FormUse, GlossaryReport, InputError, Verdict
from compare.report.view.escaped import escaped
from compare.report.view.event import ClaimRow, EventView, Version, by_rule, views
from compare.report.view.form import NoFormError
from compare.report.view.glossary import (
    changed,
    counts_of,
    forms_of,
    languages,
    name_of,
    outlets,
    rivals_of,
    seen,
    unknown_names,
    used_in,
)
from compare.report.view.summary import (
    checked_summary,
    comparison_summary,
    event_summary,
    glossary_issues,
    glossary_summary,
)
from compare.report.view.verdict import is_flagged, verdict_line
from compare.report.view.words import CELL_LABELS, GLYPHS, capital, count

SENTENCES = 5  # shown of those that one report alone has


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as GitHub-flavoured Markdown."""
    raise NoFormError("Markdown", document)


@render.register
def _(document: Comparison) -> str:
    lines = ["# Comparison", "", escaped(comparison_summary(document)), ""]
    for view in views(document):
        lines += _event(view)
    return _page([*lines, *_errors(document.errors), *_made(document)])


@render.register
def _(document: Checked, *, room: int | None = None) -> str:
    """`room` is the most bytes of UTF-8 that the page may take; the findings beyond it are counted."""
    lines = ["# Check", "", escaped(checked_summary(document)), ""]
    flagged = [f"- {escaped(verdict_line(one))}" for one in document.articles if is_flagged(one)]
    lines += [*flagged, ""] if flagged else []
    behind = [*_errors(document.errors)]
    table = [*_findings(document.findings)]
    if room is not None:
        table = _fitting(table, room - _bytes([*lines, *behind]) - 200)  # and the line that counts
    return _page([*lines, *table, *behind])


def _fitting(table: Sequence[str], room: int) -> list[str]:
    """As many rows of the table as there is room for, and how many there are besides."""
    if _bytes(table) <= room:
        return list(table)
    kept: list[str] = []
    for row in table:
        room -= _bytes([row])
        if room < 0:
            break
        kept.append(row)
    return [*kept, "", f"{capital(count(len(table) - 1 - len(kept), 'more finding'))}.", ""]


def _bytes(lines: Iterable[str]) -> int:
    return sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)


@render.register
def _(document: GlossaryReport) -> str:
    lines = ["# Glossary", "", escaped(glossary_summary(document)), ""]
    if issues := glossary_issues(document):
        lines += [escaped(issues), ""]
    if document.changes is not None:
        lines += ["## Since the earlier report", "", *_changes(document)]
    lines += _names(document)
    if document.inconsistent:
        records = (
            (escaped(u.preferred), escaped(rivals_of(u)), escaped(u.path)) for u in document.inconsistent
        )
        lines += ["## Named in two ways", "", *_table(("Entity", "Forms", "Article"), records)]
    if document.breaches:
        lines += ["## Breaches of the house style", "", *_findings(document.breaches)]
    if unknown := unknown_names(document):
        new = (
            (escaped(n.preferred), n.kind, str(n.articles), escaped(forms_of(n)), seen(n)) for n in unknown
        )
        lines += ["## Worth adding", "", *_table(("Name", "Kind", "Articles", "Forms", "Seen"), new)]
    return _page([*lines, *_errors(document.errors)])


def _names(report: GlossaryReport) -> Iterator[str]:
    """A table of all forms; languages and days where they tell something."""
    names = outlets(report)
    many, dated = len(languages(report)) > 1, any(line.first_seen for line in report.entities)
    head = ("Entity", "Kind", "Form", "Count", *map(escaped, names))
    records = (
        (
            escaped(line.preferred) if place == 0 else "",
            escaped(line.kind) if place == 0 else "",
            f"{escaped(form.text)}{_artefact(form)}",
            str(form.count),
            *(str(form.by_outlet.get(name, "")) for name in names),
            *((escaped(used_in(form)),) if many else ()),
            *((seen(form),) if dated else ()),
        )
        for line in report.entities
        for place, form in enumerate(line.forms)
    )
    yield from _table((*head, *(("Languages",) if many else ()), *(("Seen",) if dated else ())), records)


def _artefact(form: FormUse) -> str:
    instead = f" → {escaped(form.correction)}" if form.correction else ""
    return f" ⚑ artefact{instead}" if form.artefact else ""


def _changes(report: GlossaryReport) -> Iterator[str]:
    records = (
        (what, escaped(name_of(one)), counts_of(one))
        for what, ones in changed(report).items()
        for one in ones
    )
    yield from _table(("What", "Name", "Count"), records) if report.changes else ("Nothing has changed.", "")


def _event(view: EventView) -> Iterator[str]:
    yield from (f"## {escaped(view.event.title)}", "", escaped(" ".join(event_summary(view))), "")
    if view.differences:
        yield from ("### Differences", "")
        for row in view.differences:
            yield from _difference(row)
    if view.claims:
        head = ("Claim", *(f"{column.letter} {escaped(column.name)}" for column in view.columns))
        yield from ("### Coverage", "", *_table(head, map(_coverage, view.claims)))
    if view.left_out:
        yield from ("### Left out", "", *_left_out(view))
    if len(view.columns) > 1 and any(map(view.only, view.columns)):
        yield from ("### Only here", "", *_only_here(view))
    if view.findings:
        yield from ("### Findings", "", *_findings(view.findings))


def _left_out(view: EventView) -> Iterator[str]:
    """What all others report and one report does not, with one outlet's sentence."""
    records = (
        (
            escaped(view.column(one.article).name),
            str(one.origins),
            f"{escaped(view.column(one.members[0].article).name)}: {escaped(one.members[0].text)}",
        )
        for one in view.left_out
    )
    yield from _table(("Not in", "Independent origins that have it", "For example"), records)


def _only_here(view: EventView) -> Iterator[str]:
    """The first sentences that one report alone has, and how many more."""
    records = []
    for column in view.columns:
        alone = view.only(column)
        records += [(escaped(column.name), escaped(member.text)) for member in alone[:SENTENCES]]
        if len(alone) > SENTENCES:
            records.append((escaped(column.name), f"… and {len(alone) - SENTENCES} more"))
    yield from _table(("Outlet", "Sentence"), records)


def _difference(row: ClaimRow) -> Iterator[str]:
    yield from (f"**{escaped(row.claim.kind)}** {escaped(row.claim.reason)}", "")
    records = ((escaped(v.column.name), escaped(v.value), _evidence(v)) for v in row.versions)
    yield from _table(("Outlet", "Value", "Sentence"), records)


def _evidence(version: Version) -> str:
    """The sentence, with the claimed words in bold."""
    before, said, after = version.split()
    gap = " " if before[-1:].isspace() else ""
    after_gap = " " if after[:1].isspace() else ""
    return f"{escaped(before)}{gap}<b>{escaped(said)}</b>{after_gap}{escaped(after)}"


def _coverage(row: ClaimRow) -> tuple[str, ...]:
    return (escaped(row.claim.reason), *(_cell(row, cell) for cell in row.cells))


def _cell(row: ClaimRow, cell: tuple[Version, ...]) -> str:
    state = row.state(cell)
    values = ", ".join(dict.fromkeys(escaped(version.value) for version in cell))
    shown = f": {values}" if state is Verdict.DIFFERS else ""
    return f"{GLYPHS[state]} {CELL_LABELS[state]}{shown}"


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    records = (
        (
            escaped(rule),
            finding.level,
            finding.confidence,
            escaped(f"{finding.path}:{finding.line}:{finding.column}"),
            escaped(finding.text),
            escaped(finding.message),
            escaped(finding.fix.text) if finding.fix else "",
        )
        for rule, found in by_rule(findings).items()
        for finding in found
    )
    if findings:
        yield from _table(("Rule", "Level", "Confidence", "Place", "Text", "Why", "Fix"), records)


def _errors(errors: Sequence[InputError]) -> Iterator[str]:
    if errors:
        records = ((escaped(error.place), escaped(error.message)) for error in errors)
        yield from ("## Not used", "", *_table(("File", "Why"), records))


def _made(document: Comparison) -> Iterator[str]:
    run = document.run
    version, glossary, command = map(escaped, (run.version, run.glossary, run.command))
    yield f"Made by newscollate {version} with glossary {glossary}: {command}"


def _table(head: Sequence[str], records: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for record in records:
        yield f"| {' | '.join(record)} |"
    yield ""


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
