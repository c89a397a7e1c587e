"""Durations: how long something lasts ("three-hour talks", "for more than four years").

"Two weeks ago" is a date, "a 42-year-old man" has an age, "$5 an hour" is a rate: these are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from compare.model import Span
from compare.text.folding import through_fold
from compare.text.numerals import Numeral, numerals
from compare.text.tokens import Finder

_HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "night": 24.0,
    "week": 7 * 24.0,
    "fortnight": 14 * 24.0,
    "month": 30.44 * 24,  # the mean of the calendar, as the year's
    "year": 365.25 * 24,
    "decade": 3652.5 * 24,
    "century": 36525 * 24.0,
}
_UNIT = rf"(?P<unit>(?:{'|'.join(_HOURS)}|centurie)s?)\b(?!['’]s?\s+(?:old|ago)\b)"
_EXTENT = r"(?:(?:full|straight|consecutive|whole|long|entire|more|further|additional|calendar)\s)?"
_UNIT_NEXT = re.compile(rf"(?:-|\s(?:and\sa\shalf\s)?){_EXTENT}{_UNIT}", re.IGNORECASE)
_VAGUE = {"several": 3.0, "a few": 3.0, "few": 3.0, "many": 3.0, "a couple of": 2.0, "couple of": 2.0}
_PLAIN = re.compile(
    r"(?<![\w.,/:'’-])(?P<count>half\s(?:an?|of\san?)|an?\shalf|an?|one|several|(?:a\s)?few|many|(?:a\s)?couple\sof)"
    rf"(?:\s|-){_EXTENT}{_UNIT}"
    rf"|(?<![\w.,/:'’-])(?P<many>(?:second|minute|hour|day|week|month|year|decade|centurie)s)(?=-long\b|\sof\b)",
    re.IGNORECASE,
)
_STARTS = frozenset(("a", "an", "half", "one", "several", "few", "many", "couple", "centuries"))
_STARTS |= {f"{unit}s" for unit in _HOURS}  # the first words of any of these
_HALF_MORE = re.compile(r"\sand\sa\shalf\b")
_LONG = re.compile(r"-long\b")
_OLD = re.compile(r"(?:-|\s)old\b")
_NOUN = re.compile(r"\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z-]{2,16})\b")
_NO_DURATION = re.compile(
    r"\s(?:ago|back|later|earlier|prior|after|before|from\snow|hence)\b|\sof\s(?:age|the\s(?:year|week|month))\b"
)
_RATE = re.compile(r"(?:\b(?:times|once|twice|\d)|[$€£]\S{1,12}|\b(?:dollars|people|percent|%)|,\d{3})\s\Z")
_NAMED = re.compile(r"\b(?:not|on|one|what|such|that|same)\s\Z|\b(?:age|aged)\s\Z", re.IGNORECASE)

_BEFORE = {
    "at-least": r"at least|no (?:fewer|less) than|a minimum of",
    "at-most": r"up to|as (?:much|many|long) as|at most|no (?:more|longer) than|a maximum of",
    "more-than": r"(?:(?:slightly|well|far|much) )?(?:more|longer) than|over|upwards? of",
    "less-than": r"(?:less|fewer|shorter) than|under",
    "nearly": r"nearly|almost|close to|just under",
    "about": r"about|around|some|approximately|roughly|an? estimated|~",
    "exact": r"exactly|precisely|just|only|a total of",
}
_BOUNDS = {name: re.compile(rf"(?<![\w-])(?:{words})\s*\Z", re.IGNORECASE) for name, words in _BEFORE.items()}
_OR_MORE = re.compile(r"\sor\s(?P<way>more|so|longer|less)\b(?!\sthan)")
_WAYS = {"more": "at-least", "longer": "at-least", "so": "about", "less": "at-most"}


class Duration(Span, frozen=True, order=True):
    """A duration as written: `value` times `unit` (second … century), `high` the upper end of a range.

    `bound` is exact, at-least, more-than, at-most, less-than, nearly, about, or vague ("several months",
    where `value` is the least that is meant). `phrase` is the duration with the words of its bound. `hours`
    and `days` are its length; a month has 30.44 days and a year 365.25.
    """

    value: float
    unit: str
    phrase: Span
    bound: str = "exact"
    high: float | None = None
    hours: float = 0.0
    days: float = 0.0


@lru_cache(maxsize=512)
@through_fold
def durations(prose: str) -> tuple[Duration, ...]:
    """The durations of `prose`, in order, never overlapping; offsets in code points."""
    found: list[Duration] = []
    for one in sorted([*_counted(prose), *_plain(prose)], key=lambda one: (one.start, -one.end)):
        if not found or found[-1].end <= one.start:
            found.append(one)
    return tuple(found)


def _counted(prose: str) -> Iterator[Duration]:
    """Those with a number: two weeks, 24 hours, three-hour, two and a half years."""
    for numeral in numerals(prose):
        match = _UNIT_NEXT.match(prose, numeral.end)
        if match is None or numeral.unit or (numeral.value == 1 and numeral.style == "words"):
            continue
        half = 0.5 if _HALF_MORE.search(match[0]) else 0.0
        yield from _duration(prose, numeral, match["unit"], match.end(), half)


def _plain(prose: str) -> Iterator[Duration]:
    """Those with a word for one, a half or some: a week, half an hour, several months, decades of war."""
    for match in _plain_matches(prose):
        word = " ".join((match["count"] or "many").lower().split())
        if word in ("a", "an", "one"):
            if match["unit"].endswith("s") or match["unit"] == "second":
                continue  # a second attempt
            if _RATE.search(prose[max(0, match.start() - 16) : match.start()]):
                continue
            if word == "one" and not _taken_whole(prose, match):
                continue
        elif "half" not in word and match["unit"] and not match["unit"].endswith("s"):
            continue
        vague = word in _VAGUE
        value = 0.5 if "half" in word else _VAGUE.get(word, 1.0)
        if match["many"]:
            vague, value = True, 2.0
        numeral = Numeral(match.start(), match.end(), "words", value, bound="vague" if vague else "")
        yield from _duration(prose, numeral, match["unit"] or match["many"], match.end())


def _plain_matches(prose: str) -> Iterator[re.Match[str]]:
    done = 0
    for start, _ in _BEGINNING(prose):
        if start >= done and (match := _PLAIN.match(prose, start)):
            yield match
            done = match.end()


_BEGINNING = Finder(lambda word: word.partition("-")[0].lower() in _STARTS)


def _taken_whole(prose: str, match: re.Match[str]) -> bool:
    """True where "one day" is how long, and not which: after a preposition or a bound, or before "of"."""
    before = prose[max(0, match.start() - 16) : match.start()]
    led = re.search(
        r"\b(?:for|in|within|than|least|about|nearly|almost|over|after|under|just|only)\s\Z", before
    )
    return bool(led) or "-" in match[0]


def _duration(prose: str, numeral: Numeral, unit: str, end: int, half: float = 0.0) -> Iterator[Duration]:
    """The duration, unless what stands around it makes it something else."""
    unit = unit.lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    before = prose[max(0, numeral.start - 8) : numeral.start]
    if _NO_DURATION.match(prose, end) or _NAMED.search(before):
        return
    if old := _OLD.match(prose, end):
        noun = _NOUN.match(prose, old.end())
        if noun is None or not _lasts(noun):
            return
        end = old.end()
    elif long := _LONG.match(prose, end):
        end = long.end()
    elif more := _HALF_MORE.match(prose, end):
        half, end = 0.5, more.end()
    bound, begin = _bound(prose, numeral, end)
    value = numeral.value + half
    hours = round(value * _HOURS[unit], 4)
    yield Duration(
        numeral.start, end, value, unit, Span(begin, end), bound, numeral.high, hours, round(hours / 24, 4)
    )


def _bound(prose: str, numeral: Numeral, end: int) -> tuple[str, int]:
    """The bound that the words around a duration set, and where those before it begin."""
    before = prose[max(0, numeral.start - 24) : numeral.start]
    after = _OR_MORE.match(prose, end)
    told = numeral.bound or (_WAYS[after["way"]] if after else "")
    for name, pattern in _BOUNDS.items():
        if match := pattern.search(before):
            return told or name, numeral.start - len(before) + match.start()
    return told or "exact", numeral.start


def _lasts(noun: re.Match[str]) -> bool:
    """True where one of the next three words is something that lasts: a five-year-old civil war."""
    return not _lasting().isdisjoint(noun[0].split())


@lru_cache(maxsize=1)
def _lasting() -> frozenset[str]:
    import ryaml

    path = Path(__file__).with_name("data") / "durations.yaml"
    data: dict[str, str] = ryaml.loads(path.read_text(encoding="utf-8"))
    return frozenset(data["lasting"].split())
