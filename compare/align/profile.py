"""What an article is compared by when we ask whether another reports the same event."""

from __future__ import annotations

import math
import re
from collections import Counter
from datetime import date
from functools import cached_property, lru_cache

from compare.align.acts import Act, act
from compare.align.terms import Term, known, terms
from compare.glossary import Glossary
from compare.model import Article
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
_CALENDAR = frozenset(_DATELINES.split())  # says when, not what
_WEEK = {name: place for place, day in enumerate(_DATELINES.split()[:7]) for name in (day, day[:3])}
_SPACED = re.compile(r" (?=[.,])|(?<=\d) (?=[-/] \d)|(?<=[-/]) (?=\d)")  # May 15 , 2008; 9 / 5 / 08


class Profile:
    """An article's words, names, numbers and dates as bags of whole numbers."""

    def __init__(self, article: Article, glossary: Glossary) -> None:
        self._article = article
        self._sentences = _sentence_terms(article, glossary)
        self.counts: Counter[str] = Counter()
        self.numbers: Counter[str] = Counter()
        self.years: Counter[str] = Counter()
        self.counted: dict[str, int] = {}
        self.opening: dict[str, int] = {}
        self.weekdays: dict[str, int] = {}
        self._lead: Counter[str] = Counter()
        self._rarity: dict[str, float] = {}
        self._capital: Counter[str] = Counter()
        self._neighbours: set[tuple[str, str]] = set()
        for place, found in enumerate(self._sentences):
            self._read(found, place)

    def _read(self, found: tuple[Term, ...], place: int) -> None:
        before = number = None
        for term in found:
            key, kind = term.key, term.kind
            if kind == "number":
                if _YEAR.fullmatch(key):
                    self.years[key] += 1
                else:
                    number = key
                    if not _SMALL.fullmatch(key):
                        self.numbers[key] += 1
                continue
            if place < _DATELINE and key in _WEEK:
                for day in (_WEEK[key], _WEEK[key] + 1):  # today or the day after
                    self.weekdays[str(day % 7)] = 1
            if _tells(term):
                self.counts[key] += 1
                if place < _LEAD:
                    self._lead[key] += 1
                if place < _OPENING and kind != "entity":  # known actors open every report of a saga
                    self.opening[term.idea or key] = 1
                self._rarity[key] = max(term.rarity, self._rarity.get(key, 0.0))
                is_name = kind in ("name", "entity")
                self._capital[key] += 1 if is_name else 0 if term.capital else -1
                if number:
                    self.counted[f"{number} {key}"] = 1
                if before:
                    self._neighbours.add((before, key))
                before, number = key, None

    @cached_property
    def latest_year(self) -> dict[str, int]:
        """The latest year written: others are often those of what went before."""
        return {max(self.years): 1} if self.years else {}

    @property
    def length(self) -> int:
        """How many terms the article has."""
        return self.counts.total()

    @cached_property
    def weights(self) -> dict[str, int]:
        """Each term with its weight, in 1/16: rarer, named, repeated and early terms weigh more."""
        return {
            key: round(
                16
                * (1 + math.log(count + (_LEAD_WEIGHT - 1) * self._lead[key]))
                * self._rarity[key]
                * (_NAME if key in self._names else 1)
            )
            for key, count in self.counts.items()
        }

    @cached_property
    def phrases(self) -> dict[str, int]:
        """Neighbouring terms, each two once."""
        return {f"{first} {second}": 1 for first, second in self._neighbours}

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(
            key
            for key, capital in self._capital.items()
            if capital > 0 or (capital == 0 and self._rarity[key] > _RARE)
        )

    @cached_property
    def names(self) -> dict[str, int]:
        """`weights`, of names."""
        return {key: value for key, value in self.weights.items() if key in self._names}

    @cached_property
    def words(self) -> dict[str, int]:
        """`weights`, of what is no name."""
        return {key: value for key, value in self.weights.items() if key not in self._names}

    @cached_property
    def lead_names(self) -> dict[str, int]:
        """The names of the first sentences, by rarity."""
        return {key: round(16 * self._rarity[key]) for key in self.names if self._lead[key]}

    @cached_property
    def cast(self) -> dict[str, int]:
        """The names that the article is about, by rarity and how often they stand there."""
        weights = {
            key: round(16 * min(_KNOWN, self._rarity[key]) * (self.counts[key] + 2 * self._lead[key]))
            for key in self.names
        }
        return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_CAST])

    @cached_property
    def present(self) -> dict[str, int]:
        """Each term once."""
        return dict.fromkeys(self.counts, 1)

    @cached_property
    def months(self) -> dict[str, int]:
        """How often each month is written in headline and text."""
        return Counter(str(mention.month) for mention in self._dates if mention.month)

    @cached_property
    def dated_months(self) -> dict[str, int]:
        """How often each month is written with its year."""
        return Counter(f"{one.year}-{one.month}" for one in self._dates if one.year and one.month)

    @cached_property
    def days(self) -> dict[str, int]:
        """How often each day of a month is written."""
        return Counter(f"{one.month}-{one.day}" for one in self._dates if one.month and one.day)

    @cached_property
    def _dates(self) -> tuple[DateMention, ...]:
        texts = (self._article.headline or "", self._article.prose)
        return tuple(found for text in texts for found in dates(_SPACED.sub("", text)))

    @cached_property
    def act(self) -> Act | None:
        """What the first sentence says happened, with its day and toll."""
        return act(self._article)

    @cached_property
    def published(self) -> tuple[int, int] | None:
        """First and last day of publication as ordinals."""
        day = self._article.published
        return (_ordinal(day.start), _ordinal(day.end)) if day else None


@lru_cache(maxsize=4096)
def profile_of(article: Article, glossary: Glossary) -> Profile:
    """The profile of an article, kept: one more article is compared with many known ones."""
    return Profile(article, glossary)


def _tells(term: Term) -> bool:
    return term.kind not in ("function", "number") and term.rarity > _COMMON and term.key not in _CALENDAR


def _sentence_terms(article: Article, glossary: Glossary) -> list[tuple[Term, ...]]:
    mentions = glossary.known(article)
    found = [
        terms(one.of(article.prose), known(mentions, one.start, one.end))
        for one in story(article.prose, bylines=True)
    ]
    headline = article.headline
    if headline and headline not in article.prose:
        mentions = glossary.known(Article(text=headline, language="en"))
        found.insert(0, terms(headline, known(mentions, 0, len(headline))))
    return found


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
