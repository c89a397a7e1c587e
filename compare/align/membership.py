"""An event as it is told of: its days and title, and why each article belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from compare.align.clusters import Between
from compare.align.packed import ProfileOf
from compare.align.reasons import shared
from compare.align.same_event import chances
from compare.glossary import Glossary
from compare.model import Article, Event, Membership
from compare.text.story import story

_COMPARED = 200  # members whose likeness to each other is told; of more, so many spread evenly stand for all
_TOGETHER = 64  # of which the likeness to these is asked for at once


def event_of(
    articles: Sequence[Article],
    members: Sequence[int],
    of: ProfileOf,
    between: Between,
    glossary: Glossary,
) -> Event:
    """The event of the articles at the places `members`, without an id; `between` gives the log-odds of
    places. A membership's score is the mean with the other articles, or with 200 of them.
    """
    told = [articles[one] for one in members]
    if len(told) == 1:
        return lone(told[0])
    return _event(told, _memberships(told, members, of, between, glossary))


def lone(article: Article) -> Event:
    """The event of an article that stands alone, without an id; its text is needed if it has no headline."""
    return _event([article], [Membership(article.id, 1.0, ())])


def _event(told: Sequence[Article], why: Sequence[Membership]) -> Event:
    scores = [one.score for one in why]
    central = told[max(range(len(told)), key=lambda one: (scores[one], -one))]
    published = [day for article in told if (day := article.published)]
    return Event(
        id="",
        title=title_of(central),
        start=min((day.start for day in published), default=None),
        end=max((day.end for day in published), default=None),
        articles=tuple(article.id for article in told),
        membership=tuple(why),
    )


def _memberships(
    told: Sequence[Article], members: Sequence[int], of: ProfileOf, between: Between, glossary: Glossary
) -> list[Membership]:
    others = range(len(told))
    if len(told) > _COMPARED:
        others = range(0, len(told), len(told) // _COMPARED)
    theirs = [(place, (told[place], of(told[place]))) for place in others]
    columns = [members[place] for place in others]
    blocks = (members[at : at + _TOGETHER] for at in range(0, len(members), _TOGETHER))
    odds = chain.from_iterable(between(block, columns) for block in blocks)
    found = []
    for place, (article, mine) in enumerate(zip(told, odds, strict=True)):
        scores = chances(mine)
        scores[[place == other for other in others]] = 0.0
        mean = round(float(scores.sum()) / (len(others) - (place in others)), 3)
        rest = [other for where, other in theirs if where != place]
        found.append(Membership(article.id, mean, shared((article, of(article)), rest, glossary)))
    return found


def title_of(article: Article) -> str:
    """What an event is called by this article: its headline, or its first sentence, or its id."""
    if article.headline:
        return article.headline
    first = story(article.prose)[:1]
    return " ".join(first[0].of(article.prose).split()) if first else article.id
