"""Who is who in one text: surnames after full names, given names spelled otherwise, one id a person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found
from compare.glossary.forms import PARTICLES, unstressed
from compare.glossary.names import slug
from compare.glossary.words import listed, words
from compare.model import Confidence, Entity


class Person(Struct):
    """Somebody named in full in the text: the glossary's id or "", the fullest name, and where."""

    entity: str
    name: str
    parts: tuple[str, ...]
    junior: bool
    places: list[int]
    number: int = 0  # in the order of the text


class People:
    """The persons named in full, in the order of the text, and by what others may call them.

    Nobody is compared with everybody: a text may be a list of thousands.
    """

    def __init__(self) -> None:
        self._by_entity: dict[str, Person] = {}
        self._unknown: dict[tuple[str, bool, str], dict[int, Person]] = {}  # by what _is_same asks for
        self._called: dict[tuple[str, tuple[str, ...]], list[tuple[int, Person]]] = {}
        self._at: dict[int, Person] = {}
        self._everybody: list[Person] = []

    def add(self, new: Person) -> None:
        """Another mention joins the first; the longest form of a name outside the glossary is the name."""
        person = self._by_entity.get(new.entity) if new.entity else self._same(new)
        if person is None:
            new.number = len(self._everybody)
            self._everybody.append(new)
            self._register(new)
            return
        person.places += new.places
        if not person.entity and len(new.name) > len(person.name):
            person.name, person.parts = new.name, new.parts
            self._register(person)

    def settle(self) -> None:
        """Everybody has an entity, and can be asked for by parts of the name."""
        for person in self._everybody:
            person.entity = person.entity or f"new:{slug(person.name)}"
            self._at |= dict.fromkeys(person.places, person)
            family = (("family", person.parts[at:]) for at in range(1, len(person.parts)))
            for call in (("given", person.parts[:1]), *family):
                self._called.setdefault(call, []).extend((place, person) for place in person.places)
        for places in self._called.values():
            places.sort(key=_place)

    def named_at(self, place: int) -> Person | None:
        """The person named in full there."""
        return self._at.get(place)

    def called(self, part: str, parts: tuple[str, ...], place: int) -> Person | None:
        """Of those with this "given" or "family" name the one named in full last before `place`, else the
        one named first after it.
        """
        named = self._called.get((part, parts))
        return named[max(0, bisect_left(named, place, key=_place) - 1)][1] if named else None

    def _same(self, new: Person) -> Person | None:
        near = (self._unknown.get(key, {}).values() for key in _keys(new))
        alike = (one for bucket in near for one in bucket if _is_same(one, new))
        return min(alike, key=lambda one: one.number, default=None)

    def _register(self, person: Person) -> None:
        if person.entity:
            self._by_entity[person.entity] = person
        else:
            for key in _keys(person):
                self._unknown.setdefault(key, {})[person.number] = person


def _place(one: tuple[int, Person]) -> int:
    return one[0]


def _keys(person: Person) -> Iterator[tuple[str, bool, str]]:
    """One of these is shared by any two persons that may be the same."""
    given = person.parts[0]
    for known_by in {given[0], _sound(given)}:
        yield person.parts[-1], person.junior, known_by


def identify(
    atoms: Atoms,
    found: Sequence[Found],
    persons: Mapping[str, Sequence[str]],
    entities: Mapping[str, Entity],
) -> None:
    """Give every name of `found` its entity: a glossary id, or `new:` and the slug of the fullest form.

    `persons` holds the ids of the glossary's persons by surname (see `by_surname`).
    """
    people = _named_in_full(atoms, found, persons, entities)
    for one in found:
        if one.form is None and not one.entity:
            _link(atoms, one, people)
        elif one.form is not None and one.kind == "person":
            _relink(one, people)
        if not one.entity:
            one.entity = f"new:{slug(one.alias)}"


def by_surname(entities: Iterable[Entity]) -> dict[str, list[str]]:
    """The ids of the persons by the last word of their English names, in plain small letters."""
    persons: dict[str, list[str]] = {}
    for entity in entities:
        if entity.kind == "person":
            persons.setdefault(parts_of(entity.name())[-1], []).append(entity.id)
    return persons


@lru_cache(maxsize=16_384)
def parts_of(name: str) -> tuple[str, ...]:
    """The words of a person's name, in plain small letters, without particles and "Jr."."""
    parts = re.findall(r"[^\W_]+", re.sub(r"['’ʼ]", "", unstressed(name).lower()))
    content = tuple(part for part in parts if part not in PARTICLES and part not in words("after-names"))
    return content or tuple(parts) or (name,)


def same_given(given: str, other: str) -> bool:
    """The same given name in another spelling: Sergei and Sergey, Staffan and Steffan; not Paul and Paula."""
    if given == other or _sound(given) == _sound(other):
        return True
    if listed(given, "given") and listed(other, "given"):
        return False
    if min(len(given), len(other)) < 4 or given[0] != other[0] or {given[-1], other[-1]} == {"a", "o"}:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(given, other) <= (1 if min(len(given), len(other)) < 6 else 2)


def _named_in_full(
    atoms: Atoms,
    found: Sequence[Found],
    persons: Mapping[str, Sequence[str]],
    entities: Mapping[str, Entity],
) -> People:
    people = People()
    for one in found:
        if one.kind != "person":
            continue
        parts = parts_of(atoms.text(one.first, one.last))
        if len(parts) < 2 or (one.form is not None and one.form.alias.type == "surname"):
            continue
        junior = atoms.lower[one.last - 1] in words("after-names")
        namesakes = (entities[id_] for id_ in persons.get(parts[-1], ()))
        known = None if one.form or junior else _spelled_otherwise(parts, namesakes)
        if known:
            one.entity, one.confidence, one.why = known.id, Confidence.MEDIUM, f"spelled like {known.name()}"
        people.add(Person(one.entity, known.name() if known else one.alias, parts, junior, [one.first]))
    people.settle()
    return people


def _spelled_otherwise(parts: tuple[str, ...], namesakes: Iterable[Entity]) -> Entity | None:
    for entity in namesakes:
        theirs = parts_of(entity.name())
        if len(theirs) > 1 and same_given(parts[0], theirs[0]) and _middles_agree(parts, theirs):
            return entity
    return None


def _is_same(one: Person, other: Person) -> bool:
    if one.parts[-1] != other.parts[-1] or one.junior != other.junior:
        return False
    given, also = one.parts[0], other.parts[0]
    initial = 1 in (len(given), len(also)) and given[0] == also[0]
    return (initial or same_given(given, also)) and _middles_agree(one.parts, other.parts)


def _middles_agree(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """George W. Bush is not George H. W. Bush; without a middle name either could be meant."""
    middle, also = parts[1:-1], other[1:-1]
    return not middle or not also or middle[0][0] == also[0][0]


def _link(atoms: Atoms, one: Found, people: People) -> None:
    """A surname, or a given name, to the person named in full nearest before, else next after."""
    if one.why in ("acronym", "web address") or one.kind in ("event", "place"):
        return
    parts = parts_of(atoms.text(one.first, one.last))
    full = people.named_at(one.first)
    family = people.called("family", parts, one.first)
    person = full or family or people.called("given", parts, one.first)
    if person is None:
        return
    one.entity, one.kind = person.entity, "person"
    if not full:
        before = person.places[0] < one.first
        which = "surname" if family else "given name"
        one.why = f"{which} of {person.name}, named {'before' if before else 'later'}"
        one.confidence = Confidence.HIGH if family and before else Confidence.MEDIUM


def _relink(one: Found, people: People) -> None:
    """The surname of a glossary person where a namesake was named last before."""
    assert one.form is not None
    parts = parts_of(one.form.alias.text)
    if len(parts) > 1:
        return
    person = people.called("family", parts, one.first)
    if person and person.entity != one.entity and person.places[0] < one.first:
        one.entity, one.confidence = person.entity, Confidence.MEDIUM
        one.why = f"surname of {person.name}, named last before"


@lru_cache(maxsize=16_384)
def _sound(given: str) -> str:
    """A given name with the letters that transliterations change made one."""
    sound = given.translate(str.maketrans("yjwcq", "iivkk"))
    for letters, heard in (
        ("ph", "f"),
        ("ou", "u"),
        ("ie", "i"),
        ("ei", "i"),
        ("kh", "h"),
        ("ee", "i"),
        ("oo", "u"),
    ):
        sound = sound.replace(letters, heard)
    return re.sub(r"(.)\1", r"\1", sound)
