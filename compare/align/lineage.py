"""Who copied whom: one agency report in forty papers is one origin, not forty.

Copies are told by their wording (`reuse`), and by the agency they credit (`agencies`). A text that was
translated twice, or told in other words throughout, is not found: there only the agency is the same.
An article put together from several others (`pieced`) belongs to the one it has most of; those stay apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from msgspec import Struct, field

from compare.align.agencies import agency_of
from compare.align.pieced import Piece, pieced, why
from compare.align.reuse import QUOTED, RUN, Runs, runs, shared
from compare.model import Article, Origin

_ENOUGH = 12  # runs below which a text is too short to tell, unless the other is the same
_COPY = (
    0.3  # share of the shorter article's runs that the longer one has; two reports of their own have ≤ 0.2
)
_SAME_AGENCY = 0.2  # … where both credit the same agency
_CHANCE = 6  # runs more than that, since two short reports may share a name and a phrase


class _Group(Struct):
    """One origin as it grows: its longest article, all of them, and why each of the others is in."""

    first: Article
    agencies: Counter[str]
    members: list[Article]
    why: list[str]
    pieced: list[str] = field(default_factory=list)


class _Holders(NamedTuple):
    """By run, the groups that have it in their prose, and those that have it at all."""

    prose: defaultdict[str, list[int]]
    anywhere: defaultdict[str, list[int]]

    def add(self, own: Runs, number: int) -> None:
        for part, holders in ((own.prose, self.prose), (own.prose | own.quoted, self.anywhere)):
            for run in part:
                if number not in holders[run]:
                    holders[run].append(number)

    def held(self, own: Runs) -> dict[int, float]:
        """What of these runs each group holds, counted as `shared` does."""
        counts: Counter[int] = Counter()
        for run in own.prose:
            for number in self.prose.get(run, ()):
                counts[number] += round(1 / QUOTED) - 1
        for run in chain(own.prose, own.quoted):
            for number in self.anywhere.get(run, ()):
                counts[number] += 1
        return {number: count * QUOTED for number, count in counts.items()}


def origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """The independent origins of `articles`, sorted by their first article; every article is in exactly one.

    An article belongs to an origin when three tenths of its runs of three words, and six, stand in a longer
    article of it; a fifth, and six, where both credit the same agency. What is quoted counts a quarter.
    `why` gives each share, what an article was pieced together from, and the words that credit the agency.
    The order of `articles` changes nothing.
    """
    whole, put_together = _told_apart(articles)
    groups: list[_Group] = []
    same: dict[Runs, int] = {}
    telling = _Holders(defaultdict(list), defaultdict(list))
    for article in whole:
        credit = agency_of(article)
        own = runs(article.prose)
        number = same.get(own)
        copied = (groups[number].first, 1.0) if number is not None else None
        if number is None and (found := _copied_from(own, credit and credit[0], groups, telling)):
            number, copied = found[0], found[1:]
        if number is None:
            number = len(groups)
            groups.append(_Group(article, Counter(), [], []))
        same.setdefault(own, number)
        if copied:
            groups[number].why.append(_why(article, *copied))
        groups[number].members.append(article)
        if credit:
            groups[number].agencies[credit[0]] += 1
            groups[number].why.append(f"{article.id} credits {credit[0]}: “{credit[1]}”")
        telling.add(own, number)
    for article, pieces in put_together:
        number = next(at for at, group in enumerate(groups) if pieces[0].source in group.members)
        groups[number].members.append(article)
        groups[number].why.append(why(article, pieces))
        groups[number].pieced.append(article.id)
    return tuple(sorted(map(_origin, groups), key=lambda origin: origin.articles))


def lineage(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The groups of `origins`: article ids, sorted."""
    return tuple(origin.articles for origin in origins(articles))


def _told_apart(
    articles: Sequence[Article],
) -> tuple[list[Article], list[tuple[Article, tuple[Piece, ...]]]]:
    """The articles that are of one piece, and those that were put together from these; the longest first."""
    ordered = sorted(articles, key=lambda one: (-runs(one.prose).weight, one.id, one.text))
    found = list(zip(ordered, pieced(ordered), strict=True))
    return [one for one, pieces in found if not pieces], [one for one in found if one[1]]


def _copied_from(
    own: Runs, agency: str | None, groups: list[_Group], telling: _Holders
) -> tuple[int, Article, float] | None:
    """The number of the group with an article that has enough of these runs, the article, and their share."""
    held = telling.held(own) if own.weight >= _ENOUGH else {}
    for number, weight in sorted(held.items(), key=lambda item: (-item[1], item[0])):
        group = groups[number]
        least = _SAME_AGENCY if agency and agency in group.agencies else _COPY
        needed = least + _CHANCE / own.weight
        if weight / own.weight < needed:
            return None
        likest = _likest(own, group, needed)
        if likest:
            return number, *likest
    return None


def _likest(own: Runs, group: _Group, needed: float) -> tuple[Article, float] | None:
    """The group's first article where it has enough of these runs, else the one that has most and enough."""
    for members in ([group.first], group.members):
        share, number = max((_share(own, one), -at) for at, one in enumerate(members))
        if share >= needed:
            return members[-number], share
    return None


def _share(own: Runs, other: Article) -> float:
    return round(shared(own, runs(other.prose)) / own.weight, 6)


def _why(article: Article, like: Article, share: float) -> str:
    if runs(like.prose) == runs(article.prose):
        return f"{article.id} has the words of {like.id}"
    return f"{share:.0%} of the runs of {RUN} words of {article.id} stand in {like.id}".replace("%", " %")


def _origin(group: _Group) -> Origin:
    ids = tuple(sorted(article.id for article in group.members))
    agency = min(group.agencies, key=lambda name: (-group.agencies[name], name), default=None)
    return Origin(ids, agency, tuple(group.why), tuple(sorted(group.pieced)))
