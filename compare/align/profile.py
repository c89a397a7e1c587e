"""What an article is compared by when we ask whether another reports the same event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import compress
from math import log
from operator import attrgetter

import numpy as np
from msgspec import Struct, structs

from compare.align.acts import Act, act
from compare.align.front import front
from compare.align.terms import Read, known, read
from compare.align.vocabulary import Term
from compare.glossary import Glossary
from compare.model import Article, Published
from compare.text.calendar_words import WEEKDAYS
from compare.text.date_mention import DateMention
from compare.text.dates import dates

_LEAD = 3  # sentences that say what happened (with the headline)
_LEAD_WEIGHT = 3
_OPENING = 2  # sentences that say it most plainly
_DATELINE = 4  # sentences whose days are those of the event
_RARE = 4.2  # above it, a word always written with a capital is taken for a name
_NAME = 1.5  # names count so much more
_CAST = 8  # names that an article is about
_KNOWN = 5.5  # names of which none has been heard are as rare as this, to the cast
_YEAR = re.compile(r"#(?:19|20)\d\d")
_MIXING = np.uint32(0x9E3779B1)  # a prime near 2³² / φ: Knuth, The Art of Computer Programming, vol. 3, 6.4
_SMALL = re.compile(r"#\d")  # one, two, three stand in every report
_WEEK = {name: place for place, day in enumerate(map(str.lower, WEEKDAYS)) for name in (day, day[:3])}
_NAMED = ("name", "entity")
_tells, _key, _kind, _code = map(attrgetter, ("tells", "key", "kind", "code"))
_SPACED = re.compile(r" (?=[.,])|(?<=\d) (?=[-/] \d)|(?<=[-/]) (?=\d)")
_APART = re.compile(r"[-/] \d")  # what any of them has, commas and full stops aside


class Profile(Struct, frozen=True, gc=False):
    """The words, names, numbers and dates of headline and front, as bags of whole numbers."""

    weights: dict[str, int]  # of each term, in 1/16: rarer, named, repeated and early terms weigh more
    names: dict[str, int]  # those of names
    lead_names: dict[str, int]  # the names of the first sentences, by rarity
    cast: dict[str, int]  # the names that the article is about, by rarity and how often they stand there
    phrases: frozenset[int]  # neighbouring terms, as numbers of 32 bits
    opening: frozenset[str]  # words and ideas of the first two sentences, known actors aside
    numbers: dict[str, int]  # how often each is written
    counted: frozenset[str]  # numbers with what they count
    latest_year: dict[str, int]  # others are often those of what went before
    weekdays: dict[str, int]  # those that the beginning names, and the days after them
    months: dict[str, int]  # how often each month is written
    dated_months: dict[str, int]  # … with its year
    days: dict[str, int]  # … each day of a month
    length: int  # how many terms
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
        self._whole = article
        self._sentences, self._article = front(article)
        self._told: list[Term] = []
        self._lead: Counter[str] = Counter()
        self._opening: set[str] = set()
        self._ends: list[int] = []
        self._numbers: Counter[str] = Counter()
        self._counted: set[str] = set()
        self._weekdays: dict[str, int] = {}
        for place, found in enumerate(self._sentence_terms(glossary)):
            self._read(found, place)

    def _read(self, found: list[Term], place: int) -> None:
        told = list(compress(found, map(_tells, found)))
        keys = list(map(_key, told))
        self._told += told
        self._ends.append(len(self._told))
        if place < _LEAD:
            self._lead.update(keys)
        if place < _OPENING:  # known actors open every report of a saga
            self._opening.update([term.idea or term.key for term in told if term.kind != "entity"])
        if place < _DATELINE:
            for key in _WEEK.keys() & {term.key for term in found if term.kind != "number"}:
                for day in (_WEEK[key], _WEEK[key] + 1):  # today or the day after
                    self._weekdays[str(day % 7)] = 1
        if "number" in map(_kind, found):
            self._read_numbers(found)

    def _read_numbers(self, found: list[Term]) -> None:
        number = None
        for term in found:
            if term.kind == "number":
                self._numbers[term.key] += 1
                number = term.key if not _YEAR.fullmatch(term.key) else number
            elif number and term.tells:
                self._counted.add(f"{number} {term.key}")
                number = None

    def profile(self) -> Profile:
        weights, names, lead_names, cast = self._weighed()
        years = [key for key in self._numbers if _YEAR.fullmatch(key)]
        written = self._dates()
        return Profile(
            weights=weights,
            names=names,
            lead_names=lead_names,
            cast=dict(sorted(cast.items(), key=lambda item: (-item[1], item[0]))[:_CAST]),
            phrases=_neighbours(self._told, self._ends),
            opening=frozenset(self._opening),
            numbers={
                key: count
                for key, count in self._numbers.items()
                if not (_YEAR.fullmatch(key) or _SMALL.fullmatch(key))
            },
            counted=frozenset(self._counted),
            latest_year={max(years): 1} if years else {},
            weekdays=dict(sorted(self._weekdays.items())),
            months=Counter(str(one.month) for one in written if one.month),
            dated_months=Counter(f"{one.year}-{one.month}" for one in written if one.year and one.month),
            days=Counter(f"{one.month}-{one.day}" for one in written if one.month and one.day),
            length=len(self._told),
            act=act(self._whole),
            published=ordinals(self._article.published),
        )

    def _weighed(self) -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, int]]:
        """The weights of all terms, and of names; how rare those of the lead are, and the cast."""
        counts, rarities, votes = self._counted_terms()
        weights: dict[str, int] = {}
        names: dict[str, int] = {}
        lead_names: dict[str, int] = {}
        cast: dict[str, int] = {}
        lead = self._lead
        for (key, count), rarity, vote in zip(counts.items(), rarities.values(), votes.values(), strict=True):
            often = count + (_LEAD_WEIGHT - 1) * lead[key] if key in lead else count
            weight = 16 * (1 + log(often)) * rarity
            if vote > 0 or (vote == 0 and rarity > _RARE):
                weights[key] = names[key] = round(weight * _NAME)
                cast[key] = round(16 * min(_KNOWN, rarity) * often)
                if key in lead:
                    lead_names[key] = round(16 * rarity)
            else:
                weights[key] = round(weight)
        return weights, names, lead_names, cast

    def _counted_terms(self) -> tuple[dict[str, int], dict[str, float], dict[str, int]]:
        """How often each term stands there, how rare it is, and how much speaks for a name."""
        counts: dict[str, int] = {}
        rarities: dict[str, float] = {}
        votes: dict[str, int] = {}
        by_id = dict(zip(map(id, self._told), self._told, strict=True))
        for number, count in Counter(map(id, self._told)).items():
            term = by_id[number]
            key = term.key
            vote = count if term.kind in _NAMED else 0 if term.capital else -count
            if key in counts:
                counts[key] += count
                rarities[key] = max(term.rarity, rarities[key])
                votes[key] += vote
            else:
                counts[key], rarities[key], votes[key] = count, term.rarity, vote
        return counts, rarities, votes

    def _dates(self) -> list[DateMention]:
        texts = (self._article.headline or "", self._article.prose)
        return [found for text in texts for found in dates(_closed_up(text))]

    def _sentence_terms(self, glossary: Glossary) -> list[list[Term]]:
        article, headline = self._article, self._article.headline
        found = list(map(Read(article.prose, glossary.known(article)), self._sentences))
        if headline and headline not in article.prose:
            mentions = glossary.known(Article(text=headline, language="en"))
            found.insert(0, read(headline, known(mentions, 0, len(headline))))
        return found


def _neighbours(terms: Sequence[Term], ends: Sequence[int]) -> frozenset[int]:
    """A number of 32 bits for each two neighbours among terms, whose sentences end before `ends`: the same
    two have the same, and one in four thousand million others.
    """
    if len(terms) < 2:
        return frozenset()
    codes = np.fromiter(map(_code, terms), np.uint32, len(terms))
    both = codes[:-1] ^ codes[1:] * _MIXING
    within = np.ones(len(terms), np.bool_)
    within[np.array(ends, np.intp) - 1] = False
    return frozenset(both[within[:-1]].tolist())


def _closed_up(text: str) -> str:
    """The text without the spaces that tokenised texts have around signs: May 15 , 2008; 9 / 5 / 08."""
    spaced = " ." in text or " ," in text or _APART.search(text)
    return _SPACED.sub("", text) if spaced else text


def ordinals(day: Published | None) -> tuple[int, int] | None:
    """The first and the last day as ordinals."""
    return (_ordinal(day.start), _ordinal(day.end)) if day else None


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
