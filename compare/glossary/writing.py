"""Files of a glossary, written so that a reader or a crash meets the old text or the new, nothing between."""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from compare.model import UserError


class Change(Struct, frozen=True):
    """One file with its text before and after; None where there is no file."""

    path: Path
    before: str | None
    after: str | None


def read(path: Path) -> str:
    """The text of a file as it is, line ends and byte order mark included; raises UserError."""
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8; save it as UTF-8") from error


def write(path: Path, content: str | bytes) -> None:
    """Replace or make a file whole: a temporary file in its folder, fsync, rename, fsync of the folder.

    Folders are made, the file's mode is kept, a symbolic link is written through. Raises UserError.
    """
    import tempfile

    path = path.resolve()
    part = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
            part = Path(stream.name)
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
        settle(path.parent)
    except OSError as error:
        if part:
            part.unlink(missing_ok=True)
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error


def commit(changes: Iterable[Change]) -> None:
    """Write what is new or changed, each file whole, and only then remove what is to go.

    Raises UserError, before anything is written, where a file is no longer what it was when it was read.
    """
    changes = [change for change in changes if change.before != change.after]
    for change in changes:
        if (read(change.path) if change.path.exists() else None) != change.before:
            raise UserError(f"{change.path}: was changed by someone else meanwhile; run the command again")
    for change in changes:
        if change.after is not None:
            write(change.path, change.after)
    for change in changes:
        if change.after is None:
            try:
                change.path.unlink()
                settle(change.path.parent)
            except OSError as error:
                raise UserError(f"{change.path}: cannot be removed: {error.strerror or error}") from error


def unified(changes: Iterable[Change]) -> str:
    """The changes as a unified diff, as `patch` and `git apply` read it."""
    return "".join(_hunks(change) for change in changes if change.before != change.after)


def _hunks(change: Change) -> str:
    name = change.path.as_posix().lstrip("/")
    lines = unified_diff(
        (change.before or "").splitlines(keepends=True),
        (change.after or "").splitlines(keepends=True),
        "/dev/null" if change.before is None else f"a/{name}",
        "/dev/null" if change.after is None else f"b/{name}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def settle(folder: Path) -> None:
    """Make the names in a folder durable, where the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
