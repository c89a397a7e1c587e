"""Which articles report the same event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from compare.align.candidates import Candidates, order, signature
from compare.align.clusters import STRAGGLER, linked, log_odds, nearest
from compare.align.packed import ProfileOf, profiles_for
from compare.align.pairs import pair_odds
from compare.align.profile import Profile, ordinals, profile_of
from compare.align.reasons import shared
from compare.align.same_event import Matrix, Reports, chances, odds_between
from compare.glossary import Glossary
from compare.model import Article, Event, Membership
from compare.text.story import story

SAME_EVENT = 0.55  # score from which articles are one event; chosen on ECB+ and BASIL together

_MANY = 2000  # pairs


def group(
    articles: Sequence[Article],
    glossary: Glossary,
    *,
    threshold: float = SAME_EVENT,
    profiles: ProfileOf | None = None,
) -> list[Event]:
    """The events that `articles` report; every article is in exactly one.

    The order of the articles changes nothing. Events come by first day of publication (those
    without one last), then by title; their ids e1, e2, … count in that order. An event is called
    by the headline of its most central article; `start` and `end` are the first and the last day
    any of its articles was published, None where no article says. `threshold`, 0…1, is the mean
    score from which articles are one event. `profiles` has the articles' profiles where they were
    made before; ids are unique then.

    The cost grows with the number of articles, not with its square: only `candidates` are compared.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    of = profiles or profiles_for(ordered, glossary)
    least = float(log_odds(np.array(threshold)))
    odds = _Odds(ordered, of, least - STRAGGLER)
    links, near = odds.links(least), odds.links(least - STRAGGLER)
    events = [
        _event([ordered[one] for one in members], of, odds.between(members, members), glossary)
        for members in linked(links, near, odds.between, least)
    ]
    events.sort(key=lambda event: (event.start or "9999", event.title, event.articles))
    return [structs.replace(event, id=f"e{number}") for number, event in enumerate(events, 1)]


class _Odds:
    """The log-odds of articles with their candidates, and of others where they are asked for."""

    def __init__(self, articles: Sequence[Article], of: ProfileOf, least: float) -> None:
        """Candidates below `least` are nobody's link, and forgotten."""
        self._articles, self._of = articles, of
        self._known: list[dict[int, float]] = [{} for _ in articles]
        known = Candidates()
        days = [order(ordinals(article.published)) for article in articles]
        for place in sorted(range(len(articles)), key=lambda one: (days[one], one)):
            mine = of(articles[place])
            signed = signature(mine)
            for other in known.near(place, signed):
                odds = pair_odds(mine, of(articles[other]))
                if odds >= least:
                    self._known[place][other] = self._known[other][place] = odds
            known.add(place, signed)

    def links(self, least: float) -> list[NDArray[np.intp]]:
        """Of each article the candidates, either's of the other, that it is `least` log-odds like."""
        return [
            np.array(sorted(other for other, odds in found.items() if odds >= least), np.intp)
            for found in self._known
        ]

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """The log-odds of each with each: few pair by pair, many by `Reports`, which takes long to set up."""
        if len(rows) * len(columns) > _MANY:
            return odds_between(self._profiles(rows), self._profiles(columns))
        return np.array([[self._pair(one, other) for other in columns] for one in rows])

    def _pair(self, one: int, other: int) -> float:
        odds = self._known[one].get(other)
        if odds is None:
            odds = pair_odds(*self._profiles((one, other)))
            self._known[one][other] = self._known[other][one] = odds
        return odds

    def _profiles(self, places: Sequence[int]) -> list[Profile]:
        return [self._of(self._articles[place]) for place in places]


class Settled:
    """Events that were found before; one more article joins the one that it fits best, or founds one.

    Unlike in `group`, nothing that was decided is taken back: two events that the new article would tie
    together stay two. How often that matters is measured in benchmarks/quality/events.py.
    """

    def __init__(
        self,
        events: Sequence[Event],
        articles: Sequence[Article],
        glossary: Glossary,
        *,
        threshold: float = SAME_EVENT,
    ) -> None:
        by_id = {article.id: article for article in articles}
        self._events, self._glossary = tuple(events), glossary
        self._of = partial(profile_of, glossary=glossary)
        self._least = float(log_odds(np.array(threshold)))
        self._members = [[by_id[one] for one in event.articles] for event in events]
        ends = np.cumsum([0, *map(len, self._members)]).tolist()
        self._places = [range(start, end) for start, end in pairwise(ends)]
        self._reports = Reports([self._of(one) for found in self._members for one in found])

    def joined(self, article: Article) -> tuple[Event, ...]:
        """The events with `article` in one of them, or in a new one at the end; ids and titles stay."""
        events, mine = self._events, self._of(article)
        best = nearest(self._reports.odds(mine), self._places, self._least)
        if best is None:
            numbers = [int(event.id[1:]) for event in events if event.id[1:].isdecimal()]
            founded = _event([article], self._of, np.zeros((1, 1)), self._glossary)
            return (*events, structs.replace(founded, id=f"e{max(numbers, default=0) + 1}"))
        members = sorted([*self._members[best], article], key=lambda one: (one.id, one.text))
        profiles = [self._of(one) for one in members]
        grown = _event(members, self._of, odds_between(profiles, profiles), self._glossary)
        grown = structs.replace(grown, id=events[best].id, title=events[best].title)
        return (*events[:best], grown, *events[best + 1 :])


def _event(articles: list[Article], of: ProfileOf, odds: Matrix, glossary: Glossary) -> Event:
    members = [(article, of(article)) for article in articles] if len(articles) > 1 else []
    means = _means(chances(odds)) if len(articles) > 1 else [1.0]
    central = articles[max(range(len(articles)), key=lambda one: (means[one], -one))]
    published = [day for article in articles if (day := article.published)]
    return Event(
        id="",
        title=_title(central),
        start=min((day.start for day in published), default=None),
        end=max((day.end for day in published), default=None),
        articles=tuple(article.id for article in articles),
        membership=(Membership(central.id, 1.0, ()),)
        if len(articles) == 1
        else tuple(
            Membership(one.id, mean, shared(members[place], members[:place] + members[place + 1 :], glossary))
            for place, (one, mean) in enumerate(zip(articles, means, strict=True))
        ),
    )


def _means(scores: Matrix) -> list[float]:
    """Of each article the mean score with the others."""
    np.fill_diagonal(scores, 0.0)
    return [round(float(row.sum()) / (len(scores) - 1), 3) for row in scores]


def _title(article: Article) -> str:
    if article.headline:
        return article.headline
    first = story(article.prose)[:1]
    return " ".join(first[0].of(article.prose).split()) if first else article.id
