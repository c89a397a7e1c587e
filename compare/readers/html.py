"""A saved web page: its main text by trafilatura; offsets count in that text.

Comments such as `<!-- newscollate: ignore[rule-name] reason -->` silence findings: docs/silencing.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

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
    from compare.readers._instructions import of_page
    from compare.readers._page import article
    from compare.readers._page import decoded as page_source

    address = file.path if file.path.startswith(("https://", "http://")) else None
    data = file.data()
    found = article(data, path=file.path, format="html", url=address)
    asked = of_page(page_source(data, file.path), found.text) if b"newscollate" in data else ()
    yield structs.replace(found, instructions=asked) if asked else found
