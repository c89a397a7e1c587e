"""The words that dates are made of, in the languages we know them in; kept in `data/dates.yaml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Word(Struct, frozen=True):
    """What a word means in a date. `kind` is month, weekday, near-day or unit; `number` the month, the
    weekday (from 1) or the days from today; `alone` when a month or a weekday needs no day or year beside
    it, and a near day need not begin a sentence; `day_after` when the day may follow the month; `rest` the
    further words of longer names.
    """

    kind: str
    number: int = 0
    alone: bool = True
    day_after: bool = False
    unit: str = ""
    rest: tuple[tuple[str, Word], ...] = ()


@lru_cache(maxsize=1)
def words() -> dict[str, Word]:
    """Each word that can be the heart of a date."""
    found: dict[str, Word] = {}
    for kind, key in (("month", "months"), ("weekday", "days")):
        for language, entries in _data()[key].items():
            for number, entry in enumerate(entries, start=1):
                alone, _, beside = entry.partition("|")
                for form in (*alone.split(), *beside.split()):
                    word = Word(kind, number, form in alone.split(), language == "en")
                    first, _, rest = form.partition("_")
                    if rest:
                        known = found.get(first, Word("several")).rest
                        found[first] = Word("several", rest=(*known, (" " + rest, word)))
                    else:
                        found.setdefault(form, word)
    for form, days in table("near-days").items():
        found.setdefault(form, Word("near-day", days))
        found.setdefault(form.capitalize(), Word("near-day", days, alone=False))
    for form, _, unit in (pair.partition(":") for pair in _data()["units"].split()):
        found.setdefault(form, Word("unit", unit=unit))
    return found


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, int]:
    """The pairs "word:number" of one entry of the data; "_" stands for a space."""
    pairs = (pair.rpartition(":") for pair in _data()[name].split())
    return {word.replace("_", " "): int(number) for word, _, number in pairs}


@lru_cache(maxsize=8)
def listed(name: str) -> frozenset[str]:
    """The words of one entry of the data."""
    return frozenset(_data()[name].split())


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    import ryaml

    path = Path(__file__).with_name("data") / "dates.yaml"
    data: dict[str, Any] = ryaml.loads(path.read_text(encoding="utf-8"))
    return data
