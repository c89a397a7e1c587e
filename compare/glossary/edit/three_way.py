"""Three versions of one entry made one: what each side changed since their ancestor, comments included.

Items are told apart by what they are (an alias by its text and language), not by where they stand, so
that two people may add names at the same place.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from compare.glossary.edit.house import KEYS, LISTS, formatted, item, shape, with_comments
from compare.glossary.edit.page import Field, Line, Page, Part, joined, page
from compare.glossary.edit.rewrite import names
from compare.glossary.edit.scalars import flow
from compare.glossary.load import GlossaryError, read_entry

_T = TypeVar("_T")
_SETS = ("see", "distinct-from", "formerly")
_OPEN = ("needs", "source")  # of an alias that both add, what one alone may say


class ConflictError(Exception):
    """Both sides changed the same thing, each in its own way; the message says what.

    `text` is the rest merged, with git's marks round what each side says of that; None where that is no help.
    """

    text: str | None = None


class _Marked(Struct, frozen=True):
    """What the two sides say of one thing, and what that is."""

    what: str
    ours: list[Line]
    theirs: list[Line]

    @property
    def lines(self) -> list[Line]:
        """The lines of both between git's marks."""
        marks = [Line(f"{mark}\n") for mark in ("<<<<<<< ours", "=======", ">>>>>>> theirs")]
        return [marks[0], *self.ours, marks[1], *self.theirs, marks[2]]


def three_way(base: str, ours: str, theirs: str, path: Path) -> str:
    """The text with the changes of both sides, laid out as ours where that says nothing.

    Raises ConflictError where they do not go together, GlossaryError or ValueError where a version cannot
    be taken apart.
    """
    mark = "\ufeff" if ours.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in ours else "\n"
    versions = [_plain(text) for text in (base, ours, theirs)]
    old, one, other = (_values(text, path) for text in versions)
    pages = [_apart(text, path) for text in versions]
    fields = [{field.key: field for field in read.fields} for read in pages]
    merged = Page([], _lines(pages[0].end, pages[1].end, pages[2].end))
    conflicts: list[_Marked] = []
    for key in _keys(*([field.key for field in read.fields] for read in pages)):
        told = [values.get(key) for values in (old, one, other)]
        here = [known.get(key) for known in fields]
        try:
            merged.fields += _field(key, told, here, conflicts)
        except ConflictError as error:
            conflicts.append(_Marked(str(error), *((side.lines if side else []) for side in here[1:])))
            lead = _lines(*(side.lead if side else [] for side in here))
            merged.fields.append(Field(key, lead, conflicts[-1].lines))
    text = merged.text
    if conflicts:
        failed = ConflictError("; ".join(one.what for one in conflicts))
        failed.text = mark + text.replace("\n", newline)
        raise failed
    try:
        read_entry(path, text.encode())
    except GlossaryError as error:
        raise ConflictError(f"what goes together: {error.message}") from error
    return mark + text.replace("\n", newline)


def _keys(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """The keys of all versions: in the house order where ours has it, else as ours."""
    found = _order(base, ours, theirs)
    return sorted(found, key=KEYS.index) if ours == sorted(ours, key=KEYS.index) else found


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


def _field(key: str, told: list[Any], here: list[Field | None], conflicts: list[_Marked]) -> list[Field]:
    """One field of the merged page, without lines where a side removed it and the other left it as it was."""
    if key in LISTS or all(one is None or (one.items and not one.flow) for one in here):
        return _list(key, told, here, conflicts)
    texts = [joined(one.lines) if one else None for one in here]
    try:
        text = _choose(*texts)
    except ConflictError:
        value = _value(key, *told)
        text = None if value is None else _told(f"{key}: {flow(value)}\n", here)
    if text is None:
        return [Field(key, _new_above(here), [])]
    return [Field(key, _lines(*(one.lead if one else [] for one in here)), [Line(text)])]


def _list(key: str, told: list[Any], here: list[Field | None], conflicts: list[_Marked]) -> list[Field]:
    known = [
        dict(zip(names(key, values), field.items, strict=True)) if field else {}
        for values, field in zip(told, here, strict=True)
    ]
    values = [dict(zip(names(key, one), one or (), strict=True)) for one in told]
    items: list[Part] = []
    pending: list[Line] = []
    for name in _order(*(list(one) for one in known)):
        versions = [one.get(name) for one in known]
        texts = [joined(part.lines) if part else None for part in versions]
        try:
            text = _choose(*texts)
        except ConflictError:
            try:
                text = _alias(key, name, [one.get(name) for one in values], versions)
            except ConflictError as error:
                conflicts.append(_Marked(str(error), *(part.lines if part else [] for part in versions[1:])))
                lead = _lines(*(part.lead if part else [] for part in versions))
                items.append(Part([*pending, *lead], conflicts[-1].lines))
                pending = []
                continue
        if text is None:
            pending += _new_above(versions)
            continue
        lead = _lines(*(part.lead if part else [] for part in versions))
        items.append(Part([*pending, *lead], [Line(text)]))
        pending = []
    if not items:
        return [Field(key, [*_new_above(here), *pending], [])]
    fields = [one if one else Field(key, [], []) for one in here]
    try:
        head = _choose(*(joined(one.head) if one.head else None for one in fields)) or f"{key}:\n"
    except ConflictError:
        head = _told(f"{key}:\n", [Part([], one.head) for one in fields])
    lead = _lines(*(one.lead for one in fields))
    tail = [*pending, *_lines(*(one.tail for one in fields))]
    return [Field(key, lead, [Line(head)], items, tail)]


def _alias(key: str, name: Any, values: list[Any], versions: list[Part | None]) -> str:
    """An alias of which both sides changed something, but not the same; raises ConflictError."""
    _, ours, theirs = versions
    known = name[0][0] if key == "aliases" else name[0]
    if key != "aliases" or not (ours and theirs):
        raise ConflictError(f"{key}: {known}")
    base, *sides = (value or {} for value in values)
    found = {}
    for fact in _order(*(list(one) for one in (base, *sides))):
        try:
            value = _choose(*(one.get(fact) for one in (base, *sides)))
            if not base and fact not in _OPEN and sides[0].get(fact) != sides[1].get(fact):
                raise ConflictError  # one says the usual by saying nothing
        except ConflictError:
            if fact != "needs":
                raise ConflictError(f"{key}: {known}: {fact}") from None
            value = _both(*(one.get(fact) for one in (base, *sides)))
        if value is not None:
            found[fact] = value
    return _told(f"  - {item(key, found)}\n", versions)


def _told(text: str, versions: Sequence[Field | Part | None]) -> str:
    """A new line with the comments that ended those it stands for."""
    comments = _lines(*(one.lines if one else [] for one in versions))
    told = list({line.comment: line for line in comments if line.comment}.values())
    return joined(with_comments(text, told))


def _new_above(versions: Sequence[Field | Part | None]) -> list[Line]:
    """What a side wrote above something that the other removed."""
    base, *sides = (one.lead if one else [] for one in versions)
    return [line for lead in sides for line in lead if line not in base]


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
