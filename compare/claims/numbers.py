"""Numbers: how many, how much, in each report.

Numbers are compared where they count the same thing (the same noun, the same fate, the same unit) in
sentences that the alignment lays side by side; further apart only where the fate is the same and the
sentences share their names. Bounds, rounding and stated spans of time can make two figures compatible.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product

from compare.claims._ages import ages
from compare.claims._facts import (
    Fact,
    alone,
    facts_of,
    measure_one_thing,
    measures,
    near,
    of_one_kind,
    of_one_thing,
    plain,
    running,
    telling,
    told_alike,
)
from compare.claims._figures import compatible, normal_form
from compare.claims._places import Rows, components, listed, member
from compare.claims._speakers import source_of
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Verdict

KIND = "numbers"
_TELL_ONE = {"exact", "at-least"}  # “at least 53” and “53”: one count, told with more and with less caution
_WEEKS = 14  # days between two reports from which on a toll may have grown
_VAGUE = 20  # times the least that “dozens” or “hundreds” can be which they never are
_SCOPE = re.compile(
    r"\b(?:since|between|within|so far this|(?:in|over|during) the (?:past|last))\s+(?:the\s+)?(?:[A-Z]?\w+)"
    r"(?:\s+(?:\d{4}|hours|days|weeks|months|years))?"
)


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each figure that several articles give, or one of at least two gives alone."""
    yield from ages(KIND, articles, glossary)
    rows = Rows(alignments)
    given = [fact for article in articles for fact in facts_of(article, rows)]
    facts = [fact for fact in given if plain(fact)]
    for told in _with_vague(list(_joined(_agreeing(facts), facts)), given):
        if len({fact.article.id for fact in told}) > 1:
            sure = rows.confidence(fact.rows for fact in told)
            yield _claim(told, *_compared(told), glossary, sure)
        elif len(articles) > 1 and measures(told[0]) and telling(told[0]) and not _elsewhere(told[0], given):
            reason = f"{_named(told)}: {_words(told[0])}, only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, glossary, rows.alone(told[0].rows))


def disagreement(claim: Claim) -> float:
    """1 minus the smallest value as a share of the largest."""
    values = [float(match[0]) for m in claim.members if (match := re.search(r"\d+(?:\.\d+)?", m.value))]
    return 1.0 - min(values) / max(values) if values and max(values) > 0 else 0.0


def _agreeing(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts that give one figure for one thing, together."""
    return [[facts[place] for place in group] for group in components(len(facts), _equal(facts))]


def _equal(facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, fact in enumerate(facts):
        same[fact.number.unit, fact.size].append(place)
    for places in same.values():
        for one, other in combinations(places, 2):
            a, b = facts[one], facts[other]
            within = a.article.id == b.article.id
            same_thing = of_one_thing(a, b) and measures(a)
            if within:
                joined = same_thing and telling(a)
            else:
                joined = told_alike(a, b) or (same_thing and (bool(a.rows & b.rows) or near(a, b)))
            if joined:
                yield one, other


def _joined(groups: list[list[Fact]], facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Groups of different figures for one thing, joined; never two that an article tells apart."""
    by_family: defaultdict[tuple[object, ...] | None, list[list[Fact]]] = defaultdict(list)
    for group in groups:
        by_family[group[0].family if measures(group[0]) else None].append(group)
    yield from by_family.pop(None, [])
    for same in by_family.values():
        rivals = [fact for group in same for fact in group]
        merged: list[list[Fact]] = []
        for group in same:
            into = next((other for other in merged if _different(other, group, rivals, facts)), None)
            if into is None:
                merged.append(list(group))
            else:
                into.extend(group)
        yield from merged


def _with_vague(groups: list[list[Fact]], given: Sequence[Fact]) -> list[list[Fact]]:
    """The groups, each with the “dozens” of articles that give no figure for the same thing."""
    spare = [fact for fact in given if fact.number.stated and fact.number.bound == "vague" and measures(fact)]
    groups = [list(group) for group in groups]
    for fact in spare:
        fitting = (
            group
            for group in groups
            if all(other.article.id != fact.article.id for other in group)
            and any(of_one_thing(fact, other) and _vaguely(fact, other, given) for other in group)
        )
        if group := next(fitting, None):
            group.append(fact)
    return groups


def _vaguely(vague: Fact, fact: Fact, given: Sequence[Fact]) -> bool:
    """True when “dozens” can be this figure, told side by side with it or as the only one with its fate."""
    role = vague.number.role
    alone = role is not None and all(
        sum(f.number.role == role and f.article.id == one.article.id for f in given) == 1
        for one in (vague, fact)
    )
    beside = alone or bool(vague.rows & fact.rows) or near(vague, fact)
    return beside and vague.number.value <= fact.number.value < vague.number.value * _VAGUE


def _different(
    group: Sequence[Fact], other: Sequence[Fact], rivals: Sequence[Fact], facts: Sequence[Fact]
) -> bool:
    """True when two groups give different figures for one thing."""
    if {fact.article.id for fact in group} & {fact.article.id for fact in other}:
        return False
    return any(
        a.size != b.size and of_one_thing(a, b) and alone(a, b, rivals) and measure_one_thing(a, b, facts)
        for a, b in product(group, other)
    )


def _compared(facts: Sequence[Fact]) -> tuple[Verdict, str]:
    """The verdict on figures of several articles, by the pair that lies furthest apart, and why."""
    articles = sorted({fact.article.id for fact in facts})
    worst: tuple[int, str] = (0, "")
    for one, other in combinations(articles, 2):
        pairs = product(*([f for f in facts if f.article.id == article] for article in (one, other)))
        worst = max(worst, min((_relation(a, b) for a, b in pairs), key=lambda r: r[0]), key=lambda r: r[0])
    verdict = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)[worst[0]]
    versions: dict[str, tuple[str, dict[str, None]]] = {}
    for fact in facts:
        _, names = versions.setdefault(normal_form(fact.number), (_words(fact), {}))
        names[fact.article.name] = None
    told = "; ".join(f"{words} ({listed(list(names))})" for words, names in versions.values())
    return verdict, f"{_named(facts)}: {told}" + (f"; {worst[1]}" if worst[1] else "")


def _relation(a: Fact, b: Fact) -> tuple[int, str]:
    """0 agrees, 1 compatible, 2 differs; and why two different figures are compatible."""
    if a.size == b.size and (
        a.number.bound == b.number.bound or {a.number.bound, b.number.bound} <= _TELL_ONE
    ):
        return 0, ""
    if "vague" in (a.number.bound, b.number.bound):
        return 1, f"less exact in {(a if a.number.bound == 'vague' else b).article.name}"
    if why := compatible(a.number, b.number):
        return 1, why
    scopes = [_SCOPE.search(fact.sentence.of(fact.article.prose)) for fact in (a, b)]
    if scopes[0] and scopes[1] and scopes[0][0].lower() != scopes[1][0].lower():
        return 1, f"“{scopes[0][0]}” and “{scopes[1][0]}” are different spans of time"
    return (1, later) if (later := _later(a, b)) else (2, "")


def _later(a: Fact, b: Fact) -> str:
    """Why two tolls can both hold, the later being the higher; "" where they cannot, or it is not known."""
    if a.number.role is None:
        return ""
    first, last = sorted((a, b), key=lambda fact: (_day(fact), fact.number.value))
    if not (_day(first) and _day(last)):
        return "both run on from the same year, to days that are not known" if running(a, b) else ""
    days = (date.fromisoformat(_day(last)) - date.fromisoformat(_day(first))).days
    grown = days >= _WEEKS and first.number.value <= last.number.value
    return f"reported {days} days apart" if grown else ""


def _day(fact: Fact) -> str:
    return fact.article.published.start[:10] if fact.article.published else ""


def _words(fact: Fact) -> str:
    return re.sub(r"\s+", " ", fact.number.phrase.of(fact.article.text)).lower()


def _named(facts: Sequence[Fact]) -> str:
    """What is counted, to head a reason: "Civilians killed", "Amount in USD", "Share of voters"."""
    first = facts[0]
    counts, role, unit = first.number.counts, first.number.role, first.number.unit
    noun = first.number.counted.of(first.article.text).lower() if first.number.counted else counts or ""
    if counts == "person":
        noun = "people"
    if unit == "%":
        return f"Share of {noun}" if noun else "Percentage"
    if unit:
        return f"Amount in {unit}" if unit.isupper() and len(unit) == 3 else unit[:1].upper() + unit[1:]
    name = f"{noun} {role or ''}".strip() or "figure"
    return name[:1].upper() + name[1:]


def _elsewhere(fact: Fact, facts: Iterable[Fact]) -> bool:
    """True when another article has the same figure for something, or any figure for the same thing, so that
    it is not told here alone.
    """
    return any(
        (other.size == fact.size and other.number.unit == fact.number.unit)
        or (other.family == fact.family and other.number.counts and other.number.counts == fact.number.counts)
        or (bool(other.rows & fact.rows) and of_one_kind(other, fact))
        for other in facts
        if other.article.id != fact.article.id
    )


def _claim(
    facts: Sequence[Fact], verdict: Verdict, reason: str, glossary: Glossary, sure: Confidence
) -> Claim:
    """A claim with one member for each value an article gives: the first place that says what is counted."""
    chosen: dict[tuple[str, str], Fact] = {}
    for fact in sorted(
        facts, key=lambda fact: (fact.number.counted is None, fact.article.id, fact.number.start)
    ):
        chosen.setdefault((fact.article.id, normal_form(fact.number)), fact)
    told = sorted(chosen.values(), key=lambda fact: (fact.article.id, fact.number.start))
    members = tuple(
        member(
            fact.article,
            fact.number.phrase,
            normal_form(fact.number),
            source_of(fact.article, fact.number, fact.sentence, glossary),
            _limits(fact),
        )
        for fact in told
    )
    return Claim("", KIND, verdict, reason, members, confidence=sure)


def _limits(fact: Fact) -> str:
    """What limits a figure: its bound and the span of time that its sentence gives."""
    scope = _SCOPE.search(fact.sentence.of(fact.article.prose))
    return fact.number.bound.replace("-", " ") + (f", {scope[0]}" if scope else "")
