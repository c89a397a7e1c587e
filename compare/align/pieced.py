"""Articles put together from others: a news roundup has part of its words from one report, part from another.

Whoever cuts a report keeps its beginning, so two cuts of one report share much. Where two articles share
next to nothing, and a third has much of both, it is the third that was put together.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from msgspec import Struct

from compare.align.agencies import agency_of
from compare.align.in_common import bags
from compare.align.reuse import QUOTED, RUN, Runs, runs
from compare.align.splices import spliced
from compare.model import Article

# Share of the runs of an article that one source gives it, which no other does: as of a copy (`lineage`).
# Two newsrooms' reports of one event share up to 0.24, on BASIL.
_PART = 0.3
_APART = 0.2  # share of the shorter one's runs that two reports of their own have in common at most
_FEWEST = 12  # runs that tell a part from a phrase that both happen to have
_WHOLE = 0.8  # share from which an article is a copy, whatever its style
_LOOKED_AT = 8  # likeliest sources


class Piece(Struct, frozen=True):
    """An article that another was put together from, and the share of that other's runs that it has."""

    source: Article
    share: float


def pieced(articles: Sequence[Article]) -> list[tuple[Piece, ...]]:
    """Of each of `articles` what it was put together from, the largest piece first; nothing for most.

    Two pieces or more: sources that are independent of one another, of different agencies, and none known
    to be later, each of which has three tenths of it to itself. One piece: the article's style changes as
    only that of a text put together does (`splices`), one source has a part of it, and nothing here the rest.
    """
    order = sorted(range(len(articles)), key=lambda place: (articles[place].id, articles[place].text))
    found = dict(zip(order, _pieced(tuple(articles[place] for place in order)), strict=True))
    return [found[place] for place in range(len(articles))]


@lru_cache(maxsize=4)  # origins and passages of one event ask the same
def _pieced(articles: tuple[Article, ...]) -> list[tuple[Piece, ...]]:
    own = [runs(article.prose) for article in articles]
    held = _held(own)
    mixed = {place for place in range(len(own)) if _sources(place, articles, own, held[place], frozenset())}
    found = []
    for place in range(len(own)):
        sources = _sources(place, articles, own, held[place], mixed) if place in mixed else []
        pieces = [Piece(articles[one], round(held[place][one] / own[place].weight, 6)) for one in sources]
        found.append(tuple(sorted(pieces, key=lambda one: (-one.share, one.source.id, one.source.text))))
    return found


def _held(own: list[Runs]) -> list[list[float]]:
    """What of the runs of each every other has, counted as `shared` does."""
    both = bags([dict.fromkeys(one.prose, 1) for one in own]).products(0, len(own))
    every = bags([dict.fromkeys(one.prose | one.quoted, 1) for one in own]).products(0, len(own))
    found: list[list[float]] = (both + QUOTED * (every - both)).tolist()
    return found


def _sources(
    place: int, articles: Sequence[Article], own: list[Runs], held: list[float], mixed: Set[int]
) -> list[int]:
    """What the article at `place` was put together from; nothing in `mixed`, which was itself."""
    article, mine = articles[place], own[place]
    likely = [
        other
        for other, weight in enumerate(held)
        if weight >= max(_FEWEST, _PART * mine.weight)
        and other not in mixed
        and own[other] != mine
        and not _is_later(articles[other], article)
    ]
    likely.sort(key=lambda other: (-held[other], articles[other].id, articles[other].text))
    sources = _independent(likely[:_LOOKED_AT], mine, own, articles)
    if not sources and likely and held[likely[0]] < _WHOLE * mine.weight and any(spliced(article.prose)):
        return likely[:1]
    return sources


def why(article: Article, pieces: Sequence[Piece]) -> str:
    """What an article was put together from, in words."""
    first, *others = pieces
    said = f"{_percent(first.share)} of its runs of {RUN} words stand in {first.source.id}"
    if not others:
        return f"{article.id} looks pieced together: {said}; no report here has the rest"
    more = [f"{_percent(one.share)} in {one.source.id}" for one in others]
    return f"{article.id} is pieced together: {', '.join([said, *more])}"


def made_of(pieces: Sequence[Piece]) -> str:
    """The same of one of its passages, shorter."""
    if len(pieces) == 1:
        return "the article looks pieced together, and no report here has the rest"
    *most, last = [one.source.id for one in pieces]
    return f"the article is pieced together from {', '.join(most)} and {last}"


def _independent(likely: list[int], mine: Runs, own: list[Runs], articles: Sequence[Article]) -> list[int]:
    """The sources that share next to nothing with one another and have most of `mine` together."""
    best: list[int] = []
    most = 0.0
    for first in likely:
        sources = [first]
        covered = _within(mine, own[first])
        for other in likely:
            gives = _within(mine, own[other])
            new = Runs(gives.prose - covered.prose, gives.quoted - covered.quoted)
            if new.weight >= _PART * mine.weight and all(
                _apart(own[other], own[one]) and not _of_one_agency(articles[other], articles[one])
                for one in sources
            ):
                sources.append(other)
                covered = Runs(covered.prose | new.prose, covered.quoted | new.quoted)
        if len(sources) > 1 and covered.weight > most:
            best, most = sources, covered.weight
    return best


def _within(mine: Runs, other: Runs) -> Runs:
    """The runs that both have; quoted where either quotes them."""
    prose = mine.prose & other.prose
    return Runs(prose, ((mine.prose | mine.quoted) & (other.prose | other.quoted)) - prose)


def _apart(one: Runs, other: Runs) -> bool:
    return _within(one, other).weight < _APART * min(one.weight, other.weight)


def _of_one_agency(one: Article, other: Article) -> bool:
    first, second = agency_of(one), agency_of(other)
    return bool(first and second and first[0] == second[0])


def _is_later(source: Article, article: Article) -> bool:
    return bool(source.published and article.published and article.published.end < source.published.start)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
