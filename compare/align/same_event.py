"""Do two articles report the same event?

A pair's score depends on its two articles only: rarity comes from the language, so that two
articles score alike alone, in a folder and among twenty thousand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.bags import cosines, dots
from compare.align.logistic import Logistic
from compare.align.profile import Profile
from compare.glossary import Glossary
from compare.model import Article

Matrix = NDArray[np.float64]

_DAYS_OF_ONE_EVENT = 3  # between the first and the last report
_LATER = -1.0  # for each doubling of a longer time between two reports

# Fitted by benchmarks/fit_same_event.py on ECB+ (pairs within a topic) and BASIL.
SAME = Logistic({"words": 1.66, "names": 1.98, "covered": 1.72, "main_names": 1.49, "pairs": 2.62, "pairs_shared": 0.705, "numbers": 1.15, "counts_differ": -0.723, "months_differ": -0.537, "years": 1.96, "years_differ": -0.621, "length": -0.682, "doings": 1.28, "who_and_what": 0.998, "who_and_what_first": 1.27}, -1.53)


def event_score(articles: Sequence[Article]) -> Matrix:
    """How surely each two articles report the same event: n × n, 0…1, symmetric, 1 on the diagonal.

    Entities are those of the shipped glossary.
    """
    return event_scores(articles, Glossary.shipped())


def event_scores(articles: Sequence[Article], glossary: Glossary) -> Matrix:
    """`event_score` with the entities of `glossary`."""
    profiles = [Profile(article, glossary) for article in articles]
    odds = SAME.odds(signals(profiles)) + _LATER * _late(profiles)
    result: Matrix = np.round(1 / (1 + np.exp(-odds)), 6)
    np.fill_diagonal(result, 1.0)
    return result


def signals(profiles: Sequence[Profile]) -> Matrix:
    """What `SAME` looks at: n × n × 15, each symmetric."""
    present = [p.present for p in profiles]
    covered = _share([p.weights for p in profiles], present)
    main_names = _share([p.main_names for p in profiles], present)
    pairs = [p.pairs for p in profiles]
    shared_pairs = [dict.fromkeys(bag, 1) for bag in pairs]
    counted = [dict.fromkeys(p.counted, 1) for p in profiles]
    months, years = [p.calendar("month") for p in profiles], [p.years for p in profiles]
    names = _alike([p.names for p in profiles])
    doings, lead_doings = (_alike([p.doings(count) for p in profiles]) for count in (8, 3))
    lengths = np.array([p.length for p in profiles], float)
    return np.stack(
        (
            _alike([p.weights for p in profiles]),
            names,
            np.minimum(covered, covered.T),
            np.maximum(main_names, main_names.T),
            _alike(pairs),
            np.log1p(dots(shared_pairs, shared_pairs)),
            _alike([p.numbers for p in profiles]),
            _at_odds(counted),
            _at_odds(months),
            _alike(years),
            _at_odds(years),
            np.log1p(np.maximum.outer(lengths, lengths)),
            doings,
            np.sqrt(names * doings),
            np.sqrt(names * lead_doings),
        ),
        axis=-1,
    )


NAMES = (
    "words",  # cosine of all terms
    "names",  # … of names
    "covered",  # how much of either article stands in the other: the smaller share
    "main_names",  # how much of the names either is about stands in the other: the larger share
    "pairs",  # cosine of neighbouring terms
    "pairs_shared",  # how many they share (logarithm)
    "numbers",  # cosine of numbers
    "counts_differ",  # both count things, and none alike
    "months_differ",  # both write months, and none alike
    "years",  # cosine of the years written
    "years_differ",  # both write years, and none alike
    "length",  # terms of the longer (logarithm)
    "doings",  # cosine of ideas and words that are no names, first 8 sentences
    "who_and_what",  # … with names: geometric mean of the two cosines
    "who_and_what_first",  # … of the first 3 sentences
)


def _alike(bags: Sequence[dict[str, int]]) -> Matrix:
    return cosines(bags, bags)


def _share(weights: Sequence[dict[str, int]], present: Sequence[dict[str, int]]) -> Matrix:
    totals = np.array([max(1, sum(bag.values())) for bag in weights], float)
    return dots(weights, present) / totals[:, None]


def _at_odds(bags: Sequence[dict[str, int]]) -> Matrix:
    some = np.array([bool(bag) for bag in bags], float)
    return np.outer(some, some) * (dots(bags, bags) == 0)


def _late(profiles: Sequence[Profile]) -> Matrix:
    """How much longer than one event lasts lies between two publications, in doublings."""
    days = np.array([p.published or (np.nan, np.nan) for p in profiles], float).reshape(-1, 2)
    apart = np.maximum(days[:, None, 0] - days[None, :, 1], days[None, :, 0] - days[:, None, 1])
    late = np.maximum(0.0, np.nan_to_num(apart) - _DAYS_OF_ONE_EVENT)
    return np.log2(1 + late)
