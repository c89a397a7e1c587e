"""What is wrong in glossary entries, before it goes wrong in a report.

One file a group of checks; being in this folder registers it. Each has `check(scene, path, entity)`, and
in `NAMES` what its faults are called.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from msgspec import Struct

from compare.glossary.edit.page import page
from compare.glossary.lint.scene import Fault, scene
from compare.glossary.load import SHIPPED, GlossaryError, files, read_entry
from compare.glossary.styles import style_problems
from compare.model import Article, Entity, Level


class Problem(Struct, frozen=True, order=True):
    """One thing to mend in one entry; `name` is what --ignore calls it, an error fails the build."""

    path: str
    line: int
    entity: str
    message: str
    name: str
    level: Level


def lint(
    folders: Iterable[Path] = (),
    *,
    below: Sequence[Path] = (SHIPPED,),
    ignore: Collection[str] = (),
    today: str | None = None,
    languages: Sequence[str] = (),
    corpus: Iterable[Article] | None = None,
) -> tuple[Problem, ...]:
    """The problems of the entries in `folders` (none: the shipped ones), by path and line.

    The folders lie over one another and over those `below`, to whose entries theirs may refer. A file
    that cannot be used at all is a problem too. `today` is a day, YYYY-MM-DD; in each of `languages`
    every entry is expected to have a name; `corpus` are articles in which names are expected to occur.
    Raises GlossaryError for a folder that is not there, UserError for decisions that cannot be read.
    """
    folders = list(folders) or [SHIPPED]
    layers: list[list[tuple[Path, Entity]]] = []
    problems: list[Problem] = []
    for folder in folders:
        layers.append([])
        for path in files(folder):
            try:
                layers[-1].append((path, read_entry(path, path.read_bytes())))
            except (GlossaryError, OSError) as error:
                line, why = (
                    (error.line, error.message)
                    if isinstance(error, GlossaryError)
                    else (1, f"cannot be read: {error.strerror}")
                )
                problems.append(Problem(str(path), line, path.stem, why, "unusable", Level.ERROR))
    lower = [] if any(_same(folder, SHIPPED) for folder in folders) else below
    seen = scene(folders, layers, lower, today, languages, corpus)
    for path, entity in (one for layer in layers for one in layer):
        faults = [fault for check in checks() for fault in check(seen, path, entity)]
        problems += _placed(path, entity, (fault for fault in faults if fault.name not in ignore))
    for folder in folders:
        for path, line, message in style_problems(folder, seen.entities, [*lower, *folders]):
            problems.append(Problem(str(path), line, path.stem, message, "style", Level.ERROR))
    return tuple(sorted(problem for problem in problems if problem.name not in ignore))


def names() -> frozenset[str]:
    """What the checks call what they find, each of which `ignore` may hold."""
    return frozenset(name for module in _modules() for name in getattr(module, "NAMES", ())) | {
        "unusable",
        "style",
    }


@cache
def checks() -> tuple[Any, ...]:
    """The checks of every file in this folder."""
    return tuple(module.check for module in _modules() if hasattr(module, "check"))


@cache
def _modules() -> tuple[Any, ...]:
    return tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))


def _placed(path: Path, entity: Entity, faults: Iterable[Fault]) -> Iterator[Problem]:
    lines: dict[tuple[str, int], int] | None = None
    for fault in faults:
        lines = _lines(path) if lines is None else lines
        line = lines.get((fault.key, fault.item), lines.get((fault.key, -1), 1))
        yield Problem(str(path), line, entity.id, fault.message, fault.name, fault.level)


def _lines(path: Path) -> dict[tuple[str, int], int]:
    """The line of each key (item -1) and each item of an entry's file."""
    try:
        read = page(path.read_bytes().decode("utf-8-sig"))
    except ValueError:
        return {}
    found, at = {}, 1
    for one in read.fields:
        at += len(one.lead)
        found[one.key, -1] = at
        at += len(one.head)
        for number, part in enumerate(one.items):
            at += len(part.lead)
            found[one.key, number] = at
            at += len(part.lines)
        at += len(one.tail)
    return found


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
