"""RSS 0.9x, 1.0, 2.0 and Atom: one article an entry; offsets count in the entry's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from compare.model import Article, Confidence, InputError
from compare.readers._start import decoded
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".rss", ".atom", ".rdf")

_ROOT = re.compile(
    r"\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)\s*)*<(?:rss[\s>]|(?:\w+:)?feed\s[^>]*2005/Atom"
    r"|(?:\w+:)?feed\s[^>]*purl\.org/atom|(?:\w+:)?RDF\s[^>]*(?:purl\.org/rss/|netscape\.com/rdf/simple))",
    re.S,
)
_ENDS = (b"</rss>", b"feed>", b"RDF>")


def recognises(start: bytes) -> bool:
    """The root element of a feed, after what may stand before a root."""
    return _ROOT.match(decoded(start)) is not None


def read(file: RawFile) -> Iterator[Article | InputError]:
    """One article for each entry with a text, and an error for each without.

    Raises ReadError for what is no feed, and for one that declares XML entities.
    """
    import feedparser

    data = file.data()
    if b"<!ENTITY" in data[:65536].replace(b"\0", b""):
        raise ReadError(file.path, "declares XML entities; remove its DOCTYPE")
    try:
        feed = feedparser.parse(BytesIO(data))  # a stream: a string could be taken for an address
    except (ValueError, LookupError, RecursionError) as error:
        raise ReadError(file.path, f"cannot be read as a feed ({error}); mend or export it anew") from None
    if not feed.version and not feed.entries:
        raise ReadError(file.path, "is no RSS or Atom feed; check the file")
    if not feed.entries:
        raise ReadError(file.path, "is a feed without entries; leave it out")
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        key = " ".join(str(entry.get("id") or number).split())
        key = f"{key}~{number}" if key in seen else key
        seen.add(key)
        try:
            yield _article(entry, feed.feed, file.path, key)
        except ReadError as error:
            yield InputError(f"{file.path}#{key}", error.message)
    if feed.bozo and b"\0" not in data and not data.rstrip().endswith(_ENDS):
        yield InputError(file.path, "ends in the middle of the feed; entries may be missing")


def _article(entry: Any, channel: Any, path: str, key: str) -> Article:
    from compare.readers.facts import build

    text = _text(entry)
    if not text:
        raise ReadError(path, "has no text, only a headline; leave this entry out")
    facts = {**_facts(entry, channel), **_published(entry)}
    return build(facts, text=text, path=path, format="feed", id=f"{path}#{key}", source="feed")


def _text(entry: Any) -> str:
    """The longest of the entry's contents, else its summary."""
    from compare.readers._page import fragment_text

    pieces = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = [
        "\n\n".join(re.split(r"\s*\n\s*\n\s*", piece["value"].strip()))
        if piece.get("type") == "text/plain"
        else fragment_text(piece["value"])
        for piece in pieces
        if piece.get("value")
    ]
    return max(texts, key=len, default="")


def _facts(entry: Any, channel: Any) -> dict[str, Any]:
    from compare.readers._page import fragment_text
    from compare.readers.facts import Fact

    facts: dict[str, Any] = {"title": " ".join(fragment_text(entry.get("title") or "").split())}
    source = (entry.get("source") or {}).get("title")
    for name, evidence, confidence in (
        (source, "source of the entry", Confidence.HIGH),
        (channel.get("title"), "title of the feed", Confidence.MEDIUM),
        (channel.get("publisher"), "publisher of the feed", Confidence.MEDIUM),
    ):
        name = " ".join(fragment_text(name or "").split())
        if name:
            facts["outlet"] = Fact(name, f"{evidence}: {name}", confidence)
            break
    language = entry.get("language") or channel.get("language") or ""
    if re.match(r"[A-Za-z]{2,3}(?:[-_]|$)", language):
        facts["language"] = Fact(language, f"language of the feed: {language}")
    link = entry.get("link") or ""
    if re.match(r"https?://[^\s/]", link):
        facts["url"] = Fact(link, f"link of the entry: {link}")
    return {name: value for name, value in facts.items() if value}


def _published(entry: Any) -> dict[str, Any]:
    """The day of publication as written, else the day of the last change, which may be later."""
    from compare.readers._page_dates import day_of
    from compare.readers.facts import Fact

    for name, confidence in (("published", Confidence.HIGH), ("updated", Confidence.MEDIUM)):
        written, parsed = entry.get(name), entry.get(f"{name}_parsed")
        day = day_of(written) if written else None
        if not day and parsed:
            day = f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
        if day:
            return {"published": Fact(day, f"{name} of the entry: {written}", confidence)}
    return {}
