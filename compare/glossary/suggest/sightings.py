"""Where names stand in a corpus, each with the sentence and the outlet; page furniture left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.decisions import NEW, form_key
from compare.glossary.extractors import Extractor
from compare.glossary.names import slug
from compare.model import Article, Confidence, Entity, Mention
from compare.model.suggestion import Context
from compare.text.folding import bare
from compare.text.sentences import sentences
from compare.text.story import tells

_GIVEN = ("glossed", "spelled like")


class Sighting(Struct, frozen=True):
    """A form at a place: the entity it was taken for and why, and whether the glossary lists it so."""

    form: str
    entity: str
    kind: str
    listed: bool
    sure: bool
    why: str
    context: Context
    artefact: bool = False

    @property
    def new(self) -> bool:
        """True when no entry of the glossary is meant."""
        return self.entity.startswith(NEW)

    @property
    def unlisted(self) -> bool:
        """True for a form that the text, not the entry, gives to an entity of the glossary.

        Plurals of what is listed, and parts of a full name in the text, need no listing.
        """
        return not (self.new or self.listed) and self.why.startswith(_GIVEN)


class Listed:
    """Which forms the glossary has for which of its entities."""

    def __init__(self, known: Glossary) -> None:
        self._entities = known.entities
        self._forms: dict[str, frozenset[str]] = {}

    def has(self, entity: str, form: str) -> bool:
        """True when the entry of this id has the form, or one that differs in case only."""
        if entity not in self._entities:
            return False
        if entity not in self._forms:
            self._forms[entity] = frozenset(map(form_key, forms_of(self._entities[entity])))
        return form_key(form) in self._forms[entity]

    def spells(self, entity: str, form: str) -> bool:
        """True when the entry of this id has the very form."""
        return entity in self._entities and form in forms_of(self._entities[entity])


def forms_of(entity: Entity) -> Iterator[str]:
    """All names of an entry."""
    yield from entity.preferred.values()
    for alias in entity.aliases:
        yield alias.text


def sightings(article: Article, known: Glossary, listed: Listed) -> list[Sighting]:
    """The names in the article that tell something, in order."""
    return [
        Sighting(
            form=_form(mention.text),
            entity=mention.entity,
            kind=known.kind_of(mention.entity),
            listed=listed.has(mention.entity, mention.alias)
            or listed.has(mention.entity, _form(mention.text)),
            sure=mention.confidence is Confidence.HIGH,
            why=mention.why,
            context=context(article, mention.start, mention.end),
            artefact=mention.artefact,
        )
        for mention in known.recognise(article)
        if tells(article.prose, mention.start)
    ]


def voted(
    article: Article, known: Glossary, voter: Extractor
) -> tuple[frozenset[tuple[int, int]], list[Sighting]]:
    """The places where the voter finds names, and the names that only it finds."""
    mentions = known.recognise(article)
    found, only = set(), []
    for name in voter.names(article):
        found.add((name.start, name.end))
        form = _form(name.of(article.prose))
        if _overlap(mentions, name.start, name.end) or not slug(form) or not tells(article.prose, name.start):
            continue
        place = context(article, name.start, name.end)
        only.append(Sighting(form, f"{NEW}{slug(form)}", name.kind, False, False, "", place))
    return frozenset(found), only


def context(article: Article, start: int, end: int) -> Context:
    """The place of a name, and the sentence it stands in, on one line."""
    found = sentences(article.prose)
    at = found[max(0, bisect_right(found, start, key=lambda one: one.start) - 1)]
    return Context(article.name, article.id, article.path, start, end, " ".join(at.of(article.prose).split()))


def _overlap(mentions: Iterable[Mention], start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in mentions)


def _form(text: str) -> str:
    return " ".join(bare(text).split())
