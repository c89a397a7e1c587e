"""Are the numbers of a sentence found, with their unit, their bound and what they count?

On sentences labelled by hand. `python -m benchmarks.quality.figures --show` prints what is missed and
what is wrong in the development half.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from benchmarks.quality._labels import HALVES, Place, f1, passages
from compare.text.numbers import Number, numbers


class _Gold(msgspec.Struct):
    start: int
    end: int
    value: float
    unit: str | None
    bound: str
    counts: str | None
    high: float | None = None

    def is_found(self, number: Number) -> bool:
        """Same span, same value."""
        same = (number.start, number.end) == (self.start, self.end)
        return same and _close(number.value, self.value) and _close(number.high, self.high)


class _Labelled(Place):
    numbers: tuple[_Gold, ...] = ()


def measure(shared: Path) -> dict[str, float]:
    """F1 of span and value over all passages and over each half; of those found, how many have the right
    unit, bound and counted noun.
    """
    tallies = {half: Counter[str]() for half in HALVES}
    for text, labelled in passages(shared, "numbers", _Labelled):
        tallies[labelled.half] += _tally(text, labelled.numbers)
    every = tallies["development"] + tallies["held_out"]
    figures = _figures(every)
    for half, tally in tallies.items():
        figures |= {f"{half}_{name}": figure for name, figure in _figures(tally).items()}
    return figures


def errors(shared: Path) -> Iterator[str]:
    """Each number missed ("-"), found in vain ("+") or misread ("~") in the development half."""
    for text, labelled in passages(shared, "numbers", _Labelled):
        if labelled.half != "development":
            continue
        found = list(numbers(text))
        for gold in labelled.numbers:
            number = next(filter(gold.is_found, found), None)
            if number is None:
                yield f"- {text[gold.start : gold.end]} = {gold.value} | {text}"
                continue
            found.remove(number)
            for name, (is_, should) in _details(gold, number).items():
                if not _good(is_, should):
                    yield f"~ {number.of(text)}: {name} {is_}, not {should} | {text}"
        yield from (f"+ {number.of(text)} = {number.value} | {text}" for number in found)


def _tally(text: str, expected: tuple[_Gold, ...]) -> Counter[str]:
    found = numbers(text)
    tally = Counter(found=len(found), expected=len(expected))
    for gold in expected:
        for number in filter(gold.is_found, found):
            tally["right"] += 1
            tally.update(name for name, (is_, should) in _details(gold, number).items() if _good(is_, should))
    return tally


def _details(gold: _Gold, number: Number) -> dict[str, tuple[str | None, str | None]]:
    return {name: (getattr(number, name), getattr(gold, name)) for name in ("unit", "bound", "counts")}


def _good(is_: str | None, should: str | None) -> bool:
    return is_ == should or (should is not None and is_ in should.split("|"))


def _close(one: float | None, other: float | None) -> bool:
    return one == other or (
        one is not None and other is not None and abs(one - other) <= 1e-3 * max(abs(one), abs(other))
    )


def _figures(tally: Counter[str]) -> dict[str, float]:
    right = tally["right"]
    figures = {"f1": f1(right, tally["found"], tally["expected"])}
    return figures | {name: round(tally[name] / max(right, 1), 4) for name in ("unit", "bound", "counts")}


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        print("\n".join(errors(folder)))
    print(measure(folder))
