"""Who writes in a folder, or behind a file, one after another.

The lock is the system's, on the folder or the file itself: there is no file to be left behind, and a process
that is killed gives it back. A file system that knows no such locks (some of those over a network) has none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import IO


@contextmanager
def alone_in(folders: Iterable[Path]) -> Iterator[None]:
    """Nobody else who asks the same works in these folders meanwhile; waits for who does.

    Not to be asked for again within it.
    """
    with ExitStack() as held:
        for folder in sorted({folder.resolve() for folder in folders}):  # in one order: none waits in a ring
            held.enter_context(_alone(folder))
        yield


@contextmanager
def alone_with(stream: IO[bytes] | FileIO) -> Iterator[None]:
    """Nobody else who asks the same writes to this open file meanwhile; waits for who does."""
    try:
        from fcntl import LOCK_EX, LOCK_UN, flock
    except ImportError:  # Windows
        import msvcrt

        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        try:
            yield
        finally:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    with suppress(OSError):
        flock(stream, LOCK_EX)
    try:
        yield
    finally:
        with suppress(OSError):
            flock(stream, LOCK_UN)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    try:
        from fcntl import LOCK_EX, flock
    except ImportError:  # Windows, where a folder cannot be opened
        with _alone_on_windows(folder):
            yield
        return
    with ExitStack() as opened:
        with suppress(OSError):  # a folder that may be written in and not read, a file system without locks
            handle = os.open(folder, os.O_RDONLY)
            opened.callback(os.close, handle)
            flock(handle, LOCK_EX)
        yield


@contextmanager
def _alone_on_windows(folder: Path) -> Iterator[None]:
    import msvcrt
    import tempfile
    from hashlib import sha256

    name = f"newscollate-{sha256(str(folder).lower().encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.lock"
    with Path(tempfile.gettempdir(), name).open("ab") as stream:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        try:
            yield
        finally:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
