"""A file before anything is known of it: its path, its name, its bytes."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from compare.model import UserError

LIMIT = 64 * 1024 * 1024  # bytes; an article is some kilobytes, more is a mistake
START = 64 * 1024  # bytes from which a format is recognised


class ReadError(UserError):
    """A file that cannot be used, or a `line` of it; `message` says what is wrong and what to do."""

    def __init__(self, path: str, message: str, line: int | None = None) -> None:
        super().__init__(f"{path if line is None else f'{path}:{line}'}: {message}")
        self.path = path
        self.message = message
        self.line = line


class NoTextError(ReadError):
    """A page that holds no article: a front page, a gallery, a form."""


class RawFile(NamedTuple):
    """`path` is what reports show (relative unless given absolute), `name` hints at the format;
    `opener` gives a new stream of the bytes each time; `met` in a walked folder, not named; `file` is
    where the bytes lie, if in a file.
    """

    path: str
    name: str
    opener: Callable[[], BinaryIO]
    met: bool = False
    file: Path | None = None

    @classmethod
    def at(cls, path: Path, met: bool = False) -> RawFile:
        """The file at `path`, shown as it was named, with `.` and `..` inside it resolved."""
        return cls(Path(os.path.normpath(path)).as_posix(), path.name, lambda: path.open("rb"), met, path)

    @classmethod
    def of(cls, path: str, name: str, data: bytes) -> RawFile:
        """Bytes that lie in no file: standard input, a fetched page."""
        return cls(path, name, lambda: BytesIO(data))

    def open(self) -> BinaryIO:
        """A stream over the bytes, for formats too large to hold. Raises ReadError when unreadable."""
        try:
            return self.opener()
        except OSError as error:
            raise self._unreadable(error) from None

    def size(self) -> int:
        """How many bytes there are; none in a file that cannot be looked at."""
        try:
            return self.file.stat().st_size if self.file else self.open().seek(0, os.SEEK_END)
        except OSError:
            return 0

    def start(self) -> bytes:
        """The first 64 KiB. Raises ReadError when unreadable."""
        return self._read(START)

    def data(self) -> bytes:
        """The bytes. Raises ReadError when unreadable, empty or larger than 64 MiB."""
        data = self._read(LIMIT + 1)
        if not data.strip():
            raise ReadError(self.path, "is empty; remove it or fill it")
        if len(data) > LIMIT:
            raise ReadError(self.path, f"is larger than {LIMIT // 1024**2} MiB; split it")
        return data

    def text(self) -> str:
        """The decoded text, without a byte-order mark. Raises ReadError where the encoding is unclear."""
        from compare.readers._decoding import decode

        text = decode(self.data(), self.path)
        if not text.strip():
            raise ReadError(self.path, "is empty; remove it or fill it")
        return text

    def _read(self, size: int) -> bytes:
        try:
            with self.opener() as stream:
                return stream.read(size)
        except OSError as error:
            raise self._unreadable(error) from None

    def _unreadable(self, error: OSError) -> ReadError:
        return ReadError(self.path, f"cannot be read: {error.strerror or error}")
