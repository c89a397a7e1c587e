"""The glossary of some articles: which outlet calls what by which name, and what is amiss."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.model import (
    Comparison,
    EntityRecord,
    FormUse,
    GlossaryChange,
    GlossaryLine,
    GlossaryReport,
    Mention,
    MixedUse,
)
from compare.report.view.words import language, period

CHANGES = {"new": "New", "vanished": "Gone", "more": "More often", "fewer": "Less often"}


def glossary_lines(
    entities: Iterable[EntityRecord], mentions: Iterable[Mention], names: Mapping[str, str]
) -> tuple[GlossaryLine, ...]:
    """A line per entity mentioned, the most mentioned first. `names` is article id → name of its column."""
    uses: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    artefacts = set()
    for mention in mentions:
        form = " ".join(mention.text.split())
        uses[mention.entity][form][names[mention.article]] += 1
        if mention.artefact:
            artefacts.add((mention.entity, form))
    lines = (
        GlossaryLine(
            entity=entity.id,
            kind=entity.kind,
            preferred=entity.preferred,
            wikidata=entity.wikidata,
            count=sum(by_outlet.total() for by_outlet in uses[entity.id].values()),
            forms=tuple(
                FormUse(
                    form, by_outlet.total(), dict(sorted(by_outlet.items())), (entity.id, form) in artefacts
                )
                for form, by_outlet in sorted(
                    uses[entity.id].items(), key=lambda use: (-use[1].total(), use[0])
                )
            ),
            known=not entity.id.startswith("new:"),
        )
        for entity in entities
        if entity.id in uses
    )
    return tuple(sorted(lines, key=lambda line: (-line.count, line.preferred, line.entity)))


def glossary_of(comparison: Comparison) -> GlossaryReport:
    """The glossary report of all articles of a comparison."""
    names = {article.id: article.name for article in comparison.articles}
    lines = glossary_lines(comparison.entities, comparison.mentions, names)
    return GlossaryReport(comparison.run.glossary, lines, comparison.errors)


def outlets(report: GlossaryReport) -> tuple[str, ...]:
    """Every outlet that uses a form in the report, by name."""
    return tuple(sorted({name for line in report.entities for form in line.forms for name in form.by_outlet}))


def languages(report: GlossaryReport) -> tuple[str, ...]:
    """Every language in which a form of the report stands, by its code."""
    return tuple(
        sorted({code for line in report.entities for form in line.forms for code in form.by_language})
    )


def used_in(form: FormUse) -> str:
    """ "English 8, French 2": the languages of the articles that have the form."""
    return ", ".join(f"{language(code)} {n}" for code, n in form.by_language.items())


def used_by(form: FormUse) -> list[tuple[str, int]]:
    """The outlets that use the form and how often, the most frequent first."""
    return sorted(form.by_outlet.items(), key=lambda item: (-item[1], item[0]))


def seen(one: FormUse | GlossaryLine) -> str:
    """The days of the first and the last article; empty where none is known."""
    return period(one.first_seen, one.last_seen)


def unknown_names(report: GlossaryReport) -> tuple[GlossaryLine, ...]:
    """The lines of the names worth adding, the most frequent first."""
    by_id = {line.entity: line for line in report.entities}
    return tuple(by_id[id] for id in report.unknown if id in by_id)


def forms_of(line: GlossaryLine) -> str:
    """ "Ada Brook 3, Brook 2": every form and its count."""
    return ", ".join(f"{form.text} {form.count}" for form in line.forms)


def rivals_of(use: MixedUse) -> str:
    """ "ISIS 3, ISIL 1": the rival forms of one article."""
    return ", ".join(f"{form} {n}" for form, n in use.forms.items())


def changed(report: GlossaryReport) -> dict[str, list[GlossaryChange]]:
    """The changes since an earlier report by what happened, in words; empty where none was given.

    A form that says the same as its entity is left out.
    """
    by_what: dict[str, list[GlossaryChange]] = {}
    whole = {(one.entity, one.before, one.after) for one in report.changes or () if not one.form}
    for change in report.changes or ():
        if change.form and (change.entity, change.before, change.after) in whole:
            continue
        by_what.setdefault(CHANGES.get(change.what, change.what), []).append(change)
    return by_what


def name_of(change: GlossaryChange) -> str:
    """What the change is about: the entity, or one form of it."""
    return f"{change.preferred}: {change.form}" if change.form else change.preferred


def counts_of(change: GlossaryChange) -> str:
    """ "3 → 5"; of what is new, or gone, how often it is, or was, met: "2×"."""
    if not change.before or not change.after:
        return f"{change.before or change.after}×"
    return f"{change.before} → {change.after}"
