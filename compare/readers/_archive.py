"""Where the records of a web archive begin and end, packed or not, and what is wrong with those that are
damaged. Everything is read once and forwards: the work grows with the archive and not with its damage.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import deque
from collections.abc import Generator, Iterator
from typing import BinaryIO, NamedTuple

LARGEST = 21 * 1024 * 1024  # bytes of a record that are kept

_CHUNK = 16 * 1024
_HEADER = 64 * 1024  # bytes in which a record's header ends
_MARK = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n[A-Za-z][A-Za-z-]{1,60}[ \t]{0,4}:")
_MARK_SIZE = 128  # bytes in which a mark lies
_HEADER_END = re.compile(rb"\n\r?\n")
_LENGTH = re.compile(rb"^Content-Length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BLANKS = re.compile(rb"[\r\n \t]+")
_GZIP = b"\x1f\x8b\x08"
_WRONG_LENGTH = "is damaged: its stated length is wrong"
_NO_END = "is damaged or cut off: it ends before its stated length"


class Frame(NamedTuple):
    """A record: its number from 1, where it stands, and its bytes (`LARGEST` at most), or what is wrong."""

    number: int
    place: str
    content: bytes | str


def begins_archive(start: bytes) -> bool:
    """Do these bytes begin with the version line and a header of a record, packed or not?"""
    if start.startswith(b"\x1f\x8b"):
        try:
            start = zlib.decompressobj(31).decompress(start, _MARK_SIZE)
        except zlib.error:
            return False
    return _MARK.match(start) is not None


def frames(stream: BinaryIO) -> Iterator[Frame]:
    """The records of an archive one by one; after a damaged one, the next that can be found."""
    stream.seek(0)
    packed = stream.read(2) == _GZIP[:2]
    number, at = 0, 0
    while at >= 0:
        source = _Members(stream, at) if packed else _Plain(stream)
        data = _Forward(source.pieces())
        framed = _framed(data)
        told = False
        while True:
            try:
                offset, content = next(framed)
            except StopIteration as end:
                told = end.value
                break
            number += 1
            yield Frame(number, source.place(offset), content)
        if source.broken is None:
            return
        at = _next_member(stream, source.broken + 1)
        if not told and not (at < 0 and _is_padding(stream, source.broken)):
            number += 1
            yield Frame(number, f"record at byte {source.broken}", "is damaged")


class _Plain:
    """The bytes of a stream."""

    broken: int | None = None

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def pieces(self) -> Iterator[bytes]:
        self._stream.seek(0)
        yield from iter(lambda: self._stream.read(_CHUNK), b"")

    def place(self, offset: int) -> str:
        return f"record at byte {offset}"


class _Members:
    """What gzip members hold, from byte `at` of a stream on to its end, or to a member that is damaged:
    `broken` is where this begins.
    """

    broken: int | None = None

    def __init__(self, stream: BinaryIO, at: int) -> None:
        self._stream, self._at = stream, at
        self._starts: deque[tuple[int, int]] = deque()  # of members, unpacked and packed

    def pieces(self) -> Iterator[bytes]:
        self._stream.seek(self._at)
        data, unpacked = b"", 0
        while data := data or self._stream.read(_CHUNK):
            self.broken = self._stream.tell() - len(data)
            self._starts.append((unpacked, self.broken))
            member = zlib.decompressobj(31)
            while not member.eof:
                data = data or self._stream.read(_CHUNK)
                if not data:
                    return
                try:
                    piece = member.decompress(data, _CHUNK)
                except zlib.error:
                    return
                data = member.unused_data if member.eof else member.unconsumed_tail
                unpacked += len(piece)
                if piece:
                    yield piece
            self.broken = None

    def place(self, offset: int) -> str:
        """Asked for rising offsets."""
        while len(self._starts) > 1 and self._starts[1][0] <= offset:
            self._starts.popleft()
        unpacked, packed = self._starts[0]
        if offset == unpacked:
            return f"record at byte {packed}"
        return f"record at byte {offset - unpacked} of what is packed at byte {packed}"


class _Forward:
    """Bytes of which those not passed yet can be looked at: `held`, the first of them at offset `at`."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self.held, self.at = pieces, bytearray(), 0

    def fill(self, size: int) -> bool:
        """Holds `size` bytes or all there are; False when these are fewer."""
        while len(self.held) < size:
            piece = next(self._pieces, b"")
            if not piece:
                return False
            self.held += piece
        return True

    def drop(self, size: int) -> None:
        del self.held[:size]
        self.at += size

    def past_blanks(self) -> None:
        while self.fill(1) and (blanks := _BLANKS.match(self.held)):
            self.drop(blanks.end())

    def to_mark(self, limit: int = sys.maxsize) -> bool:
        """Passes on to the next mark after this place; past `limit` bytes, and False, when there is none."""
        end = self.at + limit
        self.drop(1)
        while True:
            found = _MARK.search(self.held, 0, max(0, min(end - self.at, len(self.held))))
            if found:
                self.drop(found.start())
                return True
            if end - self.at <= len(self.held):
                self.drop(end - self.at)
                return False
            self.drop(max(0, len(self.held) - _MARK_SIZE))
            size = len(self.held)
            self.fill(size + _CHUNK)
            if len(self.held) == size:
                self.drop(size)
                return False


def _framed(data: _Forward) -> Generator[tuple[int, bytes | str], None, bool]:
    """Offset of each record, and its bytes or what is wrong with it; True when the last has no good end."""
    while True:
        data.past_blanks()
        if not data.held:
            return False
        at, size = data.at, _size(data)
        if isinstance(size, str):
            yield at, size
            if not data.to_mark():
                return True
            continue
        data.fill(min(size, LARGEST))  # a part of a long page would be taken for all of it
        content = bytes(data.held[: min(size, LARGEST)])
        if size <= LARGEST:
            data.drop(size)
        elif data.to_mark(size):
            content = b""
        elif data.at < at + size:
            yield at, _NO_END
            return True
        yield at, content or _WRONG_LENGTH


def _size(data: _Forward) -> int | str:
    """How many bytes the record is long that begins here, or what is wrong with it."""
    data.fill(_HEADER)
    end = _HEADER_END.search(data.held, 0, _HEADER)
    if not end or not _MARK.match(data.held):
        return "is damaged"
    stated = _LENGTH.search(data.held, 0, end.end())
    if not stated:
        return "is damaged: it does not state its length"
    size = end.end() + int(stated[1])
    if size > LARGEST:
        return size
    if len(data.held) < size and not data.fill(size):
        return _NO_END
    data.fill(size + 2 * _MARK_SIZE)
    after = bytes(data.held[size : size + 2 * _MARK_SIZE])
    if after[:1] not in (b"", b"\r", b"\n"):
        return _WRONG_LENGTH
    after = after.lstrip()
    # What follows is no record: this one may have swallowed the beginning of it.
    swallowed = after and not _MARK.match(after) and _MARK.search(data.held, 1, size)
    return _WRONG_LENGTH if swallowed else size


def _next_member(stream: BinaryIO, at: int) -> int:
    """Where the first gzip member at or after byte `at` begins that holds a record, or -1."""
    stream.seek(at)
    while len(chunk := stream.read(_CHUNK)) >= len(_GZIP):
        for found in re.finditer(re.escape(_GZIP), chunk):
            stream.seek(at + found.start())
            if begins_archive(stream.read(_MARK_SIZE * 8)):
                return at + found.start()
        at += len(chunk) - len(_GZIP) + 1
        stream.seek(at)
    return -1


def _is_padding(stream: BinaryIO, at: int) -> bool:
    """Are there only zeros and blanks from byte `at` on?"""
    stream.seek(at)
    return not any(chunk.strip(b"\0 \r\n\t") for chunk in iter(lambda: stream.read(_CHUNK), b""))
