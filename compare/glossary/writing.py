"""Files of a glossary, written so that a reader or a crash meets the old text or the new, nothing between."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from compare.model import UserError

_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as patch counts them: nothing but \n ends one


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
    _write([(path, content)])


def _write(contents: Iterable[tuple[Path, str | bytes | None]]) -> None:
    """Replace, make or (None) remove several files: none is, before all can be.

    What is new is safely on the disk under other names by then; where a file goes, another could be made,
    so its folder may be written to.
    """
    contents = sorted(contents, key=lambda one: one[1] is None)
    parts: dict[Path, Path] = {}
    done: list[Path] = []
    path = Path()
    try:
        for path, content in contents:
            parts[path] = _part(path if content is None else path.resolve(), content or b"")
        for path, content in contents:
            if content is None:
                path.unlink()
                settle(path.parent)
            else:
                parts[path].replace(path.resolve())
                settle(path.resolve().parent)
            done.append(path)
    except OSError as error:
        rest = f"; already done: {', '.join(map(str, done))}" if done else ""
        raise UserError(f"{path}: cannot be written: {error.strerror or error}{rest}") from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _part(path: Path, content: str | bytes) -> Path:
    """A file beside `path` that has what it is to have; raises OSError and leaves none."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
        part = Path(stream.name)
        try:
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
            part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return part


def commit(changes: Iterable[Change]) -> None:
    """Write what is new or changed, each file whole, and only then remove what is to go.

    Raises UserError where a file is no longer what it was when it was read, or cannot be written; then
    none is changed, unless it is the disk that fails between two renames.
    """
    changes = [change for change in changes if change.before != change.after]
    for change in changes:
        if (read(change.path) if change.path.exists() else None) != change.before:
            raise UserError(f"{change.path}: was changed by someone else meanwhile; run the command again")
    _write((change.path, change.after) for change in changes)


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


def _from_here(path: Path) -> str:
    """A path as `git apply` looks for it: from where the command runs, where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix().lstrip("/")


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
