"""Dates as they are written: only what stands in the text, nothing reckoned from it.

"Feb. 3" has a month and a day, "Thursday" a weekday, "last week" a unit and how far it is from the present
one; which year and which Thursday is for `compare.text.moments` to say. English first; the names of months
and weekdays are known in a dozen more languages.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from operator import not_

from compare.model import Span
from compare.text import tokens
from compare.text.calendar_words import WEEKDAYS, Word, listed, words
from compare.text.counted import head_noun
from compare.text.date_mention import DateMention, mention
from compare.text.folding import through_fold
from compare.text.numeric_dates import eastern, numeric
from compare.text.relative_dates import (
    GAP,
    near_day,
    part_of,
    shift_of,
    unit_of_time,
    weekday,
    words_before,
)
from compare.text.tokens import ByWord

_YEAR = r"(?P<year>(?:1[5-9]|20|[١۱][٥-٩۵-۹]|[٢۲][٠۰])\d\d)(?![^\W_]|[-–]\d|[,.]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?"
_TO = r"\s?(?:[-–—]|and|to|through|until|till|et|au|y|al|e|und|bis|и|по|до)\s?"
_WEEKDAY_BEFORE = re.compile(rf"(?P<name>[^\W\d_]+(?:-feira)?)\.?[,،]?{GAP}(?:(?:the|den|dem|le|el){GAP})?\Z")
_DAY_BEFORE = re.compile(
    rf"(?:\b(?P<first>\d{{1,2}})(?:st|nd|rd|th|\.)?{_TO})?(?<![\d.,]){_DAY}\.?{GAP}(?:(?:of|de){GAP})?\Z"
)
_DAY_AFTER = re.compile(
    rf"\.?{GAP}{_DAY}(?:{_TO}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?!\d|[,.:]\d|\s?%)(?:,?{GAP}{_YEAR})?"
)
_YEAR_AFTER = re.compile(
    rf"(?:\s?/\s?[^\W\d_]{{1,20}}(?: [^\W\d_]{{1,20}})?)?\.?,?{GAP}(?:(?:of|de|del){GAP})?{_YEAR}"
)
_MONTH_AFTER = re.compile(rf"{_TO}(?P<name>[^\W\d_]{{1,20}})")
_YEAR_FORM = re.compile(r"(?:19|20)\d\d(?!\d)")
_MEASURE = re.compile(rf"(?:-|{GAP})(?P<word>[a-z]+)")
_LEAD_BEFORE = re.compile(rf"(?P<word>[^\W\d_]+)(?P<joint>-|{GAP})\Z")
_POSSESSIVE = re.compile(r"['’](?:s|[dt][ae]n?|n?[ıiuü]n?|y?l[ae])\Z")  # English, and the endings of Turkish


@lru_cache(maxsize=512)
@through_fold
def dates(prose: str) -> tuple[DateMention, ...]:
    """The dates written in `prose`, in order, never overlapping."""
    found: list[DateMention] = []
    for one in heapq.merge(_mentions(prose), eastern(prose), key=_start):
        while found and found[-1].start >= one.start:
            found.pop()  # the weekday that the longer mention takes in
        if not found or found[-1].end <= one.start:
            found.append(one)
    return tuple(found)


def _mentions(prose: str) -> Iterator[DateMention]:
    known = words()
    for start, form in _hearts(prose):
        place = Span(start, start + len(form))
        word = known.get(form)
        if word is None and not form[0].isdigit():
            place = _core(form, place.start)
            form = place.of(prose)
            word = known.get(form)
        found = None
        if word is not None:
            found = _named(prose, place, word)
        elif len(form) > 3 and form[0].isdigit():
            found = numeric(prose, place, form) or _year_alone(prose, place, form)
        if found:
            yield found


def _hearts(prose: str) -> Iterator[tuple[int, str]]:
    """Where the tokens start that a date can be written around, in order, and what they are."""
    forms, starts, _ = tokens.words(prose)
    named = compress(count(), map(words().__contains__, forms))
    joined = compress(count(), map(not_, map(str.isalpha, forms)))  # few: most tokens are letters alone
    for number in sorted({*named, *(number for number in joined if _PROMISING[forms[number]])}):
        yield starts[number], forms[number]


def _promising(form: str) -> bool:
    """Whether a date can be written around a token that is more than letters."""
    core = form if form[0].isdigit() else _core(form, 0).of(form)
    return core in words() or (len(core) > 3 and core[0].isdigit())


_PROMISING = ByWord(_promising)


def _start(span: Span) -> int:
    return span.start


def _core(form: str, start: int) -> Span:
    """The part of a joined word that can name a date: Friday’s, d’octobre, mid-August, Şubat’ta."""
    possessive = _POSSESSIVE.search(form)
    end = possessive.start() if possessive else len(form)
    begin = max(form.rfind(joint, 0, end) for joint in "-'’\u2010\u2011") + 1
    return Span(start + begin, start + end)


def _named(prose: str, place: Span, word: Word) -> DateMention | None:
    if word.kind == "several":
        for rest, whole in word.rest:
            if prose.startswith(rest, place.end):
                return _named(prose, Span(place.start, place.end + len(rest)), whole)
        return None
    if word.kind == "month":
        return _around_month(prose, place, word)
    if word.kind == "weekday":
        return weekday(prose, place, word) if word.alone else None
    return near_day(prose, place, word) if word.kind == "near-day" else unit_of_time(prose, place, word)


def _around_month(prose: str, month: Span, word: Word) -> DateMention | None:
    """The date that the month's name is the middle of, or the beginning."""
    start, end, day, year = month.start, month.end, 0, None
    first = last = None
    before = words_before(prose, start)
    if match := _DAY_BEFORE.search(before):
        day, start = int(match["day"]), start - len(before) + match.start()
        first, last = match["first"], match["day"]
    elif word.day_after and (match := _DAY_AFTER.match(prose, end)):
        day, year, end = int(match["day"]), match["year"], match.end()
        first, last = match["day"], match["last"]
    if year is None and end == month.end and (match := _YEAR_AFTER.match(prose, end)):
        year, end = match["year"], match.end()
    days = (int(first), int(last)) if first and last else None
    if day > 31 or (days and not 0 < days[0] < days[1] <= 31):
        return None
    shift = None
    if not day:
        start, part = part_of(prose, start)
        if year is None:
            start, shift = shift_of(prose, start) if part is None else (start, None)
            between = _MONTH_AFTER.match(prose, end)
            going_on = between and between["name"] in words() and words()[between["name"]].kind == "month"
            if not (word.alone and (part or shift is not None or going_on or _led(prose, start, "leads"))):
                return None
        return mention(start, end, year, word.number, part=part, shift=shift)
    day_name = None
    before = words_before(prose, start)
    match = _WEEKDAY_BEFORE.search(before)
    named = words().get(match["name"]) if match else None
    if match and named and named.kind == "weekday":
        day_name, start = WEEKDAYS[named.number - 1], start - len(before) + match.start()
    return mention(start, end, year, word.number, None if days else day, weekday=day_name, days=days)


def _year_alone(prose: str, place: Span, form: str) -> DateMention | None:
    """A year, after a word that makes it one, and counting nothing."""
    year = _YEAR_FORM.match(form)
    if year is None or (len(form) > 4 and form[4] not in "'’"):
        return None
    end = place.start + 4
    start, part = part_of(prose, place.start)
    strict = not (part or _led(prose, start, "leads"))
    if strict and not _led(prose, start, "year-leads"):
        return None
    noun = head_noun(prose, end) if strict or form.endswith("00") or _measured(prose, end) else None
    return None if noun else mention(start, end, form[:4], part=part)


def _measured(prose: str, end: int) -> bool:
    following = _MEASURE.match(prose[end : end + 24])
    return following is not None and following["word"] in listed("measures")


def _led(prose: str, start: int, leads: str) -> bool:
    """True after "in", "since" and the like."""
    lead = _LEAD_BEFORE.search(words_before(prose, start))
    return lead is not None and lead["word"].lower() in listed(leads)
