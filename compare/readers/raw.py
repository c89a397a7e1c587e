"""A file before anything is known of it: its path, its name, its bytes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from compare.model import UserError

LIMIT = 64 * 1024 * 1024  # bytes; an article is some kilobytes, more is a mistake


class ReadError(UserError):
    """A file that cannot be used; `message` says what is wrong and what to do."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


class RawFile(NamedTuple):
    """`path` is what reports show (relative unless given absolute), `name` decides the format."""

    path: str
    name: str
    load: Callable[[], bytes]

    @classmethod
    def at(cls, path: Path) -> RawFile:
        """The file at `path`, shown as it was named, with `.` and `..` inside it resolved."""
        return cls(Path(os.path.normpath(path)).as_posix(), path.name, path.read_bytes)

    def data(self) -> bytes:
        """The bytes. Raises ReadError when unreadable, empty or too large."""
        try:
            data = self.load()
        except OSError as error:
            raise ReadError(self.path, f"cannot be read: {error.strerror or error}") from None
        if not data.strip():
            raise ReadError(self.path, "is empty; remove it or fill it")
        if len(data) > LIMIT:
            raise ReadError(self.path, f"is larger than {LIMIT // 1024**2} MiB; split it")
        return data

    def text(self) -> str:
        """The decoded text: UTF-8, or UTF-16 with a byte-order mark; the mark is not part of it.

        Raises ReadError for binary content and other encodings.
        """
        data = self.data()
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        if encoding != "utf-16" and b"\0" in data[:8192]:
            raise ReadError(self.path, "is binary, not text; leave it out or export it as text")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            byte = f"byte 0x{data[error.start]:02x} at offset {error.start}"
            raise ReadError(
                self.path, f"is not valid {error.encoding.upper()} ({byte}); save it as UTF-8"
            ) from None
        if not text.strip():
            raise ReadError(self.path, "is empty; remove it or fill it")
        return text
