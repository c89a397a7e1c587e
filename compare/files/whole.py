"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from compare.model import UserError

_SQLITE = b"SQLite format 3\0"
_PART = re.compile(r"\.newscollate-[0-9a-f]{16}\.part")
_DEAD = 3600  # seconds without a byte more: whoever wrote it was killed


def replace(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put `data`, whole or piece by piece, in the place of the file at `path`, which may be new; its folder
    is made.

    The bytes are on the disk before the name is: written beside the file, synced, renamed. A symbolic link
    stays one and its target is replaced; permissions are kept. What is no regular file (a pipe, a device)
    is written to; a database is never replaced. Raises UserError with one line when that cannot be done.
    """
    pieces = [data] if isinstance(data, bytes) else data
    try:
        target = Path(os.path.realpath(path))
        before = target.stat() if target.exists() else None
        if before and not stat.S_ISREG(before.st_mode):
            with target.open("wb") as stream:
                stream.writelines(pieces)
        elif before and _is_database(target):
            raise UserError(f"{path}: is a database, such as a store; name another file for the output")
        else:
            ready(path, pieces).put()
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None


class Ready(NamedTuple):
    """A file that holds what another is to hold, safely on the disk beside it."""

    part: Path
    target: Path

    def put(self) -> None:
        """Let it take the other's place. Raises OSError, and then it is gone."""
        try:
            self.part.replace(self.target)
        except BaseException:
            self.drop()
            raise
        settle(self.target.parent)

    def drop(self) -> None:
        """Remove it, where it was not put in place."""
        self.part.unlink(missing_ok=True)


def ready(path: Path, pieces: Iterable[bytes]) -> Ready:
    """The bytes beside the file at `path` (of a symbolic link: beside its target), whose folder is made.

    Raises OSError and leaves none, also for a file that may not be written to. What a writer that was killed
    has left in the folder goes.
    """
    target = Path(os.path.realpath(path))
    before = target.stat() if target.exists() else None
    if before and not os.access(target, os.W_OK):
        raise PermissionError(13, "is read-only")
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    part = target.with_name(f".newscollate-{os.urandom(8).hex()}.part")
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
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return Ready(part, target)


def settle(folder: Path) -> None:
    """Make the names in a folder durable, where the system has a way to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@cache  # once in a process
def _sweep(folder: Path) -> None:
    """Remove what writers left that were killed an hour ago or earlier."""
    with suppress(OSError), os.scandir(folder) as found:
        for one in found:
            if _PART.fullmatch(one.name) and one.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if one.stat().st_mtime < time.time() - _DEAD:
                        Path(one.path).unlink()


def _is_database(file: Path) -> bool:
    with suppress(OSError), file.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE
    return False
