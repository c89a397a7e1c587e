"""The house layout of an entry: keys in one order, defaults left out, one alias and one example a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct

from compare.glossary.edit.page import Field, Line, Page, joined, page
from compare.glossary.edit.scalars import flow, quoted
from compare.model import Entity

_KEYS = "id kind status wikidata preferred metonym-for aliases see distinct-from formerly examples note"
KEYS = tuple(_KEYS.split())
_ALIAS_KEYS = "text lang script type strength status case needs in-english since until source"
LISTS = ("aliases", "examples")  # one item a line
_NO_LINES = Field("", [], [])


def shape(entity: Entity) -> dict[str, Any]:
    """The entry as it is written: keys in order, no defaults."""
    found: dict[str, Any] = _told(entity)
    if entity.aliases:
        found["aliases"] = [_told(alias) for alias in entity.aliases]
    return {key: found[key] for key in sorted(found, key=_rank(KEYS))}


def _told(struct: Struct) -> dict[str, Any]:
    """What a struct says beyond its defaults, by the names it has in a file."""
    return {
        field.encode_name: list(value) if isinstance(value, tuple) else value
        for field in _fields(type(struct))
        if (value := getattr(struct, field.name)) != field.default
    }


@lru_cache
def _fields(kind: type[Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(kind)  # which evaluates every annotation anew


def rendered(entity: Entity) -> str:
    """A new entry's file."""
    return joined(line for key, value in shape(entity).items() for line in laid_out(key, value))


def formatted(text: str, entity: Entity) -> str:
    """An entry's file, brought into the house layout; its comments stay with what they speak of.

    `entity` is what `text` says. Raises ValueError where its comments cannot be told.
    """
    if rendered(entity) == text:
        return text
    read = page(text)
    fields = {one.key: one for one in read.fields}
    values = shape(entity)
    lines = [Line(f"{comment}\n") for comment in _homeless(read, values)]
    for key, value in values.items():
        lines += laid_out(key, value, fields.get(key, _NO_LINES))
    return joined([*lines, *(Line(f"{line.comment}\n") for line in read.end if line.comment)])


def laid_out(key: str, value: Any, was: Field = _NO_LINES) -> list[Line]:
    """A key and its value in the house layout, with the comments of the field as it was."""
    lead = [Line(f"{line.comment}\n") for line in was.lead if line.comment]
    if key not in LISTS:
        return [*lead, *with_comments(_single(key, value), was.lines)]
    if len(was.items) != len(value):
        bare = [Line(f"  - {item(key, one)}\n") for one in value]
        return [*lead, *with_comments(f"{key}:\n", was.lines), *bare]
    lines = with_comments(f"{key}:\n", was.head)
    for part, one in zip(was.items, value, strict=True):
        lines += [Line(f"  {line.comment}\n") for line in part.lead if line.comment]
        lines += with_comments(f"  - {item(key, one)}\n", part.lines)
    return [*lead, *lines, *(Line(f"  {line.comment}\n") for line in was.tail if line.comment)]


def with_comments(text: str, was: Iterable[Line]) -> list[Line]:
    """A line in place of others: a comment that ended one of them ends it, several stand above it."""
    told = [line for line in was if line.comment]
    body, newline = text.rstrip("\r\n"), text[len(text.rstrip("\r\n")) :]
    if len(told) == 1 and told[0].full and "\n" not in body:
        return [Line(f"{body}  {told[0].comment}{newline}", told[0].comment, full=True)]
    indent = body[: len(body) - len(body.lstrip())]
    above = [Line(f"{indent}{line.comment}{newline}", line.comment) for line in told]
    return [*above, Line(text, full=True)]


def item(key: str, value: Any) -> str:
    """An alias or an example, without its dash."""
    if key == "aliases":
        return flow({name: value[name] for name in sorted(value, key=_rank(_ALIAS_KEYS.split()))})
    if isinstance(value, str):
        return quoted(value)
    return "{" + ", ".join(f"{name}: {quoted(text)}" for name, text in value.items()) + "}"


def identity(key: str, value: Any) -> Any:
    """By what an item is known while the rest of it changes."""
    if key == "aliases":
        return value["text"], value.get("lang", "en")
    return value if isinstance(value, str) else tuple(value.items())


def _single(key: str, value: Any) -> str:
    if key == "note" and "\n" in value and _block(value):
        body = "".join(f"  {line}\n" if line else "\n" for line in value.rstrip("\n").split("\n"))
        return f"note: |{'' if value.endswith(chr(10)) else '-'}\n{body}"
    return f"{key}: {flow(value)}\n"


def _block(text: str) -> bool:
    """Whether a text of several lines reads the same as a block."""
    lines = text.removesuffix("\n").split("\n")
    plain = all(line.isprintable() and line == line.strip() for line in lines)
    return plain and bool(lines[0]) and bool(lines[-1])


def _homeless(read: Page, values: Mapping[str, Any]) -> list[str]:
    """Comments of keys no longer written, and of files whose keys do not stand on lines of their own."""
    return [
        line.comment
        for one in read.fields
        if one.key not in values
        for line in (*one.lead, *one.lines)
        if line.comment
    ]


def _rank(order: Sequence[str]) -> Any:
    """Keys that the order does not name follow those it does."""
    return lambda key: order.index(key) if key in order else len(order)
