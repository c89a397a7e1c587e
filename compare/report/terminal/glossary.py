"""The glossary report on a terminal page: the names in use, and what is amiss with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from compare.model import FormUse, GlossaryReport
from compare.report.terminal.finding import finding_parts
from compare.report.terminal.page import Words
from compare.report.view.event import by_rule
from compare.report.view.glossary import (
    changed,
    counts_of,
    forms_of,
    languages,
    name_of,
    rivals_of,
    seen,
    unknown_names,
    used_in,
)
from compare.report.view.summary import glossary_issues, glossary_summary
from compare.report.view.visible import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

UNKNOWN = 20  # names worth adding that are shown


def glossary_parts(report: GlossaryReport) -> Iterator[RenderableType]:
    """All of the report but the files that could not be used."""
    yield _names(report)
    yield from _changes(report)
    if report.inconsistent:
        yield Words("\nNamed in two ways in one article", "bold")
    for use in report.inconsistent:
        yield Words(one_line(f"{use.preferred}: {rivals_of(use)}"), indent=2).append(
            f"  {one_line(use.path)}", "dim"
        )
    if report.breaches:
        yield Words(f"\nBreaches of the house style {report.style}", "bold")
    for rule, findings in by_rule(report.breaches).items():
        yield Words(rule, "bold")
        for finding in findings:
            yield from finding_parts(finding)
    yield from _unknown(report)
    yield Words(glossary_summary(report), "bold")
    if issues := glossary_issues(report):
        yield Words(issues, "bold")


def _names(report: GlossaryReport) -> RenderableType:
    from rich.table import Table

    many, dated = len(languages(report)) > 1, any(line.first_seen for line in report.entities)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    extra = [*(["languages"] if many else []), *(["seen"] if dated else [])]
    for heading in ("entity", "kind", "form", "count", "used by", *extra):
        table.add_column(heading, overflow="fold")
    for line in report.entities:
        name = line.preferred if line.known else f"{line.preferred} (not in the glossary)"
        for place, form in enumerate(line.forms):
            used = ", ".join(f"{outlet} {n}" for outlet, n in form.by_outlet.items())
            cells = [
                Words(one_line(name if place == 0 else ""), "bold"),
                Words(line.kind if place == 0 else ""),
                Words(_form(form), "red" if form.artefact else ""),
                Words(str(form.count)),
                Words(one_line(used)),
            ]
            cells += [Words(one_line(used_in(form)))] if many else []
            cells += [Words(seen(form))] if dated else []
            table.add_row(*cells)
    return table


def _form(form: FormUse) -> str:
    instead = f" → {one_line(form.correction)}" if form.correction else ""
    return f"{one_line(form.text)}{f' ⚑ artefact{instead}' if form.artefact else ''}"


def _changes(report: GlossaryReport) -> Iterator[Words]:
    if report.changes is None:
        return
    yield Words("\nSince the earlier report", "bold")
    for what, changes in changed(report).items():
        yield Words(what, indent=2)
        for one in changes:
            yield Words(one_line(f"{name_of(one)}  {counts_of(one)}"), indent=4)
    if not report.changes:
        yield Words("nothing has changed", indent=2)


def _unknown(report: GlossaryReport) -> Iterator[Words]:
    lines = unknown_names(report)
    if lines:
        yield Words("\nNot in the glossary, in two articles or more", "bold")
    for line in lines[:UNKNOWN]:
        where = f"{line.articles} articles"
        yield Words(one_line(f"{line.preferred}  ({line.kind}, {where}): {forms_of(line)}"), indent=2)
    if len(lines) > UNKNOWN:
        yield Words(f"… and {len(lines) - UNKNOWN} more", indent=2)
    yield Words("")
