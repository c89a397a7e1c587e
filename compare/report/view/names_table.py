"""The names of a glossary report as records: one for each entity and form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import repeat

from compare.model import FormUse, GlossaryLine, GlossaryReport
from compare.report.view.glossary import outlets, used_in
from compare.report.view.table import Cell, Table
from compare.report.view.words import count


def names_table(report: GlossaryReport) -> Table:
    """One record per entity and form, with a column of counts per outlet.

    `amiss` says what else is known of the form: that an article uses it beside a rival, breaches of the
    house style, that the name is worth adding. With an earlier report, `before` is the count there, and
    forms that are gone stand with a count of 0.
    """
    names = outlets(report)
    head = (
        *("entity", "kind", "preferred", "wikidata", "known", "form", "artefact", "count"),
        *("correction", "languages", "first_seen", "last_seen", "amiss"),
        *(("before",) if report.changes is not None else ()),
        *names,
    )
    return Table(head, (*_forms(report, names), *_gone(report, names)))


def _forms(report: GlossaryReport, names: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    before = partial(_before, report) if report.changes is not None else None
    for line in report.entities:
        for form in line.forms:
            yield (
                *(line.entity, line.kind, line.preferred, line.wikidata or "", _yes(line.known)),
                *(form.text, _yes(form.artefact), form.count, form.correction or "", used_in(form)),
                *(form.first_seen or "", form.last_seen or "", _amiss(report, line, form)),
                *((before(line, form),) if before else ()),
                *map(form.by_outlet.get, names, repeat(0)),
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


def _gone(report: GlossaryReport, names: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    for one in report.changes or ():
        if one.what == "vanished":
            yield (
                *(one.entity, "", one.preferred, "", "", one.form or "", "", 0, "", "", "", "", "gone"),
                *(one.before, *(0 for _ in names)),
            )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
