"""Short forms that a text itself explains: "the Islamic State group (EI)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compare.glossary.atoms import Atoms
from compare.glossary.context import Found
from compare.glossary.forms import unstressed
from compare.glossary.words import is_small
from compare.model import Confidence, Entity

_NOUN = r"(?:[ \u00a0](?:[Gg]roup|movement|party|militia|organi[sz]ation|network|agency))?"
_ACRONYM = r"(?P<short>(?:[^\W\d_a-z]\.?){2,8}(?:-?\d{1,2})?)"
_AFTER = re.compile(
    rf"{_NOUN}[”\"’']?\s?(?:"
    rf"[(\[](?:[a-z][^()\[\]\n]{{0,40}}[ :])?[“\"‘']?{_ACRONYM}[”\"’']?(?=[)\],;])"
    rf"|,? or (?:the )?[“\"‘']?{_ACRONYM.replace('short', 'other')}\b)"
)
_INSIDE = re.compile(rf"(?<![\w.]){_ACRONYM}\s?\((?:the )?\Z")
_SMALL = frozenset((
    "a", "al", "an", "and", "d", "da", "das", "de", "del", "della", "der", "des", "di", "die", "du", "e",
    "el", "et", "for", "för", "für", "i", "in", "l", "la", "las", "le", "les", "los", "of", "on", "per",
    "the", "to", "und", "y", "в", "для", "и", "на", "по", "с",
))  # fmt: skip


def link(atoms: Atoms, found: list[Found], entities: Mapping[str, Entity]) -> list[Found]:
    """`found` with every short form the text explains given to the entity it explains it by.

    A short form that surely names another entity is left alone: "Gaza (AFP)" is no gloss.
    """
    local = _explained(atoms, found, entities)
    if not local:
        return found
    taken = {index for one in found for index in range(one.first, one.last)}
    for one in found:
        if one.alias in local and not _is_sure(one):
            _rename(one, local[one.alias], entities)
    for index, word in enumerate(atoms.words):
        shouted = is_small(word.lower()) and atoms.in_headline_capitals(index)
        if word in local and index not in taken and not shouted:
            new = Found(
                first=index,
                last=index + 1,
                start=atoms.starts[index],
                end=atoms.ends[index],
                entity="",
                alias=word,
                kind="",
                confidence=Confidence.HIGH,
                why="",
            )
            _rename(new, local[word], entities)
            found.append(new)
    return sorted(found, key=lambda one: one.first)


def _explained(atoms: Atoms, found: Sequence[Found], entities: Mapping[str, Entity]) -> dict[str, Found]:
    """Short form → the name that explains it."""
    at = {one.start: one for one in found}
    local: dict[str, Found] = {}
    for one in found:
        span = glossed(atoms.prose, one.start, one.end)
        if span is None or (one.last - one.first == 1 and one.alias.isupper()):
            continue  # "(AFP) (DPA)": an acronym explains none
        short = atoms.prose[slice(*span)]
        there = at.get(span[0])
        if there is not None and (_is_sure(there) or there.end != span[1]):
            continue
        entity = entities.get(one.entity)
        if explains(short, entity) if entity else _explains_new(short, one):
            local.setdefault(short, one)
    return local


def _is_sure(one: Found) -> bool:
    return one.form is not None and one.form.alias.strength == "strong"


def _explains_new(short: str, one: Found) -> bool:
    """The same for a name outside the glossary, which must have several words."""
    if len(one.alias.split()) < 2:
        return False
    if one.kind in ("organisation", "event"):
        return is_initials(short, one.alias) or shares_initials(short, one.alias)
    return is_initials(short, one.alias)


def _rename(one: Found, name: Found, entities: Mapping[str, Entity]) -> None:
    one.entity, one.kind = name.entity, name.kind
    one.confidence, one.why = Confidence.HIGH, "glossed by the text"
    entity = entities.get(name.entity)
    if entity:
        alias = next((alias for alias in entity.aliases if alias.text == one.alias), None)
        one.artefact = alias.in_english == "artefact" if alias else is_foreign(one.alias, entity)


def glossed(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the short form that explains, or is explained by, the name at `start` to `end`."""
    if match := _AFTER.match(prose, end, end + 90):
        group = "short" if match["short"] else "other"
        if _is_short_form(match[group]):
            return match.span(group)
    if (
        end < len(prose)
        and prose[end] == ")"
        and (match := _INSIDE.search(prose, max(0, start - 20), start))
        and _is_short_form(match["short"])
    ):
        return match.span("short")
    return None


def explains(short: str, entity: Entity) -> bool:
    """True when `short` may be the acronym of `entity`: always of an organisation, event or agreement;
    of a person or a place only when its letters are the initials of one of their names.
    """
    if entity.kind in ("organisation", "event", "agreement"):
        return True
    return any(is_initials(short, name) for name in _names(entity))


def is_foreign(short: str, entity: Entity) -> bool:
    """True when `short` is not the initials of an English name of `entity` but those of a foreign one."""
    english = [entity.preferred.get("en", "")]
    english += [alias.text for alias in entity.aliases if alias.lang == "en" and alias.in_english is None]
    if any(is_initials(short, name) or short == name for name in english):
        return False
    return any(is_initials(short, name) for language, name in entity.preferred.items() if language != "en")


def is_initials(short: str, name: str) -> bool:
    """True when the letters of `short` are the initials of `name`, small words counted or left out."""
    letters = [letter for letter in unstressed(short).casefold() if letter.isalpha()]
    words = re.findall(r"[^\W_]+", unstressed(name).casefold())
    content = [word for word in words if word not in _SMALL]
    return len(letters) > 1 and letters in ([word[0] for word in words], [word[0] for word in content])


def shares_initials(short: str, name: str) -> bool:
    """True when at least three in four letters of `short` are initials of `name`, in any order."""
    initials = [word[0] for word in re.findall(r"[^\W_]+", unstressed(name).casefold()) if word not in _SMALL]
    letters = [letter for letter in unstressed(short).casefold() if letter.isalpha()]
    shared = 0
    for letter in letters:
        if letter in initials:
            initials.remove(letter)
            shared += 1
    return shared * 4 >= len(letters) * 3 > 3


def _is_short_form(short: str) -> bool:
    letters = [letter for letter in short if letter.isalpha()]
    return len(letters) > 1 and short.isupper() and not re.fullmatch(r"[IVX]+", short)


def _names(entity: Entity) -> Iterator[str]:
    yield from entity.preferred.values()
    for alias in entity.aliases:
        yield alias.text
