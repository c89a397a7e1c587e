"""Dates of the Islamic calendar: 28 Rabiul Akhir 1437, Ramadan 12, 1445 AH, ١ محرم ١٤٤٦ هـ.

Reckoned by Umm al-Qura through `hijridate` (Hijri years 1343–1500). Where the month began by sight
of the moon, the day is one earlier or later: a date alone is never surer than that.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from compare.model import Span
from compare.text.folding import through_fold

_YEAR = re.compile(r"(?<![\d,.])[1١][34٣٤]\d\d(?!\d|[,.]\d)")
_ERA = re.compile(r"\s?(?:A\.?H\.?|H\b\.?|هـ?)(?!\w)")
_LETTERS = r"[^\W\d_]+(?:[\s’'ʿʾʻ`‘.\u2010\u2011-]{1,2}[^\W\d_]+){0,3}"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s|من\s)?(?P<name>{_LETTERS})[.,]?\s\Z"
)
_MONTH_FIRST = re.compile(rf"(?P<name>{_LETTERS})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s\Z")
_REACH = 48  # characters before a year that can belong to its date


class HijriDate(Span, frozen=True, order=True):
    """An Islamic date as written, and the days of the Gregorian calendar it can be (ISO, two days apart)."""

    year: int
    month: int
    day: int
    iso: str
    first: str
    last: str


@lru_cache(maxsize=512)
@through_fold
def hijri_dates(prose: str) -> tuple[HijriDate, ...]:
    """The full Islamic dates written in `prose`, in order, never overlapping."""
    found: list[HijriDate] = []
    for match in _YEAR.finditer(prose):
        mention = _before_year(prose, match)
        if mention and (not found or found[-1].end <= mention.start):
            found.append(mention)
    return tuple(found)


def _before_year(prose: str, year: re.Match[str]) -> HijriDate | None:
    first = max(0, year.start() - _REACH)
    before = prose[first : year.start()]
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        match = pattern.search(before)
        while match:
            month = _month(match["name"])
            if month:
                era = _ERA.match(prose, year.end())
                end = era.end() if era else year.end()
                return _reckoned(first + match.start(), end, int(year[0]), month, int(match["day"]))
            match = pattern.search(before, match.start() + 1)
    return None


def _reckoned(start: int, end: int, year: int, month: int, day: int) -> HijriDate | None:
    from hijridate import Hijri

    try:
        there = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    one = timedelta(days=1)
    first, last = (there - one).isoformat(), (there + one).isoformat()
    return HijriDate(start, end, year, month, day, there.isoformat(), first, last)


@lru_cache(maxsize=256)
def _month(name: str) -> int | None:
    """The number of the month that `name` spells."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(filter(str.isalpha, bare)).replace("ة", "ه").replace("ى", "ي")
    for number, pattern in enumerate(_months(), start=1):
        if pattern.fullmatch(bare):
            return number
    return None


@lru_cache(maxsize=1)
def _months() -> tuple[re.Pattern[str], ...]:
    import ryaml

    data = ryaml.loads(Path(__file__).with_name("data").joinpath("hijri.yaml").read_text(encoding="utf-8"))
    return tuple(re.compile(pattern.replace("LINK", data["link"])) for pattern in data["months"])
