"""Which articles report the same event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import structs

from compare.align.clusters import STRAGGLER, linked, log_odds, nearest
from compare.align.profile import Profile, profile_of
from compare.align.reasons import shared
from compare.align.same_event import Matrix, Reports, chances, odds_between
from compare.glossary import Glossary
from compare.model import Article, Event, Membership
from compare.text.story import story

SAME_EVENT = 0.45  # score from which articles are one event; chosen on ECB+ and BASIL together


def group(articles: Sequence[Article], glossary: Glossary, *, threshold: float = SAME_EVENT) -> list[Event]:
    """The events that `articles` report; every article is in exactly one.

    The order of the articles changes nothing. Events come by first day of publication (those
    without one last), then by title; their ids e1, e2, … count in that order. An event is called
    by the headline of its most central article; `start` and `end` are the first and the last day
    any of its articles was published, None where no article says. `threshold`, 0…1, is the mean
    score from which articles are one event.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    profiles = [profile_of(article, glossary) for article in ordered]
    reports = Reports(profiles)
    least = float(log_odds(np.array(threshold)))
    links, near = [], []
    for place, profile in enumerate(profiles):
        odds = reports.odds(profile)
        odds[place] = -np.inf
        links.append(np.nonzero(odds >= least)[0])
        near.append(np.nonzero(odds >= least - STRAGGLER)[0])

    def between(rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        return odds_between([profiles[row] for row in rows], [profiles[column] for column in columns])

    events = [
        _event([(ordered[one], profiles[one]) for one in members], glossary)
        for members in linked(links, near, between, least)
    ]
    events.sort(key=lambda event: (event.start or "9999", event.title, event.articles))
    return [structs.replace(event, id=f"e{number}") for number, event in enumerate(events, 1)]


def join(
    article: Article,
    articles: Sequence[Article],
    events: Sequence[Event],
    glossary: Glossary,
    *,
    threshold: float = SAME_EVENT,
) -> tuple[Event, ...]:
    """`events` with `article` in the one that it fits best, or in a new one at the end; `articles` are
    those of the events. Ids and titles of events stay. Unlike `group`, nothing that was decided
    is taken back: two events that the new article would tie together stay two.
    """
    by_id = {other.id: other for other in articles}
    members = [[by_id[one] for one in event.articles] for event in events]
    flat = [other for found in members for other in found]
    ends = np.cumsum([0, *map(len, members)])
    places = [range(start, end) for start, end in zip(ends[:-1], ends[1:], strict=True)]
    mine = profile_of(article, glossary)
    odds = Reports([profile_of(other, glossary) for other in flat]).odds(mine)
    best = nearest(odds, places, float(log_odds(np.array(threshold))))
    if best is None:
        numbers = [int(event.id[1:]) for event in events if event.id[1:].isdecimal()]
        founded = structs.replace(_event([(article, mine)], glossary), id=f"e{max(numbers, default=0) + 1}")
        return (*events, founded)
    joined = sorted([*members[best], article], key=lambda one: (one.id, one.text))
    grown = _event([(one, profile_of(one, glossary)) for one in joined], glossary)
    grown = structs.replace(grown, id=events[best].id, title=events[best].title)
    return (*events[:best], grown, *events[best + 1 :])


def _event(members: list[tuple[Article, Profile]], glossary: Glossary) -> Event:
    profiles = [profile for _, profile in members]
    scores = chances(odds_between(profiles, profiles))
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
            Membership(one[0].id, mean, shared(one, [other for other in members if other is not one], glossary))
            for one, mean in zip(members, means, strict=True)
        ),
    )


def _title(article: Article) -> str:
    first = story(article.prose)[:1]
    return article.headline or (" ".join(first[0].of(article.prose).split()) if first else article.id)
