"""The front of an article: what it reports. Further down stands what went before.

The inverted pyramid of news: compared by their fronts, reports of one event are told from others a little
better than by the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from msgspec import structs

from compare.model import Article, Sentence
from compare.text.story import story

LENGTH = 1_750  # characters of the story; chosen on ECB+, by `benchmarks.fit_same_event --lengths`


class Front(NamedTuple):
    """The first sentences of a story, and the article as far as the last of them."""

    sentences: tuple[Sentence, ...]
    article: Article


def front(article: Article) -> Front:
    """The first sentences that hold `LENGTH` characters; bylines, which hold the day, among them."""
    told = story(article.prose, bylines=True)
    before = list(accumulate([one.end - one.start for one in told], initial=0))
    found = told[: bisect_left(before, LENGTH)]
    end = found[-1].end if found else 0
    return Front(found, structs.replace(article, text=article.text[:end], prose=article.prose[:end]))
