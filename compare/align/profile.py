"""What an article is compared by when we ask whether another reports the same event."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import pairwise
from math import log

from msgspec import Struct, structs

from compare.align.acts import Act, act
from compare.align.terms import Term, known, read
from compare.glossary import Glossary
from compare.model import Article, Published
from compare.text.date_mention import DateMention
from compare.text.dates import dates
from compare.text.story import story

_LEAD = 3  # sentences that say what happened (with the headline)
_LEAD_WEIGHT = 3
_OPENING = 2  # sentences that say it most plainly
_DATELINE = 4  # sentences whose days are those of the event
_COMMON = 1.5  # rarity up to which a word says nothing of the event
_RARE = 4.2  # above it, a word always written with a capital is taken for a name
_NAME = 1.5  # names count so much more
_CAST = 8  # names that an article is about
_KNOWN = 5.5  # names of which none has been heard are as rare as this, to the cast
_YEAR = re.compile(r"#(?:19|20)\d\d")
_SMALL = re.compile(r"#\d")  # one, two, three stand in every report
_DATELINES = """
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec am pm gmt utc est edt pst pdt cst cdt ist published post posted update updated photo
"""
_SILENT = ("function", "number")
_CALENDAR = frozenset(_DATELINES.split())  # says when, not what
_WEEK = {name: place for place, day in enumerate(_DATELINES.split()[:7]) for name in (day, day[:3])}
_SPACED = re.compile(r" (?=[.,])|(?<=\d) (?=[-/] \d)|(?<=[-/]) (?=\d)")
_SPACED_SIGNS = (" .", " ,", " -", " /", "- ", "/ ")


class Profile(Struct, frozen=True, gc=False):
    """An article's words, names, numbers and dates, as bags of whole numbers."""

    weights: dict[str, int]  # of each term, in 1/16: rarer, named, repeated and early terms weigh more
    names: dict[str, int]  # those of names
    lead_names: dict[str, int]  # the names of the first sentences, by rarity
    cast: dict[str, int]  # the names that the article is about, by rarity and how often they stand there
    phrases: frozenset[tuple[str, str]]  # neighbouring terms
    opening: frozenset[str]  # words and ideas of the first two sentences, known actors aside
    numbers: dict[str, int]  # how often each is written
    counted: frozenset[str]  # numbers with what they count
    latest_year: dict[str, int]  # others are often those of what went before
    weekdays: dict[str, int]  # those that the beginning names, and the days after them
    months: dict[str, int]  # how often each month is written in headline and text
    dated_months: dict[str, int]  # … with its year
    days: dict[str, int]  # … each day of a month
    length: int  # how many terms the article has
    act: Act | None  # what the first sentence says happened, with its day and toll
    published: tuple[int, int] | None  # first and last day of publication, as ordinals
    names_square: int = 0  # the dot product of `names` with itself

    def __post_init__(self) -> None:
        square = sum([value * value for value in self.names.values()])
        structs.force_setattr(self, "names_square", square)

    @property
    def words(self) -> dict[str, int]:
        """`weights`, of what is no name."""
        return {key: value for key, value in self.weights.items() if key not in self.names}


@lru_cache(maxsize=4096)
def profile_of(article: Article, glossary: Glossary) -> Profile:
    """`profile`, kept: one more article is compared with many known ones."""
    return profile(article, glossary)


def profile(article: Article, glossary: Glossary) -> Profile:
    """What an article is compared by."""
    return _Reading(article, glossary).profile()


class _Reading:
    """The terms of an article, counted sentence by sentence."""

    def __init__(self, article: Article, glossary: Glossary) -> None:
        self._article = article
        self._told: list[Term] = []
        self._lead: Counter[str] = Counter()
        self._opening: set[str] = set()
        self._neighbours: set[tuple[str, str]] = set()
        self._numbers: Counter[str] = Counter()
        self._counted: set[str] = set()
        self._weekdays: dict[str, int] = {}
        for place, found in enumerate(_sentence_terms(article, glossary)):
            self._read(found, place)

    def _read(self, found: list[Term], place: int) -> None:
        told = [term for term in found if _tells(term)]
        keys = [term.key for term in told]
        self._told += told
        self._neighbours.update(pairwise(keys))
        if place < _LEAD:
            self._lead.update(keys)
        if place < _OPENING:  # known actors open every report of a saga
            self._opening.update([term.idea or term.key for term in told if term.kind != "entity"])
        if place < _DATELINE:
            for key in _WEEK.keys() & {term.key for term in found if term.kind != "number"}:
                for day in (_WEEK[key], _WEEK[key] + 1):  # today or the day after
                    self._weekdays[str(day % 7)] = 1
        if "number" in [term.kind for term in found]:
            self._read_numbers(found)

    def _read_numbers(self, found: list[Term]) -> None:
        number = None
        for term in found:
            if term.kind == "number":
                self._numbers[term.key] += 1
                number = term.key if not _YEAR.fullmatch(term.key) else number
            elif number and _tells(term):
                self._counted.add(f"{number} {term.key}")
                number = None

    def profile(self) -> Profile:
        counts: Counter[str] = Counter()
        rarity: dict[str, float] = {}
        capital: Counter[str] = Counter()
        by_id = {id(term): term for term in self._told}
        for number, count in Counter(map(id, self._told)).items():
            term = by_id[number]
            key = term.key
            counts[key] += count
            rarity[key] = max(term.rarity, rarity.get(key, 0.0))
            capital[key] += count if term.kind in ("name", "entity") else 0 if term.capital else -count
        lead = self._lead
        is_name = {key for key, sum in capital.items() if sum > 0 or (sum == 0 and rarity[key] > _RARE)}
        weights = {
            key: round(
                16
                * (1 + log(count + (_LEAD_WEIGHT - 1) * lead.get(key, 0)))
                * rarity[key]
                * (_NAME if key in is_name else 1)
            )
            for key, count in counts.items()
        }
        names = {key: value for key, value in weights.items() if key in is_name}
        cast = {
            key: round(16 * min(_KNOWN, rarity[key]) * (counts[key] + 2 * lead.get(key, 0))) for key in names
        }
        years = [key for key in self._numbers if _YEAR.fullmatch(key)]
        written = self._dates()
        return Profile(
            weights=weights,
            names=names,
            lead_names={key: round(16 * rarity[key]) for key in names if key in lead},
            cast=dict(sorted(cast.items(), key=lambda item: (-item[1], item[0]))[:_CAST]),
            phrases=frozenset(self._neighbours),
            opening=frozenset(self._opening),
            numbers={
                key: count
                for key, count in self._numbers.items()
                if not (_YEAR.fullmatch(key) or _SMALL.fullmatch(key))
            },
            counted=frozenset(self._counted),
            latest_year={max(years): 1} if years else {},
            weekdays=self._weekdays,
            months=Counter(str(one.month) for one in written if one.month),
            dated_months=Counter(f"{one.year}-{one.month}" for one in written if one.year and one.month),
            days=Counter(f"{one.month}-{one.day}" for one in written if one.month and one.day),
            length=len(self._told),
            act=act(self._article),
            published=ordinals(self._article.published),
        )

    def _dates(self) -> list[DateMention]:
        texts = (self._article.headline or "", self._article.prose)
        return [found for text in texts for found in dates(_closed_up(text))]


def _closed_up(text: str) -> str:
    """The text without the spaces that tokenised texts have around signs: May 15 , 2008; 9 / 5 / 08."""
    return _SPACED.sub("", text) if any(sign in text for sign in _SPACED_SIGNS) else text


def _tells(term: Term) -> bool:
    return term.rarity > _COMMON and term.kind not in _SILENT and term.key not in _CALENDAR


def _sentence_terms(article: Article, glossary: Glossary) -> list[list[Term]]:
    mentions = glossary.known(article)
    prose = article.prose
    found = [
        read(prose[one.start : one.end], known(mentions, one.start, one.end))
        for one in story(prose, bylines=True)
    ]
    headline = article.headline
    if headline and headline not in prose:
        mentions = glossary.known(Article(text=headline, language="en"))
        found.insert(0, read(headline, known(mentions, 0, len(headline))))
    return found


def ordinals(day: Published | None) -> tuple[int, int] | None:
    """The first and the last day as ordinals."""
    return (_ordinal(day.start), _ordinal(day.end)) if day else None


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
