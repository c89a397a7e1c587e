"""Events that follow one another: the same cast again, in what is not the same event."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from compare.align.clusters import linked
from compare.align.postings import Postings
from compare.align.profile import Profile, profile_of
from compare.align.reasons import common
from compare.align.same_event import SAME, Matrix, Reports
from compare.glossary import Glossary
from compare.model import Article, Event, Story

# Chosen on ECB+ (events of one topic against others) and by reading what it links on BASIL:
_CAST = 0.4  # how alike the names of two events must be (cosine)
_FOLLOWS = -1.6  # mean log-odds, without their days, from which two events may be one story
_YEAR = 366  # days after which what follows is another story
_SURE = 6.0


class _Told:
    """An event with its articles."""

    def __init__(self, event: Event, articles: list[Article], glossary: Glossary) -> None:
        self.event = event
        self.first = articles[0]
        self.profiles = [profile_of(article, glossary) for article in articles]
        self.cast = _cast(self.profiles)

    @cached_property
    def reports(self) -> Reports:
        """The articles, to compare others with."""
        return Reports(self.profiles)

    def later_than(self, other: _Told) -> int:
        """Days from the end of the other to the start of this; 0 where a day is not known."""
        if not self.event.start or not other.event.end:
            return 0
        return (date.fromisoformat(self.event.start) - date.fromisoformat(other.event.end)).days


def stories(events: Sequence[Event], articles: Sequence[Article], glossary: Glossary) -> tuple[Story, ...]:
    """The stories that two or more of `events` make; an event is in one at most, and most are in none.

    Two events may be one story when their articles name much the same people, places and bodies, are
    alike though not enough to be one event, and no more than a year lies between. Groups of events
    form as groups of articles do (`clusters`). Events of a story stand in order of time, undated
    ones last; ids s1, s2, … follow the first event; a story is called by its largest event.
    """
    by_id = {article.id: article for article in articles}
    told = [
        _Told(event, [by_id[one] for one in event.articles], glossary)
        for event in sorted(events, key=lambda event: (event.start or "9999", event.title, event.articles))
    ]
    casts = Postings([one.cast for one in told])
    alike = [
        {
            int(other)
            for other in np.nonzero(casts.cosines(one.cast) >= _CAST)[0]
            if other != place and max(one.later_than(told[other]), told[other].later_than(one)) <= _YEAR
        }
        for place, one in enumerate(told)
    ]

    def between(rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        odds = np.full((len(rows), len(columns)), -_SURE)
        for i, row in enumerate(rows):
            for j, column in enumerate(columns):
                if column in alike[row]:
                    odds[i, j] = likeness(min(row, column), max(row, column))
        return odds

    @cache
    def likeness(first: int, second: int) -> float:
        return _mean_odds(told[first], told[second])

    links = [
        np.array(sorted(other for other in others if between([place], [other])[0, 0] >= _FOLLOWS), np.intp)
        for place, others in enumerate(alike)
    ]
    alone: list[NDArray[np.intp]] = [np.array([], np.intp)] * len(told)  # nothing joins at less
    found = [group for group in linked(links, alone, between, _FOLLOWS) if len(group) > 1]
    return tuple(
        _story(f"s{number}", [told[one] for one in group], glossary) for number, group in enumerate(found, 1)
    )


def _story(id: str, told: list[_Told], glossary: Glossary) -> Story:
    largest = max(told, key=lambda one: len(one.event.articles))
    names = common([(one.first, one.cast) for one in told], glossary)
    starts = [one.event.start for one in told if one.event.start]
    why = [f"shared names: {', '.join(names)}"] if names else []
    if len(set(starts)) > 1:
        why.append(f"from {min(starts)} to {max(starts)}")
    return Story(id, largest.event.title, tuple(one.event.id for one in told), tuple(why))


def _mean_odds(one: _Told, other: _Told) -> float:
    odds = np.array([SAME.odds(other.reports.signals(profile)) for profile in one.profiles])
    return round(float(np.clip(odds, -2 * _SURE, _SURE).mean()), 6)


def _cast(profiles: Sequence[Profile]) -> dict[str, int]:
    """The names of all, each article counting alike."""
    total: Counter[str] = Counter()
    for profile in profiles:
        norm = math.sqrt(sum(value * value for value in profile.names.values())) or 1.0
        for key, value in profile.names.items():
            total[key] += round(1000 * value / norm)
    return dict(total)
