"""A web archive, `.warc` or `.warc.gz`, record by record: one article for each page that was fetched
and has a main text. A crawl holds front pages, galleries and forms as well; those are passed over.

The time of a record is when it was crawled, and says nothing of when the page was published.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from typing import Any

from compare.model import Article, InputError
from compare.readers._archive import Frame, begins_archive, frames
from compare.readers.raw import NoTextError, RawFile, ReadError

SUFFIXES = (".warc", ".warc.gz")

_LARGEST = 20 * 1024 * 1024  # bytes of one page, unpacked
_PAGES = ("text/html", "application/xhtml+xml")


def recognises(start: bytes) -> bool:
    """The version line of a first record and a header below it, packed or not."""
    return begins_archive(start)


def read(file: RawFile) -> Iterator[Article | InputError]:
    """The pages with status 200, one by one, so that memory does not grow with the archive.

    A damaged record is an error with its number and place; reading goes on at the next one.
    Raises ReadError when the file is no web archive, or cannot be read to its end.
    """
    with file.open() as stream:
        if not recognises(stream.read(4096)):
            raise ReadError(file.path, "is no web archive; its first record is damaged")
        try:
            for frame in frames(stream):
                found = _outcome(frame, file.path)
                if found:
                    yield found
        except OSError as error:
            raise ReadError(file.path, f"cannot be read: {error.strerror or error}") from None


def _outcome(frame: Frame, path: str) -> Article | InputError | None:
    """The article in a record or what is wrong with it; None for all else that an archive holds."""
    where = f"{path}#{frame.number}"
    if isinstance(frame.content, str):
        return InputError(where, f"{frame.place} {frame.content}")
    try:
        return _article(frame.content, path, where)
    except NoTextError:
        return None
    except ReadError as error:
        return InputError(where, error.message)
    except _DamagedError:
        return InputError(where, f"{frame.place} is damaged")


class _DamagedError(Exception):
    """A record with content that cannot be made out."""


def _article(content: bytes, path: str, where: str) -> Article | None:
    """The article of a page; None for what is none."""
    from compare.readers._page import article

    try:
        with redirect_stderr(StringIO()):  # warcio warns there
            record = _parsed(content)
            kind, charset = _content_type(record)
            page = record.content_stream().read(_LARGEST + 1) if kind in _PAGES else b""
            url = record.rec_headers.get_header("WARC-Target-URI")
    except Exception:  # warcio lets errors of every kind through
        raise _DamagedError from None
    if len(page) > _LARGEST:
        raise ReadError(where, f"is a page of more than {_LARGEST // 1024**2} MiB; leave it out")
    if kind not in _PAGES:
        return None
    try:
        return article(page, path=path, format="warc", id=where, url=url, charset=charset)
    except (OSError, ValueError):
        raise _DamagedError from None


def _parsed(content: bytes) -> Any:
    from warcio.recordloader import ArcWarcRecordLoader

    return ArcWarcRecordLoader(arc2warc=False).parse_record_stream(BytesIO(content), known_format="warc")


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
