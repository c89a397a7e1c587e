"""Two figures for one thing: their normal form, and whether both can hold."""

from __future__ import annotations

from math import floor, inf, log10

from compare.text.numbers import Number

_SIGNS = {"at-least": "≥", "more-than": ">", "at-most": "≤", "less-than": "<", "nearly": "~", "about": "~"}
_LOOSE = 0.15  # how far from “about 50” the exact figure may lie
_COARSE = 0.1  # how far a figure of one digit may lie from what it rounds: 2 million for 1.9, not for 1.5
_BARELY = 0.8  # “dozens” is read as two dozen, and twenty are hardly fewer
_VAGUE = 20  # times the least that “dozens” or “hundreds” can be which they never are
_APART = 5  # times that the less of two such words holds which then mean different numbers
_EXCLUDING = (  # bounds that leave nothing between them at one figure
    {"more-than", "less-than"},
    {"more-than", "at-most"},
    {"at-least", "less-than"},
)
_ROUND = {"about", "nearly"}
RESULT = "result"  # the unit of a score or a vote: two figures that belong together
_MEASURES: tuple[dict[str | None, float], ...] = (  # units of one kind, in the first
    {"km": 1.0, "miles": 1.609, "m": 0.001, "feet": 0.000305, "yards": 0.000914},
    {"kg": 1.0, "tonnes": 1000.0, "tons": 907.0},
    {"hectares": 1.0, "acres": 0.405},
    {"litres": 1.0, "gallons": 3.785, "barrels": 159.0},
    {"inches": 1.0, "feet": 12.0},
)
_GREAT = 1000  # figures below are not rounded without a word


def normal_form(number: Number) -> str:
    """ "53", "≥53", "10–15", "1500000 USD", "5 %"."""
    figure = _plain(number.value) + (f"–{_plain(number.high)}" if number.high is not None else "")
    return _SIGNS.get(number.bound, "") + figure + (f" {number.unit}" if number.unit else "")


def _plain(value: float) -> str:
    return f"{round(value, 2):.15g}"


def compatible(a: Number, b: Number) -> str:
    """Why two figures are compatible, for the reader; "" where only one of them can hold."""
    if a.unit == b.unit == RESULT:
        return ""
    if a.unit != b.unit and a.unit and b.unit:
        return _converted(a, b)
    if {a.bound, b.bound} <= _ROUND:  # each leaves the same room: both round one figure
        near = max(a.value, b.value) * (1 - _LOOSE) <= min(a.value, b.value)
        return "both can hold" if near else ""
    if a.bound == b.bound == "vague":
        return "both can hold" if max(a.value, b.value) < _APART * min(a.value, b.value) else ""
    (low, high), (other_low, other_high) = _interval(a), _interval(b)
    if {a.bound, b.bound} in _EXCLUDING and (low == other_high or other_low == high):
        return ""
    if low <= other_high and other_low <= high:
        return "both can hold"
    if _rounds(a.value, b.value) or _rounds(b.value, a.value):
        return "one is the other rounded"
    return ""


def _converted(a: Number, b: Number) -> str:
    """The reason where one figure is the other in another unit; amounts in two currencies can be such."""
    if a.value != b.value and all(len(number.unit or "") == 3 for number in (a, b)):
        return "in two currencies"
    for units in _MEASURES:
        if a.unit in units and b.unit in units:
            one, other = sorted((a.value * units[a.unit], b.value * units[b.unit]))
            return "one is the other in another unit" if other * (1 - _COARSE) <= one else ""
    return ""


def _interval(number: Number) -> tuple[float, float]:
    value, high = number.value, number.high if number.high is not None else number.value
    return {
        "vague": (value * _BARELY, value * _VAGUE),
        "at-least": (value, inf),
        "more-than": (value, inf),
        "at-most": (-inf, high),
        "less-than": (-inf, high),
        "nearly": (value * (1 - _LOOSE), high),
        "about": (value * (1 - _LOOSE), high * (1 + _LOOSE)),
    }.get(number.bound, (value, high))


def _rounds(rounded: float, exact: float) -> bool:
    """True when `rounded` is `exact` with fewer digits: 240000 for 241312, 5 for 5.2; never 50 for 53.
    Rounding to one digit counts only within a tenth.
    """
    if rounded == int(rounded) and exact != int(exact):
        return round(exact) == rounded
    if rounded < _GREAT or exact < _GREAT:
        return False
    digits = len(f"{rounded:.0f}".rstrip("0"))
    if digits == 1 and abs(rounded - exact) > _COARSE * exact:
        return False
    return round(exact, digits - 1 - floor(log10(exact))) == rounded
