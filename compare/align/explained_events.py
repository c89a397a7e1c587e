"""Why two articles are taken for reports of one event, or are not."""

from __future__ import annotations

import numpy as np

from compare.align.candidates import SHARED, WINDOW, signature, worth_comparing
from compare.align.events import SAME_EVENT
from compare.align.front import LENGTH
from compare.align.profile import profile_of
from compare.align.reasons import shared
from compare.align.same_event import ANOTHER_ACT, MEANINGS, NOTHING, SAME, Reports, chances
from compare.glossary import Glossary
from compare.model import Article
from compare.model.explanation import Explanation, Signal

_NOTE = (
    f"What the first {LENGTH:,} characters of both stories tell is compared. "
    "In a group of more than two the mean of all pairs decides; one or two join many at a lower score."
)
_NOT_COMPARED = (
    f" Yet events never compares these two: they share fewer than {SHARED} names, numbers or words of their "
    f"openings, or are more than {WINDOW} days apart."
)


def explain_events(
    a: Article, b: Article, glossary: Glossary, *, threshold: float = SAME_EVENT
) -> Explanation:
    """Every signal of the pair, what it adds to the log-odds (they sum up to those of the score), the
    score (0…1) and what the two share. Signals come largest effect first; `usual` is where two articles
    start from. Two that `group` does not even compare are no event, whatever their score.
    """
    one, other = profile_of(a, glossary), profile_of(b, glossary)
    reports = Reports([other])
    values = reports.signals(one)[0].tolist()
    in_time = float(reports.in_time(one)[0])
    found = [
        _signal(name, value, weight, MEANINGS[name])
        for (name, weight), value in zip(SAME.weights.items(), values, strict=True)
    ]
    found.append(_signal("published", in_time, 1.0, "how near their days of publication are, if known"))
    nothing = float(reports.nothing_shared(one)[0])
    found.append(
        _signal("nothing_shared", nothing, NOTHING, "they share no name, phrase, number or opening word")
    )
    another = float(reports.another_act(one)[0])
    found.append(
        _signal(
            "another_act",
            another,
            ANOTHER_ACT,
            "the later one counts far fewer killed or wounded, of a later day",
        )
    )
    found.append(_signal("usual", 1.0, SAME.bias, "where every two articles start from"))
    score = float(chances(reports.odds(one))[0])
    alike = score >= threshold
    compared = worth_comparing(signature(one), signature(other))
    return Explanation(
        kind="events",
        first=a.id,
        second=b.id,
        score=score,
        threshold=threshold,
        same=alike and compared,
        signals=tuple(sorted(found, key=lambda signal: (-np.abs(signal.adds), signal.name))),
        shared=shared((a, one), [(b, other)], glossary),
        note=_NOTE + _NOT_COMPARED if alike and not compared else _NOTE,
    )


def _signal(name: str, value: float, weight: float, meaning: str) -> Signal:
    return Signal(name, round(value, 4), weight, round(value * weight, 4), meaning)
