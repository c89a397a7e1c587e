"""An article as the store keeps it, and what tells it from what it was before."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

import msgspec
from msgspec import structs

from compare.model import Article, InputError

_LONGEST_ID = 2_000  # bytes; PostgreSQL looks up no more than 2,704

_decoder = msgspec.msgpack.Decoder(Article)


def pack(article: Article) -> bytes:
    """The whole article as bytes. Raises UnicodeEncodeError for half of a character, as in a file name that
    is not UTF-8.
    """
    if article.prose == article.text:
        article = structs.replace(article)
        structs.force_setattr(article, "prose", "")
    return msgspec.msgpack.encode(article)


def unpack(data: bytes) -> Article:
    """The article that `pack` made bytes of."""
    return _decoder.decode(data)


def unkeepable(article: Article) -> InputError | None:
    """Why an article cannot be kept in a store, if it cannot."""
    try:
        pack(article)
    except UnicodeEncodeError:
        return InputError(article.path, "has half of a character in its name or text; mend it")
    if "\0" in article.id or "\0" in article.path:
        return InputError(article.path, "has a NUL in its id; mend it")
    if len(article.id.encode()) > _LONGEST_ID:
        return InputError(
            article.path, f"has an id of more than {_LONGEST_ID:,} bytes; give it a shorter one"
        )
    return None


def digest(article: Article) -> bytes:
    """16 bytes that change with text and facts, not with where the article was read or its verdict."""
    same = structs.replace(article, path="", translated_from=None, instructions=())
    return blake2b(msgspec.msgpack.encode(same), digest_size=16).digest()


def without_nul(text: str) -> str:
    """`text` as PostgreSQL takes it."""
    return text.replace("\0", " ")


def days(article: Article) -> tuple[int | None, int | None]:
    """First and last day of publication as ordinals."""
    published = article.published
    return (_ordinal(published.start), _ordinal(published.end)) if published else (None, None)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def iso(ordinal: int | None) -> str | None:
    """The day of an ordinal in ISO 8601."""
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()
