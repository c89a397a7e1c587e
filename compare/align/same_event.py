"""Do two articles report the same event?

A pair's score depends on its two articles only: rarity comes from the language, so that two
articles score alike alone, in a folder and among twenty thousand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from compare.align.acts import ROLES
from compare.align.logistic import Logistic
from compare.align.postings import Bag, Postings, Row
from compare.align.profile import Profile, profile_of
from compare.glossary import Glossary
from compare.model import Article

Matrix = NDArray[np.float64]

_UNKNOWN = (np.nan, np.nan)
DAYS_OF_ONE_EVENT = 3  # between the first and the last report
SAME_DAYS = 1.0  # log-odds for two reports within them
LATER = -1.0  # … for each doubling of the days beyond

MEANINGS = {
    "names": "how alike their names are, weighed by rarity, number and place",
    "lead_names": "how much of the names that either begins with the other has",
    "names_missing": "how much of the main names of either the other lacks",
    "phrases": "how many pairs of neighbouring words they share (logarithm)",
    "openings": "how many words and ideas their first two sentences share, known actors aside (logarithm)",
    "length": "how many telling words the longer front has (logarithm)",
    "numbers": "how alike their numbers are",
    "counts_differ": "both count things, and no number with what it counts is alike",
    "years": "the latest year that they write is the same",
    "years_differ": "both write years, and the latest differs",
    "months_differ": "both write months, and none alike",
    "dated_months": "how alike the months with a year are that they write",
    "days": "how alike the days of months are that they write",
    "weekdays_differ": "both name days of the week as they begin, none the same or next to one",
}

# Fitted by benchmarks/fit_same_event.py on ECB+ (pairs within a topic) and BASIL.
SAME = Logistic(
    {
        "names": 1.84,
        "lead_names": 1.58,
        "names_missing": -2.05,
        "phrases": 0.686,
        "openings": 0.936,
        "length": -1.8,
        "numbers": 3,
        "counts_differ": -0.505,
        "years": 2.48,
        "years_differ": -0.483,
        "months_differ": -0.381,
        "dated_months": 2.65,
        "days": 2,
        "weekdays_differ": -0.892,
    },
    5.63,
)


FEWEST = 20  # terms: less is scored as if it had so many, for few as short are in what was fitted
ANOTHER_ACT = -8.0  # log-odds where the later of two reports counts far fewer killed or wounded
FEWER = 1.5  # times as many as it does, since tolls are corrected, but rarely by a third
NOTHING = -8.0  # log-odds where nothing at all is shared: two headlines of one day are not one event


def event_score(articles: Sequence[Article]) -> Matrix:
    """How surely each two articles report the same event: n × n, 0…1, symmetric, 1 on the diagonal.

    Entities are those of the shipped glossary.
    """
    return event_scores(articles, Glossary.shipped())


def event_scores(articles: Sequence[Article], glossary: Glossary) -> Matrix:
    """`event_score` with the entities of `glossary`."""
    profiles = [profile_of(article, glossary) for article in articles]
    result = chances(odds_between(profiles, profiles))
    np.fill_diagonal(result, 1.0)
    return result


def odds_between(rows: Sequence[Profile], columns: Sequence[Profile]) -> Matrix:
    """The log-odds of each of `rows` with each of `columns`."""
    reports = Reports(columns)
    return np.array([reports.odds(one) for one in rows]).reshape(len(rows), len(columns))


def chances(odds: Matrix) -> Matrix:
    """Scores, 0…1, of log-odds."""
    result: Matrix = np.round(1 / (1 + np.exp(-odds)), 6)
    return result


class Reports:
    """Articles that others are compared with."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._names = Postings([p.names for p in profiles])
        self._terms = Postings([_once(p.weights) for p in profiles])
        self._lead_names = Postings([p.lead_names for p in profiles])
        self._cast = Postings([p.cast for p in profiles])
        self._phrases = Postings([_set(p.phrases) for p in profiles])
        self._openings = Postings([_set(p.opening) for p in profiles])
        self._numbers = Postings([p.numbers for p in profiles])
        self._counted = Postings([_set(p.counted) for p in profiles])
        self._years = Postings([p.latest_year for p in profiles])
        self._months = Postings([p.months for p in profiles])
        self._dated_months = Postings([p.dated_months for p in profiles])
        self._days = Postings([p.days for p in profiles])
        self._weekdays = Postings([p.weekdays for p in profiles])
        self._lengths = np.array([max(p.length, FEWEST) for p in profiles], float)
        acts = [p.act for p in profiles]
        self._act_days = np.array([a.day if a else np.nan for a in acts], float)
        self._tolls = {
            role: np.array([a.tolls.get(role, np.nan) if a else np.nan for a in acts], float)
            for role in ROLES
        }
        self._published = np.array([p.published or _UNKNOWN for p in profiles], float).reshape(-1, 2)

    def signals(self, one: Profile) -> Matrix:
        """What `SAME` looks at, for `one` and every article: n × 14, the columns as in `MEANINGS`."""
        present = _once(one.weights)
        lead = _shares(self._lead_names, one.lead_names, self._terms, present)
        cast = _shares(self._cast, one.cast, self._terms, present)
        return np.stack(
            (
                self._names.cosines(one.names),
                np.maximum(*lead),
                1 - np.minimum(*cast),
                np.log1p(self._phrases.dots(_set(one.phrases))),
                np.log1p(self._openings.dots(_set(one.opening))),
                np.log1p(np.maximum(self._lengths, one.length)),
                self._numbers.cosines(one.numbers),
                self._counted.differ(_set(one.counted)),
                self._years.cosines(one.latest_year),
                self._years.differ(one.latest_year),
                self._months.differ(one.months),
                self._dated_months.cosines(one.dated_months),
                self._days.cosines(one.days),
                self._weekdays.differ(one.weekdays),
            ),
            axis=-1,
        )

    def in_time(self, one: Profile) -> Row:
        """Log-odds from the days of publication: for reports of the same days, against later ones; 0
        where either is not known.
        """
        first, last = one.published or _UNKNOWN
        late = np.maximum(first - self._published[:, 1], self._published[:, 0] - last) - DAYS_OF_ONE_EVENT
        weight = np.where(late > 0, LATER * np.log2(1 + np.maximum(0.0, late)), SAME_DAYS)
        result: Row = np.where(np.isnan(late), 0.0, weight)
        return result

    def odds(self, one: Profile) -> Row:
        """The log-odds that `one` and each article report the same event."""
        odds = SAME.odds(self.signals(one)) + self.in_time(one) + NOTHING * self.nothing_shared(one)
        result: Row = np.round(odds + ANOTHER_ACT * self.another_act(one), 6)
        return result

    def another_act(self, one: Profile) -> Row:
        """1 for each article whose first sentence tells of a later day than that of `one` and counts far
        fewer killed or wounded, or of an earlier day and counts far more.
        """
        found = np.zeros(len(self._lengths), bool)
        if one.act:
            later, earlier = self._act_days > one.act.day, self._act_days < one.act.day
            for role, toll in one.act.tolls.items():
                fewer, more = self._tolls[role] * FEWER <= toll, self._tolls[role] >= toll * FEWER
                found |= (later & fewer) | (earlier & more)
        result: Row = found.astype(float)
        return result

    def nothing_shared(self, one: Profile) -> Row:
        """1 for each article that shares no name, phrase, number or word of its opening with `one`."""
        shared = (
            self._names.dots(one.names)
            + self._phrases.dots(_set(one.phrases))
            + self._numbers.dots(one.numbers)
            + self._openings.dots(_set(one.opening))
        )
        result: Row = (shared == 0).astype(float)
        return result


def _once(keys: Iterable[Hashable]) -> dict[Hashable, int]:
    return dict.fromkeys(keys, 1)


_set = lru_cache(maxsize=64)(_once)  # of one article it is asked several times on end


def _shares(weights: Postings, mine: Bag, present: Postings, my: Bag) -> tuple[Row, Row]:
    """What share of my weights each article has present, and of its weights I have."""
    return (
        present.dots(mine) / max(1.0, float(sum(mine.values()))),
        weights.dots(my) / np.maximum(1.0, weights.sums),
    )
