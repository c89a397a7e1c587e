"""A saved web page: its main text by trafilatura; offsets count in that text."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Confidence, Published
from compare.readers.facts import build
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".html", ".htm", ".xhtml")


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when the page has no main text."""
    from trafilatura import bare_extraction

    page = bare_extraction(
        file.data(),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (page.text or "").strip() if page else ""
    if not page or not text:
        raise ReadError(file.path, "no main text found in this page; save the article itself as text")
    facts = {"outlet": page.sitename, "language": page.language, "title": page.title}
    yield build(facts, text=text, path=file.path, published=_published(page.date))


def _published(day: str | None) -> Published | None:
    return Published(day, day, Confidence.MEDIUM, (f"page metadata: {day}",)) if day else None
