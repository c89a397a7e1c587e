"""Entities and their names: load, recognise, lint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from compare.glossary.atoms import Atoms
from compare.glossary.cache import shelf_of
from compare.glossary.context import Found, resolve
from compare.glossary.glosses import link
from compare.glossary.load import KINDS, SHIPPED, GlossaryError, digest
from compare.glossary.matcher import Matcher
from compare.glossary.names import find_names
from compare.glossary.people import identify
from compare.glossary.shelf import Shelf, shelf
from compare.model import Article, Entity, HouseStyle, Mention, Span
from compare.text.folding import Folded, folded

__all__ = ["Glossary", "GlossaryError"]
_NEW = "new:"


class Glossary:
    """Entities by id, and the recogniser built from their names.

    Names outside the glossary get a provisional id `new:<slug>`; what they are called and of what
    kind they seem is kept here, from the articles recognised so far.
    """

    def __init__(self, entities: Mapping[str, Entity] | Shelf, style: HouseStyle | None = None) -> None:
        """`entities` by id, in the order of their ids; `style` is how a house writes their names."""
        self.style = style
        self._shelf = entities if isinstance(entities, Shelf) else shelf(entities)
        self.entities = self._shelf.entities
        self._forms: dict[str, Counter[str]] = {}
        self._kinds: dict[str, Counter[str]] = {}
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
        return self._mentions(article.id, article.path, article.prose, article.language)

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
        forms = self._forms.get(entity)
        if not forms:
            return entity.removeprefix(_NEW).replace("-", " ").title()
        return min(forms, key=lambda form: (form.isupper(), -len(form), form))

    def kind_of(self, entity: str) -> str:
        """The kind of an entity; of a provisional one the kind it seems to be most often."""
        if entity in self.entities:
            return self.entities[entity].kind
        kinds = self._kinds.get(entity)
        return max(KINDS, key=lambda kind: kinds[kind]) if kinds else "organisation"

    def has_met(self, entity: str) -> bool:
        """Whether an article recognised so far has named this entity under its provisional id."""
        return entity in self._kinds

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._shelf.names)

    def _recognise(self, id_: str, path: str, prose: str, language: str | None) -> tuple[Mention, ...]:
        fold = folded(prose)
        atoms = Atoms(fold.text)
        known = resolve(atoms, self._matcher.find(atoms), self.entities)
        found = find_names(atoms, known, language)
        identify(atoms, found, self._shelf.persons, self.entities)
        found = link(atoms, found, self.entities)
        for one in found:
            if one.entity not in self.entities:
                self._forms.setdefault(one.entity, Counter())[one.alias] += 1
                self._kinds.setdefault(one.entity, Counter())[one.kind] += 1
        return tuple(self._mention(id_, path, prose, fold, one) for one in found)

    def _mention(self, id_: str, path: str, prose: str, fold: Folded, one: Found) -> Mention:
        entity = self.entities.get(one.entity)
        span = fold.original(Span(one.start, one.end))
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
