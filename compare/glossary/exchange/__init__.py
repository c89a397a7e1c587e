"""Glossaries to and from other formats, one file a format.

A format's module has `recognises(head)`, `read(path, assumed)` and, where it can be written,
`write(entities)`. What a format has no room for goes where other tools leave it alone, so that a
glossary written and read again is the same; what cannot be carried at all is said by name.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

from msgspec import Struct

from compare.model import Entity, UserError

WRITTEN = ("tbx", "skos", "csv", "xlsx", "json")
_READ = ("xlsx", "tbx", "wikidata", "skos", "json", "csv")  # the sure signs first; a table is what is left
_HEAD = 65536


class Exported(Struct, frozen=True):
    """A file's content, and by name what the format could not carry."""

    content: bytes
    lost: tuple[str, ...] = ()


class Imported(Struct, frozen=True):
    """Entries, in the order of the file, and what had to be assumed or left out."""

    entities: tuple[Entity, ...]
    remarks: tuple[str, ...] = ()


class Assumed(Struct, frozen=True):
    """What the user says of a file that does not say it: one language, one kind, the languages to take."""

    language: str = "en"
    kind: str | None = None
    languages: tuple[str, ...] = ()


def read(path: Path, assumed: Assumed) -> Imported:
    """The entries of a file, its format known by its content. Raises UserError, naming the place."""
    if path.exists() and not path.is_file():
        raise UserError(f"{path}: is no file; it is read twice, so save it as one")
    try:
        with path.open("rb") as stream:
            start = stream.read(_HEAD)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    if start.startswith((b"\x1f\x8b", b"BZh", b"(\xb5/\xfd", b"\xfd7zXZ")):
        raise UserError(f"{path}: is compressed; unpack it first")
    head = _opening(start)
    for name in _READ:
        module = format_named(name)
        if module.recognises(head):
            try:
                imported: Imported = module.read(path, assumed)
            except RecursionError as error:
                raise UserError(f"{path}: is nested too deeply") from error
            if not imported.entities:
                raise UserError(f"{path}: holds no entry ({name.upper()})")
            return imported
    from compare.glossary.exchange.unreadable import why

    raise UserError(f"{path}: {why(head, path)}")


def format_named(name: str) -> ModuleType:
    """The module of a format."""
    return import_module(f"{__name__}.{name}")


def utf8(path: Path) -> bytes:
    """A text file in UTF-8, without its mark; UTF-16 is known by the mark that it begins with."""
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace").encode()
    return content.removeprefix(b"\xef\xbb\xbf")


def needed(module: str) -> ModuleType:
    """A library of the extra [exchange]; raises UserError where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.split(".")[0]
        raise UserError(
            f"this format needs {name}; install it: pip install 'newscollate[exchange]'"
        ) from error


def _opening(start: bytes) -> str:
    """The beginning of a file as text, well enough to recognise it."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", "replace")
    return start.decode("utf-8-sig", "replace")
