"""Plain text: the file as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Published
from compare.readers.facts import build
from compare.readers.raw import RawFile

SUFFIXES = (".txt", ".text")

_AGENCY = re.compile(r"\((?:[A-Z][\w’'.-]*\s?){1,4}\)\s*[–—-]")  # … 7 February 2016 (ANSA) –
_CITY = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]+,\s+(?:[\w .’'-]+,\s+)?")  # OBAN, Scotland, …
_DASH = re.compile(r"\s*[–—-]\s")
_CREDIT = re.compile(r"\b(?:PHOTO|Photo|photo)\b|/ ?(?:AFP|AP|EPA|Reuters)\b|©")


def read(file: RawFile) -> Iterator[Article]:
    """One article. Its headline is its first line that reads like one."""
    text = file.text()
    yield build({}, text=text, path=file.path, headline=headline(text), published=published(text))


def headline(text: str) -> str | None:
    """The first line among the first ten that can be a headline: four words or more, no full stop."""
    for line in map(str.strip, text.splitlines()[:10]):
        ends_like_prose = line.endswith((".", ".”", '."', ":"))
        if 4 <= len(line.split()) <= 25 and not ends_like_prose and not _is_date(line):
            return line
    return None


def published(text: str) -> Published | None:
    """The day in the dateline, else the one day that photo captions agree on, else None.

    A bare date above the story is not trusted: saved pages show the day they were saved.
    """
    from compare.text.dates import dates

    captions: set[str] = set()
    for found in dates(text):
        if found.iso is None:
            continue
        line_start = text.rfind("\n", 0, found.start) + 1
        line_end = text.find("\n", found.end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        after = text[found.end : found.end + 40]
        before = text[line_start : found.start]
        agency = len(before) < 80 and _AGENCY.match(after.lstrip())
        if agency or (_CITY.fullmatch(before) and _DASH.match(after)):
            return Published(found.iso, found.iso, Confidence.HIGH, (f"dateline: {found.of(text)}",))
        if _CREDIT.search(line):
            captions.add(found.iso)
    if len(captions) == 1:
        day = captions.pop()
        return Published(day, day, Confidence.MEDIUM, (f"caption: {day}",))
    return None


def _is_date(line: str) -> bool:
    from compare.text.dates import dates

    return any(found.end - found.start > len(line.strip()) // 2 for found in dates(line))
