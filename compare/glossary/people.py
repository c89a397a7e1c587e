"""Who is who in one text: surnames after full names, given names spelled otherwise, one id a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found
from compare.glossary.matcher import PARTICLES, unstressed
from compare.glossary.names import slug
from compare.glossary.words import words
from compare.model import Confidence, Entity


class _Person(Struct):
    """Somebody named in full in the text."""

    entity: str  # "" as long as the fullest form is not known
    name: str
    given: str
    surname: str
    places: list[int]


def identify(atoms: Atoms, found: Sequence[Found], entities: Mapping[str, Entity]) -> None:
    """Give every name of `found` its entity: a glossary id, or `new:` and the slug of the fullest form."""
    people = _named_in_full(atoms, found, entities)
    for one in found:
        if one.form is None and not one.entity:
            _link(atoms, one, people)
        elif one.form is not None and one.kind == "person":
            _relink(one, people)
    fullest: dict[str, str] = {}
    for one in found:
        if not one.entity:
            one.entity = f"new:{slug(one.alias)}"
            fullest.setdefault(one.entity, one.alias)


def _named_in_full(atoms: Atoms, found: Sequence[Found], entities: Mapping[str, Entity]) -> list[_Person]:
    people: list[_Person] = []
    for one in found:
        if one.kind != "person":
            continue
        parts = _content(atoms.lower[one.first : one.last])
        if one.form is not None:
            names = [_content(name.lower().replace("-", " ").split()) for name in _full_names(entities[one.entity])]
            for name in names[:1]:
                _add(people, _Person(one.entity, entities[one.entity].name(), name[0], name[-1], [one.first]))
        elif len(parts) > 1:
            known = _spelled_otherwise(parts, entities, found, atoms)
            if known:
                one.entity, one.confidence = known.id, Confidence.MEDIUM
                one.why = f"spelled like {known.name()}"
                _add(people, _Person(known.id, known.name(), parts[0], parts[-1], [one.first]))
            else:
                _add(people, _Person("", one.alias, parts[0], parts[-1], [one.first]))
    for person in people:
        person.entity = person.entity or f"new:{slug(person.name)}"
    return people


def _add(people: list[_Person], new: _Person) -> None:
    """A second mention joins the first; the longer form of an unknown person's name is the name."""
    for person in people:
        if _same(person, new):
            person.places += new.places
            if not person.entity and not new.entity and len(new.name) > len(person.name):
                person.name = new.name
            return
    people.append(new)


def _same(one: _Person, other: _Person) -> bool:
    if one.entity and other.entity:
        return one.entity == other.entity
    return one.surname == other.surname and _close(one.given, other.given)


def _close(given: str, other: str) -> bool:
    """The same given name, spelled otherwise: within one or two letters; or its initial."""
    if given == other or (len(given) == 1 and other.startswith(given)) or (len(other) == 1 and given[0] == other):
        return True
    from rapidfuzz.distance import DamerauLevenshtein

    if min(len(given), len(other)) < 4 or given[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(given, other) <= (1 if len(given) < 6 else 2)


def _link(atoms: Atoms, one: Found, people: list[_Person]) -> None:
    """A name of one word to the person it is the surname (or the given name) of."""
    parts = _content(atoms.lower[one.first : one.last])
    if one.why in ("acronym", "web address") or not parts or one.kind == "event":
        return
    if len(parts) > 1:
        person = next((p for p in people if p.surname == parts[-1] and _close(p.given, parts[0])), None)
        if person and one.kind == "person":
            one.entity = person.entity
        return
    candidates = [person for person in people if person.surname == parts[0]]
    by_surname = bool(candidates)
    candidates = candidates or [person for person in people if person.given == parts[0]]
    person = _nearest(one.first, candidates)
    if person:
        before = "before" if person.places[0] < one.first else "later"
        one.entity, one.kind = person.entity, "person"
        one.confidence = Confidence.HIGH if by_surname and before == "before" else Confidence.MEDIUM
        one.why = f"{'surname' if by_surname else 'given name'} of {person.name}, named {before}"


def _relink(one: Found, people: list[_Person]) -> None:
    """The surname of a glossary person whose namesake was named last before."""
    assert one.form is not None
    if one.form.alias.type != "surname" and len(one.form.words) > 1:
        return
    surname = one.form.words[-1].lower()
    namesakes = [person for person in people if person.surname == surname]
    person = _nearest(one.first, namesakes)
    if person and person.entity != one.entity and person.places[0] < one.first:
        one.entity, one.confidence = person.entity, Confidence.MEDIUM
        one.why = f"surname of {person.name}, named last before"


def _nearest(place: int, people: list[_Person]) -> _Person | None:
    """The person named last before `place`, else the one named first after it."""
    before = [(max(p for p in person.places if p < place), person) for person in people if person.places[0] < place]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(people, key=lambda person: person.places[0], default=None)


def _spelled_otherwise(
    parts: list[str], entities: Mapping[str, Entity], found: Iterable[Found], atoms: Atoms
) -> Entity | None:
    return None


def _content(parts: Iterable[str]) -> list[str]:
    """The words of a name without particles and what follows a name."""
    parts = [unstressed(part) for part in parts]
    return [part for part in parts if part not in PARTICLES and part not in words("after-names")]


def _full_names(entity: Entity) -> list[str]:
    return [unstressed(entity.name())]
