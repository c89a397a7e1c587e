"""Where each setting comes from: a line of the file, the command line, or the default."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from compare.config.file import KEYS, load, table
from compare.config.settings import Config, given

COMMAND_LINE = "command line"
_ADDED = ("glossary", "exclude", "ignore")  # what is said twice adds up
_TABLE = re.compile(r"\s*\[([^\[\]]*(?:\"[^\"]*\"|'[^']*')?[^\[\]]*)\]\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=""")
_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*(?:\.|\Z)""")


class Setting(Struct, frozen=True):
    """One line of `newscollate config`: a key, what applies, and where it was set."""

    key: str
    value: Any
    origin: str


def explain(
    path: Path | None, applied: Config | None = None, overruled: Mapping[str, str] = {}, at: str | None = None
) -> list[Setting]:
    """Every setting with the file and line it comes from, or "default".

    `applied` is what the command line made of the file, and `overruled` says where each key that it
    changed comes from. With `at`, the settings of the article there; else the tables of `per-path` follow.
    """
    config = applied or load(path)
    places = lines(path) if path else {}
    origins = {key: _origin(path, places, (key,)) for key in _set_in(path)}
    for key, origin in overruled.items():
        _came_from(origins, key, origin)
    here = config
    if at is not None:
        here = config.at(at)
        for pattern, of_path in config.matching(at):
            for name in given(of_path):
                key = name.replace("_", "-")
                origin = _origin(path, places, ("per-path", pattern, key))
                _came_from(origins, key, origin)
    found = [
        Setting(key, getattr(here, key.replace("-", "_")), origins.get(key, "default"))
        for key in KEYS
        if key != "per-path"
    ]
    return found if at is not None else [*found, *_per_path(config, path, places)]


def _came_from(origins: dict[str, str], key: str, origin: str) -> None:
    before = origins.get(key) if key in _ADDED else None
    origins[key] = f"{before}, {origin}" if before else origin


def _per_path(config: Config, path: Path | None, lines: Mapping[tuple[str, ...], int]) -> Iterator[Setting]:
    for pattern, of_path in config.per_path.items():
        for name, value in given(of_path).items():
            key = name.replace("_", "-")
            origin = _origin(path, lines, ("per-path", pattern, key))
            yield Setting(f'per-path."{pattern}".{key}', value, origin)


def _set_in(path: Path | None) -> set[str]:
    return set(table(path)) if path else set()


def _origin(path: Path | None, lines: Mapping[tuple[str, ...], int], key: tuple[str, ...]) -> str:
    """The line of the key, of its table, or the file where it is written in some other way."""
    line = lines.get(key) or lines.get(key[:-1])
    return f"{path}:{line}" if line else str(path)


def lines(path: Path) -> dict[tuple[str, ...], int]:
    """The line of each of our keys and tables in the file, from 1."""
    ours = ("tool", "newscollate") if path.name == "pyproject.toml" else ()
    found: dict[tuple[str, ...], int] = {}
    inside: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if header := _TABLE.fullmatch(line):
            inside = _parts(header[1])
            full = inside
        elif key := _KEY.match(line):
            full = (*inside, next(filter(None, key.groups())))
        else:
            continue
        if full[: len(ours)] == ours:
            found.setdefault(full[len(ours) :], number)
    return found


def _parts(header: str) -> tuple[str, ...]:
    return tuple(
        next((group for group in part.groups() if group is not None), "") for part in _PART.finditer(header)
    )
