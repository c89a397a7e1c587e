"""Which names the articles use for each entity, and how often: the canonical glossary report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from compare.glossary import Glossary
from compare.model import Article, FormUse, GlossaryLine, Mention
from compare.text.folding import bare
from compare.text.story import zone_at


def usage(articles: Iterable[Article], known: Glossary) -> tuple[GlossaryLine, ...]:
    """One line an entity, most mentioned first; its forms likewise, with counts per outlet."""
    by_entity: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for article in articles:
        for mention in known.recognise(article):
            zone = zone_at(article.prose, mention.start)
            if zone and zone.repeats:
                continue  # a headline or a caption that stands twice counts once
            by_entity[mention.entity].append((article.name, mention))
    lines = [_line(id, uses, known) for id, uses in by_entity.items()]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.preferred, line.entity)))


def _line(id: str, uses: list[tuple[str, Mention]], known: Glossary) -> GlossaryLine:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    artefacts = set()
    for outlet, mention in uses:
        form = " ".join(bare(mention.text).split())
        counts[form][outlet] += 1
        if mention.artefact:
            artefacts.add(form)
    forms = [
        FormUse(form, by_outlet.total(), dict(sorted(by_outlet.items())), form in artefacts)
        for form, by_outlet in counts.items()
    ]
    entry = known.entities.get(id)
    return GlossaryLine(
        entity=id,
        kind=known.kind_of(id),
        preferred=known.name_of(id),
        wikidata=entry.wikidata if entry else None,
        count=len(uses),
        forms=tuple(sorted(forms, key=lambda form: (-form.count, form.text))),
        known=entry is not None,
    )
