"""May two numbers be the same? Yes if they share a value, or if one is the other rounded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from compare.text.bilingual.number_words import Figure

_ROUNDED = 5000  # smaller numbers, years among them, are not rounded
_FURTHEST = 0.05  # from the number, for one that is rounded
_DIGITS = 3  # at most that say something in a rounded number


def agree(one: Figure, other: Figure) -> bool:
    """True when the two may be one number."""
    return one in Known([other])


class Known:
    """The values of many numbers, asked for one more: `figure in Known(figures)`; each at the cost of one."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        values = {value for figure in figures for value in figure.values}
        self._exact = {_plain(value) for value in values}
        self._rounded = {short for value in values for short in _roundings(value)}

    def __contains__(self, figure: Figure) -> bool:
        return any(
            _plain(value) in self._exact
            or _plain(value) in self._rounded
            or any(short in self._exact for short in _roundings(value))
            for value in figure.values
        )


def _plain(value: float) -> float:
    """The value to nine digits, so that 0.1 × 3 is 0.3."""
    return float(f"{value:.9g}")


@lru_cache(maxsize=8192)
def _roundings(value: float) -> tuple[float, ...]:
    """What a number may be rounded to: 4 378 027 to 4 380 000 and 4 400 000, not to 4 000 000."""
    most = min(_DIGITS, _significant(value) - 1)
    shorts = (float(f"{value:.{digits - 1}e}") for digits in range(1, most + 1))
    return tuple(
        short
        for short in shorts
        if short != value
        and min(short, value) >= _ROUNDED
        and abs(short - value) <= _FURTHEST * max(short, value)
    )


@lru_cache(maxsize=8192)
def _significant(value: float) -> int:
    """How many digits of a value say something: 3 in 1 230 000."""
    return max(1, len(f"{value:.12g}".partition("e")[0].replace(".", "").strip("0")))
