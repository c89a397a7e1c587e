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
import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from compare.config import ConfigError
from compare.model import Finding, Span

SIDECAR = ".newscollate-ignore.toml"
_ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*ignore[ \t]*\]\].*$", re.MULTILINE)
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
        return (
            (not self.names or not {finding.rule, finding.category}.isdisjoint(self.names))
            and (not self.words or " ".join(finding.text.split()) == " ".join(self.words.split()))
            and self.fingerprint in ("", finding.fingerprint)
        )


class Sidecar:
    """A sidecar: its `path` as reports show it, its `text`, its entries and the place of each in the text."""

    def __init__(self, file: Path) -> None:
        """Reads the file. Raises ConfigError when it cannot be read or understood."""
        self.file = file
        self.path = _shown(file)
        try:
            self.text = file.read_text("utf-8")
            document = tomllib.loads(self.text)
        except OSError as error:
            raise ConfigError(f"{self.path}: cannot be read: {error.strerror or error}") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{self.path}: not valid TOML: {error}") from None
        self.entries = tuple(self._entries(document))
        starts = [match.start() for match in _ENTRY.finditer(self.text)]
        if len(starts) != len(self.entries):  # written in some other way
            starts = [0] * len(self.entries)
        self.places = tuple(self._place(start) for start in starts)

    def line(self, number: int) -> int:
        """The line of an entry, from 1."""
        return self.text.count("\n", 0, self.places[number].start) + 1

    def matches(self, number: int, path: str | Path) -> bool:
        """Whether the path of an entry means the article at `path`."""
        beside = os.path.relpath(Path(path).absolute(), self.file.parent.absolute())
        return not self.entries[number].path or self._specs[number].match_file(beside)

    def files(self) -> Iterator[Path]:
        """All files below the folder of the sidecar."""
        for folder, folders, names in os.walk(self.file.parent):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))

    @cached_property
    def _specs(self) -> list[Any]:
        from pathspec import GitIgnoreSpec

        try:
            return [GitIgnoreSpec.from_lines([entry.path]) for entry in self.entries]
        except ValueError as error:
            raise ConfigError(f"{self.path}: a path is no pattern as in a .gitignore: {error}") from None

    def _entries(self, document: dict[str, Any]) -> Iterator[Entry]:
        found = document.get("ignore", [])
        if set(document) - {"ignore"} or not isinstance(found, list):
            raise ConfigError(f"{self.path}: write tables [[ignore]] with {', '.join(_KEYS)}, nothing else")
        for number, table in enumerate(found, 1):
            if not isinstance(table, dict) or set(table) - set(_KEYS):
                wrong = ", ".join(sorted(set(table) - set(_KEYS))) if isinstance(table, dict) else str(table)
                raise ConfigError(
                    f"{self.path}: entry {number}: unknown key “{wrong}”; known keys are {', '.join(_KEYS)}"
                )
            if not set(table) - {"reason"}:
                raise ConfigError(f"{self.path}: entry {number}: say what to silence: path, rule, words …")
            try:
                yield msgspec.convert(table, Entry)
            except msgspec.ValidationError:
                raise ConfigError(
                    f"{self.path}: entry {number}: all values are texts; rule may be a list of them"
                ) from None

    def _place(self, start: int) -> Span:
        following = _ENTRY.search(self.text, start + 1)
        whole = self.text[start : following.start() if following else len(self.text)]
        return Span(start, start + len(whole.rstrip()))


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
