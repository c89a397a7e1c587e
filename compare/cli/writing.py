"""Files are replaced whole or not at all: a crash, a full disk or a second run leaves no half of one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SQLITE = b"SQLite format 3\0"


def replace(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put `data`, whole or piece by piece, in the place of the file at `path`, which may be new; its folder
    is made.

    The bytes are on the disk before the name is: written beside the file, synced, renamed. A symbolic link
    stays one and its target is replaced; permissions are kept. What is no regular file (a pipe, a device)
    is written to; a database is never replaced. Raises UserError with one line when that cannot be done.
    """
    from compare.model import UserError

    pieces = [data] if isinstance(data, bytes) else data
    try:
        target = Path(os.path.realpath(path))
        before = target.stat() if target.exists() else None
        if before and not stat.S_ISREG(before.st_mode):
            with target.open("wb") as stream:
                stream.writelines(pieces)
            return
        if before and _is_database(target):
            raise UserError(f"{path}: is a database, such as a store; name another file for the output")
        if before and not os.access(target, os.W_OK):
            raise PermissionError(13, "is read-only")
        target.parent.mkdir(parents=True, exist_ok=True)
        _renamed(target, pieces, before)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None


@contextmanager
def behind(path: Path) -> Iterator[Callable[[str], None]]:
    """Lets lines be written behind what a file holds, each time at once; it and its folder are made.

    Half a line that a kill has left is ended first. Raises UserError with one line when that cannot be done.
    """
    from compare.model import UserError

    def write(text: str) -> None:
        try:
            rest = text.encode("utf-8", "backslashreplace")
            while rest:
                rest = rest[file.write(rest) :]
        except OSError as error:
            raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab", buffering=0)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None
    with file:
        if not _ends_whole(path):
            write("\n")
        yield write


def _ends_whole(path: Path) -> bool:
    if not path.is_file() or not path.stat().st_size:
        return True
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"


def _is_database(file: Path) -> bool:
    with suppress(OSError), file.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE
    return False


def _renamed(target: Path, pieces: Iterable[bytes], before: os.stat_result | None) -> None:
    part = target.with_name(f".{os.urandom(8).hex()}.part")
    mode = 0o600 if before else 0o666  # nobody else reads what was private, not for a moment
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if before:
            with suppress(OSError, AttributeError):  # only root may give a file away
                os.chown(part, before.st_uid, before.st_gid)
            part.chmod(stat.S_IMODE(before.st_mode))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _synced(target.parent)


def _synced(folder: Path) -> None:
    """The new name is on the disk too, where the system can sync a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
