"""The entries of a glossary folder, made ready to be searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from compare.glossary.forms import Named, by_first_word
from compare.glossary.load import redirected, redirects
from compare.glossary.people import by_surname
from compare.model import Entity


class Shelf(Struct, frozen=True):
    """Entities by id, in the order of their ids, and the two ways they are looked for in a text."""

    entities: Mapping[str, Entity]
    names: Mapping[str, Sequence[Named]]  # every way to write them, by its first word
    persons: Mapping[str, Sequence[str]]  # ids by surname


def shelf(entities: Mapping[str, Entity]) -> Shelf:
    """`entities`, ready to be searched."""
    return Shelf(entities, by_first_word(entities.values()), by_surname(entities.values()))


def entities_over(lower: Mapping[str, Entity], upper: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities of `laid_over`, where nobody is going to search."""
    hidden = _hidden(upper)
    below = {id_: entity for id_, entity in lower.items() if id_ not in hidden}
    return redirected(dict(sorted({**below, **upper}.items())))


def _hidden(upper: Mapping[str, Entity]) -> set[str]:
    return {*upper, *redirects(upper)}


def laid_over(lower: Shelf, upper: Shelf) -> Shelf:
    """Both, but of entities with the same id, or an id that the upper one once had, only the upper one."""
    hidden = _hidden(upper.entities)
    entities = entities_over(lower.entities, upper.entities)
    names = {
        word: [named for named in alike if named[0] not in hidden] for word, alike in lower.names.items()
    }
    for word, alike in upper.names.items():
        names.setdefault(word, []).extend(alike)
    return Shelf(entities, names, by_surname(entities.values()))
