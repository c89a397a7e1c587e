"""Dates in figures (2016-07-15, 15.07.2016, 03/02/2016) and as East Asia writes them (2016年7月15日)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Span
from compare.text.calendar_words import WEEKDAYS
from compare.text.date_mention import DateMention, mention
from compare.text.patterns import later

_YEAR_FIRST = re.compile(r"(?P<year>[12]\d{3})([-./])(?P<month>\d\d?)\2(?P<day>\d\d?)(?![\d/]|[-.]\d)")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>[12]\d{3})\Z")
_HYPHENED = re.compile(r"(?P<first>\d{1,2})-(?P<second>\d{1,2})-(?P<year>[12]\d{3})\Z")
_SLASHED_BEFORE = later(r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_EASTERN = later(
    r"(?P<year>(?:1[5-9]|20)\d\d) ?[年년](?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日號号일])?)?"
    r"|(?<!\d)(?P<month2>\d{1,2}) ?[月월] ?(?P<day2>\d{1,2}) ?[日號号일]"
    r"|(?:星期|礼拜|禮拜|(?<![一二三四两每几\d])[周週])(?P<zh>[一二三四五六日天])(?![年月])"
    r"|(?P<ja>[月火水木金土日])曜日?|(?P<ko>[월화수목금토일])요일"
    r"|(?P<near>昨天|昨日|今天|今日|明天|明日|어제|오늘|내일)"
)
_SIGNS = "年년月월期拜周週曜요天日제늘내"
_WEEK = {"zh": "一二三四五六日", "ja": "月火水木金土日", "ko": "월화수목금토일"}
_NEAR = {"昨": -1, "今": 0, "明": 1, "어": -1, "오": 0, "내": 1}


def numeric(prose: str, place: Span, form: str) -> DateMention | None:
    """The date whose first or last figures are the token `form` at `place`.

    A year first is followed by the month, and dots by no other order than day, month, year. With slashes or
    hyphens day and month can change places: where both are possible, the language of the text decides,
    except in English, where both readings stay open.
    """
    if match := _YEAR_FIRST.match(prose, place.start):
        if match[2] == "." and len(match["month"] + match["day"]) < 4:
            return None  # a version
        return mention(*match.span(), match["year"], int(match["month"]), int(match["day"]))
    if match := _DOTTED.match(form):
        return mention(place.start, place.end, match["year"], int(match["month"]), int(match["day"]))
    if match := _HYPHENED.match(form):
        return _either_order(prose, place, match["year"], int(match["first"]), int(match["second"]))
    before = prose[max(0, place.start - 8) : place.start]
    if before.endswith("/") and _YEAR.match(form) and (match := _SLASHED_BEFORE().search(before)):
        whole = Span(place.start - len(before) + match.start(), place.end)
        return _either_order(prose, whole, form, int(match["first"]), int(match["second"]))
    return None


def _either_order(prose: str, place: Span, year: str, first: int, second: int) -> DateMention | None:
    day_first = mention(place.start, place.end, year, second, first)
    month_first = mention(place.start, place.end, year, first, second)
    if day_first is None or month_first is None or first == second:
        return day_first or month_first
    if _day_comes_first(prose):
        return day_first
    readings = tuple(sorted(found.iso for found in (day_first, month_first) if found.iso))
    return DateMention(place.start, place.end, int(year), readings=readings)


def _day_comes_first(prose: str) -> bool:
    """True for a text in a language other than English: only American use has the month first."""
    from compare.text.language import detect

    guess = detect(prose)
    return guess.language not in (None, "en") and guess.confidence >= 0.9


def eastern(prose: str) -> Iterator[DateMention]:
    """Dates with Chinese, Japanese or Korean signs, in order."""
    if prose.isascii() or not any(sign in prose for sign in _SIGNS):
        return
    for match in _EASTERN().finditer(prose):
        start, end = match.span()
        found = None
        if near := match["near"]:
            found = DateMention(start, end, unit="day", shift=_NEAR[near[0]])
        elif match["year"] or match["month2"]:
            month, day = match["month"] or match["month2"], match["day"] or match["day2"]
            found = mention(
                start, end, match["year"], int(month) if month else None, int(day) if day else None
            )
        else:
            script = match.lastgroup or ""
            sign = match[script].replace("天", "日")
            found = DateMention(start, end, weekday=WEEKDAYS[_WEEK[script].index(sign)])
        if found:
            yield found
