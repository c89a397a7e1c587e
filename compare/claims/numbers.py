"""Numbers: how many, how much, in each report.

Numbers are compared where they count the same thing (the same noun, the same fate, the same unit) in
sentences that the alignment lays side by side; further apart only where the fate is the same and the
sentences share their names. Bounds, rounding and stated spans of time can make two figures compatible.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from msgspec import Struct

from compare.claims._figures import compatible, normal_form
from compare.claims._places import Rows, components, content_words, listed, member, sentence_at
from compare.claims._speakers import source_of
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Span, Verdict
from compare.text.numbers import Number, numbers

KIND = "number"
_TIMES = frozenset(
    ("year-old", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "time")
)
_SCOPE = re.compile(
    r"\b(?:since|between|within|so far this|(?:in|over|during) the (?:past|last))\s+(?:the\s+)?(?:[A-Z]?\w+)"
    r"(?:\s+(?:\d{4}|hours|days|weeks|months|years))?"
)
_NEAR = 8  # words to either side of a number that tell what it measures


class _Fact(Struct, frozen=True):
    article: Article
    number: Number
    sentence: Span
    rows: frozenset[int]

    @property
    def thing(self) -> tuple[str | None, str | None, str | None]:
        return (self.number.counts, self.number.role, self.number.unit)

    @property
    def size(self) -> tuple[float, float | None]:
        return (self.number.value, self.number.high)


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each figure that several articles give, or one of at least two gives alone."""
    rows = Rows(alignments)
    facts = [fact for article in articles for fact in _facts(article, rows)]
    for told in _joined(_agreeing(facts)):
        if len({fact.article.id for fact in told}) > 1:
            yield _claim(told, *_compared(told), glossary)
        elif len(articles) > 1 and _telling(told[0]) and not _elsewhere(told[0], facts):
            reason = f"{_named(told)}: {_words(told[0])}, only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, glossary)


def disagreement(claim: Claim) -> float:
    """1 minus the smallest value as a share of the largest."""
    values = [float(match[0]) for m in claim.members if (match := re.search(r"\d+(?:\.\d+)?", m.value))]
    return 1.0 - min(values) / max(values) if values and max(values) > 0 else 0.0


def _facts(article: Article, rows: Rows) -> Iterator[_Fact]:
    for number in numbers(article.prose):
        countable = number.counts or number.role or number.unit
        if countable and number.bound != "vague":
            sentence = sentence_at(article, number.start)
            yield _Fact(article, number, sentence, rows.at(article, number.start))


def _agreeing(facts: Sequence[_Fact]) -> list[list[_Fact]]:
    """Facts that give one figure for one thing, together."""
    return [[facts[place] for place in group] for group in components(len(facts), _equal(facts))]


def _equal(facts: Sequence[_Fact]) -> Iterator[tuple[int, int]]:
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, fact in enumerate(facts):
        alike[fact.thing, fact.size].append(place)
    for places in alike.values():
        for one, other in combinations(places, 2):
            a, b = facts[one], facts[other]
            within = a.article.id == b.article.id
            if _telling(a) if within else (a.rows & b.rows or (_telling(a) and _near(a, b))):
                yield one, other


def _joined(groups: list[list[_Fact]]) -> Iterator[list[_Fact]]:
    """Groups of different figures for one thing, joined; never two that an article tells apart."""
    by_thing: defaultdict[tuple[object, ...], list[list[_Fact]]] = defaultdict(list)
    for group in groups:
        by_thing[group[0].thing].append(group)
    for same in by_thing.values():
        rivals = [fact for group in same for fact in group]
        merged: list[list[_Fact]] = []
        for group in same:
            into = next((other for other in merged if _different(other, group, rivals)), None)
            if into is None:
                merged.append(list(group))
            else:
                into.extend(group)
        yield from merged


def _different(group: Sequence[_Fact], other: Sequence[_Fact], rivals: Sequence[_Fact]) -> bool:
    """True when two groups give different figures for one thing."""
    if {fact.article.id for fact in group} & {fact.article.id for fact in other}:
        return False
    pairs = product(group, other)
    return any(a.size != b.size and _alone(a, b, rivals) and _same_thing(a, b) for a, b in pairs)


def _telling(fact: _Fact) -> bool:
    """True for a figure that is worth telling by itself: not “two years”, not “three things”."""
    number = fact.number
    if number.counts in _TIMES:
        return False
    return number.role is not None or number.unit is not None or number.value >= 10


def _alone(a: _Fact, b: _Fact, rivals: Sequence[_Fact]) -> bool:
    """True when no other figure for the same thing stands in the way: neither article gives two in the
    rows they share, nor one that the other article gives as well.
    """
    shared = a.rows & b.rows
    ours, theirs = ({f.size for f in rivals if f.article.id == fact.article.id} for fact in (a, b))
    if a.size in theirs or b.size in ours:
        return False
    if not shared:
        return len(ours) == len(theirs) == 1
    here = {(fact.article.id, fact.size) for fact in rivals if fact.rows & shared}
    return sum(article in (a.article.id, b.article.id) for article, _ in here) == 2


def _same_thing(a: _Fact, b: _Fact) -> bool:
    """True when the words around two different figures show that both measure one thing."""
    one, other = (content_words(fact.sentence.of(fact.article.prose)) for fact in (a, b))
    if a.number.counts in _TIMES or a.number.unit == "points":
        return False  # spans and scores differ for too many reasons
    if a.number.role is None:
        return bool(a.rows & b.rows) and _near(a, b) and _alike(one, other, 0.5)
    if a.rows & b.rows:
        return _near(a, b) or _alike(one, other, 0.25)
    return len(_capitals(a) & _capitals(b)) > 1 and _alike(one, other, 0.35)


def _near(a: _Fact, b: _Fact) -> bool:
    return _alike(_around(a), _around(b), 0.5)


def _alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    shared = len(one & other)
    return shared >= 3 and shared >= share * min(len(one), len(other))


def _around(fact: _Fact) -> frozenset[str]:
    """The content words around a figure, but for those of the figure itself."""
    text, number = fact.article.prose, fact.number
    before = text[fact.sentence.start : number.phrase.start].split()[-_NEAR:]
    after = text[number.end : fact.sentence.end].split()[:_NEAR]
    return content_words(" ".join([*before, "|", *after]))


def _capitals(fact: _Fact) -> frozenset[str]:
    words = fact.sentence.of(fact.article.prose).split()[1:]
    return frozenset(word.strip(".,;:()’'“”\"").lower() for word in words if word[:1].isupper())


def _compared(facts: Sequence[_Fact]) -> tuple[Verdict, str]:
    """The verdict on figures of several articles, by the pair that lies furthest apart, and why."""
    articles = sorted({fact.article.id for fact in facts})
    worst: tuple[int, str] = (0, "")
    for one, other in combinations(articles, 2):
        pairs = product(*([f for f in facts if f.article.id == article] for article in (one, other)))
        worst = max(worst, min((_relation(a, b) for a, b in pairs), key=lambda r: r[0]), key=lambda r: r[0])
    verdict = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)[worst[0]]
    versions = dict.fromkeys((_words(fact), fact.article.name) for fact in facts)
    by_words: dict[str, list[str]] = {}
    for words, name in versions:
        by_words.setdefault(words, []).append(name)
    told = "; ".join(f"{words} ({listed(names)})" for words, names in by_words.items())
    return verdict, f"{_named(facts)}: {told}" + (f"; {worst[1]}" if worst[1] else "")


def _relation(a: _Fact, b: _Fact) -> tuple[int, str]:
    """0 agrees, 1 compatible, 2 differs; and why two different figures are compatible."""
    if a.size == b.size and a.number.bound == b.number.bound:
        return 0, ""
    if why := compatible(a.number, b.number):
        return 1, why
    scopes = [_SCOPE.search(fact.sentence.of(fact.article.prose)) for fact in (a, b)]
    if scopes[0] and scopes[1] and scopes[0][0].lower() != scopes[1][0].lower():
        return 1, f"“{scopes[0][0]}” and “{scopes[1][0]}” are different spans of time"
    return 2, ""


def _words(fact: _Fact) -> str:
    return re.sub(r"\s+", " ", fact.number.phrase.of(fact.article.text)).lower()


def _named(facts: Sequence[_Fact]) -> str:
    """What is counted, to head a reason: "Civilians killed", "USD", "% of voters"."""
    first = facts[0]
    counts, role, unit = first.thing
    noun = first.number.counted.of(first.article.text).lower() if first.number.counted else counts or ""
    if counts == "person":
        noun = "people"
    if unit:
        return f"{unit} of {noun}" if noun else unit
    name = f"{noun} {role or ''}".strip()
    return name[:1].upper() + name[1:]


def _elsewhere(fact: _Fact, facts: Iterable[_Fact]) -> bool:
    """True when another article has the same figure for something, so that it is not told here alone."""
    return any(
        other.article.id != fact.article.id
        and other.size == fact.size
        and other.number.unit == fact.number.unit
        for other in facts
    )


def _claim(facts: Sequence[_Fact], verdict: Verdict, reason: str, glossary: Glossary) -> Claim:
    chosen: dict[tuple[str, str], _Fact] = {}
    for fact in facts:
        chosen.setdefault((fact.article.id, normal_form(fact.number)), fact)
    members = tuple(
        member(
            f.article,
            f.number.phrase,
            normal_form(f.number),
            source_of(f.article, f.number, f.sentence, glossary),
        )
        for f in chosen.values()
    )
    return Claim(id="", kind=KIND, verdict=verdict, reason=reason, members=members)
