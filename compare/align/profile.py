"""What an article is compared by when we ask whether another reports the same event."""

from __future__ import annotations

import math
import re
from collections import Counter
from datetime import date
from functools import cached_property, lru_cache

from compare.align.terms import Term, known, terms, terms_alone
from compare.glossary import Glossary
from compare.model import Article
from compare.text.dates import dates
from compare.text.story import story

_LEAD = 3  # sentences that say what happened (with the headline)
_LEAD_WEIGHT = 3
_DOINGS = 8  # sentences that say what is going on
_COMMON = 1.5  # rarity up to which a word says nothing of the event
_RARE = 4.2  # above it, a word always written with a capital is taken for a name
_NAME = 1.5  # names count so much more
_MAIN = 5  # names that an article is about
_YEAR = re.compile(r"#(?:19|20)\d\d")
_SMALL = re.compile(r"#\d")  # one, two, three stand in every report
_DATELINES = """
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec am pm gmt utc est edt pst pdt cst cdt ist published post posted update updated photo
"""
_CALENDAR = frozenset(_DATELINES.split())  # says when, not what


class Profile:
    """An article's words, names, numbers and dates as bags of whole numbers."""

    def __init__(self, article: Article, glossary: Glossary) -> None:
        self._article = article
        self._sentences = _sentence_terms(article, glossary)
        self.counts: Counter[str] = Counter()
        self.numbers: Counter[str] = Counter()
        self.years: Counter[str] = Counter()
        self.counted: dict[str, int] = {}
        self._lead: Counter[str] = Counter()
        self._rarity: dict[str, float] = {}
        self._capital: Counter[str] = Counter()
        self._neighbours: Counter[tuple[str, str]] = Counter()
        for place, found in enumerate(self._sentences):
            self._read(found, in_lead=place < _LEAD)

    def _read(self, found: tuple[Term, ...], in_lead: bool) -> None:
        before = number = None
        for term in found:
            if _YEAR.fullmatch(term.key):
                self.years[term.key] += 1
            elif term.kind == "number":
                number = term.key
                if not _SMALL.fullmatch(number):
                    self.numbers[number] += 1
            elif _tells(term):
                self.counts[term.key] += 1
                self._lead[term.key] += in_lead
                self._rarity[term.key] = max(term.rarity, self._rarity.get(term.key, 0.0))
                is_name = term.kind in ("name", "entity")
                self._capital[term.key] += 1 if is_name else 0 if term.capital else -1
                if number:
                    self.counted[f"{number} {term.key}"] = 1
                if before:
                    self._neighbours[before, term.key] += 1
                before, number = term.key, None

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
    def pairs(self) -> dict[str, int]:
        """Neighbouring terms, weighed like `weights`."""
        return {
            f"{first} {second}": round(
                4 * (1 + math.log(count)) * (self._rarity[first] + self._rarity[second])
            )
            for (first, second), count in self._neighbours.items()
        }

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
    def main_names(self) -> dict[str, int]:
        """`names`, the heaviest."""
        return dict(sorted(self.names.items(), key=lambda item: (-item[1], item[0]))[:_MAIN])

    @cached_property
    def doings(self) -> dict[str, int]:
        """The ideas and words of the first sentences, without names, by rarity."""
        counts: Counter[str] = Counter()
        rarity: dict[str, float] = {}
        for found in self._sentences[:_DOINGS]:
            for term in found:
                if term.kind == "word" and _tells(term) and term.key not in self._names:
                    key = term.idea or term.key
                    counts[key] += 1
                    rarity[key] = max(term.rarity, rarity.get(key, 0.0))
        return {key: round(16 * (1 + math.log(count)) * rarity[key]) for key, count in counts.items()}

    @cached_property
    def present(self) -> dict[str, int]:
        """Each term once."""
        return dict.fromkeys(self.counts, 1)

    @cached_property
    def months(self) -> dict[str, int]:
        """How often each month is written in headline and text."""
        found = (*dates(self._article.headline or ""), *dates(self._article.prose))
        return Counter(str(mention.month) for mention in found if mention.month)

    @cached_property
    def published(self) -> tuple[int, int] | None:
        """First and last day of publication as ordinals."""
        day = self._article.published
        return (_ordinal(day.start), _ordinal(day.end)) if day else None


def _tells(term: Term) -> bool:
    return term.kind not in ("function", "number") and term.rarity > _COMMON and term.key not in _CALENDAR


def _sentence_terms(article: Article, glossary: Glossary) -> list[tuple[Term, ...]]:
    mentions = glossary.recognise(article)
    found = [
        terms(one.of(article.prose), known(mentions, one.start, one.end))
        for one in story(article.prose, bylines=True)
    ]
    if article.headline and article.headline not in article.prose:
        found.insert(0, terms_alone(article.headline, glossary))
    return found


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
