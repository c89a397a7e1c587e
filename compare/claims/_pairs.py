"""Sentences of two articles that an alignment lays side by side, and how sure the pairing is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from compare.claims._places import HIGH, LOW
from compare.model import Alignment, Article, Confidence, Member, Span


class Side(Struct, frozen=True):
    """One sentence of a pair."""

    article: Article
    sentence: Span

    @property
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


def pairs(articles: Sequence[Article], alignments: Iterable[Alignment]) -> Iterator[Pair]:
    """Each two sentences of different articles that share a row, once, with the best score of their rows."""
    by_id = {article.id: article for article in articles}
    scores: dict[tuple[Member, Member], float] = {}
    for row in alignments:
        members = sorted(row.members, key=_place)
        for one, other in combinations(members, 2):
            if one.article != other.article:
                scores[one, other] = max(row.score, scores.get((one, other), 0.0))
    partners: defaultdict[tuple[Member, str], int] = defaultdict(int)
    for one, other in scores:
        partners[one, other.article] += 1
        partners[other, one.article] += 1
    sides: dict[Member, Side] = {}
    for (one, other), score in scores.items():
        for member in (one, other):
            if member not in sides:
                sides[member] = Side(by_id[member.article], Span(member.start, member.end))
        unique = partners[one, other.article] == partners[other, one.article] == 1
        yield Pair(sides[one], sides[other], score, unique)


def _place(member: Member) -> tuple[str, int, int]:
    return member.article, member.start, member.end
