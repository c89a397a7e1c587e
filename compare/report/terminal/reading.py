"""How articles were read: each fact with where it stands, then the text zone by zone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from compare.model import Published, ReadArticle, Why
from compare.report.terminal.page import Words, cells_of
from compare.report.view.visible import one_line
from compare.report.view.words import count, period

_LABEL = 11  # cells
_COUNTED = ("sentence", "quotation", "number", "date", "duration")


def article_parts(article: ReadArticle, width: int) -> Iterator[Words]:
    """The parts of a terminal page on one article."""
    yield Words(one_line(article.path if article.id == article.path else article.id), "bold underline")
    yield _fact("format", article.format)
    if article.url:
        yield _fact("url", article.url)
    yield _fact("outlet", article.outlet, article.outlet_why)
    when = article.published
    yield _fact("published", period(when.start, when.end) if when else None, when)
    yield _fact("language", article.language, article.language_why)
    yield _fact("headline", article.headline)
    found = Counter(mark.kind for mark in article.marks)
    yield _fact("holds", ", ".join(count(found[kind], kind) for kind in _COUNTED if found[kind]))
    for mark in article.marks:
        if mark.kind == "zone":
            again = " (again)" if mark.details.get("repeats") else ""
            yield _fact(str(mark.details["kind"]), _cut(one_line(mark.text) + again, width - _LABEL - 8))


def _fact(label: str, value: str | None, why: Why | Published | None = None) -> Words:
    line = Words(f"{label:<{_LABEL}}  ", "dim", indent=2).append(one_line(value or "not known"))
    if why is not None:
        line.append(f"  ({why.confidence}: {one_line('; '.join(why.evidence))})", "dim")
    return line


def _cut(text: str, room: int) -> str:
    """`text`, its middle left out where it takes more cells than `room`."""
    if cells_of(text) <= room or room < 20:
        return text
    half = (room - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
