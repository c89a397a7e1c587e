"""Names the glossary does not know, found by their capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found, longest
from compare.glossary.forms import PARTICLES, unstressed
from compare.glossary.shapes import Shape, shapes
from compare.glossary.units import Capitals
from compare.glossary.words import words
from compare.model import Confidence

# In German every noun has a capital, so that capitals tell nothing.
_CAPITALS_TELL_NOTHING = frozenset(("de", "lb"))
_SURE = ("title before it", "capitals side by side", "acronym", "web address")


def find_names(atoms: Atoms, known: Sequence[Found], language: str | None) -> list[Found]:
    """`known` with the names that only their capitals show, in order and without overlaps.

    A longer name takes in what it contains: "Jordan" is no country in "Michael Jordan". Names are
    found in scripts with capitals only, and not in languages that write every noun with one.
    """
    if language in _CAPITALS_TELL_NOTHING:
        return list(known)
    capitals = Capitals(atoms, known, language or "en")
    found = [
        _found(atoms, shape)
        for run in capitals.runs()
        if not atoms.in_headline_capitals(run[0].first)
        for shape in shapes(capitals, run)
        if not capitals.in_headline(shape.first) or _holds_in_headline(atoms, shape, known)
    ]
    found = longest(found)
    _take_particles(atoms, found)
    taken = {index for one in found for index in range(one.first, one.last)}
    found += [one for one in known if one.first not in taken and one.last - 1 not in taken]
    found.sort(key=lambda one: one.first)
    found += _met_again(atoms, found, capitals)
    return sorted(found, key=lambda one: one.first)


def _take_particles(atoms: Atoms, found: Sequence[Found]) -> None:
    """A bare surname takes the particles it has in the full name: "De Wit" after "Jan de Wit"."""
    lower = atoms.lower
    particles: dict[str, list[str]] = {}
    for one in found:
        before = one.last - 1
        while before > one.first and lower[before - 1] in PARTICLES:
            before -= 1
        if before < one.last - 1:
            particles.setdefault(lower[one.last - 1], lower[before : one.last - 1])
    for one in found:
        own = particles.get(lower[one.first], []) if one.last - one.first == 1 else []
        first = one.first - len(own)
        if own and lower[first : one.first] == own:
            one.first, one.start = first, atoms.starts[first]
            one.alias = atoms.text(first, one.last)


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """`name` in small Latin letters and digits, tied by hyphens."""
    plain = unstressed(name)
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain)
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’ʼ]", "", plain.lower())))


def _found(atoms: Atoms, shape: Shape) -> Found:
    text = atoms.text(shape.first, shape.last)
    dotted = shape.last_word in words("after-names")
    return Found(
        first=shape.first,
        last=shape.last,
        start=atoms.starts[shape.first],
        end=atoms.span_end(shape.last, dotted),
        entity="",
        alias=text,
        kind=shape.kind,
        confidence=Confidence.HIGH if shape.why in _SURE else Confidence.MEDIUM,
        why=shape.why,
    )


def _holds_in_headline(atoms: Atoms, shape: Shape, known: Sequence[Found]) -> bool:
    """In a line of title case only what has plain limits: "the … Centre of Quebec", an acronym."""
    if shape.why in ("acronym", "web address"):
        return True
    if shape.kind != "organisation" or not shape.first or atoms.lower[shape.first - 1] != "the":
        return False
    return "of" in atoms.words[shape.first : shape.last] and any(one.last == shape.last for one in known)


def _met_again(atoms: Atoms, found: Sequence[Found], capitals: Capitals) -> list[Found]:
    """In headlines and lines of capitals: the names, and surnames, that stand elsewhere in the text."""
    patterns: dict[str, list[tuple[tuple[str, ...], Found]]] = {}
    for one in found:
        if one.form is None and one.why != "web address":
            written = tuple(atoms.lower[one.first : one.last])
            patterns.setdefault(written[0], []).append((written, one))
            if one.kind == "person" and len(written) > 1 and len(written[-1]) > 2:
                patterns.setdefault(written[-1], []).append((written[-1:], one))
    taken = {index for one in found for index in range(one.first, one.last)}
    again = []
    for index in capitals.places:
        if index in taken or atoms.lower[index] not in patterns:
            continue
        if not (capitals.in_headline(index) or atoms.in_headline_capitals(index)):
            continue
        options = [
            (written, one)
            for written, one in patterns[atoms.lower[index]]
            if tuple(atoms.lower[index : index + len(written)]) == written
        ]
        if not options:
            continue
        written, one = max(options, key=lambda option: len(option[0]))
        last = index + len(written)
        taken.update(range(index, last))
        again.append(
            Found(
                first=index,
                last=last,
                start=atoms.starts[index],
                end=atoms.ends[last - 1],
                entity="",
                alias=one.alias,
                kind=one.kind,
                confidence=Confidence.MEDIUM,
                why=f"{one.alias} stands in the text",
            )
        )
    return again
