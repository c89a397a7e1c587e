"""Events that follow one another: the same cast again, in what is not the same event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from math import sqrt

import numpy as np

from compare.align.candidates import Candidates, Signature, heaviest, order
from compare.align.clusters import linked
from compare.align.packed import ProfileOf, Shelf, Whole, as_it_is, profiles_for
from compare.align.pairs import cosine, told_odds
from compare.align.postings import square
from compare.align.profile import Profile
from compare.align.reasons import common
from compare.align.same_event import Matrix
from compare.glossary import Glossary
from compare.model import Article, Event, Story

# Chosen on ECB+ (events of one topic against others) and by reading what it links on BASIL:
_CAST = 0.4  # how alike the names of two events must be (cosine)
_FOLLOWS = -1.6  # mean log-odds, without their days, from which two events may be one story
_YEAR = 366  # days after which what follows is another story
_SURE = 6.0
_NamesOf = Callable[[Article], dict[str, int]]


class _Told:
    """An event with its articles."""

    def __init__(self, event: Event, articles: list[Article], profiles: ProfileOf, names: _NamesOf) -> None:
        self.event = event
        self.first = articles[0]
        self._articles, self._of = articles, profiles
        self.cast = _cast(map(names, articles))
        self._square = square(self.cast)
        self.signature = Signature(heaviest(self.cast), _days(event))

    def like(self, other: _Told) -> float:
        """How alike the casts of two events are: their cosine."""
        return cosine(self.cast, other.cast, self._square * other._square)

    def profiles(self) -> list[Profile]:
        """Those of the articles; not kept, for there may be very many events."""
        return [self._of(article) for article in self._articles]


def stories(
    events: Sequence[Event],
    articles: Sequence[Article],
    glossary: Glossary,
    profiles: ProfileOf | None = None,
    whole: Whole = as_it_is,
) -> tuple[Story, ...]:
    """The stories that two or more of `events` make; an event is in one at most, and most are in none.

    Two events may be one story when their articles name much the same people, places and bodies, are
    alike though not enough to be one event, and no more than a year lies between. Groups of events
    form as groups of articles do (`clusters`). Events of a story stand in order of time, undated
    ones last; ids s1, s2, … follow the first event; a story is called by its largest event.
    """
    by_id = {article.id: article for article in articles}
    of = profiles or profiles_for(articles, glossary)
    names = of.names if isinstance(of, Shelf) else lambda article: of(article).names
    told = [
        _Told(event, [by_id[one] for one in event.articles], of, names)
        for event in sorted(events, key=lambda event: (event.start or "9999", event.title, event.articles))
    ]
    alike = _alike(told)

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
    groups = linked(links, between, _FOLLOWS, stragglers=False)
    found = [group for group in groups if len(group) > 1]
    return tuple(
        _story(f"s{number}", [told[one] for one in group], glossary, whole)
        for number, group in enumerate(found, 1)
    )


def _alike(told: Sequence[_Told]) -> list[set[int]]:
    """Of each event those within a year whose cast is much the same."""
    alike: list[set[int]] = [set() for _ in told]
    known = Candidates(_YEAR)
    for place in sorted(range(len(told)), key=lambda one: (order(told[one].signature.published), one)):
        mine = told[place]
        for other in known.near(place, mine.signature):
            if mine.like(told[other]) >= _CAST:
                alike[place].add(other)
                alike[other].add(place)
        known.add(place, mine.signature)
    return alike


def _days(event: Event) -> tuple[int, int] | None:
    if not (event.start and event.end):
        return None
    return date.fromisoformat(event.start).toordinal(), date.fromisoformat(event.end).toordinal()


def _story(id: str, told: list[_Told], glossary: Glossary, whole: Whole) -> Story:
    largest = max(told, key=lambda one: len(one.event.articles))
    names = common([(whole(one.first), one.cast) for one in told], glossary)
    starts = [one.event.start for one in told if one.event.start]
    why = [f"shared names: {', '.join(names)}"] if names else []
    if len(set(starts)) > 1:
        why.append(f"from {min(starts)} to {max(starts)}")
    return Story(id, largest.event.title, tuple(one.event.id for one in told), tuple(why))


def _mean_odds(one: _Told, other: _Told) -> float:
    there = other.profiles()
    odds = [told_odds(mine, theirs) for mine in one.profiles() for theirs in there]
    return round(sum(min(max(value, -2 * _SURE), 2 * _SURE) for value in odds) / len(odds), 6)


def _cast(names: Iterable[dict[str, int]]) -> dict[str, int]:
    """The names of all, each article counting alike."""
    total: dict[str, int] = {}
    for mine in names:
        norm = sqrt(square(mine)) or 1.0
        for key, value in mine.items():
            total[key] = total.get(key, 0) + round(1000 * value / norm)
    return total
