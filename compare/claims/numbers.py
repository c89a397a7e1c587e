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

from msgspec import structs

from compare.claims._ages import ages
from compare.claims._facing import face_to_face, facing, key
from compare.claims._facts import (
    Fact,
    facts_of,
    measures,
    of_one_kind,
    of_one_thing,
    of_some,
    plain,
    telling,
)
from compare.claims._figures import RESULT, compatible, normal_form
from compare.claims._known import Known
from compare.claims._one_thing import (
    alone,
    measure_one_thing,
    near,
    strangers,
    told_alike,
    told_in_like_words,
)
from compare.claims._opposed import opposed, told_otherwise
from compare.claims._pairs import pairs
from compare.claims._places import Rows, connected, listed, member
from compare.claims._speakers import source_of
from compare.claims._told_figures import SCOPE, compared, named, words_of
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Verdict

KIND = "numbers"
_OPPOSED = 0.5  # how far apart one figure lies that is told of two fates, or as a rise and as a fall


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each figure that several articles give, or one of at least two gives alone."""
    told_ages = list(ages(KIND, articles, glossary))
    yield from told_ages
    aged = {(member.article, member.start) for claim in told_ages for member in claim.members}
    rows = Rows(alignments)
    found = [fact for article in articles for fact in facts_of(article, rows)]
    beside = facing(pairs(articles, alignments), found, rows)
    faced = [one for one in beside if not {key(one.one), key(one.other)} & aged]
    settled = set(aged)
    for told, equal, sure in face_to_face(faced):
        if not equal or all(_only_faced(fact) for fact in told):
            told += _others(told, found)
            settled |= set(map(key, told))
            yield _claim(told, *compared(told), glossary, Confidence.HIGH if sure else _sure(told, rows))
    for told in opposed([fact for fact in found if plain(fact) and key(fact) not in settled]):
        settled |= set(map(key, told))
        yield _opposed(told, glossary, _sure(told, rows))
    given = [fact for fact in found if key(fact) not in settled]
    facts = [fact for fact in given if plain(fact)]
    for told in _with_vague(list(_joined(_agreeing(facts), facts)), given):
        if len({fact.article.id for fact in told}) > 1:
            yield _claim(told, *compared(told), glossary, _sure(told, rows))
        elif len(articles) > 1 and measures(told[0]) and telling(told[0]) and not _elsewhere(told[0], found):
            reason = f"{named(told)}: {words_of(told[0])}, only in {told[0].article.name}"
            yield _claim(told[:1], Verdict.ONLY_HERE, reason, glossary, rows.alone(told[0].rows))


def _opposed(told: Sequence[Fact], glossary: Glossary, sure: Confidence) -> Claim:
    """The claim for one figure with which the reports tell what excludes each other."""
    ways = [fact.number.role or fact.way for fact in told]
    versions: defaultdict[str, list[str]] = defaultdict(list)
    for fact, way in zip(told, ways, strict=True):
        versions[way].append(fact.article.name)
    reason = "; ".join(f"{way} ({listed(names)})" for way, names in versions.items())
    found = _claim(told, Verdict.DIFFERS, f"{words_of(told[0])}: {reason}", glossary, sure)
    where = {key(fact): way for fact, way in zip(told, ways, strict=True)}
    members = (
        structs.replace(one, value=f"{one.value} {where[one.article, one.start]}") for one in found.members
    )
    return structs.replace(found, members=tuple(members))


def _only_faced(fact: Fact) -> bool:
    """True for a figure compared only in a sentence that is the same: a score, “dozens of men”."""
    return fact.number.unit == RESULT or (fact.number.bound == "vague" and measures(fact))


def _sure(told: Sequence[Fact], rows: Rows) -> Confidence:
    """How sure it is that each article's figure tells what some other article's does."""
    return rows.least((fact.article.id, fact.rows) for fact in told)


def disagreement(claim: Claim) -> float:
    """1 minus the smallest value as a share of the largest."""
    values = [float(match[0]) for m in claim.members if (match := re.search(r"\d+(?:\.\d+)?", m.value))]
    apart = 1.0 - min(values) / max(values) if values and max(values) > 0 else 0.0
    return apart or (_OPPOSED if len({m.value for m in claim.members}) > 1 else 0.0)


def _others(told: Sequence[Fact], given: Iterable[Fact]) -> list[Fact]:
    """The figures of further articles that are equal to one of these, for the same thing."""
    here = {fact.article.id for fact in told}
    return [
        fact
        for fact in given
        if fact.article.id not in here
        and plain(fact)
        and any(_is_equal(fact, one) and _joined_as_one(fact, one) for one in told)
    ]


def _agreeing(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts that give one figure for one thing, together."""
    one_thing = connected(
        len(facts), _equal(facts), lambda one, other: _joined_as_one(facts[one], facts[other])
    )
    return [[facts[place] for place in group] for group in one_thing]


def _equal(facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """The pairs of facts that give one figure, of whatever."""
    same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, fact in enumerate(facts):
        same[fact.number.unit, fact.size].append(place)
    for places in same.values():
        yield from combinations(places, 2)


def _is_equal(a: Fact, b: Fact) -> bool:
    return (a.number.unit, a.size) == (b.number.unit, b.size)


def _joined_as_one(a: Fact, b: Fact) -> bool:
    """True where two equal figures tell one thing."""
    if a.article.id == b.article.id:
        return measures(a) and telling(a) and of_one_thing(a, b)
    if strangers(a, b) or told_otherwise(a, b):
        return False
    same_thing = of_one_thing(a, b) and measures(a)
    beside = bool(a.rows & b.rows) or near(a, b) or told_in_like_words(a, b)
    return told_alike(a, b) or (same_thing and beside)


def _joined(groups: list[list[Fact]], facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Groups of different figures for one thing, joined; never two that an article tells apart."""
    merged: list[list[Fact]] = []
    by_family: defaultdict[tuple[object, ...], list[list[Fact]]] = defaultdict(list)
    known = Known(facts)
    for group in groups:
        families = list(dict.fromkeys(fact.family for fact in group if measures(fact)))
        rivals = {id(other): other for family in families for other in by_family[family]}
        into = next((other for other in rivals.values() if _different(other, group, known)), None)
        if into is None:
            into = list(group)
            merged.append(into)
        else:
            into.extend(group)
        for family in families:
            if all(other is not into for other in by_family[family]):
                by_family[family].append(into)
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
    return beside and compatible(vague.number, fact.number) != ""


def _different(group: Sequence[Fact], other: Sequence[Fact], known: Known) -> bool:
    """True when two groups give different figures for one thing."""
    if {fact.article.id for fact in group} & {fact.article.id for fact in other}:
        return False
    return any(
        a.size != b.size
        and (of_one_thing(a, b) or of_some(a, b, known.of_family(a)))
        and alone(a, b, known.of_family(a))
        and measure_one_thing(a, b, known)
        for a, b in product(group, other)
    )


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
    scope = SCOPE.search(fact.sentence.of(fact.article.prose))
    return fact.number.bound.replace("-", " ") + (f", {scope[0]}" if scope else "")
