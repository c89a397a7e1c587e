"""How well what was found fits what the generated articles tell of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.cuts import cut, f1
from benchmarks.metrics import b_cubed


@dataclass(frozen=True)
class Pairs:
    """Of all pairs of articles that tell of one event, the share found; and how many found do."""

    recall: float
    precision: float


def of_events(truth: Mapping[str, int], events: Sequence[Mapping[str, Any]]) -> Pairs:
    """Pairs within one of the events of `newscollate events --format json`."""
    event_of = _event_of(events)
    both = Counter((event_of[id_], event) for id_, event in truth.items())
    said = Counter(event_of.values())
    return _pairs(_within(both), _within(said), _within(Counter(truth.values())))


def of_scored(truth: Mapping[str, int], path: Path) -> Pairs:
    """Pairs of a file `number TAB number TAB score`, from the score on that gives the best F1: in
    hindsight, so at the peer's best.
    """
    if not path.stat().st_size:
        return Pairs(0.0, 0.0)
    event = np.array(list(truth.values()))
    found = np.loadtxt(path, ndmin=2)
    same = event[found[:, 0].astype(int)] == event[found[:, 1].astype(int)]
    gold = _within(Counter(truth.values()))
    best = cut(same, found[:, 2], lambda f, s, t, n: f1(f, s, gold, n))
    said = found[:, 2] >= best
    return _pairs(int((same & said).sum()), int(said.sum()), gold)


def cubed(truth: Mapping[str, int], events: Sequence[Mapping[str, Any]]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of the events."""
    event_of = _event_of(events)
    return b_cubed(list(truth.values()), [event_of[id_] for id_ in truth])


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent e of cost = c·size^e that fits best: 1 is as the size grows, 2 as its square."""
    return float(np.polyfit(np.log(sizes), np.log(costs), 1)[0])


def _event_of(events: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """The number of each article's event; its id is the path of the file, then #, then its own."""
    return {id_.rpartition("#")[2]: number for number, one in enumerate(events) for id_ in one["articles"]}


def _within(sizes: Mapping[Any, int]) -> int:
    return sum(comb(size, 2) for size in sizes.values())


def _pairs(right: int, said: int, gold: int) -> Pairs:
    return Pairs(right / max(1, gold), right / max(1, said))
