"""The log-odds of single pairs: what `same_event.Reports` says of one article and many, for the few pairs
that are worth it among very many articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from math import log1p, log2, sqrt
from typing import Any

from compare.align import same_event
from compare.align.acts import Act
from compare.align.postings import square
from compare.align.profile import Profile

_Bag = Mapping[Any, int]
_WEIGHT = same_event.SAME.weights
_WEIGHTS = tuple(_WEIGHT.values())
_SHARED = [[*_WEIGHT].index(name) for name in ("names", "phrases", "openings", "numbers")]
_MOST = {name: max(0.0, weight) for name, weight in _WEIGHT.items()}  # of a signal between 0 and 1
_UNSEEN = ("lead_names", "names_missing", "counts_differ", "years_differ", "months_differ", "weekdays_differ")
_BEST = same_event.SAME.bias + sum(_MOST[name] for name in _UNSEEN) + 1e-6  # odds are rounded
_BEST += max(0.0, same_event.NOTHING) + max(0.0, same_event.ANOTHER_ACT)
_log = lru_cache(maxsize=4096)(log1p)


def pair_odds(one: Profile, other: Profile) -> float:
    """The log-odds that two articles report the same event, as `Reports.odds` gives them."""
    signals = _signals(one, other)
    odds = _odds(signals) + _in_time(one.published, other.published)
    if not any(signals[place] for place in _SHARED):
        odds += same_event.NOTHING
    if one.act and other.act and _another_act(one.act, other.act):
        odds += same_event.ANOTHER_ACT
    return round(odds, 6)


def odds_from(least: float, one: Profile, other: Profile) -> float | None:
    """`pair_odds` where they are `least` or more, else None: sooner found out for most."""
    if _most_odds(one, other) < least:
        return None
    odds = pair_odds(one, other)
    return odds if odds >= least else None


def _most_odds(one: Profile, other: Profile) -> float:
    """No less than `pair_odds`, at half its cost: for what is not looked at the best that could be found."""
    odds = _BEST + _in_time(one.published, other.published)
    odds += _WEIGHT["length"] * _log(max(one.length, other.length, same_event.FEWEST))
    if phrases := len(one.phrases & other.phrases):
        odds += _WEIGHT["phrases"] * _log(phrases)
    if opening := len(one.opening & other.opening):
        odds += _WEIGHT["openings"] * _log(opening)
    odds += _WEIGHT["names"] * cosine(one.names, other.names, one.names_square * other.names_square)
    if one.numbers and not one.numbers.keys().isdisjoint(other.numbers):
        odds += _MOST["numbers"]
    if one.latest_year and one.latest_year == other.latest_year:
        odds += _WEIGHT["years"]
    if one.dated_months and not one.dated_months.keys().isdisjoint(other.dated_months):
        odds += _MOST["dated_months"]
    if one.days and not one.days.keys().isdisjoint(other.days):
        odds += _MOST["days"]
    return odds


def told_odds(one: Profile, other: Profile) -> float:
    """The part of the log-odds that comes from what two articles tell: `SAME` of `Reports.signals`."""
    return _odds(_signals(one, other))


def _odds(signals: Sequence[float]) -> float:
    odds = same_event.SAME.bias
    for weight, value in zip(_WEIGHTS, signals, strict=True):
        odds += weight * value
    return odds


def _signals(one: Profile, other: Profile) -> tuple[float, ...]:
    weights, others = one.weights.keys(), other.weights.keys()
    return (
        cosine(one.names, other.names, one.names_square * other.names_square),
        max(_share(one.lead_names, others), _share(other.lead_names, weights)),
        1 - min(_share(one.cast, others), _share(other.cast, weights)),
        _log(len(one.phrases & other.phrases)),
        _log(len(one.opening & other.opening)),
        _log(max(one.length, other.length, same_event.FEWEST)),
        cosine(one.numbers, other.numbers),
        float(bool(one.counted and other.counted) and one.counted.isdisjoint(other.counted)),
        float(bool(one.latest_year) and one.latest_year == other.latest_year),
        _differ(one.latest_year, other.latest_year),
        _differ(one.months, other.months),
        cosine(one.dated_months, other.dated_months),
        cosine(one.days, other.days),
        _differ(one.weekdays, other.weekdays),
    )


def _dot(one: _Bag, other: _Bag) -> int:
    if not (one and other):
        return 0
    shared = one.keys() & other.keys()
    return sum([one[key] * other[key] for key in shared]) if shared else 0


def cosine(one: _Bag, other: _Bag, squares: float | None = None) -> float:
    """The cosine of two bags; 0 where either is empty. `squares` is the product of the dot products of each
    with itself, where it is known.
    """
    dot = _dot(one, other)
    return dot / sqrt(squares or square(one) * square(other)) if dot else 0.0


def _share(mine: _Bag, present: Set[str]) -> float:
    """What share of my weights the other article has."""
    shared = mine.keys() & present
    return sum([mine[key] for key in shared]) / max(1, sum(mine.values())) if shared else 0.0


def _differ(one: _Bag, other: _Bag) -> float:
    """1 where both have something and they share nothing."""
    return float(bool(one and other) and one.keys().isdisjoint(other))


def _in_time(one: tuple[int, int] | None, other: tuple[int, int] | None) -> float:
    if one is None or other is None:
        return 0.0
    late = max(one[0] - other[1], other[0] - one[1]) - same_event.DAYS_OF_ONE_EVENT
    return same_event.LATER * log2(1 + late) if late > 0 else same_event.SAME_DAYS


def _another_act(one: Act, other: Act) -> bool:
    """True where the later of two acts counts far fewer killed or wounded."""
    earlier, later = sorted((one, other), key=lambda act: act.day)
    return earlier.day < later.day and any(
        toll * same_event.FEWER <= earlier.tolls[role]
        for role, toll in later.tolls.items()
        if role in earlier.tolls
    )
