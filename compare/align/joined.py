"""Articles that are alike, joined into events: a part at a time, for no event reaches over parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from compare.align.clusters import least_odds, linked
from compare.align.membership import event_of, lone
from compare.align.packed import ProfileOf, Shelf
from compare.align.pairs import pair_odds
from compare.align.same_event import Matrix, odds_between
from compare.glossary import Glossary
from compare.model import Article, Event

Link = tuple[int, int, float]  # the places of two articles that are alike, and their log-odds

_MANY = 2000  # pairs


class Part(NamedTuple):
    """Articles that hang together by `links`, in the order of their ids, and their packed profiles."""

    articles: list[Article]
    profiles: list[bytes]
    links: list[Link]

    def events(self, threshold: float, glossary: Glossary) -> list[Event]:
        """The events of the part, as `compare.align.events.group` finds them, not numbered."""
        if len(self.articles) == 1:
            return [lone(self.articles[0])]
        alike: list[dict[int, float]] = [{} for _ in self.articles]
        for one, other, odds in self.links:
            alike[one][other] = alike[other][one] = odds
        shelf = Shelf((one.id for one in self.articles), self.profiles)
        return joined_up(self.articles, shelf, alike, least_odds(threshold), glossary)


def parts(many: int, links: Iterable[Link]) -> Iterator[tuple[list[int], list[Link]]]:
    """The parts of so `many` articles that no link crosses: the places of the articles of each, in order, and
    its links, by the numbers of their articles in the part.
    """
    part = firsts(many, links := list(links))
    members: dict[int, list[int]] = {}
    number = [0] * many
    for place, first in enumerate(part):
        number[place] = len(members.setdefault(first, []))
        members[first].append(place)
    within: dict[int, list[Link]] = {}
    for one, other, odds in links:
        within.setdefault(part[one], []).append((number[one], number[other], odds))
    for first, places in members.items():
        yield places, within.get(first, [])


def firsts(many: int, links: Iterable[Link]) -> list[int]:
    """Of each article the first of those that it hangs together with."""
    first = list(range(many))

    def root(place: int) -> int:
        while first[place] != place:
            first[place] = place = first[first[place]]
        return place

    for one, other, _ in links:
        low, high = sorted((root(one), root(other)))
        first[high] = low
    return [root(place) for place in range(many)]


def joined_up(
    articles: Sequence[Article],
    of: ProfileOf,
    alike: Sequence[Mapping[int, float]],
    least: float,
    glossary: Glossary,
) -> list[Event]:
    """The events of articles in the order of their ids, not numbered yet. `alike` has, for each article, the
    places of the candidates that it is `least` log-odds like, with their log-odds.
    """

    def between(rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        if len(rows) * len(columns) > _MANY:  # `Reports` takes long to set up
            return odds_between([of(articles[one]) for one in rows], [of(articles[one]) for one in columns])
        return np.array([[pair(one, other) for other in columns] for one in rows])

    def pair(one: int, other: int) -> float:
        odds = alike[one].get(other)
        return pair_odds(of(articles[one]), of(articles[other])) if odds is None else odds

    links = [np.array(sorted(others), np.intp) for others in alike]
    return [event_of(articles, members, of, between, glossary) for members in linked(links, between, least)]
