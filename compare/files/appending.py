"""Lines written behind what a file holds, as they come."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from compare.files.locks import alone_with
from compare.model import UserError


@contextmanager
def behind(path: Path) -> Iterator[Callable[[str], None]]:
    """Lets lines be written behind what a file holds, each time at once; it and its folder are made.

    Half a line that a kill has left is ended first; a full disk leaves none. Raises UserError with one line
    when that cannot be done.
    """

    def write(text: str, begin: bool = False) -> None:
        try:
            with alone_with(file):
                if not begin or not _ends_whole(path):  # asked while nobody is in the midst of a line
                    _added(file, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab", buffering=0)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from None
    with file:
        write("\n", begin=True)
        yield write


def _added(file: FileIO, text: bytes) -> None:
    """All of it, or nothing. Raises OSError."""
    end = file.seek(0, os.SEEK_END) if file.seekable() else None
    try:
        while text:
            text = text[file.write(text) :]
    except OSError:
        if end is not None:
            file.truncate(end)
        raise


def _ends_whole(path: Path) -> bool:
    if not path.is_file() or not path.stat().st_size:
        return True
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"
