"""A saved web page: its main text by trafilatura; offsets count in that text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article
from compare.readers._start import decoded
from compare.readers.raw import RawFile

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_PAGE = re.compile(
    r"\s*(?:(?:<\?xml[^>]*>|<!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def recognises(start: bytes) -> bool:
    """A doctype of HTML or the first tag of a page, after comments at most."""
    return _PAGE.match(decoded(start)) is not None


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when the page has no main text."""
    from compare.readers._page import article

    address = file.path if file.path.startswith(("https://", "http://")) else None
    yield article(file.data(), path=file.path, format="html", url=address)
