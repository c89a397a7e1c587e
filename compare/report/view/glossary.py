"""The glossary of some articles: which outlet calls what by which name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.model import Comparison, EntityRecord, FormUse, GlossaryLine, GlossaryReport, Mention


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
