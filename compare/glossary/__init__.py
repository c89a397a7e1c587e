"""Entities and their names: load, recognise, lint."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property, lru_cache
from pathlib import Path

from compare.glossary.atoms import Atoms
from compare.glossary.cache import shelf_of
from compare.glossary.context import Found, resolve
from compare.glossary.glosses import link
from compare.glossary.load import SHIPPED, GlossaryError, digest
from compare.glossary.matcher import Matcher
from compare.glossary.names import find_names
from compare.glossary.people import identify
from compare.glossary.shelf import Shelf, shelf
from compare.glossary.unlisted import Met, Unlisted
from compare.model import Article, Entity, HouseStyle, Mention, Span
from compare.text.folding import Folded, folded

__all__ = ["Glossary", "GlossaryError", "Unlisted"]
_NEW = "new:"
_Block = AbstractContextManager[None]
_Recognised = tuple[tuple[Mention, ...], tuple[Unlisted, ...]]
_Key = tuple[str, str, str, str | None]


class Glossary:
    """Entities by id, and the recogniser built from their names.

    Names outside the glossary get a provisional id `new:<slug>`; what they are called and of what
    kind they seem is kept here, from the articles recognised so far, or from those of an `among` block.
    """

    def __init__(self, entities: Mapping[str, Entity] | Shelf, style: HouseStyle | None = None) -> None:
        """`entities` by id, in the order of their ids; `style` is how a house writes their names."""
        self.style = style
        self._shelf = entities if isinstance(entities, Shelf) else shelf(entities)
        self.entities = self._shelf.entities
        self._all = Met()
        self._counted: set[int] = set()
        self._remembered: dict[_Key, _Recognised] = {}
        self._here = threading.local()  # what an `among` block of this thread knows
        self._mentions = lru_cache(maxsize=1024)(self._recognise)

    @classmethod
    @lru_cache(maxsize=1)
    def shipped(cls) -> Glossary:
        """The glossary that comes with the program."""
        return cls.load()

    @classmethod
    def load(cls, folders: Iterable[Path] = ()) -> Glossary:
        """The shipped entries, and those of `folders` over them; raises GlossaryError."""
        return cls(shelf_of(SHIPPED, *folders))

    def in_style(self, style: HouseStyle) -> Glossary:
        """The same entries under a house style."""
        return Glossary(self._shelf, style)

    @cached_property
    def digest(self) -> str:
        """Twelve hexadecimal digits that change when any entry does."""
        return digest(self.entities)

    def recognise(self, article: Article) -> tuple[Mention, ...]:
        """Every mention of an entity in the article's prose, in order, never overlapping.

        Spans leave out titles, "the" and the possessive ’s. Answers are kept, so that whoever needs
        them may simply ask again.
        """
        return self._answer(article)[0]

    def unlisted(self, article: Article) -> tuple[Unlisted, ...]:
        """The names in the article that are no entry's, one for each mention."""
        return self._answer(article)[1]

    def remember(self, article: Article, found: tuple[Mention, ...], unlisted: tuple[Unlisted, ...]) -> None:
        """Take in what another process recognised in the article, as if it had been asked for here."""
        key = _key(article)
        self._remembered[key] = (found, unlisted)
        self._count(key, unlisted)

    def _answer(self, article: Article) -> _Recognised:
        key = _key(article)
        return self._remembered.get(key) or self._mentions(*key)

    def _count(self, key: _Key, names: tuple[Unlisted, ...]) -> None:
        """The names of an article count once, however often it is recognised."""
        if (number := hash(key)) not in self._counted:
            self._counted.add(number)
            self._all.add(names)

    def among(self, articles: Sequence[Article]) -> _Block:
        """A block in which names outside the glossary are called by these articles alone."""
        return self.knowing(lambda: (name for article in articles for name in self.unlisted(article)))

    @contextmanager
    def knowing(self, names: Callable[[], Iterable[Unlisted]]) -> Iterator[None]:
        """The same for names found elsewhere; nobody asks for them before one is needed."""
        outer = getattr(self._here, "met", None)
        self._here.met = _Lazily(names)
        try:
            yield
        finally:
            self._here.met = outer

    def known(self, article: Article) -> tuple[Mention, ...]:
        """The mentions of the glossary's own entities, without a look for other names around them.

        A fraction of the cost of `recognise`, for those who compare many articles. "Jordan" counts in
        "Michael Jordan", a man whom the glossary does not have. Nothing is kept.
        """
        fold = folded(article.prose)
        atoms = Atoms(fold.text)
        found = resolve(atoms, self._matcher.find(atoms), self.entities)
        return tuple(self._mention(article.id, article.path, article.prose, fold, one) for one in found)

    def name_of(self, entity: str) -> str:
        """What to call an entity in English; a provisional one by the fullest form met so far."""
        if entity in self.entities:
            return self.entities[entity].name()
        return self._met.name_of(entity) or entity.removeprefix(_NEW).replace("-", " ").title()

    def kind_of(self, entity: str) -> str:
        """The kind of an entity; of a provisional one the kind it seems to be most often."""
        if entity in self.entities:
            return self.entities[entity].kind
        return self._met.kind_of(entity) or "organisation"

    def has_met(self, entity: str) -> bool:
        """Whether an article recognised so far has named this entity under its provisional id."""
        return entity in self._met

    @property
    def _met(self) -> Met:
        here: _Lazily | None = getattr(self._here, "met", None)
        return self._all if here is None else here.met

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._shelf.names)

    def _recognise(self, id_: str, path: str, prose: str, language: str | None) -> _Recognised:
        fold = folded(prose)
        atoms = Atoms(fold.text)
        known = resolve(atoms, self._matcher.find(atoms), self.entities)
        found = find_names(atoms, known, language)
        identify(atoms, found, self._shelf.persons, self.entities)
        found = link(atoms, found, self.entities)
        names = tuple(
            Unlisted(one.entity, one.alias, one.kind) for one in found if one.entity not in self.entities
        )
        self._count((id_, path, prose, language), names)
        return tuple(self._mention(id_, path, prose, fold, one) for one in found), names

    def _mention(self, id_: str, path: str, prose: str, fold: Folded, one: Found) -> Mention:
        entity = None if one.entity.startswith(_NEW) else self.entities.get(one.entity)
        span = Span(one.start, one.end)
        if fold.text is not prose:
            span = fold.original(span)
        return Mention(
            article=id_,
            path=path,
            start=span.start,
            end=span.end,
            text=span.of(prose),
            entity=one.entity,
            alias=one.alias,
            confidence=one.confidence,
            why=one.why,
            metonym_for=entity.metonym_for if entity else None,
            artefact=one.artefact,
        )


def _key(article: Article) -> _Key:
    """All that names depend on."""
    return article.id, article.path, article.prose, article.language


class _Lazily:
    """Names that are counted when first needed."""

    def __init__(self, names: Callable[[], Iterable[Unlisted]]) -> None:
        self._names = names

    @cached_property
    def met(self) -> Met:
        return Met(self._names())
