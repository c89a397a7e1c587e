"""Changes to files that were read before: written where nobody changed them meanwhile, all or none."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from compare.files.locks import alone_in
from compare.files.whole import Ready, ready, settle
from compare.model import UserError

_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as patch counts them: nothing but \n ends one


class ChangedError(UserError):
    """A file is no longer what it was when it was read."""


def changed(path: Path) -> ChangedError:
    """What to say of such a file."""
    return ChangedError(f"{path}: was changed by someone else meanwhile; run the command again")


class Change(Struct, frozen=True):
    """One file with its text before and after; None where there is no file."""

    path: Path
    before: str | None
    after: str | None


class Swap(Struct, frozen=True):
    """The same in bytes."""

    path: Path
    before: bytes | None
    after: bytes | None


def content(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none. Raises UserError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error


def read(path: Path) -> str:
    """The text of a file as it is, line ends and byte order mark included; raises UserError."""
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8; save it as UTF-8") from error


def commit(changes: Iterable[Change]) -> None:
    """`swap`, of texts; a change that changes nothing is none."""
    made = [change for change in changes if change.before != change.after]
    swap(*(Swap(change.path, _bytes(change.before), _bytes(change.after)) for change in made))


def swap(*swaps: Swap) -> None:
    """Write what is new or changed, each file whole, and only then remove what is to go; nobody who comes
    this way writes in their folders meanwhile.

    Raises ChangedError where a file is no longer what it was, and UserError where one cannot be written;
    then none is changed, unless it is the disk that fails between two renames.
    """
    path = Path()
    try:
        for path in (one.path for one in swaps):
            _folder(path).mkdir(parents=True, exist_ok=True)
        with alone_in(_folder(one.path) for one in swaps):
            _unchanged(swaps)
            _write(swaps)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error


def _unchanged(swaps: Iterable[Swap]) -> None:
    for one in swaps:
        if content(one.path) != one.before:
            raise changed(one.path)


def _write(swaps: Sequence[Swap]) -> None:
    """None is replaced or removed before all can be: what is new is on the disk under other names by then;
    where a file goes, another could be made, so its folder may be written to.
    """
    swaps = sorted(swaps, key=lambda one: one.after is None)
    parts: dict[Path, Ready] = {}
    done: list[Path] = []
    path = Path()
    try:
        for path, after in [(one.path, one.after) for one in swaps]:
            parts[path] = ready(path, [after or b""])
        for path, after in [(one.path, one.after) for one in swaps]:
            if after is None:
                path.unlink()
                settle(path.parent)
            else:
                parts[path].put()
            done.append(path)
    except OSError as error:
        rest = f"; already done: {', '.join(map(str, done))}" if done else ""
        raise UserError(f"{path}: cannot be written: {error.strerror or error}{rest}") from error
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.drop()


def unified(changes: Iterable[Change]) -> str:
    """The changes as a unified diff, as `patch` and `git apply` read it."""
    return "".join(_hunks(change) for change in changes if change.before != change.after)


def _hunks(change: Change) -> str:
    name = _from_here(change.path)
    lines = unified_diff(
        _LINE.findall(change.before or ""),
        _LINE.findall(change.after or ""),
        "/dev/null" if change.before is None else f"a/{name}",
        "/dev/null" if change.after is None else f"b/{name}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _folder(path: Path) -> Path:
    """Where the file is written: a symbolic link is written through."""
    return Path(os.path.realpath(path)).parent


def _from_here(path: Path) -> str:
    """A path as `git apply` looks for it: from where the command runs, where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix().lstrip("/")
