"""Tables for spreadsheets: one record a line, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial, singledispatch
from io import StringIO

from compare.model import Comparison, FormUse, GlossaryLine, GlossaryReport, Suggested
from compare.report.view.event import views
from compare.report.view.form import NoFormError
from compare.report.view.glossary import outlets, used_in
from compare.report.view.visible import GENTLE_MARKS, one_line
from compare.report.view.words import count

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # OWASP, CSV injection


@singledispatch
def render(document: object) -> str:
    """The document as RFC 4180 records with a header line."""
    raise NoFormError("CSV", document)


@render.register
def _(document: GlossaryReport) -> str:
    """One record per entity and form, with a column of counts per outlet.

    `amiss` says what else is known of the form: that an article uses it beside a rival, breaches of the
    house style, that the name is worth adding. With an earlier report, `before` is the count there, and
    forms that are gone stand with a count of 0.
    """
    names = outlets(document)
    head = (
        *("entity", "kind", "preferred", "wikidata", "known", "form", "artefact", "count"),
        *("correction", "languages", "first_seen", "last_seen", "amiss"),
        *(("before",) if document.changes is not None else ()),
        *names,
    )
    return _records(head, (*_forms(document, names), *_gone(document, names)))


def _forms(report: GlossaryReport, names: Sequence[str]) -> Iterator[Sequence[str | int]]:
    before = partial(_before, report) if report.changes is not None else None
    for line in report.entities:
        for form in line.forms:
            yield (
                *(line.entity, line.kind, line.preferred, line.wikidata or "", _yes(line.known)),
                *(form.text, _yes(form.artefact), form.count, form.correction or "", used_in(form)),
                *(form.first_seen or "", form.last_seen or "", _amiss(report, line, form)),
                *((before(line, form),) if before else ()),
                *(form.by_outlet.get(name, 0) for name in names),
            )


def _amiss(report: GlossaryReport, line: GlossaryLine, form: FormUse) -> str:
    rivals = sum(use.entity == line.entity and form.text in use.forms for use in report.inconsistent)
    breaches = Counter(one.rule for one in report.breaches if " ".join(one.text.split()) == form.text)
    said = [f"{count(rivals, 'article')} with a rival form"] if rivals else []
    said += [f"{rule} {n}" for rule, n in sorted(breaches.items())]
    said += ["worth adding"] if line.entity in report.unknown else []
    return "; ".join(said)


def _before(report: GlossaryReport, line: GlossaryLine, form: FormUse) -> int:
    """How often the form stood in the earlier report."""
    of_entity = [one for one in report.changes or () if one.entity == line.entity]
    if any(one.what == "new" and not one.form for one in of_entity):
        return 0
    return next((one.before for one in of_entity if one.form == form.text), form.count)


def _gone(report: GlossaryReport, names: Sequence[str]) -> Iterator[Sequence[str | int]]:
    for one in report.changes or ():
        if one.what == "vanished":
            yield (
                *(one.entity, "", one.preferred, "", "", one.form or "", "", 0, "", "", "", "", "gone"),
                *(one.before, *(0 for _ in names)),
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
