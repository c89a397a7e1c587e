"""A translation beside its original."""

from __future__ import annotations

from msgspec import Struct

from compare.model.article import Span


class SentencePair(Struct, frozen=True):
    """Sentences of the translation (`article`) and those of the original they render, each in order.

    Either side may be empty: a sentence that was added, or one that is missing.
    """

    article: tuple[Span, ...]
    original: tuple[Span, ...]
