"""Which event an article belongs to, judged against all that the store holds at the cost of its neighbours.

As in `compare.align.events.Settled` an article joins the event that it fits best, or founds one, and nothing
that was decided is taken back. Only events are asked of which one article shares rare keys with it
(`compare.align.candidates`) and is enough like it, and of a large event only those who came last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from statistics import median_low

import numpy as np
from msgspec import Struct

from compare.align.candidates import AROUND, WINDOW, Signature, best
from compare.align.clusters import STRAGGLER, least_odds, nearest
from compare.align.membership import title_of
from compare.align.pairs import pair_odds
from compare.align.profile import Profile
from compare.align.reasons import shared
from compare.align.same_event import chances
from compare.corpus.store.database import Database
from compare.corpus.store.ledger import Joined, Ledger
from compare.corpus.store.packing import iso
from compare.corpus.store.stages import Stages
from compare.corpus.store.tables import PART, UNDATED
from compare.model import Article, Published

_ASKED = 40  # members of one event that a new article is compared with
_SHOWN = 5  # those of them that its reasons name
_LATELY = 200  # articles that came last, by whose days an undated one is looked for

# Neighbours of an article under a key, in the order of days and of coming, in the two parts of the postings
# that are nearest, on each side of it. The undated stand behind all days; the last of them are shown to the
# dated, since they came with what is new.
_BEHIND, _AHEAD = "day DESC, article DESC", "day, article"
_SIDES = (_BEHIND, _BEHIND, _AHEAD, _AHEAD, _BEHIND)
_POSTINGS = "SELECT {side} AS side, article, weight, day FROM postings WHERE key = {{key}} AND part = ?"
_PART = f"{_POSTINGS} AND article < ? AND day BETWEEN ? AND ? ORDER BY {{order}} LIMIT {AROUND}"
_NEAR = " UNION ALL ".join(
    f"SELECT * FROM ({_PART.format(side=place // 2, order=order)}) AS near{place}"
    for place, order in enumerate(_SIDES)
)


_LAST = f"SELECT last FROM articles WHERE number < ? ORDER BY number DESC LIMIT {_LATELY}"
_DAYS = f"SELECT last FROM ({_LAST}) AS lately WHERE last IS NOT NULL"


class Judged(Struct, frozen=True):
    """An article about to be judged, whose profile the ledger has; `before` is the event it was in, when it
    comes with other words.
    """

    number: int
    article: Article
    signature: Signature
    before: int | None = None
    known: int = 2**62  # articles from this number on have not been judged


class Judge:
    """Decides for one article after the other, within a transaction, and tells the ledger."""

    def __init__(self, database: Database, ledger: Ledger, stages: Stages) -> None:
        self._database, self._ledger, self._glossary = database, ledger, stages.glossary
        self._least = least_odds(stages.same_event)

    def judge(self, one: Judged) -> int:
        """The number of the event that the article joins or founds."""
        joined = self.best(one)
        id = one.article.id
        if joined is None:
            return self._ledger.found(one.number, id, title_of(one.article), one.before)
        self._ledger.join(joined, id, one.before)
        return joined.event

    def best(self, one: Judged) -> Joined | None:
        """The event that the article would join; None where it would found one. Nothing is written."""
        told = self._odds(one, self.candidates(one))
        alike = [number for number, odds in told.items() if odds >= self._least - STRAGGLER]
        events = self._ledger.events_of(sorted(alike))
        asked = [(event, members[-_ASKED:]) for event, members in events.items()]
        compared = [number for _, members in asked for number in members]
        told |= self._odds(one, [number for number in compared if number not in told])
        if not compared:
            return None
        odds = np.array([told[number] for number in compared])
        ends = accumulate((len(members) for _, members in asked), initial=0)
        places = [range(start, end) for start, end in pairwise(ends)]
        found = nearest(odds, places, self._least)
        if found is None:
            return None
        event, members = asked[found]
        score = round(float(chances(odds[places[found].start : places[found].stop]).mean()), 3)
        return Joined(one.number, event, score, self._why(one, members, told))

    def _odds(self, one: Judged, others: Sequence[int]) -> dict[int, float]:
        """The log-odds that each of the other articles reports the same event."""
        if not others:
            return {}
        mine, *profiles = self._ledger.profiles([one.number, *others])
        return {number: pair_odds(mine, each) for number, each in zip(others, profiles, strict=True)}

    def _why(self, one: Judged, members: Sequence[int], odds: Mapping[int, float]) -> tuple[str, ...]:
        """What the article shares with those of the event that it is most like."""
        most = sorted(members, key=lambda number: (-odds[number], number))[:_SHOWN]
        mine, *profiles = self._ledger.profiles([one.number, *most])
        others = [(_dated(profile), profile) for profile in profiles]
        return shared((one.article, mine), others, self._glossary)

    def candidates(self, one: Judged) -> list[int]:
        """The numbers of the articles worth comparing with, most alike first."""
        recent = self._ledger.recent
        first, last, end = self._window(one)
        if recent.covers(first, one.known):
            return recent.near(one.number, one.signature, first, last, end)
        keys = dict(one.signature.keys)
        names = [*keys]
        found = self._database.for_each(_NEAR, names, _around(first, last, end, one.known))
        return best(
            keys,
            (
                (names[place], article, weight)
                for place, article, weight in _nearest(found)
                if article != one.number
            ),
        )

    def _window(self, one: Judged) -> tuple[int, int, int]:
        """The first day whose articles are looked at, the one that the article stands under, and the day that
        is too late: none beyond the parts of the postings next to its own.
        """
        first, last = one.signature.published or self._lately(one.known)
        window = WINDOW if one.signature.published else PART
        part = last // PART
        return max(first - window, (part - 1) * PART), last, min(last + window + 1, (part + 2) * PART)

    def _lately(self, known: int) -> tuple[int, int]:
        """The day that stands for an undated article: that of most who came last, whatever days others claim.
        Where none of them has one, the day before all days.
        """
        day = median_low([last for [last] in self._database.rows(_DAYS, [known])] or [0])
        return day, day


def _around(first: int, last: int, end: int, known: int) -> list[int]:
    """The values of `_NEAR`: for each part on each side, the first and the last day there."""
    part = last // PART
    behind, ahead, undated = (first, last), (last + 1, end - 1), (UNDATED, UNDATED)
    parts = ((part, behind), (part - 1, behind), (part, ahead), (part + 1, ahead), (UNDATED // PART, undated))
    return [value for near, (start, stop) in parts for value in (near, known, start, stop)]


def _nearest(found: Iterable[tuple[int, int, int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Of what `_NEAR` found in two parts, the place of the key, article and weight of those nearest."""
    sides: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for place, side, article, weight, day in found:
        sides.setdefault((place, side), []).append((day, article, weight))
    for (place, side), those in sides.items():
        if len(those) > AROUND:
            those.sort(reverse=_SIDES[2 * side] == _BEHIND)
        for _, article, weight in those[:AROUND]:
            yield place, article, weight


def _dated(profile: Profile) -> Article:
    """An article of which only the days are known."""
    first, last = map(iso, profile.published or (None, None))
    return Article(text="", published=Published(first, last) if first and last else None)
