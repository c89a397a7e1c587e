"""The lines of an export, read back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import msgspec
from msgspec import Struct, structs

from compare.model import Article, InputError

MARK = b'{"as_read":'  # what lines of an export begin with


class _Read(Struct, frozen=True):
    as_read: Article
    text: str
    prose: str = ""


_decoder = msgspec.json.Decoder(_Read)


def is_line(line: bytes) -> bool:
    """Whether a line looks like one of an export."""
    return line.startswith(MARK)


def article_of(line: bytes, path: str, number: int) -> Article | InputError:
    """The article in a line of an export, as it was, or what is wrong with the line."""
    try:
        found = _decoder.decode(line)
        article = structs.replace(found.as_read, text=found.text, prose=found.prose)
        _require_facts(article)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        return InputError(path, f"no line of an export: {error}", number)
    return article


def _require_facts(article: Article) -> None:
    """Raises ValueError for an article without an id, or with days that there are not."""
    if not article.id:
        raise ValueError("it has no id")
    if article.published:
        start, end = (_day(day) for day in (article.published.start, article.published.end))
        if start > end:
            raise ValueError(f"what was published starts after its end, {start} after {end}")


def _day(written: str) -> date:
    with suppress(ValueError):
        day = date.fromisoformat(written)
        if day.isoformat() == written:
            return day
    raise ValueError(f"“{written}” is no day; write it as YYYY-MM-DD")
