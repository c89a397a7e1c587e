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
from compare.text.dates import DateMention, dates
from compare.text.sentences import sentences

_LEAD = 3  # sentences that say what happened (with the headline)
_LEAD_WEIGHT = 3
_COMMON = 1.5  # rarity up to which a word says nothing of the event
_RARE = 4.2  # above it, a word always written with a capital is taken for a name
_NAME = 1.5  # names count so much more
_MAIN = 5  # names that an article is about
_YEAR = re.compile(r"#(?:19|20)\d\d")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri "
    "sat sun am pm gmt utc est edt pst pdt cst cdt ist published post posted update updated photo".split()
)


class Profile:
    """An article's words, names, numbers and dates as bags of whole numbers."""

    def __init__(self, article: Article, glossary: Glossary) -> None:
        self._article = article
        self._read(_sentence_terms(article, glossary))

    def _read(self, sentences_: list[tuple[Term, ...]]) -> None:
        self.counts: Counter[str] = Counter()
        self.numbers: Counter[str] = Counter()
        self.years: Counter[str] = Counter()
        self.counted: set[str] = set()
        self._lead: Counter[str] = Counter()
        self._rarity: dict[str, float] = {}
        capital: Counter[str] = Counter()
        neighbours: Counter[tuple[str, str]] = Counter()
        for place, found in enumerate(sentences_):
            before = number = None
            for term in found:
                if term.kind == "number":
                    if _YEAR.fullmatch(term.key):
                        self.years[term.key] += 1
                    else:
                        number = term.key
                        self.numbers[number] += 1
                    continue
                if term.rarity <= _COMMON or term.key in _CALENDAR:
                    continue
                self.counts[term.key] += 1
                self._lead[term.key] += place < _LEAD
                self._rarity[term.key] = max(term.rarity, self._rarity.get(term.key, 0.0))
                capital[term.key] += 1 if term.kind in ("name", "entity") else -(not term.capital)
                if number:
                    self.counted.add(f"{number} {term.key}")
                if before:
                    neighbours[before, term.key] += 1
                before, number = term.key, None
        self.pairs = {
            f"{first} {second}": round(4 * (1 + math.log(count)) * (self._rarity[first] + self._rarity[second]))
            for (first, second), count in neighbours.items()
        }
        self._names = frozenset(
            key
            for key in self.counts
            if capital[key] > 0 or (capital[key] == 0 and self._rarity[key] > _RARE)
        )

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
    def names(self) -> dict[str, int]:
        """`weights`, of names."""
        return {key: value for key, value in self.weights.items() if key in self._names}

    @cached_property
    def main_names(self) -> dict[str, int]:
        """`names`, the heaviest."""
        return dict(sorted(self.names.items(), key=lambda item: (-item[1], item[0]))[:_MAIN])

    @cached_property
    def present(self) -> dict[str, int]:
        """Each term once."""
        return dict.fromkeys(self.counts, 1)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates written in headline and text."""
        return dates(self._article.headline or "") + dates(self._article.prose)

    def calendar(self, field: str) -> dict[str, int]:
        """How often each weekday or month is written; `field` names which."""
        return Counter(str(value) for mention in self.dates if (value := getattr(mention, field)) is not None)

    @cached_property
    def published(self) -> tuple[int, int] | None:
        """First and last day of publication as ordinals."""
        day = self._article.published
        return (_ordinal(day.start), _ordinal(day.end)) if day else None


def _sentence_terms(article: Article, glossary: Glossary) -> list[tuple[Term, ...]]:
    mentions = glossary.recognise(article)
    found = [
        terms(one.of(article.prose), known(mentions, one.start, one.end)) for one in sentences(article.prose)
    ]
    if article.headline and article.headline not in article.prose:
        found.insert(0, terms_alone(article.headline, glossary))
    return found


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
