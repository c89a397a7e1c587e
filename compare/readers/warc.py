"""A web archive, `.warc` or `.warc.gz`, record by record: one article for each page that was fetched
and has a main text. A crawl holds front pages, galleries and forms as well; those are passed over.

The time of a record is when it was crawled, and says nothing of when the page was published.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import Any, BinaryIO

from compare.model import Article, InputError
from compare.readers.raw import NoTextError, RawFile, ReadError

SUFFIXES = (".warc", ".warc.gz")

_LARGEST = 20 * 1024 * 1024  # bytes of one page, unpacked
_PAGES = ("text/html", "application/xhtml+xml")
_MARKS = (b"\x1f\x8b\x08", b"WARC/1.")
_CHUNK = 1024 * 1024


def recognises(start: bytes) -> bool:
    """The version line of a first record, packed or not."""
    if start.startswith(b"\x1f\x8b"):
        try:
            start = zlib.decompressobj(31).decompress(start, 16)
        except zlib.error:
            return False
    return start.startswith((b"WARC/0.", b"WARC/1."))


def read(file: RawFile) -> Iterator[Article | InputError]:
    """The pages with status 200, one by one, so that memory does not grow with the archive.

    A damaged record is an error with its number and place; reading goes on at the next one.
    Raises ReadError when the file is no web archive.
    """
    with file.open() as stream:
        if not recognises(stream.read(4096)):
            raise ReadError(file.path, "is no web archive; its first record is damaged")
        for number, offset, record in _records(stream):
            where = f"{file.path}#{number}"
            if isinstance(record, str):
                yield InputError(where, f"record at byte {offset} {record}")
                continue
            try:
                article = _article(record, file.path, where)
            except NoTextError:
                continue
            except ReadError as error:
                yield InputError(where, error.message)
            except (OSError, EOFError, ValueError, zlib.error) as error:
                yield InputError(where, f"record at byte {offset} is damaged: {_line(error)}")
            else:
                if article:
                    yield article


def _article(record: Any, path: str, where: str) -> Article | None:
    """The article of a page; None for all else that an archive holds."""
    from compare.readers._page import article

    kind, charset = _content_type(record)
    page = record.content_stream().read(_LARGEST + 1) if kind in _PAGES else b""
    while len(page) <= _LARGEST and record.raw_stream.read(_CHUNK):
        pass
    if len(page) > _LARGEST:
        raise ReadError(where, f"is a page of more than {_LARGEST // 1024**2} MiB; leave it out")
    left: int = getattr(record.raw_stream, "limit", 0)
    if record.length is None or left:
        raise ReadError(where, "ends before its stated length; the archive was cut off")
    if kind not in _PAGES:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI")
    return article(page, path=path, format="warc", id=where, url=url, charset=charset)


def _content_type(record: Any) -> tuple[str, str | None]:
    """The media type and charset of what was fetched with success, else ("", None)."""
    if record.rec_type == "response" and record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return "", None
        stated = record.http_headers.get_header("Content-Type") or _PAGES[0]
    elif record.rec_type == "resource":
        stated = record.rec_headers.get_header("Content-Type") or ""
    else:
        return "", None
    kind, *parameters = (part.strip() for part in stated.split(";"))
    charsets = (part.partition("=")[2] for part in parameters if part.lower().startswith("charset="))
    return kind.lower(), next((charset.strip("\"'") for charset in charsets), None)


def _records(stream: Any) -> Iterator[tuple[int, int, Any]]:
    """Number from 1, place in bytes, and record; for a damaged record, what is wrong with it."""
    from gzip import GzipFile

    from warcio.archiveiterator import ArchiveIterator

    number, at, skipped = 0, 0, 0
    while at >= 0:
        stream.seek(at)
        records = ArchiveIterator(stream)
        try:
            while (record := _next(records)) is not None:
                if skipped:
                    skipped -= 1
                    continue
                number += 1
                yield number, records.offset, record
            stream.seek(records.offset)
            if stream.read(_CHUNK).strip():  # warcio takes what it cannot begin to read for the end
                yield number + 1, records.offset, "is cut off"
            return
        except Exception as error:  # warcio lets errors of its parsers and of zlib through
            if "non-chunked gzip" in str(error) and not isinstance(stream, GzipFile):
                stream.seek(0)
                stream, at, skipped = GzipFile(fileobj=stream), 0, number
                continue
            number += 1
            yield number, records.offset, f"is damaged: {_line(error)}"
            at = _next_mark(stream, records.offset + 1)


def _next(records: Any) -> Any:
    with redirect_stderr(StringIO()):  # warcio warns there
        return next(records, None)


def _next_mark(stream: BinaryIO, at: int) -> int:
    """Where the first whole record at or after byte `at` begins, or -1."""
    stream.seek(at)
    chunk = stream.read(_CHUNK)
    while chunk:
        places = sorted(place for mark in _MARKS for place in _places(chunk, mark))
        for place in places:
            stream.seek(at + place)
            if recognises(stream.read(4096)):
                return at + place
        keep = len(_MARKS[1]) - 1 if len(chunk) > len(_MARKS[1]) else 0
        at += len(chunk) - keep
        stream.seek(at)
        chunk = stream.read(_CHUNK) if keep else b""
    return -1


def _places(chunk: bytes, mark: bytes) -> Iterator[int]:
    place = chunk.find(mark)
    while place >= 0:
        yield place
        place = chunk.find(mark, place + 1)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
