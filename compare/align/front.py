"""The front of an article: what it reports. Further down stands what went before.

The inverted pyramid of news: compared by their fronts, reports of one event are told from others a little
better than by the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from msgspec import structs

from compare.model import Article, Sentence
from compare.text.story import story

LENGTH = 1_750  # characters of the story; chosen on ECB+, held out, by benchmarks/fit_same_event.py
_ENOUGH = 2_000  # characters of a text that mostly hold as many of the story


class Front(NamedTuple):
    """The first sentences of a story, the article as far as the last of them, and a little further: as
    far as was read to find them.
    """

    sentences: tuple[Sentence, ...]
    article: Article
    read: Article


def front(article: Article) -> Front:
    """The first sentences that hold `LENGTH` characters; bylines, which hold the day, among them."""
    for some in _read(article):
        told = story(some.prose, bylines=True)
        before = list(accumulate([one.end - one.start for one in told], initial=0))
        if before[-1] >= LENGTH:
            break
    found = told[: bisect_left(before, LENGTH)]
    return Front(found, _until(some, found[-1].end if found else 0), some)


def _read(article: Article) -> Iterator[Article]:
    """The first lines, and if these are not enough all."""
    end = article.prose.find("\n", _ENOUGH)
    if end >= 0:
        yield _until(article, end)
    yield article


def _until(article: Article, end: int) -> Article:
    return structs.replace(article, text=article.text[:end], prose=article.prose[:end])
