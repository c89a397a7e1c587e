"""Which articles report the same event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
from msgspec import structs

from compare.align.candidates import earlier, order, signature
from compare.align.clusters import least_odds, nearest
from compare.align.joined import joined_up
from compare.align.membership import event_of
from compare.align.packed import ProfileOf, profiles_for
from compare.align.pairs import odds_from
from compare.align.profile import ordinals, profile_of
from compare.align.same_event import Matrix, Reports, odds_between
from compare.glossary import Glossary
from compare.model import Article, Event

SAME_EVENT = 0.55  # score from which articles are one event; chosen on ECB+ and BASIL together


def group(
    articles: Sequence[Article],
    glossary: Glossary,
    *,
    threshold: float = SAME_EVENT,
) -> list[Event]:
    """The events that `articles` report; every article is in exactly one.

    The order of the articles changes nothing. Events come by first day of publication (those
    without one last), then by title; their ids e1, e2, … count in that order. An event is called
    by the headline of its most central article; `start` and `end` are the first and the last day
    any of its articles was published, None where no article says. `threshold`, 0…1, is the mean
    score from which articles are one event.

    The cost grows with the number of articles, not with its square: only `candidates` are compared.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    of = profiles_for(ordered, glossary)
    least = least_odds(threshold)
    return numbered(joined_up(ordered, of, _alike(ordered, of, least), least, glossary))


def numbered(events: Iterable[Event]) -> list[Event]:
    """Events in the order of their days, with their ids."""
    ordered = sorted(events, key=lambda event: (event.start or "9999", event.title, event.articles))
    return [structs.replace(event, id=f"e{number}") for number, event in enumerate(ordered, 1)]


def _alike(articles: Sequence[Article], of: ProfileOf, least: float) -> list[dict[int, float]]:
    """Of each article the candidates, either's of the other, that it is `least` log-odds like: the later
    one of two looks at the earlier.
    """
    alike: list[dict[int, float]] = [{} for _ in articles]
    days = [order(ordinals(article.published)) for article in articles]
    for place, others in earlier(days, lambda one: signature(of(articles[one]))):
        mine = of(articles[place])
        for other in others:
            odds = odds_from(least, mine, of(articles[other]))
            if odds is not None:
                alike[place][other] = alike[other][place] = odds
    return alike


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
        self._least = least_odds(threshold)
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
            founded = self._told([article])
            return (*events, structs.replace(founded, id=f"e{max(numbers, default=0) + 1}"))
        members = sorted([*self._members[best], article], key=lambda one: (one.id, one.text))
        grown = structs.replace(self._told(members), id=events[best].id, title=events[best].title)
        return (*events[:best], grown, *events[best + 1 :])

    def _told(self, members: list[Article]) -> Event:
        profiles = [self._of(one) for one in members]

        def between(rows: Sequence[int], columns: Sequence[int]) -> Matrix:
            return odds_between([profiles[one] for one in rows], [profiles[one] for one in columns])

        return event_of(members, range(len(members)), self._of, between, self._glossary)
