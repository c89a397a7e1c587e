"""Why two sentences report the same thing, or do not: the signals, their weights, the score."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from compare.align.logistic import Logistic
from compare.align.prepared import Prepared
from compare.align.relatedness import RELATED, SHARED, relatedness
from compare.align.same_fact import FULL, SAME, SAME_FACT, WORTH_A_LOOK, scores
from compare.align.signals import MEANING, signals
from compare.align.terms import terms_alone
from compare.glossary import Glossary
from compare.model import Explanation, Signal
from compare.text.frequency import function_words


def explain_sentences(a: str, b: str, glossary: Glossary, threshold: float = SAME_FACT) -> Explanation:
    """Every signal of two sentences, what it adds to the log-odds, and the score, 0…1; largest effect first.

    *Same* is the chance that they report the same thing, *full* that neither says much more than the
    other; a signal of the second is called "full: …". The score is same × (3 + full) / 4. Pairs too
    little related to be worth a look score half of how related they are. From `threshold` on they
    report the same thing; rows are made with a lower one, since there words that all reports of the
    event repeat count less. The order of the two changes nothing but `first` and `second`.
    """
    one, other = sorted(
        (Prepared(text, terms_alone(text, glossary)) for text in (a, b)), key=lambda made: made.text
    )
    shared = relatedness([one], [other])[0, 0]
    if float(RELATED(shared)) < WORTH_A_LOOK:
        found = _signals("", RELATED, SHARED, shared)
        note = f"Too little related to be compared closely: half of {float(RELATED(shared)):.2f}."
    else:
        values = np.array([*shared, *signals(one, other)])
        found = _signals("", SAME, SHARED | MEANING, values) + _signals(
            "full: ", FULL, SHARED | MEANING, values
        )
        same, full = float(SAME(values)), float(FULL(values))
        note = f"Same {same:.2f}, full {full:.2f}; the score is same × (3 + full) / 4, and 1 for equal ones."
    score = float(scores([one], [other])[0, 0])
    return Explanation(
        kind="sentences",
        first=a,
        second=b,
        score=score,
        threshold=threshold,
        same=score >= threshold,
        signals=tuple(sorted(found, key=lambda signal: (-abs(signal.adds), signal.name))),
        shared=_shared(one, other),
        note=note,
    )


def _signals(
    prefix: str, model: Logistic, meanings: Mapping[str, str], values: NDArray[np.float64]
) -> list[Signal]:
    found = [
        Signal(prefix + name, _rounded(value), weight, _rounded(value * weight), meanings[name])
        for (name, weight), value in zip(model.weights.items(), values, strict=True)
    ]
    return [*found, Signal(f"{prefix}usual", 1.0, model.bias, model.bias, "where every two start from")]


def _shared(one: Prepared, other: Prepared) -> tuple[str, ...]:
    """The terms that both have, the rarest first; numbers, names and words."""
    common = [key for key in one.words if key in other.words and key not in _FUNCTION]
    return tuple(sorted(common, key=lambda key: (-one.words[key], key))[:12])


_FUNCTION = function_words("en")


def _rounded(value: float) -> float:
    return round(float(value), 6)
