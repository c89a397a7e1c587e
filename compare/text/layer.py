"""Everything that can be said of one text without the glossary, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any

from compare.model import Article, Mark, Span
from compare.text.dates import dates
from compare.text.durations import durations
from compare.text.moments import moments
from compare.text.numbers import numbers
from compare.text.passages import passages
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.zones import zones


def marks(article: Article) -> Iterator[Mark]:
    """Zones, passages, sentences, quotations, numbers, dates, moments and durations of the article,
    each kind in the order of the text; relative dates are reckoned from its publication.
    """
    layers: dict[str, Callable[[str], tuple[Span, ...]]] = {
        "zone": zones,
        "passage": passages,
        "sentence": sentences,
        "quotation": quotations,
        "number": numbers,
        "date": dates,
        "moment": partial(moments, published=article.published),
        "duration": durations,
    }
    for kind, found in layers.items():
        for span in found(article.prose):
            yield Mark(kind, span.start, span.end, span.of(article.text), _details(span))


def _details(span: Span) -> dict[str, Any]:
    return {
        name: [value.start, value.end] if isinstance(value, Span) else value
        for name in _told_of(type(span))
        if (value := getattr(span, name)) is not None
    }


@lru_cache(maxsize=64)
def _told_of(kind: type[Span]) -> tuple[str, ...]:
    """The fields of a kind of span besides its place."""
    return tuple(name for name in kind.__struct_fields__ if name not in ("start", "end"))
