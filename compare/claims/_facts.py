"""Figures in their sentences: what they count, and whether two of them count alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from compare.claims import _beside
from compare.claims._places import Rows, content_words, sentence_at
from compare.model import Article, Span
from compare.text.counted import is_person
from compare.text.numbers import Number, numbers
from compare.text.story import tells

TIMES = frozenset(
    ("year-old", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "time")
)
_OFTEN = 30  # times that one article gives one figure; what comes oftener is a table
Family = tuple[str | None, str | None, str | None, bool]
_ANYBODY = frozenset(("person", "victim", "casualty", "other"))


class Fact(Struct, frozen=True, dict=True):
    """A number of an article that counts or measures something. It is held against very many others, so what
    is asked of it alone is found once.
    """

    article: Article
    number: Number
    sentence: Span
    rows: frozenset[int]

    @cached_property
    def size(self) -> tuple[float, float | None]:
        """Its value, and the upper end of a range."""
        return (self.number.value, self.number.high)

    @cached_property
    def family(self) -> Family:
        """Facts of different families are never compared: fate and unit, without a fate the noun, and whether
        it is told as a fact.
        """
        number = self.number
        return (number.role, number.unit, None if number.role else number.counts, number.stated)

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words of its sentence."""
        return content_words(self.sentence.of(self.article.prose))

    @cached_property
    def near(self) -> frozenset[str]:
        """The content words around it, but for what is counted."""
        return _beside.around(self.article.prose, self.sentence, self.number)

    @cached_property
    def way(self) -> str:
        """ "rise" or "fall" where the words beside it say so."""
        return _beside.direction(self.article.prose, self.sentence, self.number)

    @cached_property
    def led_by(self) -> str:
        """The word before it."""
        return _beside.leading(self.article.prose, self.sentence, self.number)


def facts_of(article: Article, rows: Rows) -> Iterator[Fact]:
    """The numbers of `article`, vague and denied ones and those that count nothing named among them; of a
    figure that it gives time and again the first thirty.
    """
    given: Counter[tuple[object, ...]] = Counter()
    for number in numbers(article.prose):
        if tells(article.prose, number.start):
            figure = (number.value, number.high, number.unit, number.counts)
            given[figure] += 1
            if given[figure] > _OFTEN:
                continue
            yield Fact(article, number, sentence_at(article, number.start), rows.at(article, number.start))


def plain(fact: Fact) -> bool:
    """True for a figure that can be compared: not vague; and an amount rather than people where it is only
    expected, thought possible or denied.
    """
    number = fact.number
    return number.bound != "vague" and (number.stated or (number.unit is not None and number.role is None))


def measures(fact: Fact) -> bool:
    """True for a figure that is said to count or measure something."""
    return bool(fact.number.counts or fact.number.role or fact.number.unit)


def telling(fact: Fact) -> bool:
    """True for a figure that is worth telling by itself: not “two years”, not “three things”."""
    number = fact.number
    if number.counts in TIMES or not number.stated:
        return False
    return number.role is not None or number.unit is not None or number.value >= 10


def of_one_thing(a: Fact, b: Fact) -> bool:
    """True when two facts count the same noun with the same fate and unit; “14 wounded” counts any people."""
    if a.family != b.family:
        return False
    return a.number.counts == b.number.counts or _anybody(a) or _anybody(b)


def of_some(a: Fact, b: Fact, facts: Iterable[Fact]) -> bool:
    """True when one row tells one fate of people whom each article calls otherwise, and no other figure for
    it: 45 “people” and 54 “rebels” killed.
    """
    persons = all(is_person(fact.number.counts or "") for fact in (a, b))
    if a.number.role is None or a.family != b.family or not (persons and a.rows & b.rows):
        return False
    told = [f for f in facts if f.family == a.family and f.rows & (a.rows | b.rows)]
    return all({f.size for f in told if f.article.id == one.article.id} == {one.size} for one in (a, b))


def of_anybody(fact: Fact) -> bool:
    """True for a figure of “people”, whoever they are."""
    return fact.number.counts in _ANYBODY


def of_one_kind(a: Fact, b: Fact) -> bool:
    """True when two facts may answer each other: one fate and unit, and one noun, or persons both."""
    if (a.number.role, a.number.unit) != (b.number.role, b.number.unit):
        return False
    persons = all(is_person(fact.number.counts or "") for fact in (a, b))
    return a.number.unit is not None or a.number.counts == b.number.counts or persons


def _anybody(fact: Fact) -> bool:
    number = fact.number
    stated = number.counted and number.counted.of(fact.article.prose).lower() in (
        "people",
        "persons",
        "person",
    )
    return number.role is not None and number.counts == "person" and not stated
