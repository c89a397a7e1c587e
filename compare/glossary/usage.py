"""Which names the articles use for each entity, how often and when: the canonical glossary report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.mixed import mixed
from compare.glossary.voice import is_acronym
from compare.model import Article, Entity, FormUse, GlossaryLine, Mention, MixedUse
from compare.text.folding import bare
from compare.text.story import zone_at

_WORTH_ADDING = 2  # articles that have an unknown name


class _Use(Struct, frozen=True):
    """One mention, and the article it stands in."""

    article: Article
    mention: Mention
    form: str


def usage(articles: Iterable[Article], known: Glossary) -> tuple[GlossaryLine, ...]:
    """One line an entity, most mentioned first; its forms likewise, with counts per outlet and language."""
    by_entity: dict[str, list[_Use]] = defaultdict(list)
    for article in articles:
        for mention in known.recognise(article):
            zone = zone_at(article.prose, mention.start)
            if zone and zone.repeats:
                continue  # a headline or a caption that stands twice counts once
            by_entity[mention.entity].append(_Use(article, mention, " ".join(bare(mention.text).split())))
    lines = [_line(id, uses, known) for id, uses in by_entity.items()]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.preferred, line.entity)))


def inconsistent(articles: Iterable[Article], known: Glossary) -> tuple[MixedUse, ...]:
    """Every article that calls an entity of the glossary by rival names, by entity and article."""
    found = [use for article in articles for use in _mixed(article, known)]
    return tuple(sorted(found, key=lambda use: (use.preferred, use.entity, use.article)))


def worth_adding(lines: Sequence[GlossaryLine]) -> tuple[str, ...]:
    """The entities of these lines that the glossary lacks and two articles or more name."""
    return tuple(line.entity for line in lines if not line.known and line.articles >= _WORTH_ADDING)


def correction(entity: Entity, form: str, known: Glossary, day: str | None = None) -> str:
    """What English has for an artefact: the house's form, else an acronym for an acronym, else the name."""
    style = known.style.usage(entity.id, day) if known.style else None
    acronym = is_acronym(form)
    allowed = (*style.later, *style.body, *style.first) if style else ()
    own = [one for one in allowed if is_acronym(one) == acronym] or list(allowed)
    if own:
        return own[0]
    acronyms = (
        alias.text
        for alias in entity.aliases
        if alias.type == "acronym" and alias.lang == "en" and not alias.in_english
    )
    return next(acronyms, entity.name()) if acronym else entity.name()


def _mixed(article: Article, known: Glossary) -> Iterator[MixedUse]:
    for one in mixed(article, known):
        forms = {form: len(same) for form, same in zip(one.forms, one.uses, strict=True)}
        name = known.name_of(one.entity)
        yield MixedUse(one.entity, name, article.id, article.path, article.name, forms)


def _line(id: str, uses: list[_Use], known: Glossary) -> GlossaryLine:
    by_form: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        by_form[use.form].append(use)
    entry = known.entities.get(id)
    forms = [_form(form, same, entry, known) for form, same in by_form.items()]
    first, last = _seen(uses)
    return GlossaryLine(
        entity=id,
        kind=known.kind_of(id),
        preferred=known.name_of(id),
        wikidata=entry.wikidata if entry else None,
        count=len(uses),
        forms=tuple(sorted(forms, key=lambda form: (-form.count, form.text))),
        known=entry is not None,
        articles=len({use.article.id for use in uses}),
        first_seen=first,
        last_seen=last,
    )


def _form(form: str, uses: list[_Use], entry: Entity | None, known: Glossary) -> FormUse:
    artefact = any(use.mention.artefact for use in uses)
    first, last = _seen(uses)
    return FormUse(
        text=form,
        count=len(uses),
        by_outlet=_counted(use.article.name for use in uses),
        artefact=artefact,
        by_language=_counted(use.article.language or "und" for use in uses),
        first_seen=first,
        last_seen=last,
        correction=correction(entry, form, known, last) if artefact and entry else None,
    )


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _seen(uses: Iterable[_Use]) -> tuple[str | None, str | None]:
    """The first and the last publication day of the articles; None where no day is known."""
    days = [use.article.published for use in uses if use.article.published]
    if not days:
        return None, None
    return min(day.start for day in days), max(day.end for day in days)
