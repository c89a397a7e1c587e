"""When what a text tells of happened: each date as an interval of days, reckoned from the publication.

A date that names its year needs nothing else. The others are resolved against `published`, once from its
first day and once from its last, and the moment spans both answers; without it they stay open. News usage:

- "on Friday" is the nearest Friday not after the publication where the sentence tells what was, and not
  before it where it tells what will be; in a report of a Friday that day itself, either way. Where no verb
  tells, the moment spans both Fridays.
- "last Friday" is before the day of publication, "next Friday" after it; where that Friday and the one of
  the week before (after) differ, the moment spans both. "This Friday" is in the week of publication.
- Weeks run from Monday to Sunday. "The past year" ends on the day of publication.
- "July 15" is the nearest 15 July unless that is more than four months away; then tense decides. A month
  alone goes by tense.
- "Three weeks ago" leaves half a week on either side, as rounded numbers of months and years do.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from itertools import zip_longest

from msgspec import structs

from compare.model import Published, Span
from compare.text.calendar_words import WEEKDAYS
from compare.text.date_mention import DateMention
from compare.text.dates import dates
from compare.text.folding import through_fold
from compare.text.tense import tense

_NEAR = 120  # days within which a day and month without a year mean the nearest
_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_DAY = timedelta(days=1)
_RANGE = re.compile(r"\s?(?:[-–—]|to|through|until|till|and|au|bis|al|a|по)\s?")

Interval = tuple[date, date]


class Moment(Span, frozen=True, order=True):
    """A date of the text as the days from `first` to `last` (ISO, both included). Both are None where the
    text and the publication do not say; `why` gives the reason either way.
    """

    first: str | None = None
    last: str | None = None
    why: str = ""


@lru_cache(maxsize=512)
@through_fold
def moments(prose: str, published: Published | None = None) -> tuple[Moment, ...]:
    """A moment for each of `dates(prose)`, in order. The first and last day of `published` are ISO dates;
    times after them are ignored.
    """
    found = dates(prose)
    return tuple(
        _moment(prose, _with_year(prose, mention, following), published)
        for mention, following in zip_longest(found, found[1:])
    )


def _with_year(prose: str, mention: DateMention, following: DateMention | None) -> DateMention:
    """Of "May 3 – June 5, 2016" the first takes the year of the second."""
    if not following or not following.year or mention.year or not (mention.month and following.month):
        return mention
    if not _RANGE.fullmatch(prose, mention.end, following.start):
        return mention
    return structs.replace(mention, year=following.year - (following.month < mention.month))


def _moment(prose: str, mention: DateMention, published: Published | None) -> Moment:
    start, end = mention.start, mention.end
    if written := _written(mention):
        return _found(start, end, written, _why_written(mention))
    if mention.ago and mention.shift is None:
        return Moment(start, end, why="the text does not say how long ago")
    if published is None:
        return Moment(start, end, why="no date of publication to reckon from")
    first, last = (date.fromisoformat(day[:10]) for day in (published.start, published.end))
    told = tense(prose, mention) if mention.shift is None else ""
    try:
        days = _resolved(mention, first, told)[0], _resolved(mention, last, told)[1]
    except (OverflowError, ValueError):
        return Moment(start, end, why="outside the calendar")
    until = "" if first == last else f" to {last}"
    how = {"past": ", told as past", "future": ", told as to come"}.get(told, "")
    return _found(start, end, days, f"reckoned from the publication, {first}{until}{how}")


def _found(start: int, end: int, days: Interval, why: str) -> Moment:
    return Moment(start, end, days[0].isoformat(), days[1].isoformat(), why)


def _written(mention: DateMention) -> Interval | None:
    """The days of a date that names its year."""
    if mention.readings:
        first, last = mention.readings
        return date.fromisoformat(first), date.fromisoformat(last)
    if mention.year is None:
        return None
    if mention.month is None:
        return _part(date(mention.year, 1, 1), date(mention.year, 12, 31), mention.part)
    if mention.day or mention.days:
        first_day, last_day = mention.days or (mention.day or 1, mention.day or 1)
        return date(mention.year, mention.month, first_day), date(mention.year, mention.month, last_day)
    return _part(*_month(mention.year, mention.month), mention.part)


def _why_written(mention: DateMention) -> str:
    if mention.readings:
        return "day and month can change places: " + " or ".join(mention.readings)
    return "written" if mention.day or mention.days else "written, without a day"


def _resolved(mention: DateMention, day: date, told: str) -> Interval:
    """The days meant by a text of `day`."""
    if mention.weekday and not mention.month:
        return _weekday(mention, day, told)
    if mention.month and (mention.day or mention.days):
        return _day_of_year(mention, day, told)
    if mention.month:
        return _month_of_year(mention, day, told)
    shift = mention.shift or 0
    if mention.ago and mention.unit != "day":
        length = _LENGTH[mention.unit or "day"]
        half = timedelta(days=int(length / 2))
        middle = day + timedelta(days=round(shift * length))
        return middle - half, min(middle + half, day)
    first, last = _unit(mention.unit or "day", day, shift)
    if mention.part == "past":
        return day - (last - first) - _DAY, day
    if mention.part == "earlier" and first <= day:
        return first, min(last, day)
    if mention.part == "later" and last >= day:
        return max(first, day), last
    return _part(first, last, mention.part)


def _weekday(mention: DateMention, day: date, told: str) -> Interval:
    number = WEEKDAYS.index(mention.weekday or "")
    since = day - (day.weekday() - number) % 7 * _DAY  # the nearest that is not after the day
    coming = day + (number - day.weekday()) % 7 * _DAY
    in_week = day + (number - day.weekday()) * _DAY
    if mention.shift is not None and mention.shift < 0:
        return in_week - 7 * _DAY, since if since < day else since - 7 * _DAY
    if mention.shift is not None and mention.shift > 0:
        return coming if coming > day else coming + 7 * _DAY, in_week + 7 * _DAY
    if mention.shift == 0:
        return in_week, in_week
    return _by_tense(told, (since, since), (coming, coming))


def _day_of_year(mention: DateMention, day: date, told: str) -> Interval:
    """Month and day, the weekday too where it is written: it tells the year."""
    reach = 8 if mention.weekday or (mention.month == 2 and 29 in (mention.day, *(mention.days or ()))) else 1
    years = range(day.year - reach, day.year + reach + 1)  # a 29 February can be eight years away
    every = [found for year in years if (found := _written_in(mention, year))]
    if mention.weekday:
        number = WEEKDAYS.index(mention.weekday)
        every = [found for found in every if found[0].weekday() == number] or every
    nearest = min(every, key=lambda found: (abs(found[0] - day), found))
    if mention.weekday or abs(nearest[0] - day).days <= _NEAR:
        return nearest
    since = max((found for found in every if found[0] <= day), default=nearest)
    coming = min((found for found in every if found[0] >= day), default=nearest)
    return _by_tense(told, since, coming)


def _written_in(mention: DateMention, year: int) -> Interval | None:
    try:
        return _written(structs.replace(mention, year=year))
    except ValueError:
        return None  # 29 February


def _month_of_year(mention: DateMention, day: date, told: str) -> Interval:
    month = mention.month or 1
    since = _month(day.year - (month > day.month), month)
    coming = _month(day.year + (month < day.month), month)
    if mention.shift is not None and mention.shift < 0:
        before = _month(since[0].year - (month == day.month), month)
        return _month(day.year - 1, month)[0], before[1]
    if mention.shift is not None and mention.shift > 0:
        after = _month(coming[0].year + (month == day.month), month)
        return after[0], _month(day.year + 1, month)[1]
    if mention.shift == 0:
        return _month(day.year, month)
    first, last = _by_tense(told, since, coming)
    return (
        _part(first, last, mention.part)
        if since == (first, last) or coming == (first, last)
        else (first, last)
    )


def _by_tense(told: str, since: Interval, coming: Interval) -> Interval:
    if told == "past":
        return since
    return coming if told == "future" else (min(since[0], coming[0]), max(since[1], coming[1]))


def _unit(unit: str, day: date, shift: int) -> Interval:
    """The calendar's unit that is `shift` units from that of `day`."""
    if unit in ("week", "weekend"):
        monday = day - day.weekday() * _DAY + shift * 7 * _DAY
        return monday + (5 if unit == "weekend" else 0) * _DAY, monday + 6 * _DAY
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return _month(months // 12, months % 12 + 1)
    if unit == "year":
        return date(day.year + shift, 1, 1), date(day.year + shift, 12, 31)
    if unit == "decade":
        year = day.year // 10 * 10 + 10 * shift
        return date(year, 1, 1), date(year + 9, 12, 31)
    if unit == "night":
        return day - _DAY, day
    return day + shift * _DAY, day + shift * _DAY


def _month(year: int, month: int) -> Interval:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _part(first: date, last: date, part: str | None) -> Interval:
    """The early, middle or late third; "earlier in 2015" may be any of it."""
    third = (last - first + _DAY) // 3
    if part == "early":
        return first, first + third - _DAY if third else first
    if part == "mid":
        return first + third, last - third
    return (last - third + _DAY if third else last, last) if part == "late" else (first, last)
