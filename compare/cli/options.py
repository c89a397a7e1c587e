"""The options that commands share, and the configuration that they change."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import completion

if TYPE_CHECKING:
    from compare.config import Config

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Articles: files, folders, or - for standard input.", show_default=False
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration to use instead of the nearest one.",
        show_default=False,
    ),
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary", metavar="DIR", help="Entries to lay over the glossary; repeatable.", show_default=False
    ),
]
Select = Annotated[
    str,
    typer.Option(
        metavar="NAMES",
        help="Run only these rules or categories, comma-separated.",
        show_default=False,
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    str,
    typer.Option(
        metavar="NAMES",
        help="Leave out these rules or categories, comma-separated.",
        show_default=False,
        autocompletion=completion.rules,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL",
        help="Exit with 1 from this level on: error, warning, note or never.",
        show_default=False,
        autocompletion=completion.levels,
    ),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", show_default=False)
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Leave these files of a folder out, as in a .gitignore; repeatable.",
        show_default=False,
    ),
]
Extensions = Annotated[
    list[str] | None,
    typer.Option(
        "--ext",
        metavar="SUFFIXES",
        help="Take only these files of a folder: txt,md; repeatable.",
        show_default=False,
    ),
]
StdinName = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="What to call standard input; its suffix decides the format. Reports show it, or - without one.",
    ),
]


def settings(
    file: Path | None,
    glossaries: Sequence[Path] | None = None,
    select: str = "",
    ignore: str = "",
    fail_on: str | None = None,
    exclude: Sequence[str] | None = None,
    ext: Sequence[str] | None = None,
    min_level: str | None = None,
    min_confidence: str | None = None,
) -> Config:
    """The configuration that applies, with the command line's own words over it, on every path."""
    from msgspec import structs

    from compare.config import CONFIDENCES, LEVELS, NEVER, find, load

    config = load(file or find(Path.cwd()))
    _one_of("--fail-on", fail_on, (*LEVELS, NEVER))
    _one_of("--min-level", min_level, LEVELS)
    _one_of("--min-confidence", min_confidence, CONFIDENCES)
    anywhere = (("fail_on", fail_on), ("min_level", min_level), ("min_confidence", min_confidence))
    for key, value in (("select", _names(select)), *anywhere):
        config = config.everywhere(key, value) if value else config
    changes = {
        "glossary": (*config.glossary, *(_beside(config.root, folder) for folder in glossaries or ())),
        "exclude": (*config.exclude, *(exclude or ())),
        "extensions": _suffixes(_names(",".join(ext or ())) or config.extensions),
        "ignore": (*config.ignore, *_names(ignore)),
    }
    return structs.replace(config, **changes)


def _one_of(option: str, given: str | None, known: Sequence[str]) -> None:
    from compare.config import ConfigError

    if given is not None and given not in known:
        raise ConfigError(f"{option} {quote(given)}: use {', '.join(known[:-1])} or {known[-1]}")


def _beside(root: str, folder: Path) -> str:
    """`folder`, named from where the command runs, as a configuration in `root` would name it."""
    return str(folder) if folder.is_absolute() else os.path.relpath(folder, root)


def _suffixes(names: Iterable[str]) -> tuple[str, ...]:
    return tuple("." + name.lower().lstrip("*.") for name in names)


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(",") if name.strip())


def choose(format: str, known: Sequence[str]) -> str:
    """`format` if the command knows it. Raises UserError otherwise."""
    from compare.model import UserError

    if format not in known:
        raise UserError(f"--format {quote(format)}: use one of {', '.join(known)}")
    return format
