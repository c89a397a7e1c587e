"""Figures in their sentences, and whether two of them measure one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from compare.claims._places import Rows, content_words, sentence_at
from compare.claims._words import around, tied
from compare.model import Article, Span
from compare.text.counted import is_person
from compare.text.numbers import Number, numbers
from compare.text.story import tells

_TIMES = frozenset(
    ("year-old", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "time")
)
_GREAT = 1000  # tolls from which on they are of a war or a disaster, and run on
_IN_COMMON = 2  # content words by which two sentences with one figure tell one thing
_MANY_DIGITS = 3  # that two articles do not share by chance
_YEAR = re.compile(r"\b(?:since|in|from|began)\s(?:\w+\s)?((?:19|20)\d\d)\b")
_SURELY = 2.4  # how closely the words right beside two counts must agree, where the rest does not
_NEAR = 8  # words to either side of a number that tell what it measures


class Fact(Struct, frozen=True):
    """A number of an article that counts or measures something."""

    article: Article
    number: Number
    sentence: Span
    rows: frozenset[int]

    @property
    def size(self) -> tuple[float, float | None]:
        """Its value, and the upper end of a range."""
        return (self.number.value, self.number.high)

    @property
    def family(self) -> tuple[str | None, str | None, str | None]:
        """Facts of different families are never compared: fate and unit, and without a fate the noun."""
        return (self.number.role, self.number.unit, None if self.number.role else self.number.counts)


def facts_of(article: Article, rows: Rows) -> Iterator[Fact]:
    """The numbers of `article`, vague and denied ones and those that count nothing named among them."""
    for number in numbers(article.prose):
        if tells(article.prose, number.start):
            yield Fact(article, number, sentence_at(article, number.start), rows.at(article, number.start))


def plain(fact: Fact) -> bool:
    """True for a figure that its article gives as one: neither vague nor denied nor a part of another."""
    return fact.number.stated and fact.number.bound != "vague"


def measures(fact: Fact) -> bool:
    """True for a figure that is said to count or measure something."""
    return bool(fact.number.counts or fact.number.role or fact.number.unit)


def telling(fact: Fact) -> bool:
    """True for a figure that is worth telling by itself: not “two years”, not “three things”."""
    number = fact.number
    if number.counts in _TIMES:
        return False
    return number.role is not None or number.unit is not None or number.value >= 10


def of_one_thing(a: Fact, b: Fact) -> bool:
    """True when two facts count the same noun with the same fate and unit; “14 wounded” counts any people."""
    if a.family != b.family:
        return False
    return a.number.counts == b.number.counts or _anybody(a) or _anybody(b)


def of_one_kind(a: Fact, b: Fact) -> bool:
    """True when two facts may answer each other: one fate and unit, and one noun, or persons both."""
    if (a.number.role, a.number.unit) != (b.number.role, b.number.unit):
        return False
    persons = all(is_person(fact.number.counts or "") for fact in (a, b))
    return a.number.unit is not None or a.number.counts == b.number.counts or persons


def told_alike(a: Fact, b: Fact) -> bool:
    """True when one figure stands in two articles for one thing, whatever each calls it: in one row, 7,000
    “soldiers” and “troops”; elsewhere a figure of many digits, an amount or a share, in like words.
    """
    roles = {a.number.role, b.number.role} - {None}
    if len(roles) > 1:
        return False
    common = _in_common(a, b)
    if a.rows & b.rows and (
        near(a, b) or (telling(a) and (a.number.value >= _GREAT or common >= _IN_COMMON))
    ):
        return True
    if not (telling(a) and telling(b) and measures(a) and measures(b)):
        return False
    exact = _digits(a) >= _MANY_DIGITS or (a.number.unit is not None and _digits(a) > 1)
    return near(a, b) or (exact and common >= _IN_COMMON)


def _in_common(a: Fact, b: Fact) -> int:
    one, other = (content_words(fact.sentence.of(fact.article.prose)) for fact in (a, b))
    return len(one & other)


def _digits(fact: Fact) -> int:
    """The digits of a figure without the zeros at its end."""
    return len(f"{fact.number.value:.2f}".replace(".", "").strip("0"))


def _anybody(fact: Fact) -> bool:
    number = fact.number
    stated = number.counted and number.counted.of(fact.article.prose).lower() in (
        "people",
        "persons",
        "person",
    )
    return number.role is not None and number.counts == "person" and not stated


def alone(a: Fact, b: Fact, rivals: Iterable[Fact]) -> bool:
    """True when no other figure for the same thing stands in the way: neither article gives the other's
    figure as well, and what else they give in the rows they share is equal.
    """
    shared = a.rows & b.rows
    same = [fact for fact in rivals if of_one_thing(fact, a) or of_one_thing(fact, b)]
    if running(a, b):  # the tolls of a day do not stand in the way of a war's
        same = [fact for fact in same if fact.number.value >= _GREAT]
    everywhere = {(fact.article.id, fact.size) for fact in same}
    if (b.article.id, a.size) in everywhere or (a.article.id, b.size) in everywhere:
        return False
    ours, theirs = (
        {f.size for f in same if f.article.id == fact.article.id and (not shared or f.rows & shared)}
        for fact in (a, b)
    )
    others = (ours - {a.size}) ^ (theirs - {b.size})
    return not others and (len(ours) == 1 or (bool(shared) and near(a, b)))


def measure_one_thing(a: Fact, b: Fact, facts: Sequence[Fact]) -> bool:
    """True when the words around two different figures show that both measure one thing."""
    if a.number.counts in _TIMES or a.number.unit == "points":
        return False  # spans and scores differ for too many reasons
    one, other = (content_words(fact.sentence.of(fact.article.prose)) for fact in (a, b))
    if a.rows & b.rows:
        if a.number.role is not None:
            return near(a, b) or _alike(one, other, 0.25)
        return (near(a, b) and _alike(one, other, 0.5)) or _anchored(a, b, facts) or _tied(a, b)
    if a.number.role is not None:
        return (len(_capitals(a) & _capitals(b)) > 1 and _alike(one, other, 0.35)) or running(a, b)
    return _insisted(a, b, facts)


def running(a: Fact, b: Fact) -> bool:
    """True for two great tolls of one fate, reckoned from one year, with a word in common: of one war."""
    one, other = (fact.sentence.of(fact.article.prose) for fact in (a, b))
    years = set(_YEAR.findall(one)) & set(_YEAR.findall(other))
    great = min(a.number.value, b.number.value) >= _GREAT
    shared = content_words(one) & content_words(other)
    return a.number.role is not None and great and bool(years) and bool(shared)


def _tied(a: Fact, b: Fact) -> bool:
    """True when the words right beside two counts of one noun are the same: a “38-word oath”, a “35-word”."""
    one, other = (
        around(
            fact.sentence.of(fact.article.prose),
            Span(fact.number.start - fact.sentence.start, fact.number.end - fact.sentence.start),
        )
        for fact in (a, b)
    )
    return a.number.counts is not None and tied(one, other, names=True) >= _SURELY


def near(a: Fact, b: Fact) -> bool:
    """True when the words just around two figures are mostly the same."""
    return _alike(_around(a), _around(b), 0.5)


def _alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    shared = len(one & other)
    return shared >= 3 and shared >= share * min(len(one), len(other))


def _around(fact: Fact) -> frozenset[str]:
    """The content words around a figure but for what is counted: “5 runs, 2 errors” is said of any game."""
    text, number, sentence = fact.article.prose, fact.number, fact.sentence
    before = text[sentence.start : number.phrase.start].split()[-_NEAR:]
    after = text[number.end : sentence.end].split()[:_NEAR]
    words = content_words(" ".join([*before, "|", *after]))
    if number.role is not None:
        return words
    inside = (other.counted for other in numbers(text) if sentence.start <= other.start < sentence.end)
    return words - {counted.of(text).lower() for counted in inside if counted}


def _capitals(fact: Fact) -> frozenset[str]:
    words = fact.sentence.of(fact.article.prose).split()[1:]
    return frozenset(word.strip(".,;:()’'“”\"").lower() for word in words if word[:1].isupper())


def _anchored(a: Fact, b: Fact, facts: Sequence[Fact]) -> bool:
    """True for amounts and measures whose sentences give an equal count of something: “$4 million for 60
    stations”. Counts are no such pair: two players may both have “13 homers and 43 runs”.
    """
    if a.number.unit is None:
        return False
    ours, theirs = (
        {
            (f.number.counts, f.size)
            for f in facts
            if f.article.id == fact.article.id and f.sentence == fact.sentence
        }
        for fact in (a, b)
    )
    return any(counts not in _TIMES for counts, _ in ours & theirs)


def _insisted(a: Fact, b: Fact, facts: Sequence[Fact]) -> bool:
    """True when both figures stand right before their noun, each is its article's only one for it, and one
    of them comes back as known: “seven inspectors … the seven inspectors” there, “nine inspectors” here.
    """
    if a.number.unit or min(a.number.value, b.number.value) < 3 or not (_bare(a) and _bare(b)):
        return False
    same = [fact for fact in facts if of_one_thing(fact, a)]
    ours, theirs = ([fact for fact in same if fact.size == size] for size in (a.size, b.size))
    again = any(len(told) > 1 and any(map(_definite, told)) for told in (ours, theirs))
    return again and len(ours) + len(theirs) == len(same) and all(map(_bare, same))


def _definite(fact: Fact) -> bool:
    before = fact.article.prose[: fact.number.phrase.start].rstrip()
    return before[-4:].lower().strip() == "the"


def _bare(fact: Fact) -> bool:
    counted = fact.number.counted
    return counted is not None and not fact.article.prose[fact.number.end : counted.start].strip()
