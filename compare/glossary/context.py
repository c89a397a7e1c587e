"""Which entity a name stands for here: strong aliases alone, weak ones by the company they keep."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import compress, count
from typing import TypeVar

from msgspec import Struct

from compare.glossary.atoms import Atoms
from compare.glossary.forms import Form
from compare.glossary.matcher import Match
from compare.model import Confidence, Entity


class Found(Struct):
    """A name at atoms `first` to before `last`, and the entity we take it for."""

    first: int
    last: int
    start: int
    end: int
    entity: str
    alias: str
    kind: str
    confidence: Confidence
    why: str
    form: Form | None = None  # the glossary's alias; None for a name it does not know
    artefact: bool = False


_Placed = TypeVar("_Placed", Match, Found)


class Reading(Struct, frozen=True):
    """One entity a match may stand for; the best reading has the highest rank."""

    rank: int
    form: Form
    confidence: Confidence
    why: str


def resolve(atoms: Atoms, matches: list[Match], entities: Mapping[str, Entity]) -> list[Found]:
    """The matches that hold, longest first where they lie in each other, in the order of the text."""
    evidence = _Evidence(atoms, matches, entities)
    found = []
    for match in matches:
        reading = evidence.best(match)
        if reading:
            found.append(_found(atoms, match, reading, entities))
    return _joined(atoms, longest(found))


def longest(overlapping: Iterable[_Placed]) -> list[_Placed]:
    """Those that remain when of two that overlap the earlier, then the longer one is kept."""
    kept: list[_Placed] = []
    reached = 0
    for one in sorted(overlapping, key=_by_place):
        if one.first >= reached:
            reached = one.last
            kept.append(one)
    return kept


def _by_place(one: Match | Found) -> tuple[int, int]:
    return one.first, -one.last


class _Standing:
    """Where one thing stands in a text, in order, with the sentence and the paragraph of each place."""

    def __init__(self, atoms: Atoms, places: list[int]) -> None:
        self._atoms, self.places = atoms, places

    @cached_property
    def sentences(self) -> list[int]:
        return [self._atoms.sentence_of(place) for place in self.places]

    @cached_property
    def paragraphs(self) -> list[int]:
        return [self._atoms.paragraph_of(place) for place in self.places]

    def outside(self, match: Match) -> bool:
        """True when it stands anywhere but in `match`."""
        return self._outside(match, 0, len(self.places))

    def in_sentence(self, match: Match, sentence: int) -> bool:
        """True when it stands in that sentence, outside `match`."""
        return self._outside(match, *_run(self.sentences, sentence))

    def in_paragraph(self, match: Match, paragraph: int) -> bool:
        """True when it stands in that paragraph, outside `match`."""
        return self._outside(match, *_run(self.paragraphs, paragraph))

    def _outside(self, match: Match, first: int, last: int) -> bool:
        """True when one of the places from number `first` to before `last` is not in `match`."""
        inside = bisect_left(self.places, match.first, first, last)
        return last - first > bisect_left(self.places, match.last, first, last) - inside


def _run(numbers: list[int], number: int) -> tuple[int, int]:
    """From where to where `number` stands among sorted `numbers`."""
    return bisect_left(numbers, number), bisect_right(numbers, number)


class _Evidence:
    """What the rest of the text says for each reading of a match."""

    def __init__(self, atoms: Atoms, matches: list[Match], entities: Mapping[str, Entity]) -> None:
        self._atoms = atoms
        self._entities = entities
        named: dict[str, list[int]] = {}
        sure = {id(match): entity for match in matches if (entity := _sure_entity(match))}
        for match in longest([match for match in matches if id(match) in sure]):
            named.setdefault(sure[id(match)], []).append(match.first)
        self._named = {entity: _Standing(atoms, places) for entity, places in named.items()}
        self._unnamed = _Standing(atoms, [])
        self._places = _places(atoms, matches)
        self._needs: dict[str, _Standing] = {}

    def best(self, match: Match) -> Reading | None:
        """The reading with the most evidence; of two with the same, the entity named last before."""
        only = match.forms[0]
        if len(match.forms) == 1 and only.alias.strength == "strong":
            return Reading(6, only, Confidence.HIGH, "strong alias")
        strong = _strong(match)
        if len({form.entity for form in match.forms}) == 1 and strong:
            return Reading(6, strong[0], Confidence.HIGH, "strong alias")
        readings = [reading for form in match.forms if (reading := self._reading(match, form))]
        if not readings:
            return None
        top = max(reading.rank for reading in readings)
        return min(
            (reading for reading in readings if reading.rank == top),
            key=lambda reading: (self._distance(match, reading.form.entity), reading.form.entity),
        )

    def _reading(self, match: Match, form: Form) -> Reading | None:
        atoms, name = self._atoms, self._entities[form.entity].name()
        if form.alias.strength == "strong" and len({other.entity for other in _strong(match)}) == 1:
            return Reading(4, form, Confidence.HIGH, "strong alias")
        needs = [(need, where) for need in form.alias.needs if (where := self._where(need)).places]
        named = self._named.get(form.entity, self._unnamed)
        if not (needs or named.places):  # as for most: where sentences begin need not be found out
            return _one_of_several(form)
        sentence, paragraph = atoms.sentence_of(match.first), atoms.paragraph_of(match.first)
        near = next((need for need, where in needs if where.in_sentence(match, sentence)), None)
        if near:
            return Reading(5, form, Confidence.HIGH, f"weak alias, “{near}” in the sentence")
        if named.in_sentence(match, sentence):
            return Reading(5, form, Confidence.HIGH, f"weak alias, {name} named in the sentence")
        if named.places and named.places[0] < match.first and form.alias.type == "surname":
            return Reading(4, form, Confidence.HIGH, f"surname of {name}, named before")
        if unproven := _one_of_several(form):
            return unproven
        if named.outside(match):
            return Reading(2, form, Confidence.MEDIUM, f"weak alias, {name} named elsewhere")
        near = next((need for need, where in needs if where.in_paragraph(match, paragraph)), None)
        if near:
            return Reading(2, form, Confidence.MEDIUM, f"weak alias, “{near}” in the paragraph")
        anywhere = next((need for need, where in needs if where.outside(match)), None)
        if anywhere:
            return Reading(1, form, Confidence.MEDIUM, f"weak alias, “{anywhere}” in the text")
        return None

    def _distance(self, match: Match, entity: str) -> int:
        """How far back `entity` was named for certain; farther still when it was only named later."""
        named = self._named.get(entity, self._unnamed).places
        before = bisect_left(named, match.first)
        if before:
            return match.first - named[before - 1]
        return len(self._atoms) + (named[0] if named else len(self._atoms))

    def _where(self, need: str) -> _Standing:
        """Where the words of `need` stand."""
        if need not in self._needs:
            head, *rest = _need_words(need)
            places = self._places.get(head, [])
            if rest:
                places = [i for i in places if self._atoms.lower[i + 1 : i + 1 + len(rest)] == rest]
            elif head[-1:].isalpha():
                places = sorted(places + self._places.get(f"{head}s", []))
            self._needs[need] = _Standing(self._atoms, places)
        return self._needs[need]


def _one_of_several(form: Form) -> Reading | None:
    """What a form is without any evidence: a strong alias is one all the same."""
    strong = form.alias.strength == "strong"
    return Reading(3, form, Confidence.LOW, "strong alias of more than one entity") if strong else None


def _places(atoms: Atoms, matches: list[Match]) -> dict[str, list[int]]:
    """Where the words stand that the weak aliases among `matches` need (the first of several)."""
    needs = {need for match in matches for form in match.forms for need in form.alias.needs}
    heads = {_need_words(need)[0] for need in needs}
    heads |= {f"{head}s" for head in heads}
    places: dict[str, list[int]] = {}
    if heads:
        lower = atoms.lower
        for index in compress(count(), map(heads.__contains__, lower)):
            places.setdefault(lower[index], []).append(index)
    return places


@lru_cache(maxsize=16_384)
def _need_words(need: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", need.lower())) or ("",)


def _sure_entity(match: Match) -> str | None:
    """The one entity of which the match is a strong alias."""
    if len(match.forms) == 1:
        form = match.forms[0]
        return form.entity if form.alias.strength == "strong" else None
    entities = {form.entity for form in _strong(match)}
    return entities.pop() if len(entities) == 1 else None


def _strong(match: Match) -> list[Form]:
    return [form for form in match.forms if form.alias.strength == "strong"]


def _found(atoms: Atoms, match: Match, reading: Reading, entities: Mapping[str, Entity]) -> Found:
    form = reading.form
    dotted = form.dotted or any(other.dotted for other in match.forms if other.entity == form.entity)
    return Found(
        first=match.first,
        last=match.last,
        start=atoms.starts[match.first],
        end=atoms.span_end(match.last, dotted),
        entity=form.entity,
        alias=form.alias.text,
        kind=entities[form.entity].kind,
        confidence=reading.confidence,
        why=reading.why,
        form=form,
        artefact=form.alias.in_english == "artefact",
    )


def _joined(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Two names of one entity tied by a hyphen are one mention: "Assad-Bashar al-Assad"."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.last == one.first and last.entity == one.entity and atoms.gap(last.last - 1) == "-":
            last.last, last.end = one.last, one.end
            last.alias = max(last.alias, one.alias, key=len)
        else:
            joined.append(one)
    return joined
