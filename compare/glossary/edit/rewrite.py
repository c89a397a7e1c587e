"""An entry's file after a change: the lines that the change is about are new, all others as they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from compare.glossary.edit.house import (
    KEYS,
    LISTS,
    formatted,
    identity,
    item,
    laid_out,
    rendered,
    shape,
    with_comments,
)
from compare.glossary.edit.page import Field, Line, Page, Part, joined, page
from compare.glossary.edit.scalars import flow, scalar
from compare.glossary.load import GlossaryError, read_entry
from compare.model import Entity, UserError

Brought = Mapping[tuple[str, Any], Part]  # comments that come along, by key and item
_NOTHING: Brought = {}


def rewritten(path: Path, text: str | None, new: Entity, brought: Brought = _NOTHING) -> str:
    """The text of `path` (None: no file yet) with what it must say to be `new`.

    Where aliases do not stand on lines of their own, or a line cannot be changed without others (one names
    what is an anchor in another), the file is brought into the house layout first. Raises UserError where
    no such text can be made.
    """
    if text is None:
        text = rendered(new)
        return _checked(path, _with_comments(text, shape(new), brought), new)
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    old = read_entry(path, text.encode())
    if old == new:
        return mark + text
    try:
        read = page(text)
        if _by_line(read, shape(old), shape(new)):
            _change(read, shape(old), shape(new), brought)
            if _says(path, read.text, new):
                return mark + read.text
        read = page(_in_house_layout(text, old))
    except ValueError as error:
        raise UserError(f"{path}: {error}; write it in a simpler way") from error
    _change(read, shape(old), shape(new), brought)
    return mark + _checked(path, read.text, new)


def parts(text: str, entity: Entity) -> dict[tuple[str, Any], Part]:
    """The items of an entry's lists with their comments, to be brought elsewhere."""
    values = shape(entity)
    return {
        (one.key, name): part
        for one in page(text.removeprefix("\ufeff")).fields
        if one.key in LISTS and len(one.items) == len(values.get(one.key, ()))
        for name, part in zip(names(one.key, values[one.key]), one.items, strict=True)
    }


def above(text: str, key: str, remarks: Iterable[str]) -> str:
    """An entry's text with `remarks` above a key, those that are not anywhere in it."""
    missing = [remark for remark in dict.fromkeys(remarks) if remark not in comments(text)]
    if not missing:
        return text
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    read = page(text)
    one = next((one for one in read.fields if one.key == key), read.fields[0])
    one.lead += [Line(f"{remark}{read.newline}") for remark in missing]
    return mark + read.text


def comments(text: str) -> list[str]:
    """The comments of an entry's text, in order."""
    read = page(text.removeprefix("\ufeff"))
    lines = [line for one in read.fields for line in (*one.lead, *one.lines)] + read.end
    return [line.comment for line in lines if line.comment]


def _in_house_layout(text: str, entity: Entity) -> str:
    """The house layout, with the line ends that the text has."""
    house = formatted(text.replace("\r\n", "\n"), entity)
    return house.replace("\n", "\r\n") if "\r\n" in text else house


def _says(path: Path, text: str, new: Entity) -> bool:
    try:
        return read_entry(path, text.encode()) == new
    except GlossaryError:
        return False


def _checked(path: Path, text: str, new: Entity) -> str:
    if read_entry(path, text.encode()) != new:
        raise UserError(f"{path}: cannot be changed line by line; run `newscollate glossary fmt` on it first")
    return text


def _with_comments(text: str, new: dict[str, Any], brought: Brought) -> str:
    read = page(text)
    for one in read.fields:
        if one.key in LISTS:
            one.items = _items(one, (), new[one.key], brought, "\n")
    return read.text


def _by_line(read: Page, old: dict[str, Any], new: dict[str, Any]) -> bool:
    fields = {one.key: one for one in read.fields}
    if "" in fields:
        return False
    return all(
        key not in fields
        or key not in old
        or (len(fields[key].items) == len(old[key]) and not fields[key].flow)
        for key in LISTS
        if old.get(key) != new.get(key)
    )


def _change(read: Page, old: dict[str, Any], new: dict[str, Any], brought: Brought) -> None:
    newline = read.newline
    for key in [*new, *(key for key in old if key not in new)]:
        if old.get(key) == new.get(key):
            continue
        at = next((number for number, one in enumerate(read.fields) if one.key == key), None)
        if key not in new:
            assert at is not None
            _remove(read, at)
        elif at is None:
            _insert(read, key, new[key], brought, newline)
        else:
            _replace(read.fields[at], old.get(key), new[key], brought, newline)


def _remove(read: Page, at: int) -> None:
    """Without a field; what stood above it stays."""
    gone = read.fields.pop(at)
    inside = [*(line for part in gone.items for line in part.lead), *gone.tail]
    kept = [*gone.lead, *(Line(line.text.lstrip(" "), line.comment) for line in inside)]
    if at < len(read.fields):
        read.fields[at].lead[:0] = kept
    else:
        read.end[:0] = kept


def _insert(read: Page, key: str, value: Any, brought: Brought, newline: str) -> None:
    rank = KEYS.index(key) if key in KEYS else len(KEYS)
    before = [n for n, one in enumerate(read.fields, 1) if one.key in KEYS and KEYS.index(one.key) < rank]
    at = max(before, default=0)
    lines = [Line(line.text.replace("\n", newline)) for line in laid_out(key, value)]
    one = Field(key, [], lines[:1] if key in LISTS else lines)
    if key in LISTS:
        one.items = _items(one, (), value, brought, newline)
    if at and (last := read.fields[at - 1].lines):
        last[-1].text = _ended(last[-1].text, newline)
    read.fields.insert(at, one)


def _replace(one: Field, old: Any, new: Any, brought: Brought, newline: str) -> None:
    if one.lines:
        one.lines[-1].text = _ended(one.lines[-1].text, newline)
    if one.items and not one.flow and isinstance(new, list | tuple | dict) and len(one.items) == len(old):
        one.items = _items(one, old, new, brought, newline)
        return
    text = joined(laid_out(one.key, new)).replace("\n", newline)
    one.head, one.items, one.tail = with_comments(text, one.lines), [], []


def _items(one: Field, old: Any, new: Any, brought: Brought, newline: str) -> list[Part]:
    """The items of a list as they are to be; what stood above one that goes stays above the next."""
    indent = " " * (one.items[0].lines[0].indent if one.items else 2)
    known = names(one.key, old)
    was = dict(zip(known, zip(one.items, _values(old), strict=True), strict=True)) if old else {}
    wanted = names(one.key, new)
    heirs: dict[Any, list[Line]] = {}
    pending: list[Line] = []
    for name in known:
        if name in wanted:
            heirs[name], pending = pending, []
        else:
            pending = [*pending, *was[name][0].lead]
    one.tail = [*pending, *one.tail]
    found = []
    for name, value in zip(wanted, _values(new), strict=True):
        text = f"{indent}{_item(one.key, name, value, new)}{newline}"
        if name in was:
            part, before = was[name]
            lines = part.lines if before == value else with_comments(text, part.lines)
            found.append(Part([*heirs[name], *part.lead], lines))
        else:
            comments = brought.get((one.key, name), Part([], []))
            lead = [Line(f"{indent}{line.comment}{newline}") for line in comments.lead if line.comment]
            found.append(Part(lead, with_comments(text, comments.lines)))
    return found


def _item(key: str, name: Any, value: Any, values: Any) -> str:
    if isinstance(values, Mapping):
        return f"{scalar(name[0])}: {flow(value)}"
    return f"- {item(key, value) if key in LISTS else flow(value)}"


def _values(values: Any) -> Sequence[Any]:
    return list(values.values()) if isinstance(values, Mapping) else list(values)


def names(key: str, values: Any) -> list[Any]:
    """What each item of a field is known by; the second of the same name is told by its number."""
    seen: Counter[Any] = Counter()
    found = []
    for value in values or ():
        name = identity(key, value)
        found.append((name, seen[name]))
        seen[name] += 1
    return found


def _ended(text: str, newline: str) -> str:
    return text if text.endswith("\n") else text + newline
