"""One date in a text, as it is written."""

from __future__ import annotations

from datetime import date

from compare.model import Span


class DateMention(Span, frozen=True, order=True):
    """A date as written. `weekday` is the English name. `iso` is set only where day, month and year are all
    plain and there is such a day. `days` are the ends of a range in one month ("3–5 May 2016").

    `readings` are the two days that "03/02/2016" can mean. `part` is early, mid or late (of a month, a year),
    earlier or later ("later this year"). A mention relative to the day of writing has `shift`, how many
    `unit`s (day, week, weekend, month, year, decade, night, morning), or weekdays or months where `weekday`
    or `month` is set, it is away: "last week" -1, "next Monday" 1, "three years ago" -3. `ago` marks the last
    kind; its `shift` is None where the number is not told ("several years ago").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str | None = None
    iso: str | None = None
    days: tuple[int, int] | None = None
    readings: tuple[str, ...] = ()
    part: str | None = None
    unit: str | None = None
    shift: int | None = None
    ago: bool = False


def mention(
    start: int,
    end: int,
    year: str | None,
    month: int | None = None,
    day: int | None = None,
    *,
    weekday: str | None = None,
    days: tuple[int, int] | None = None,
    part: str | None = None,
    shift: int | None = None,
) -> DateMention | None:
    """The mention, unless there is no such day or month."""
    try:
        for number in days or (day or 1,):
            known = date(int(year or 2000), month or 1, number)  # 2000 has a 29 February
    except ValueError:
        return None
    iso = known.isoformat() if year and month and day else None
    whole = int(year) if year else None
    return DateMention(start, end, whole, month, day, weekday, iso, days, part=part, shift=shift)
