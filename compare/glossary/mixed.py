"""One entity under names of equal rank in one article: ISIS here, ISIL there.

A full name and then the surname, the acronym or a part of it are no inconsistency, nor is a name that
the text itself glosses or quotes, nor an adjective of a country.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.glosses import is_initials
from compare.glossary.voice import Spoken, is_acronym, own_voice, squashed, type_of
from compare.model import Article, Entity

_NAMES = ("name", "full", "transliteration")
_ALIKE = 0.6  # spellings of one given name; Tom and Thomas are two names
_FORMAL = re.compile(r"\b(?:republic|kingdom|state|states|union|federation|people['’]s)\b", re.IGNORECASE)


class Mixed(Struct, frozen=True):
    """An entity and the rival forms of its name in one article, the one used most (or first) in front."""

    entity: str
    uses: tuple[tuple[Spoken, ...], ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The rival forms, as first written."""
        return tuple(same[0].form for same in self.uses)


def mixed(article: Article, known: Glossary) -> tuple[Mixed, ...]:
    """The entities of the glossary that the article names inconsistently, by id."""
    by_entity: dict[str, dict[str, list[Spoken]]] = defaultdict(lambda: defaultdict(list))
    for spoken in own_voice(article, known):
        id_ = spoken.mention.entity
        if id_ in known.entities and spoken.place == "body" and not spoken.glossed:
            by_entity[id_][squashed(spoken.form)].append(spoken)
    found = []
    for id_, uses in sorted(by_entity.items()):
        rivals = _rivals(list(uses.values()), known.entities[id_])
        if rivals:
            found.append(Mixed(id_, tuple(rivals)))
    return tuple(found)


def _rivals(uses: Sequence[list[Spoken]], entity: Entity) -> list[tuple[Spoken, ...]]:
    if len(uses) < 2:
        return []
    ordered = sorted(uses, key=lambda same: (-len(same), same[0].mention.start))
    rivals = [
        same
        for same in ordered
        if any(competes(same[0].form, other[0].form, entity) for other in ordered if other is not same)
    ]
    return [tuple(same) for same in rivals]


def competes(one: str, other: str, entity: Entity) -> bool:
    """True for two forms that do the same work, so that a text should choose."""
    rank = _rank(one, entity)
    if not rank or rank != _rank(other, entity) or squashed(one) == squashed(other):
        return False
    mine, theirs = _words(one), _words(other)
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return False
    if is_initials(one, other) or is_initials(other, one):
        return False
    if _is_plural(squashed(one), squashed(other)):
        return False
    return entity.kind != "person" or _spelled_alike(mine, theirs)


def _rank(form: str, entity: Entity) -> str:
    """Names, acronyms and surnames rival with their like; adjectives, short and formal names with none."""
    type_ = type_of(entity, form)
    if not type_:  # in another case, or a plural
        type_ = next((type_of(entity, a.text) for a in entity.aliases if a.text.lower() == form.lower()), "")
    if entity.kind == "place" and (type_ == "acronym" or _FORMAL.search(form)):
        return ""
    if type_ in _NAMES:
        return "acronym" if is_acronym(form) else "name"
    return type_ if type_ in ("acronym", "surname") else ""


def _words(form: str) -> list[str]:
    return [word for part in re.split(r"[\s-]+", form) if (word := squashed(part)) and word != "the"]


def _is_plural(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long in (f"{short}s", f"{short}es")


def _spelled_alike(one: Iterable[str], other: Iterable[str]) -> bool:
    from rapidfuzz.distance import OSA

    mine, theirs = list(one), list(other)
    if len(mine) != len(theirs):
        return False
    return all(
        OSA.normalized_similarity(x, y) >= _ALIKE and (x[0] == y[0] or len(x) > 4)
        for x, y in zip(mine, theirs, strict=True)
    )
