"""Which articles report the same event."""

from __future__ import annotations

from collections.abc import Sequence
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

Places = NDArray[np.intp]
_MANY = 64  # pairs


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
    links, near = _links(ordered, of, least)

    def between(rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        return _odds([of(ordered[one]) for one in rows], [of(ordered[one]) for one in columns])

    events = [
        _event([(ordered[one], of(ordered[one])) for one in members], between(members, members), glossary)
        for members in linked(links, near, between, least)
    ]
    events.sort(key=lambda event: (event.start or "9999", event.title, event.articles))
    return [structs.replace(event, id=f"e{number}") for number, event in enumerate(events, 1)]


def _odds(rows: Sequence[Profile], columns: Sequence[Profile]) -> Matrix:
    """The log-odds of each with each: few pair by pair, many by `Reports`, which takes long to set up."""
    if len(rows) * len(columns) > _MANY:
        return odds_between(rows, columns)
    return np.array([[pair_odds(one, other) for other in columns] for one in rows])


def _links(articles: Sequence[Article], of: ProfileOf, least: float) -> tuple[list[Places], list[Places]]:
    """Of each article the others that it is `least` log-odds like, and those that it is down to
    `STRAGGLER` less: of each two candidates the later one looks at the earlier.
    """
    links: list[list[int]] = [[] for _ in articles]
    near: list[list[int]] = [[] for _ in articles]
    known = Candidates()
    days = [order(ordinals(article.published)) for article in articles]
    for place in sorted(range(len(articles)), key=lambda one: (days[one], one)):
        mine = of(articles[place])
        signed = signature(mine)
        for other in known.near(place, signed):
            odds = pair_odds(mine, of(articles[other]))
            for found, enough in ((links, least), (near, least - STRAGGLER)):
                if odds >= enough:
                    found[place].append(other)
                    found[other].append(place)
        known.add(place, signed)
    return _sorted(links), _sorted(near)


def _sorted(found: list[list[int]]) -> list[Places]:
    return [np.array(sorted(others), np.intp) for others in found]


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
        self._least = float(log_odds(np.array(threshold)))
        self._members = [[by_id[one] for one in event.articles] for event in events]
        ends = np.cumsum([0, *map(len, self._members)]).tolist()
        self._places = [range(start, end) for start, end in pairwise(ends)]
        self._reports = Reports([profile_of(one, glossary) for found in self._members for one in found])

    def joined(self, article: Article) -> tuple[Event, ...]:
        """The events with `article` in one of them, or in a new one at the end; ids and titles stay."""
        events, mine = self._events, profile_of(article, self._glossary)
        best = nearest(self._reports.odds(mine), self._places, self._least)
        if best is None:
            numbers = [int(event.id[1:]) for event in events if event.id[1:].isdecimal()]
            founded = _event([(article, mine)], np.zeros((1, 1)), self._glossary)
            return (*events, structs.replace(founded, id=f"e{max(numbers, default=0) + 1}"))
        members = sorted([*self._members[best], article], key=lambda one: (one.id, one.text))
        profiles = [profile_of(one, self._glossary) for one in members]
        odds = odds_between(profiles, profiles)
        grown = _event(list(zip(members, profiles, strict=True)), odds, self._glossary)
        grown = structs.replace(grown, id=events[best].id, title=events[best].title)
        return (*events[:best], grown, *events[best + 1 :])


def _event(members: list[tuple[Article, Profile]], odds: Matrix, glossary: Glossary) -> Event:
    scores = chances(odds)
    np.fill_diagonal(scores, 0.0)
    means = [round(float(row.sum()) / (len(members) - 1), 3) if len(members) > 1 else 1.0 for row in scores]
    central = members[max(range(len(members)), key=lambda one: (means[one], -one))][0]
    published = [day for article, _ in members if (day := article.published)]
    return Event(
        id="",
        title=_title(central),
        start=min((day.start for day in published), default=None),
        end=max((day.end for day in published), default=None),
        articles=tuple(article.id for article, _ in members),
        membership=tuple(
            Membership(member[0].id, mean, shared(member, members[:place] + members[place + 1 :], glossary))
            for place, (member, mean) in enumerate(zip(members, means, strict=True))
        ),
    )


def _title(article: Article) -> str:
    first = story(article.prose)[:1]
    return article.headline or (" ".join(first[0].of(article.prose).split()) if first else article.id)
