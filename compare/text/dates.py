"""Dates that are written out: only what stands in the text, nothing reckoned from it.

"Feb. 3" has a month and a day, "Thursday" a weekday; which year and which Thursday is for others
to say. English first; French, Spanish, Portuguese, Italian, German and Russian names are known.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from compare.model import Span
from compare.text.tokens import tokens

_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # white space, but no blank line
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b(?![-–]\d|[,.]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?"
_TO = r"\s?(?:[-–]|and|to|et|au|y|al|e|und|bis|и)\s?"
_WEEKDAY_BEFORE = re.compile(rf"(?P<name>[^\W\d_]+(?:-feira)?)\.?,?{_GAP}(?:(?:the|den|dem|le|el){_GAP})?\Z")
_DAY_BEFORE = re.compile(rf"(?P<range>\b\d{{1,2}}{_TO})?(?<![\d.,]){_DAY}\.?{_GAP}(?:(?:of|de){_GAP})?\Z")
_DAY_AFTER = re.compile(
    rf"\.?{_GAP}{_DAY}(?P<range>{_TO}\d{{1,2}}\b)?(?!\d|[,.:]\d|\s?%)(?:,?{_GAP}{_YEAR})?"
)
_YEAR_AFTER = re.compile(rf"\.?,?{_GAP}(?:(?:of|de|del){_GAP})?{_YEAR}")
_LEAD_BEFORE = re.compile(rf"(?P<word>[^\W\d_]+)(?:-|{_GAP})\Z")
_ISO = re.compile(r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>[12]\d{3})\Z")
_SLASHED_BEFORE = re.compile(r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/\Z")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d\Z")
_POSSESSIVE = re.compile(r"['’]s\Z")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REACH = 24  # characters before a name that can belong to its date


class DateMention(Span, frozen=True, order=True):
    """A date as written. `weekday` is the English name. `iso` is set only where day, month and year
    are all written and there is such a day; of a range ("3–5 May 2016") month and year are kept.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str | None = None
    iso: str | None = None


class _Name(Struct, frozen=True):
    """A name of a month or a weekday; `alone` when it needs no day or year beside it."""

    number: int
    alone: bool
    capital: bool


@lru_cache(maxsize=512)
def dates(prose: str) -> tuple[DateMention, ...]:
    """The dates written in `prose`, in order, never overlapping."""
    months, weekdays = _names("months"), _names("days")
    found: list[DateMention] = []
    for token in tokens(prose):
        word = token.of(prose)
        place: Span = token
        if word not in months and word not in weekdays and not word[0].isdigit():
            if word.isalpha():
                continue
            place = _core(word, token.start)
            word = place.of(prose)
        if word in months:
            mention = _around_month(prose, place, months[word])
        elif word in weekdays and weekdays[word].alone:
            mention = DateMention(place.start, place.end, weekday=_WEEKDAYS[weekdays[word].number - 1])
        elif len(word) > 3 and word[0].isdigit():
            mention = _in_digits(prose, place, word)
        else:
            continue
        if mention:
            while found and found[-1].start >= mention.start:
                found.pop()  # the weekday that the longer mention takes in
            if not found or found[-1].end <= mention.start:
                found.append(mention)
    return tuple(found)


def _core(word: str, start: int) -> Span:
    """The part of a joined word that can name a date: Friday’s, d’octobre, mid-August, post-Sept."""
    possessive = _POSSESSIVE.search(word)
    end = possessive.start() if possessive else len(word)
    begin = max(word.rfind(joint, 0, end) for joint in "-'’\u2010\u2011") + 1
    return Span(start + begin, start + end)


def _around_month(prose: str, month: Span, name: _Name) -> DateMention | None:
    """The date that the month's name is the middle of, or the beginning."""
    start, end, day, year, ranged = month.start, month.end, 0, None, False
    before = _before(prose, start)
    if match := _DAY_BEFORE.search(before):
        day, ranged, start = int(match["day"]), bool(match["range"]), start - len(before) + match.start()
    elif name.capital and (match := _DAY_AFTER.match(prose, end)):
        day, ranged, year, end = int(match["day"]), bool(match["range"]), match["year"], match.end()
    if year is None and end == month.end and (match := _YEAR_AFTER.match(prose, end)):
        year, end = match["year"], match.end()
    if day > 31 or (not day and year is None and not (name.alone and _led(prose, month))):
        return None
    weekday = None
    before = _before(prose, start)
    if (match := _WEEKDAY_BEFORE.search(before)) and match["name"] in (weekdays := _names("days")):
        weekday, start = _WEEKDAYS[weekdays[match["name"]].number - 1], start - len(before) + match.start()
    return _mention(start, end, year, name.number, None if ranged or not day else day, weekday)


def _in_digits(prose: str, token: Span, word: str) -> DateMention | None:
    """2016-07-15; 15.07.2016; 15/07/2016; a year alone, after a word that makes it one."""
    if match := _ISO.match(word) or _DOTTED.match(word):
        end = token.start + match.end()
        return _mention(token.start, end, match["year"], int(match["month"]), int(match["day"]))
    if not _YEAR_ALONE.match(word):
        return None
    before = _before(prose, token.start)
    if match := _SLASHED_BEFORE.search(before):
        first, second = int(match["first"]), int(match["second"])
        start = token.start - len(before) + match.start()
        if first > 12 or first == second:
            return _mention(start, token.end, word, second, first)
        if second > 12:
            return _mention(start, token.end, word, first, second)
        return _mention(start, token.end, word)  # day and month cannot be told apart
    return _mention(token.start, token.end, word) if _led(prose, token) else None


def _mention(
    start: int,
    end: int,
    year: str | None,
    month: int | None = None,
    day: int | None = None,
    weekday: str | None = None,
) -> DateMention | None:
    """The mention, unless there is no such day or month."""
    try:
        known = date(int(year or 2000), month or 1, day or 1)  # 2000 has a 29 February
    except ValueError:
        return None
    iso = known.isoformat() if year and month and day else None
    return DateMention(start, end, int(year) if year else None, month, day, weekday, iso)


def _before(prose: str, start: int) -> str:
    return prose[max(0, start - _REACH) : start]


def _led(prose: str, token: Span) -> bool:
    """True after "in", "since" and the like, and within "mid-August"."""
    lead = _LEAD_BEFORE.search(_before(prose, token.start))
    return lead is not None and lead["word"].lower() in _leads()


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    import ryaml

    path = Path(__file__).with_name("data") / "dates.yaml"
    data: dict[str, Any] = ryaml.loads(path.read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=1)
def _leads() -> frozenset[str]:
    return frozenset(_data()["leads"].split())


@lru_cache(maxsize=2)
def _names(kind: str) -> dict[str, _Name]:
    """Each form of a month's or a weekday's name; where languages share one, it means the same."""
    names: dict[str, _Name] = {}
    for entries in _data()[kind].values():
        for number, entry in enumerate(entries, start=1):
            alone, _, beside = entry.partition("|")
            for form in (*alone.split(), *beside.split()):
                capital = form[0].isupper()
                names.setdefault(form, _Name(number, form in alone.split(), capital))
    return names
