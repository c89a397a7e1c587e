"""Where a form stands, as somebody reads it: the words before, the form, the words after."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from msgspec import Struct

from compare.model import Article
from compare.model.suggestion import Context
from compare.text.sentences import sentences

_SHOWN = 360  # characters before and after a form


class Place(Struct, frozen=True):
    """A form in its sentence; white space is one space, and what is far from the form left out."""

    before: str
    form: str
    after: str
    path: str
    language: str | None


def place(context: Context, articles: Mapping[str, Article]) -> Place:
    """The place of a context, from its article's text."""
    article = articles[context.article]
    found = sentences(article.prose)
    at = found[max(0, bisect_right(found, context.start, key=lambda one: one.start) - 1)]
    before = _spaced(article.prose[at.start : context.start])
    after = _spaced(article.prose[context.end : max(at.end, context.end)])
    return Place(
        before if len(before) <= _SHOWN else f"… {before[-_SHOWN:]}",
        _spaced(article.text[context.start : context.end]),
        after if len(after) <= _SHOWN else f"{after[:_SHOWN]} …",
        context.path,
        article.language,
    )


def _spaced(text: str) -> str:
    """One space for every run of white space, also at the ends."""
    spaced = " ".join(text.split())
    begins = " " if text[:1].isspace() and spaced else ""
    ends = " " if text[-1:].isspace() and spaced else ""
    return f"{begins}{spaced}{ends}"
