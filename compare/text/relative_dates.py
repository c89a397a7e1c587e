"""Dates that are told from the day of writing: yesterday, last week, next Monday, three years ago."""

from __future__ import annotations

import re

from compare.model import Span
from compare.text.calendar_words import WEEKDAYS, Word, table
from compare.text.date_mention import DateMention
from compare.text.patterns import later

GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # white space, but no blank line
_PART = re.compile(
    rf"(?:(?P<part>early|mid|late|earlier|later)(?:-|{GAP}(?:in{GAP})?(?:on{GAP})?(?:the{GAP})?)"
    rf"|(?:the{GAP})?(?P<edge>end|close|start|beginning|middle){GAP}of{GAP}(?:the{GAP})?)\Z"
)
_PART_ENDS = ("early", "mid", "late", "earlier", "later", "in", "on", "the", "of")
_EDGES = {"end": "late", "close": "late", "start": "early", "beginning": "early", "middle": "mid"}
_SHIFT_BEFORE = re.compile(rf"(?P<word>[^\W\d_]+){GAP}\Z")
_SHIFT_AFTER = re.compile(r" (?P<word>que viene\b|[^\W\d_]+)")
_AGO = re.compile(rf"{GAP}ago\b")
_OF = re.compile(rf"{GAP}of\b")
_SMALL = (
    *("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
_COUNT_BEFORE = later(
    r"(?:(?P<bound>more than|over|less than|at least|fewer than|nearly|almost|up to) )?"
    rf"(?<![\w.,-])(?P<count>\d{{1,3}}|{'|'.join(_SMALL)}|(?:a )?few|several|(?:a )?couple of|many)"
    rf"(?:-|{GAP})\Z",
    re.IGNORECASE,
)
_TWO_DAYS = later(rf"\bthe{GAP}day{GAP}(?P<side>before|after){GAP}\Z", re.IGNORECASE)
_DAYS_OFF = {"yesterday": "before", "tomorrow": "after"}
_BEGINS = re.compile(r"(?:\A|[.!?:\n“\"«—–-])\s*\Z")
_OWNERS = frozenset(("his", "her", "its", "their", "my", "our", "your"))
_REACH = 28  # characters before a name that can belong to its date


def weekday(prose: str, place: Span, word: Word) -> DateMention:
    """Friday; late Friday; last Friday; lundi prochain."""
    start, end, shift = place.start, place.end, None
    begin, shift = shift_of(prose, start)
    if shift is not None:
        start = begin
    elif (match := _SHIFT_AFTER.match(prose, end)) and match["word"] in (after := table("shifts-after")):
        end, shift = match.end(), after[match["word"]]
    start, part = part_of(prose, start)
    return DateMention(start, end, weekday=WEEKDAYS[word.number - 1], shift=shift, part=part)


def near_day(prose: str, place: Span, word: Word) -> DateMention | None:
    """yesterday; earlier today; the day before yesterday."""
    form, before = place.of(prose), words_before(prose, place.start)
    if not word.alone and not _BEGINS.search(before):
        return None  # USA Today
    if (match := _TWO_DAYS().search(before)) and _DAYS_OFF.get(form) == match["side"]:
        start = place.start - len(before) + match.start()
        return DateMention(start, place.end, unit="day", shift=2 * word.number)
    start, part = part_of(prose, place.start)
    return DateMention(start, place.end, unit="day", shift=word.number, part=part)


def unit_of_time(prose: str, place: Span, word: Word) -> DateMention | None:
    """last week; later this year; three years ago; la semaine dernière."""
    if match := _AGO.match(prose, place.end):
        return _ago(prose, place, word, match.end())
    start, end, unit = place.start, place.end, word.unit
    plain = place.of(prose)[-1] != "s" or unit not in ("week", "month", "year", "decade", "day")
    if not plain:
        return None
    begin, shift = shift_of(prose, start)
    if shift is not None:
        lead = _SHIFT_BEFORE.search(words_before(prose, begin))
        owner, moving = (lead["word"].lower() if lead else ""), prose[begin : begin + 4].lower()
        if unit == "day" or owner in _OWNERS or (owner == "the" and shift != -1):
            return None  # this day; his last year; the next week
        if (unit == "morning" and shift != 0) or (unit == "night" and shift != -1):
            return None
        rolling = moving == "past" or owner == "the"
        start, part = (begin, "past") if rolling else part_of(prose, begin)
    elif (match := _SHIFT_AFTER.match(prose, end)) and match["word"] in (after := table("shifts-after")):
        shift, end, part = after[match["word"]], match.end(), None
    else:
        before = words_before(prose, start)
        match = _part(before)
        if not match or not match[0].rstrip().endswith("the") or unit in ("night", "morning"):
            return None
        if unit == "day" and match["edge"]:
            return None  # at the end of the day
        start, part, shift = *part_of(prose, start), 0  # the end of the year; later in the day
    if _OF.match(prose[end : end + 6]):
        return None  # the last week of the campaign
    return DateMention(start, end, unit=unit, shift=shift, part=part)


def _ago(prose: str, place: Span, word: Word, end: int) -> DateMention | None:
    before = words_before(prose, place.start)
    match = _COUNT_BEFORE().search(before)
    if match is None or word.unit not in ("day", "week", "month", "year", "decade"):
        return None
    count, shift = match["count"].lower(), None
    if not match["bound"]:
        if count.isdigit():
            shift = -int(count)
        elif count in _SMALL:
            shift = -max(1, _SMALL.index(count) - 1)
    start = place.start - len(before) + match.start()
    return DateMention(start, end, unit=word.unit, shift=shift, ago=True)


def words_before(prose: str, start: int) -> str:
    """What stands before `start`, as far as it can belong to a date there."""
    return prose[max(0, start - _REACH) : start]


def part_of(prose: str, start: int) -> tuple[int, str | None]:
    """Which part of the stretch named at `start` is meant, and where the words that say so begin."""
    before = words_before(prose, start)
    match = _part(before)
    if match is None or (match.start() and before[match.start() - 1].isalnum()):
        return start, None
    part = match["part"] or _EDGES[match["edge"]]
    return start - len(before) + match.start(), part


def _part(before: str) -> re.Match[str] | None:
    """The words for a part of a stretch that `before` ends with."""
    last = before.split()[-1:]
    return _PART.search(before) if last and last[0].rstrip("-").endswith(_PART_ENDS) else None


def shift_of(prose: str, start: int) -> tuple[int, int | None]:
    """How far from the present one, and where the word that says so begins."""
    before = words_before(prose, start)
    last = before.split()[-1:]
    if not last or (last[0].isalpha() and last[0].lower() not in table("shifts")):
        return start, None
    match = _SHIFT_BEFORE.search(before)
    shift = table("shifts").get(match["word"].lower()) if match else None
    return (start - len(before) + match.start(), shift) if match and shift is not None else (start, None)
