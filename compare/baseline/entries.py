"""The file of known findings: its entries, how they are written and how they are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct, structs

from compare.files.toml import loads
from compare.model import UserError

VERSION = 1
_HEAD = f"""\
# Findings that are known and borne. `newscollate check --baseline` shows only others, and
# `newscollate baseline prune` drops those that are gone. Write a reason where there is one.

version = {VERSION}
"""


class Place(NamedTuple):
    """An article: its file, as seen from the baseline's folder, and its id if the file holds several."""

    path: str
    article: str = ""


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Equal findings in one sentence of one article, and how many of them are known."""

    path: str
    article: str = ""
    rule: str
    words: str = ""
    fingerprint: str
    count: int = 1
    reason: str = ""

    @property
    def place(self) -> Place:
        """The article that it belongs to."""
        return Place(self.path, self.article)


def merged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the order of the file, those of one place and fingerprint added up."""
    by_key: dict[tuple[Place, str], Entry] = {}
    for entry in entries:
        key = (entry.place, entry.fingerprint)
        same = by_key.get(key)
        count, reason = entry.count, entry.reason
        if same:
            count, reason = count + same.count, same.reason or reason
        by_key[key] = structs.replace(same or entry, count=count, reason=reason)
    return tuple(sorted(by_key.values(), key=lambda e: (e.path, e.article, e.rule, e.words, e.fingerprint)))


def dumped(entries: Iterable[Entry]) -> str:
    """The file: TOML, one block an entry, in an order that edits of the articles do not change."""
    return "\n".join([_HEAD, *map(_block, merged(entries))])


def _block(entry: Entry) -> str:
    fields = {
        "path": entry.path,
        "article": entry.article,
        "rule": entry.rule,
        "words": entry.words,
        "fingerprint": entry.fingerprint,
        "count": entry.count if entry.count > 1 else "",
        "reason": entry.reason,
    }
    lines = [f"{key} = {toml(value)}" for key, value in fields.items() if value != ""]
    return "\n".join(["[[finding]]", *lines, ""])


def toml(value: str | int) -> str:
    """A value of TOML; what is not printable is escaped, so that no file name or text can do harm."""
    if isinstance(value, int):
        return str(value)
    return '"' + "".join(map(_escaped, storable(value))) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def storable(path: str) -> str:
    """`path` as it comes back from the file: a byte that is no text has no escape in TOML."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in path)


def parsed(text: str, path: str) -> tuple[Entry, ...]:
    """The entries in a file. Raises UserError (with `path`) where it is not one that `dumped` could write."""
    try:
        document = loads(text)
    except ValueError as error:
        raise UserError(f"{path}: not valid TOML: {error}; mend it, or make it anew") from None
    return merged(_converted(document, path))


def _converted(document: dict[str, Any], path: str) -> list[Entry]:
    if document.get("version") != VERSION:
        raise UserError(f"{path}: no baseline of version {VERSION}; make it with newscollate baseline create")
    unknown = sorted(document.keys() - {"version", "finding"})
    if unknown:
        raise UserError(f"{path}: unknown key “{unknown[0]}”; entries begin with [[finding]]")
    try:
        entries = msgspec.convert(document.get("finding", []), list[Entry])
    except msgspec.ValidationError as error:
        raise UserError(f"{path}: an entry cannot be read: {error}") from None
    for entry in entries:
        if entry.count < 1:
            raise UserError(f"{path}: count is {entry.count} for “{entry.words}”; use 1 or more")
    return entries
