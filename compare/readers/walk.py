"""From what a command is given to files: names, folders, standard input, addresses."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from compare.files import patterns
from compare.model import InputError, UserError
from compare.readers.raw import LIMIT, RawFile, ReadError


class Selection(NamedTuple):
    """Which files of a walked folder are articles, and what to call standard input.

    `exclude` holds patterns as in a .gitignore, relative to `root`; `extensions` are suffixes such as
    ".txt" to take instead of all that a format claims. A file that is named is read whatever these say.
    With `only` no other files are read, named or not; they are resolved paths.
    """

    exclude: tuple[str, ...] = ()
    root: str = "."
    extensions: tuple[str, ...] = ()
    stdin_name: str = "stdin.txt"
    only: frozenset[Path] | None = None


EVERYTHING = Selection()
_OUT = "is a link that leads out of the folder; name what it leads to, to read that"


def files(
    paths: Iterable[str], selection: Selection, suffixes: Iterable[str]
) -> Iterator[RawFile | InputError]:
    """The files that `paths` name or hold, those of a folder in the order of their names.

    `suffixes` are those that some format claims. What is missing or holds no article comes as an error.
    """
    wanted = selection.extensions or tuple(suffixes)
    for given in paths:
        path = Path(given)
        try:
            what = _what(path)
        except OSError as error:
            yield _closed(given, error)
            continue
        if given == "-":
            shown = "-" if selection.stdin_name == EVERYTHING.stdin_name else selection.stdin_name
            yield RawFile.of(shown, selection.stdin_name, sys.stdin.buffer.read(LIMIT + 1))
        elif given.startswith(("https://", "http://")):
            yield _fetched(given)
        elif not given:
            yield InputError("(nothing)", "an empty path; name a file or a folder, or . for this one")
        elif what == "folder":
            found, closed = in_folder(path, wanted, selection)
            yield from (RawFile.at(each, met=True) for each in found if _is_asked_for(each, selection))
            yield from closed
            if not found and not closed:
                known = " ".join(sorted(set(wanted)))
                yield InputError(given, f"no article in this folder; looked for {known}")
        elif what == "file":
            if _is_asked_for(path, selection):
                yield RawFile.at(path)
        else:
            yield InputError(given, f"{what}; check the path")


def _what(path: Path) -> str:
    """What stands at a path. Raises OSError where nobody can look, or no path is so long."""
    if path.is_dir():
        return "folder"
    if path.is_file():
        return "file"
    return "not a regular file" if path.exists() else "no such file or folder"


def _closed(path: str, error: OSError) -> InputError:
    return InputError(path, f"cannot be read: {error.strerror or error}")


def in_folder(
    folder: Path, suffixes: Iterable[str], selection: Selection
) -> tuple[list[Path], list[InputError]]:
    """The files below `folder` that end in one of `suffixes` and are not left out, by name; and what
    cannot be looked into.
    """
    closed: list[InputError] = []
    inside = _Inside(folder, Path(selection.root))
    return sorted(_walk(folder, tuple(suffixes), _excluded(selection), inside, closed)), closed


def _is_asked_for(path: Path, selection: Selection) -> bool:
    return selection.only is None or path.resolve() in selection.only


def is_left_out(path: Path, selection: Selection) -> bool:
    """True for a file that a walk of its folder would leave out by the `exclude` patterns."""
    return _excluded(selection)(path)


def is_report(folder: Path) -> bool:
    """True for a folder that `compare -o` wrote: what it holds are no articles."""
    with suppress(OSError):  # nobody may look into it
        return (folder / "comparison.json").is_file() and (folder / "index.html").is_file()
    return False


def _fetched(address: str) -> RawFile | InputError:
    from compare.readers._web import fetch

    try:
        return fetch(address)
    except ReadError as error:
        return InputError(error.path, error.message, error.line)


def _walk(
    folder: Path,
    wanted: tuple[str, ...],
    excluded: Callable[[Path], bool],
    inside: _Inside,
    closed: list[InputError],
) -> Iterator[Path]:
    """The wanted files in `folder`; what cannot be looked into, or leads out, is added to `closed`."""

    def shut(error: OSError) -> None:
        closed.append(_closed(str(error.filename), error))

    for root, folders, names in os.walk(folder, onerror=shut):
        if is_report(Path(root)):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found = [Path(root) / name for name in folders]  # no link is walked, wherever it leads
        out = [one for one in found if not inside(one) and not excluded(one / "all")]
        closed += [InputError(one.as_posix(), _OUT) for one in out]
        fitting = (name for name in names if name.lower().endswith(wanted) and not name.startswith("."))
        for path in (Path(root) / name for name in fitting):
            if excluded(path):
                continue
            try:
                is_file = path.is_file()
            except OSError as error:  # of a link, or in a folder that may be listed only
                closed.append(_closed(path.as_posix(), error))
                continue
            if is_file and inside(path):
                yield path
            elif is_file:
                closed.append(InputError(path.as_posix(), _OUT))
            elif path.is_symlink() and not path.exists():
                closed.append(InputError(path.as_posix(), "is a link that leads nowhere; mend or remove it"))


class _Inside:
    """Whether a file met in a walk lies where it seems to: a link that somebody put among the articles must
    not bring what they may not read into a report or a log.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = [folder.resolve() for folder in folders]

    def __call__(self, path: Path) -> bool:
        if not path.is_symlink():
            return True
        target = path.resolve()
        return any(target.is_relative_to(folder) for folder in self._folders)


def _excluded(selection: Selection) -> Callable[[Path], bool]:
    if not selection.exclude:
        return lambda _: False
    try:
        left_out = patterns.spec(selection.exclude)
    except patterns.NoPatternError as error:
        raise UserError(f"exclude: {error}; mend it") from None
    root = Path(selection.root).absolute()
    return lambda path: left_out.match_file(os.path.relpath(path.absolute(), root))
