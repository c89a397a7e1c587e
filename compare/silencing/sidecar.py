"""`.newscollate-ignore.toml`: what is not to be told of in copy that may not be touched.

    [[ignore]]
    path = "wire/*.txt"            # as in a .gitignore, from the folder of this file; none: every article
    rule = "untranslated-acronym"  # or a category, or a list of them; none: every rule
    words = "ONU"                  # only findings on these very words
    fingerprint = "7d8e…"          # only the finding of this name
    reason = "the agency's house style"

The nearest such file counts, from the article's folder upward.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from errno import EFBIG
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from compare.files import patterns, toml
from compare.model import TRANSLATED, Finding, Span

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SIDECAR = ".newscollate-ignore.toml"
_ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*ignore[ \t]*\]\].*$", re.MULTILINE)
_LARGEST = 1_000_000  # characters
_ESCAPED = re.compile(r"\\.")
_FOLDERS = re.compile(r"(?<![^/])\*\*(?![^/])")
_STARS = 4  # each multiplies the ways that a name may be tried in
_KEYS = ("path", "rule", "words", "fingerprint", "reason")


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """One table of a sidecar."""

    path: str = ""
    rule: str | tuple[str, ...] = ()
    words: str = ""
    fingerprint: str = ""
    reason: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The rules and categories it names; none means all."""
        return (self.rule,) if isinstance(self.rule, str) else self.rule

    def means(self, finding: Finding) -> bool:
        """Whether the finding is one of those that it asks not to be told of, wherever it stands."""
        return bool(
            (self.names or finding.rule != TRANSLATED)
            and (not self.names or not {finding.rule, finding.category}.isdisjoint(self.names))
            and (not self.words or " ".join(finding.text.split()) == " ".join(self.words.split()))
            and self.fingerprint in ("", finding.fingerprint)
        )


class Sidecar:
    """A sidecar: its `path` as reports show it, its `text`, its entries and the place of each in the text."""

    def __init__(self, file: Path) -> None:
        """Reads the file. What is wrong goes to `faults`: with single entries, and the others hold; with all
        of it, and it silences nothing. Who writes one must not keep articles from being told of.
        """
        self.file = file
        self.path = _shown(file)
        self.faults: list[str] = []
        self.text = ""
        document: dict[str, Any] = {}
        try:
            self.text = _text(file)
            document = toml.loads(self.text)
        except OSError as error:
            self.faults.append(f"cannot be read: {error.strerror or error}")
        except ValueError as error:
            self.faults.append(f"not valid TOML: {error}")
        self._starts = [match.start() for match in _ENTRY.finditer(self.text)]
        read = list(self._entries(document))
        self.entries = tuple(entry for entry, _, _ in read)
        self._specs = tuple(spec for _, spec, _ in read)
        self.places = tuple(place for _, _, place in read)
        self._lines = tuple(self.text.count("\n", 0, place.start) + 1 for place in self.places)

    def line(self, number: int) -> int:
        """The line of an entry, from 1."""
        return self._lines[number]

    def beside(self, path: str | Path) -> str:
        """The path of an article as the entries name it: from the folder of the sidecar."""
        return os.path.relpath(os.path.abspath(path), os.path.abspath(self.file.parent))  # noqa: PTH100

    def matches(self, number: int, beside: str) -> bool:
        """Whether the path of an entry means the article at `beside`."""
        spec = self._specs[number]
        return spec is None or bool(spec.match_file(beside))

    def files(self) -> Iterator[str]:
        """All files below the folder of the sidecar, seen from there."""
        for folder, folders, names in os.walk(self.file.parent):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            beside = os.path.relpath(folder, self.file.parent)
            for name in sorted(names):
                if not name.startswith("."):
                    yield name if beside == "." else os.path.join(beside, name)  # noqa: PTH118

    def _entries(self, document: dict[str, Any]) -> Iterator[tuple[Entry, GitIgnoreSpec | None, Span]]:
        """What can be understood of the entries, each with its pattern and place; the others are faults."""
        found = document.get("ignore", [])
        if set(document) - {"ignore"} or not isinstance(found, list):
            self.faults.append(f"write tables [[ignore]] with {', '.join(_KEYS)}, nothing else")
            return
        for number, table in enumerate(found):
            place = self._place(number, len(found))
            try:
                entry = _entry(table)
                yield entry, _pattern(entry.path), place
            except ValueError as error:
                line = self.text.count("\n", 0, place.start) + 1
                self.faults.append(f"entry {number + 1} (line {line}): {error}")

    def _place(self, number: int, of: int) -> Span:
        if len(self._starts) != of:  # written in some other way
            return Span(0, len(self.text.rstrip()))
        stop = self._starts[number + 1] if number + 1 < of else len(self.text)
        start = self._starts[number]
        return Span(start, start + len(self.text[start:stop].rstrip()))


def _text(file: Path) -> str:
    """What the file holds. Raises OSError, also where that is more than anybody writes, and ValueError for
    what is no text.
    """
    with file.open(encoding="utf-8") as stream:
        text = stream.read(_LARGEST + 1)
    if len(text) > _LARGEST:
        raise OSError(EFBIG, f"holds more than {_LARGEST:,} characters")
    return text


def _entry(table: Any) -> Entry:
    """The entry that a table is. Raises ValueError where it cannot be understood."""
    if not isinstance(table, dict) or set(table) - set(_KEYS):
        wrong = ", ".join(sorted(set(table) - set(_KEYS))) if isinstance(table, dict) else str(table)
        raise ValueError(f"unknown key “{wrong}”; known keys are {', '.join(_KEYS)}")
    if not set(table) - {"reason"}:
        raise ValueError("say what to silence: path, rule, words …")
    try:
        return msgspec.convert(table, Entry)
    except msgspec.ValidationError:
        raise ValueError("all values are texts; rule may be a list of them") from None


def _pattern(path: str) -> GitIgnoreSpec | None:
    """What an entry's path matches; None where it has none. Raises ValueError for no pattern, and for one
    that takes time beyond reason to try on a long name: it may be a stranger's.
    """
    if _FOLDERS.sub("*", _ESCAPED.sub("", path)).count("*") > _STARS:
        raise ValueError(f"path “{path}” holds more than {_STARS} *; write it with fewer")
    return patterns.spec([path]) if path else None


def nearest(folder: Path) -> Path | None:
    """The sidecar in `folder` or the nearest above it, or None."""
    folder = folder.absolute()
    return next((each / SIDECAR for each in (folder, *folder.parents) if (each / SIDECAR).is_file()), None)


def _shown(file: Path) -> str:
    """The path from here where it lies below, else the whole."""
    try:
        return file.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()
