"""Every figure of a sentence, those too that count nothing: “52-48”, “3:1”, “Flight 340”, “the 5th”.

Such figures can be compared only where two sentences are the same but for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.claims._facts import Fact
from compare.claims._figures import RESULT
from compare.claims._places import Rows
from compare.model import Article, Span
from compare.text.amounts import SMALL
from compare.text.dates import dates
from compare.text.numbers import Number

_LEAST_YEAR, _LAST_YEAR = 1500, 2099
_FIGURE = re.compile(
    r"(?<![\w.,:/#&$€£+-])(?:"
    r"(?P<first>\d{1,3})(?:\s?[-–]\s?|\sto\s)(?P<second>\d{1,3})"
    r"|(?P<part>\d{1,2})\s?:\s?(?P<whole>\d)"
    r"|(?P<figure>\d{1,6})(?:st|nd|rd|th)?"
    rf"|(?P<word>{'|'.join(SMALL)})"
    r")(?![\w/@%-]|[.,:]\d)",
    re.IGNORECASE,
)
_A_TIME = re.compile(r"\s?(?:[ap]\.?m\b|o[’']clock|GMT\b|hours\b|hrs\b|UTC\b|noon\b)", re.IGNORECASE)
_JOINED_BEFORE, _JOINED_AFTER = re.compile(r"\d\s?[:/]\s?$"), re.compile(r"\s?[:/]\s?\d")  # 13 : 26
_ITEM = re.compile(r"\d{1,2}[.)]\s")  # the number of an item in a list


def figures_in(sentence: Span, article: Article, known: Sequence[Fact], rows: Rows) -> Iterator[Fact]:
    """The figures of a sentence in order: those of `known`, and those that count nothing; no days, years or
    times.
    """
    prose = article.prose
    days = [day for day in dates(prose) if day.start < sentence.end and sentence.start < day.end]
    inside = (fact for fact in known if sentence.start <= fact.number.start < sentence.end)
    item = [Span(*item.span()) for item in (_ITEM.match(prose, sentence.start),) if item]
    here = [fact for fact in inside if not _within(fact.number, [*days, *item])]
    taken = [*days, *item, *(fact.number.phrase for fact in here)]
    for match in _FIGURE.finditer(prose, sentence.start, sentence.end):
        place = Span(*match.span())
        if not (_within(place, taken) or _names_no_amount(prose, sentence, match)):
            here.append(Fact(article, _number(place, match), sentence, rows.at(article, place.start)))
    yield from sorted(here, key=lambda fact: fact.number.start)


def _within(place: Span, others: Sequence[Span]) -> bool:
    return any(place.start < other.end and other.start < place.end for other in others)


def _names_no_amount(prose: str, sentence: Span, match: re.Match[str]) -> bool:
    """True for a year, an hour, a part of a date in figures."""
    before = prose[max(sentence.start, match.start() - 6) : match.start()]
    if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(prose, match.end()):
        return True
    year = match["figure"] == match[0] and len(match[0]) == 4 and _LEAST_YEAR <= int(match[0]) <= _LAST_YEAR
    return bool(year or _A_TIME.match(prose, match.end()))


def _number(place: Span, match: re.Match[str]) -> Number:
    for one, other in (("first", "second"), ("part", "whole")):
        if match[one]:
            value, high = float(match[one]), float(match[other])
            return Number(place.start, place.end, value, place, high=high, unit=RESULT)
    value = float(match["figure"] or SMALL[match[0].lower()])
    return Number(place.start, place.end, value, place)
