"""From files to articles. One file = one input format; being in this folder is the registration.

A format module has

- `SUFFIXES`, the endings of file names it claims,
- `recognises(start)`: do the first 64 KiB of a file show this format? Asked where the suffix is
  shared, unknown or wrong; it never raises and never says yes lightly,
- `read(file)`, which yields articles, and errors for the parts that cannot be read.

Bad input raises `ReadError` with one line that says what is wrong and what to do; `read_all` collects
those and goes on.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from compare.model import Article, InputError
from compare.model.errors import unexpected
from compare.readers.raw import RawFile, ReadError
from compare.readers.walk import EVERYTHING, Selection, files, is_report

__all__ = ["RawFile", "ReadError", "Selection", "is_report", "read", "read_all", "stream"]


class Reader(Protocol):
    """What a format module offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, start: bytes) -> bool:
        """Whether a file that begins with `start` is in this format."""

    def read(self, file: RawFile) -> Iterator[Article | InputError]:
        """The articles in `file` and the parts that could not be read; raises ReadError for all of it."""


def read(*paths: str | Path) -> list[Article]:
    """The articles in files, folders and addresses, in order of their paths.

    Raises ReadError if anything could not be read; `read_all` returns the good and the bad instead.
    """
    articles, errors = read_all([str(path) for path in paths])
    if errors:
        first, message = errors[0], "; ".join(error.message for error in errors)
        raise ReadError(first.path, message, first.line)
    return articles


def read_all(
    paths: Sequence[str], selection: Selection = EVERYTHING
) -> tuple[list[Article], list[InputError]]:
    """Every article that `paths` hold (files, folders, addresses, `-` for stdin), and every error."""
    return gathered(stream(paths, selection), paths, selection)


def gathered(
    items: Iterable[Article | InputError], paths: Sequence[str], selection: Selection = EVERYTHING
) -> tuple[list[Article], list[InputError]]:
    """The articles among `items`, which `paths` held, each once and by path, and the errors."""
    articles: dict[str, Article] = {}
    errors: list[InputError] = []
    for item in items:
        if isinstance(item, InputError):
            errors.append(item)
        elif articles.setdefault(item.id, item).text != item.text:
            errors.append(doubled(item.path, item.id))
    if not articles and not errors and selection.only is None:
        errors.append(nothing_in(paths))
    return sorted(articles.values(), key=lambda article: article.path), in_order(errors)


def in_order(errors: Iterable[InputError]) -> list[InputError]:
    """The errors by path and line, in whatever order the paths were named."""
    return sorted(errors, key=lambda error: (error.path, error.line or 0, error.message))


def doubled(path: str, id: str) -> InputError:
    """What is said of a second article with an id, if it is another one."""
    return InputError(path, f"two articles have the id “{id}”; rename one")


def nothing_in(paths: Sequence[str]) -> InputError:
    """What is said where nothing was found and nothing went wrong."""
    return InputError(", ".join(paths), "no article here; no reader knows what these files hold")


def stream(paths: Iterable[str], selection: Selection = EVERYTHING) -> Iterator[Article | InputError]:
    """Articles and errors one by one as they are read: an archive of any size takes little memory."""
    for file in listed(paths, selection):
        yield from contents(file)


def listed(paths: Iterable[str], selection: Selection = EVERYTHING) -> Iterator[RawFile | InputError]:
    """The files that `paths` name or hold, of those that some format claims, before they are read."""
    suffixes = [suffix for reader in formats().values() for suffix in reader.SUFFIXES]
    return files(paths, selection, suffixes)


def contents(file: RawFile | InputError) -> Iterator[Article | InputError]:
    """What one file holds, and an error for each part that cannot be read; an error is passed on."""
    if isinstance(file, InputError):
        yield file
        return
    try:
        reader = format_of(file)
        if reader is not None:
            yield from reader.read(file)
    except ReadError as error:
        yield InputError(error.path, error.message, error.line)
    except Exception as error:  # one file that we cannot stand is no reason to leave the others unread
        yield InputError(file.path, unexpected(error))


@lru_cache(maxsize=1)
def formats() -> dict[str, Reader]:
    """The format modules of this folder by their names, plain text last."""
    found = (module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    names = sorted(found, key=lambda name: (name == "plain", name))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: cast(Reader, module) for name, module in modules.items() if hasattr(module, "SUFFIXES")}


_OF_MANY_USES = (".json", ".xml")  # most files so named are no news
_PAGES = (".html", ".htm", ".xhtml")


def format_of(file: RawFile) -> Reader | None:
    """The reader of `file`: of those that its suffix names the one that recognises it, else any other
    that does, else the first that the suffix names, else plain text. None for a file met in a folder
    that nobody recognises and whose suffix says little.
    """
    start = file.start()
    readers = list(formats().values())
    claiming = [reader for reader in readers if file.name.lower().endswith(reader.SUFFIXES)]
    for reader in (*claiming, *readers):
        if reader is not readers[-1] and reader.recognises(start):
            return reader
    if file.met and file.name.lower().endswith(_OF_MANY_USES):
        return None
    if b"<" not in start and b"\0" not in start and file.name.lower().endswith(_PAGES):
        return readers[-1]  # a text that was saved as a page
    return (claiming or readers[-1:])[0]
