"""The dates of an article with the words beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from datetime import date
from functools import lru_cache

from msgspec import Struct

from compare.claims._pairs import Side
from compare.claims._words import Near, around
from compare.model import Article, Span
from compare.text.date_mention import DateMention
from compare.text.dates import dates
from compare.text.moments import Moment, moments
from compare.text.sentences import sentences
from compare.text.story import zone_at

_AWAY = 4  # days from the publication from which on a date is not that of the news
_YEAR_OF = re.compile(
    r"(?:\b(?:the|his|her|its|their|our|a|of|early|late|mid)|['’]s?)\s(?P<year>(?:19|20)\d\d)(?=\s[A-Za-z])"
)
_SAID = re.compile(
    r"\b(?:said|says|told (?:the )?\w+|told \w+ \w+|added)(?: (?:late|early))?(?: on)?\s\Z", re.IGNORECASE
)


class When(Struct, frozen=True):
    """A date of an article: as written, as resolved, and the words beside it. `said`: the day on which
    somebody said something, “the office said on Friday”.
    """

    side: Side
    written: DateMention
    moment: Moment
    near: tuple[Near, ...]
    within: bool = False  # a year before a noun, “the 2010 elections”: it can agree, never differ
    said: bool = False


@lru_cache(maxsize=128)
def on_days(article: Article) -> dict[tuple[date, date], tuple[When, ...]]:
    """All dates of an article by the first and the last day that they mean."""
    found: defaultdict[tuple[date, date], list[When]] = defaultdict(list)
    for one in sentences(article.prose):
        for when in dated(Side(article, Span(one.start, one.end))):
            if days := days_of(when):
                found[days].append(when)
    return {days: tuple(every) for days, every in found.items()}


@lru_cache(maxsize=8192)
def dated(side: Side) -> tuple[When, ...]:
    """The dates of one sentence, as far as they can be read."""
    start, end = side.sentence.start, side.sentence.end
    every, found = dates_of(side.article), []
    first = bisect_left(every, start, key=lambda one: one[0].start)
    here = every[first : bisect_left(every, end, key=lambda one: one[0].start)]
    for written, moment in here:
        if not _is_title(side, written):
            near = around(side.words, Span(written.start - start, written.end - start))
            said = _SAID.search(side.words[: written.start - start]) is not None
            found.append(When(side, written, moment, near, said=said))
    for match in _YEAR_OF.finditer(side.words):
        place = Span(*match.span("year"))
        at, year = start + place.start, int(match["year"])
        if not any(written.start <= at < written.end for written, _ in here):
            written = DateMention(at, start + place.end, year)
            moment = Moment(at, start + place.end, f"{year}-01-01", f"{year}-12-31", "written, without a day")
            found.append(When(side, written, moment, around(side.words, place), within=True))
    return tuple(found)


def _is_title(side: Side, written: DateMention) -> bool:
    """True for the “Today” show."""
    before = side.article.prose[: written.start].rstrip()
    first = written.of(side.article.prose)[:1]
    return written.unit == "day" and first.isupper() and before[-1:] in ("“", '"', "‘", "'")


@lru_cache(maxsize=512)
def dates_of(article: Article) -> tuple[tuple[DateMention, Moment], ...]:
    """The dates of an article with their days, but for those of a dateline: they say when it was written."""
    every = zip(dates(article.prose), moments(article.prose, article.published), strict=True)
    return tuple((date, moment) for date, moment in every if not _heads(article, date))


def _heads(article: Article, written: DateMention) -> bool:
    zone = zone_at(article.prose, written.start)
    return zone is not None and zone.kind == "dateline"


def days_of(when: When) -> tuple[date, date] | None:
    first, last = when.moment.first, when.moment.last
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def is_remote(when: When) -> bool:
    """True for a date well before or after the news, which two articles do not share by chance."""
    days, published = days_of(when), when.side.article.published
    if days is None or published is None:
        return False
    first, last = (date.fromisoformat(day[:10]) for day in (published.start, published.end))
    return (days[0] - last).days >= _AWAY or (first - days[1]).days >= _AWAY
