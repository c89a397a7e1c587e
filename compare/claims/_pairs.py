"""Sentences of two articles that an alignment lays side by side, and how sure the pairing is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import combinations

from msgspec import Struct

from compare.claims._places import HIGH, LOW
from compare.model import Alignment, Article, Confidence, Member, Span


class Side(Struct, frozen=True, dict=True, cache_hash=True):
    """One sentence of a pair; it stands in many, so its words are cut out, and it is hashed, once."""

    article: Article
    sentence: Span

    @cached_property
    def words(self) -> str:
        return self.sentence.of(self.article.prose)


class Pair(Struct, frozen=True):
    """Two sentences in one row: its score, and whether neither stands beside another of that article."""

    one: Side
    other: Side
    score: float
    unique: bool

    @property
    def confidence(self) -> Confidence:
        """High where the score is high and the pairing unique, low where neither is."""
        if self.score >= HIGH and self.unique:
            return Confidence.HIGH
        return Confidence.MEDIUM if self.score >= LOW or self.unique else Confidence.LOW


def pairs(articles: Iterable[Article], alignments: Iterable[Alignment]) -> tuple[Pair, ...]:
    """Each two sentences of different articles that share a row, once, with the best score of their rows."""
    return _pairs(tuple(articles), tuple(alignments))


@lru_cache(maxsize=2)  # every kind of claim asks the same of one event
def _pairs(articles: tuple[Article, ...], alignments: tuple[Alignment, ...]) -> tuple[Pair, ...]:
    by_id = {article.id: article for article in articles}
    numbers: dict[Member, int] = {}  # a member is hashed once, not once a pair
    members: list[Member] = []
    scores: dict[tuple[int, int], float] = {}
    for row in alignments:
        here = []
        for member in sorted(row.members, key=_place):
            if member not in numbers:
                numbers[member] = len(members)
                members.append(member)
            here.append(numbers[member])
        for pair in combinations(here, 2):
            if members[pair[0]].article != members[pair[1]].article:
                scores[pair] = max(row.score, scores.get(pair, 0.0))
    partners: defaultdict[tuple[int, str], int] = defaultdict(int)
    for one, other in scores:
        partners[one, members[other].article] += 1
        partners[other, members[one].article] += 1
    sides = [Side(by_id[member.article], Span(member.start, member.end)) for member in members]
    return tuple(
        Pair(
            sides[one],
            sides[other],
            score,
            partners[one, members[other].article] == partners[other, members[one].article] == 1,
        )
        for (one, other), score in scores.items()
    )


def _place(member: Member) -> tuple[str, int, int]:
    return member.article, member.start, member.end
