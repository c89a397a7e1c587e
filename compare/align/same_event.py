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
_SAME_DAYS = 1.0  # log-odds for two reports within them
_LATER = -1.0  # … for each doubling of the days beyond

# Fitted by benchmarks/fit_same_event.py on ECB+ (pairs within a topic) and BASIL.
SAME = Logistic(
    {
        "words": 2.4,
        "names": 2.49,
        "pairs": 3.02,
        "pairs_shared": 0.659,
        "numbers": 2.92,
        "counts_differ": -0.637,
        "months_differ": -0.495,
        "years": 1.99,
        "years_differ": -0.638,
        "length": -0.777,
        "doings": 1.22,
        "who_and_what": 1.21,
        "main_and_what": 1.81,
    },
    -0.557,
)


def event_score(articles: Sequence[Article]) -> Matrix:
    """How surely each two articles report the same event: n × n, 0…1, symmetric, 1 on the diagonal.

    Entities are those of the shipped glossary.
    """
    return event_scores(articles, Glossary.shipped())


def event_scores(articles: Sequence[Article], glossary: Glossary) -> Matrix:
    """`event_score` with the entities of `glossary`."""
    profiles = [Profile(article, glossary) for article in articles]
    odds = SAME.odds(signals(profiles)) + _in_time(profiles)
    result: Matrix = np.round(1 / (1 + np.exp(-odds)), 6)
    np.fill_diagonal(result, 1.0)
    return result


def signals(profiles: Sequence[Profile]) -> Matrix:
    """What `SAME` looks at, in the order of `NAMES`: n × n × 13, each symmetric."""
    main_names = _share([p.main_names for p in profiles], [p.present for p in profiles])
    names = _alike([p.names for p in profiles])
    doings = _alike([p.doings for p in profiles])
    pairs = [p.pairs for p in profiles]
    shared_pairs = [dict.fromkeys(bag, 1) for bag in pairs]
    years = [p.years for p in profiles]
    lengths = np.array([p.length for p in profiles], float)
    return np.stack(
        (
            _alike([p.weights for p in profiles]),
            names,
            _alike(pairs),
            np.log1p(dots(shared_pairs, shared_pairs)),
            _alike([p.numbers for p in profiles]),
            _at_odds([p.counted for p in profiles]),
            _at_odds([p.months for p in profiles]),
            _alike(years),
            _at_odds(years),
            np.log1p(np.maximum.outer(lengths, lengths)),
            doings,
            np.sqrt(names * doings),
            np.sqrt(doings) * np.maximum(main_names, main_names.T),
        ),
        axis=-1,
    )


NAMES = (
    "words",  # cosine of all terms
    "names",  # … of names
    "pairs",  # … of neighbouring terms
    "pairs_shared",  # how many of them both have (logarithm)
    "numbers",  # cosine of numbers
    "counts_differ",  # both count things, and none alike
    "months_differ",  # both write months, and none alike
    "years",  # cosine of the years written
    "years_differ",  # both write years, and none alike
    "length",  # terms of the longer (logarithm)
    "doings",  # cosine of the ideas and words of the first sentences, without names
    "who_and_what",  # geometric mean of names and doings
    "main_and_what",  # the main names of either that the other has, if the doings are alike
)


def _alike(bags: Sequence[dict[str, int]]) -> Matrix:
    return cosines(bags, bags)


def _share(weights: Sequence[dict[str, int]], present: Sequence[dict[str, int]]) -> Matrix:
    totals = np.array([max(1, sum(bag.values())) for bag in weights], float)
    result: Matrix = dots(weights, present) / totals[:, None]
    return result


def _at_odds(bags: Sequence[dict[str, int]]) -> Matrix:
    some = np.array([bool(bag) for bag in bags], float)
    result: Matrix = np.outer(some, some) * (dots(bags, bags) == 0)
    return result


def _in_time(profiles: Sequence[Profile]) -> Matrix:
    """Log-odds from the days of publication: for reports of the same days, against later ones; 0
    where either is not known.
    """
    days = np.array([p.published or (np.nan, np.nan) for p in profiles], float).reshape(-1, 2)
    apart = np.maximum(days[:, None, 0] - days[None, :, 1], days[None, :, 0] - days[:, None, 1])
    late = apart - _DAYS_OF_ONE_EVENT
    weight = np.where(late > 0, _LATER * np.log2(1 + np.maximum(0.0, late)), _SAME_DAYS)
    result: Matrix = np.where(np.isnan(apart), 0.0, weight)
    return result
