"""Three versions of one entry made one: what each side changed since their ancestor, comments included.

Items are told apart by what they are (an alias by its text and language), not by where they stand, so
that two people may add names at the same place.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from compare.glossary.edit.house import LISTS, formatted, item, shape, with_comments
from compare.glossary.edit.page import Field, Line, Page, Part, joined, page
from compare.glossary.edit.rewrite import names
from compare.glossary.edit.scalars import flow
from compare.glossary.load import read_entry

_T = TypeVar("_T")
_SETS = ("see", "distinct-from", "formerly")


class ConflictError(Exception):
    """Both sides changed the same thing, each in its own way; the message says what."""


def three_way(base: str, ours: str, theirs: str, path: Path) -> str:
    """The text with the changes of both sides; raises ConflictError, GlossaryError or ValueError."""
    newline = "\r\n" if "\r\n" in ours else "\n"
    versions = [_plain(text) for text in (base, ours, theirs)]
    old, one, other = (_values(text, path) for text in versions)
    pages = [_apart(text, path) for text in versions]
    fields = [{field.key: field for field in read.fields} for read in pages]
    keys = _order(*(list(values) for values in (old, one, other)))
    merged = Page([], _lines(pages[0].end, pages[1].end, pages[2].end))
    for key in keys:
        told = [values.get(key) for values in (old, one, other)]
        here = [known.get(key) for known in fields]
        merged.fields += _field(key, told, here)
    text = merged.text
    read_entry(path, text.encode())
    return text.replace("\n", newline)


def _plain(text: str) -> str:
    """A version with plain line ends, the last line's too."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return text if text.endswith("\n") or not text else text + "\n"


def _values(text: str, path: Path) -> dict[str, Any]:
    return shape(read_entry(path, text.encode())) if text.strip() else {}


def _apart(text: str, path: Path) -> Page:
    """The page of a version, in the house layout where its items do not stand on lines of their own."""
    if not text.strip():
        return Page([], [])
    entity = read_entry(path, text.encode())
    values = shape(entity)
    read = page(text)
    plain = {one.key for one in read.fields} == {*values} and all(
        len(one.items) == len(values[one.key]) and not one.flow for one in read.fields if one.key in LISTS
    )
    return read if plain else page(formatted(text, entity))


def _field(key: str, told: list[Any], here: list[Field | None]) -> list[Field]:
    """One field of the merged page; none where a side removed it and the other left it as it was."""
    if key in LISTS:
        return _list(key, told, here)
    texts = [joined(one.lines) if one else None for one in here]
    lead = _lines(*(one.lead if one else [] for one in here))
    try:
        text = _choose(*texts)
    except ConflictError:
        value = _value(key, *told)
        if value is None:
            return []
        text = f"{key}: {flow(value)}\n"
    return [Field(key, lead, [Line(text)])] if text is not None else []


def _list(key: str, told: list[Any], here: list[Field | None]) -> list[Field]:
    known = [
        dict(zip(names(key, values), field.items, strict=True)) if field else {}
        for values, field in zip(told, here, strict=True)
    ]
    values = [dict(zip(names(key, one), one or (), strict=True)) for one in told]
    items = []
    for name in _order(*(list(one) for one in known)):
        versions = [one.get(name) for one in known]
        texts = [joined(part.lines) if part else None for part in versions]
        try:
            text = _choose(*texts)
        except ConflictError:
            text = _alias(key, name, [one.get(name) for one in values], versions)
        if text is not None:
            lead = _lines(*(part.lead if part else [] for part in versions))
            items.append(Part(lead, [Line(text)]))
    if not items:
        return []
    fields = [one if one else Field(key, [], []) for one in here]
    head = _choose(*(joined(one.head) if one.head else None for one in fields)) or f"{key}:\n"
    lead = _lines(*(one.lead for one in fields))
    return [Field(key, lead, [Line(head)], items, _lines(*(one.tail for one in fields)))]


def _alias(key: str, name: Any, values: list[Any], versions: list[Part | None]) -> str:
    """An alias of which both sides changed something, but not the same; raises ConflictError."""
    _, ours, theirs = versions
    if key != "aliases" or not (ours and theirs):
        raise ConflictError(f"{key}: {name[0]}")
    base, *sides = (value or {} for value in values)
    found = {}
    for fact in _order(*(list(one) for one in (base, *sides))):
        try:
            value = _choose(*(one.get(fact) for one in (base, *sides)))
        except ConflictError:
            if fact != "needs":
                raise ConflictError(f"{key}: {name[0]}: {fact}") from None
            value = _both(*(one.get(fact) for one in (base, *sides)))
        if value is not None:
            found[fact] = value
    comments = _lines(*(part.lines if part else [] for part in versions))
    told = list({line.comment: line for line in comments if line.comment}.values())
    return joined(with_comments(f"  - {item(key, found)}\n", told))


def _both(base: Any, ours: Any, theirs: Any) -> list[Any]:
    """A list whose order says nothing, with what each side added and without what either removed."""
    sides = [list(value or ()) for value in (base, ours, theirs)]
    return [one for one in _order(*sides) if _choose(*(one if one in side else None for side in sides))]


def _value(key: str, base: Any, ours: Any, theirs: Any) -> Any:
    """A field that both changed, put together item by item; raises ConflictError."""
    if key in _SETS:
        return _both(base, ours, theirs) or None
    if key == "preferred":
        sides = [dict(value or {}) for value in (base, ours, theirs)]
        found = {}
        for language in _order(*(list(side) for side in sides)):
            try:
                name = _choose(*(side.get(language) for side in sides))
            except ConflictError:
                raise ConflictError(f"preferred: {language}") from None
            if name is not None:
                found[language] = name
        return found
    raise ConflictError(key)


def _choose(base: _T, ours: _T, theirs: _T) -> _T:
    """What the side that changed it says; raises ConflictError where both did, differently."""
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    raise ConflictError


def _lines(base: list[Line], ours: list[Line], theirs: list[Line]) -> list[Line]:
    """The lines above something: the changed ones, and where both changed them, all of them."""
    try:
        return _choose(base, ours, theirs)
    except ConflictError:
        return [*ours, *(line for line in theirs if line not in ours and line not in base)]


def _order(base: Sequence[_T], ours: Sequence[_T], theirs: Sequence[_T]) -> list[_T]:
    """All of them: ours in our order, each of theirs after what it follows there."""
    found = list(dict.fromkeys([*ours]))
    before: _T | None = None
    for one in theirs:
        if one not in found:
            at = found.index(before) + 1 if before is not None else 0
            # Behind what our side added at the same place.
            while at < len(found) and found[at] not in theirs and found[at] not in base:
                at += 1
            found.insert(at, one)
        before = one
    return [*found, *(one for one in base if one not in found)]
