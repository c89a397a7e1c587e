"""From files to articles. One file = one input format; being in this folder is the registration.

A format module has `SUFFIXES` and `read(file)`, which yields articles. Bad input raises
`ReadError` with one line that says what is wrong and what to do; `read_all` collects those and goes on.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from compare.model import Article, InputError
from compare.readers.raw import RawFile, ReadError

__all__ = ["RawFile", "ReadError", "read", "read_all"]


class Reader(Protocol):
    """What a format module offers."""

    SUFFIXES: tuple[str, ...]

    def read(self, file: RawFile) -> Iterator[Article | InputError]:
        """The articles in `file` and the parts that could not be read; raises ReadError for all of it."""


@lru_cache(maxsize=1)
def formats() -> dict[str, str]:
    """Suffix → name of the module in this folder that reads it, without importing the heavy ones."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name not in ("raw", "facts"):
            reader = cast(Reader, import_module(f"{__name__}.{module.name}"))
            found.update(dict.fromkeys(reader.SUFFIXES, module.name))
    return found


def read(*paths: str | Path) -> list[Article]:
    """The articles in files and folders, in order of their paths.

    Raises ReadError if anything could not be read; `read_all` returns the good and the bad instead.
    """
    articles, errors = read_all([str(path) for path in paths])
    if errors:
        raise ReadError(errors[0].path, "; ".join(error.message for error in errors))
    return articles


def read_all(
    paths: Sequence[str], exclude: Sequence[str] = (), stdin_name: str = "stdin.txt"
) -> tuple[list[Article], list[InputError]]:
    """Every article that `paths` hold (files, folders, `-` for standard input), and every error.

    A walked folder skips hidden files, files no format claims, and those an `exclude` pattern
    matches; a file that is named must be readable.
    """
    articles: dict[str, Article] = {}
    errors: list[InputError] = []
    for file in _files(paths, exclude, stdin_name, errors):
        try:
            for item in _read_one(file):
                if not isinstance(item, Article):
                    errors.append(item)
                elif articles.setdefault(item.id, item).text != item.text:
                    errors.append(InputError(item.path, f"two articles have the id “{item.id}”; rename one"))
        except ReadError as error:
            errors.append(InputError(error.path, error.message))
    return sorted(articles.values(), key=lambda article: article.path), errors


def _read_one(file: RawFile) -> Iterator[Article | InputError]:
    name = formats().get(Path(file.name).suffix.lower())
    if name is None:
        raise ReadError(file.path, f"no reader for this kind of file; known suffixes are {_known()}")
    reader = cast(Reader, import_module(f"{__name__}.{name}"))
    return reader.read(file)


def _known() -> str:
    return " ".join(sorted(formats()))


def _files(
    paths: Iterable[str], exclude: Sequence[str], stdin_name: str, errors: list[InputError]
) -> Iterator[RawFile]:
    for given in paths:
        path = Path(given)
        if given == "-":
            yield RawFile("-", stdin_name, lambda: sys.stdin.buffer.read())
        elif path.is_dir():
            found = sorted(_walk(path, exclude))
            if not found:
                errors.append(InputError(given, f"no article in this folder; known suffixes are {_known()}"))
            yield from (RawFile.at(each) for each in found)
        elif path.is_file():
            yield RawFile.at(path)
        else:
            what = "not a regular file" if path.exists() else "no such file or folder"
            errors.append(InputError(given, f"{what}; check the path"))


def is_report(folder: Path) -> bool:
    """True for a folder that `compare -o` wrote: what it holds are no articles."""
    return (folder / "comparison.json").is_file() and (folder / "index.html").is_file()


def _walk(folder: Path, exclude: Sequence[str]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        if is_report(Path(root)):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(root) / name
            inside = path.relative_to(folder).as_posix()
            known = path.suffix.lower() in formats() and not name.startswith(".")
            if (
                known
                and path.is_file()
                and not any(fnmatch(inside, pattern) or fnmatch(name, pattern) for pattern in exclude)
            ):
                yield path
