"""Plain text: the file as it stands. Its headline, outlet and date are what its own lines show.

A comment to newscollate, `<!-- newscollate: ignore[rule-name] reason -->`, is blanked in `prose`.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Instruction
from compare.readers._instructions import blanked, comments, unquoted
from compare.readers.facts import build
from compare.readers.raw import RawFile

SUFFIXES = (".txt", ".text")


def recognises(start: bytes) -> bool:
    """Anything textual: this reader is asked last."""
    return b"\0" not in start or start[:2] in (b"\xff\xfe", b"\xfe\xff")


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when the file holds no text."""
    text = file.text()
    prose, instructions = asked(text)
    yield build({}, text=text, path=file.path, format="plain", prose=prose, instructions=instructions)


def asked(text: str) -> tuple[str, tuple[Instruction, ...]]:
    """The prose of a text, empty where it is the text itself, and what its comments to newscollate ask."""
    found = comments(text)
    return blanked(text, found) if found else "", unquoted(text, found)
