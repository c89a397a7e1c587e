"""Markdown for pull requests, job summaries and wikis: tables, and third-party text that stays text.

Level and confidence of a finding are columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from typing import Any

from compare.model import Checked, Comparison, FormUse, GlossaryReport
from compare.report.markup.comparison import GITHUB_ROOM, comparison_page
from compare.report.markup.parts import errors, findings, page, table
from compare.report.view.arranged import Arranged
from compare.report.view.escaped import escaped
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
from compare.report.view.summary import checked_summary, glossary_issues, glossary_summary
from compare.report.view.verdict import is_flagged, verdict_line
from compare.report.view.words import capital, count


@singledispatch
def render(document: object, **_: Any) -> str:
    """The document as GitHub-flavoured Markdown."""
    raise NoFormError("Markdown", document)


@render.register
def _(document: Comparison, *, room: int = GITHUB_ROOM, arranged: Arranged | None = None) -> str:
    """`room` is the most characters that the page may take; what it has none for is counted on top."""
    return comparison_page(document, room, arranged or Arranged(document))


@render.register
def _(document: Checked, *, room: int | None = None) -> str:
    """`room` is the most bytes of UTF-8 that the page may take; the findings beyond it are counted."""
    lines = ["# Check", "", escaped(checked_summary(document)), ""]
    flagged = [f"- {escaped(verdict_line(one))}" for one in document.articles if is_flagged(one)]
    lines += [*flagged, ""] if flagged else []
    behind = [*errors(document.errors)]
    found = [*findings(document.findings)]
    if room is not None:
        found = _fitting(found, room - _bytes([*lines, *behind]) - 200)  # and the line that counts
    return page([*lines, *found, *behind])


def _fitting(rows: Sequence[str], room: int) -> list[str]:
    """As many rows of the table as there is room for, and how many there are besides."""
    if _bytes(rows) <= room:
        return list(rows)
    kept: list[str] = []
    for row in rows:
        room -= _bytes([row])
        if room < 0:
            break
        kept.append(row)
    return [*kept, "", f"{capital(count(len(rows) - 1 - len(kept), 'more finding'))}.", ""]


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
        lines += ["## Named in two ways", "", *table(("Entity", "Forms", "Article"), records)]
    if document.breaches:
        lines += ["## Breaches of the house style", "", *findings(document.breaches)]
    if unknown := unknown_names(document):
        new = (
            (escaped(n.preferred), n.kind, str(n.articles), escaped(forms_of(n)), seen(n)) for n in unknown
        )
        lines += ["## Worth adding", "", *table(("Name", "Kind", "Articles", "Forms", "Seen"), new)]
    return page([*lines, *errors(document.errors)])


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
    yield from table((*head, *(("Languages",) if many else ()), *(("Seen",) if dated else ())), records)


def _artefact(form: FormUse) -> str:
    instead = f" → {escaped(form.correction)}" if form.correction else ""
    return f" ⚑ artefact{instead}" if form.artefact else ""


def _changes(report: GlossaryReport) -> Iterator[str]:
    records = (
        (what, escaped(name_of(one)), counts_of(one))
        for what, ones in changed(report).items()
        for one in ones
    )
    yield from table(("What", "Name", "Count"), records) if report.changes else ("Nothing has changed.", "")
