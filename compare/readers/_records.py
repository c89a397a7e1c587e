"""A record with an article's fields, from a table or from JSON: what a field may be called, and must hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from compare.model import Article, InputError
from compare.readers.facts import Fact, built
from compare.readers.raw import ReadError

# Our name of a field → how exports call it, written without case, spaces and underscores; the first
# that is there and filled counts.
NAMES = {
    "text": ("text", "body", "content", "article", "fulltext", "articletext", "articlebody", "maintext"),
    "sentences": ("sentences",),
    "id": ("id", "articleid", "guid", "uid"),
    "outlet": ("outlet", "outletname", "publisher", "publication", "newspaper", "sitename", "source"),
    "published": ("published", "publishedat", "datepublished", "publicationdate", "pubdate", "date"),
    "title": ("title", "headline", "heading"),
    "language": ("language", "lang"),
    "url": ("url", "link", "permalink"),
}
_FACTS = ("outlet", "published", "title", "language", "url")


def known(names: Iterable[str]) -> set[str]:
    """Which of our fields these names stand for."""
    plain = set(map(_plain, names))
    return {field for field, synonyms in NAMES.items() if plain.intersection(synonyms)}


def articles(
    record: Mapping[str, Any],
    *,
    path: str,
    key: str | int | None,
    where: str,
    format: str,
    line: int | None = None,
) -> Iterator[Article | InputError]:
    """The article that `record` holds, and an error at `where`, in its `line`, for each field that
    is not understood.

    Its id is the record's own, else `key`; `path` alone with neither. `text` wins over `sentences`, which
    are joined by a newline. Raises ReadError when there is no text.
    """
    found = _fields(record)
    own = found["id"][1] if "id" in found else key
    if isinstance(own, bool) or not isinstance(own, str | int | None):
        kind = type(own).__name__
        yield InputError(
            where, f"“{found['id'][0]}” must be text or a number, not {kind}; it was not used", line
        )
        own = key
    facts = {field: Fact(value, f"field “{name}”: {value}") for field, (name, value) in found.items()}
    yield from built(
        {field: fact for field, fact in facts.items() if field in _FACTS},
        text=_text(found, path),
        path=path,
        id=path if own is None else f"{path}#{own}",
        format=format,
        where=where,
        line=line,
        names={field: name for field, (name, _) in found.items()},
    )


def _text(found: Mapping[str, tuple[str, Any]], path: str) -> str:
    if "text" in found:
        name, text = found["text"]
        if not isinstance(text, str):
            raise ReadError(path, f"“{name}” must be text, not {type(text).__name__}")
        return text
    _, sentences = found.get("sentences", ("", None))
    if not isinstance(sentences, list) or not all(isinstance(each, str) for each in sentences):
        raise ReadError(path, "neither “text” nor “sentences” holds words; give it one of them")
    return "\n".join(sentences)


def _fields(record: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Our name of each field that is filled → what it is called here, its value."""
    filled = {_plain(name): (name, value) for name, value in reversed([*record.items()]) if not _blank(value)}
    first = {field: next((n for n in names if n in filled), None) for field, names in NAMES.items()}
    return {field: filled[name] for field, name in first.items() if name is not None}


def _blank(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) and not each.strip() for each in value)
    return value is None or (isinstance(value, str) and not value.strip())


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
