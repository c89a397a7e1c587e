"""The sentences of aligned articles, found by place."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from compare.model import Member


class SentencesOf:
    """Members of rows by article and place. A search takes no longer for an article of many sentences."""

    def __init__(self, members: Iterable[Member]) -> None:
        by_article: defaultdict[str, list[Member]] = defaultdict(list)
        for member in dict.fromkeys(members):
            by_article[member.article].append(member)
        self._by_article = {
            article: sorted(found, key=lambda one: (one.start, one.end))
            for article, found in by_article.items()
        }
        self._ends = {
            article: list(accumulate((one.end for one in found), max))
            for article, found in self._by_article.items()
        }

    def between(self, article: str, start: int, end: int) -> Iterator[Member]:
        """Those that share a code point with the stretch, in order."""
        found = self._by_article.get(article, [])
        for place in range(bisect_right(self._ends.get(article, []), start), len(found)):
            one = found[place]
            if one.start >= end:
                return
            if one.end > start:
                yield one

    def around(self, article: str, start: int, end: int) -> Member | None:
        """The one that holds all of the stretch."""
        return next(
            (one for one in self.between(article, start, end) if one.start <= start and end <= one.end), None
        )
