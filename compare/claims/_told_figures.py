"""How the figures that several articles give for one thing stand to each other, and that in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations, product

from compare.claims._facts import Fact, of_anybody, of_one_thing, of_some
from compare.claims._figures import compatible, normal_form
from compare.claims._one_thing import running
from compare.claims._places import listed
from compare.model import Verdict

_TELL_ONE = {"exact", "at-least"}  # “at least 53” and “53”: one count, told with more and with less caution
_FURTHEST = 2  # of the numbers of `_relation`
_FALLS = frozenset(("missing", "displaced"))  # what may grow fewer from one day to the next
SCOPE = re.compile(
    r"\b(?:since|between|within|so far this|(?:in|over|during) the (?:past|last))\s+(?:the\s+)?(?:[A-Z]?\w+)"
    r"(?:\s+(?:\d{4}|hours|days|weeks|months|years))?"
)


def compared(facts: Sequence[Fact]) -> tuple[Verdict, str]:
    """The verdict on figures of several articles, by the pair that lies furthest apart, and why."""
    worst = _furthest(facts)
    verdict = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)[worst[0]]
    versions: dict[tuple[str, str], tuple[str, dict[str, None]]] = {}
    peoples = {fact.number.counts for fact in facts if fact.number.role and fact.number.counts}
    for fact in facts:
        noun = f" {_noun(fact)}" if len(peoples) > 1 else ""
        _, names = versions.setdefault((normal_form(fact.number), noun), (words_of(fact) + noun, {}))
        names[fact.article.name] = None
    told = "; ".join(f"{words} ({listed(list(names))})" for words, names in versions.values())
    return verdict, f"{named(facts)}: {told}" + (f"; {worst[1]}" if worst[1] else "")


def _furthest(facts: Sequence[Fact]) -> tuple[int, str]:
    """The relation of the two articles whose nearest figures lie furthest apart, of several the first."""
    by_article: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article.id].append(fact)
    worst: tuple[int, str] = (0, "")
    for one, other in combinations(sorted(by_article), 2):
        relations = (_relation(a, b) for a, b in product(by_article[one], by_article[other]))
        worst = max(worst, min(relations, key=lambda r: r[0]), key=lambda r: r[0])
        if worst[0] == _FURTHEST:
            break
    return worst


def _relation(a: Fact, b: Fact) -> tuple[int, str]:
    """0 agrees, 1 compatible, 2 differs; and why two different figures are compatible."""
    bounds, units = {a.number.bound, b.number.bound}, {a.number.unit, b.number.unit} - {None}
    if a.size == b.size and len(units) < 2 and (len(bounds) == 1 or bounds <= _TELL_ONE):
        return (1, _otherwise(a, b)) if _called_otherwise(a, b) else (0, "")
    if not of_one_thing(a, b) and of_some(a, b, (a, b)):
        return _some_of(a, b)
    if why := compatible(a.number, b.number):
        vague = [fact for fact in (a, b) if fact.number.bound == "vague"]
        return 1, f"less exact in {vague[0].article.name}" if len(vague) == 1 else why
    scopes = [SCOPE.search(fact.sentence.of(fact.article.prose)) for fact in (a, b)]
    if scopes[0] and scopes[1] and scopes[0][0].lower() != scopes[1][0].lower():
        return 1, f"“{scopes[0][0]}” and “{scopes[1][0]}” are different spans of time"
    return (1, later) if (later := _later(a, b)) else (2, "")


def _some_of(a: Fact, b: Fact) -> tuple[int, str]:
    """As `_relation`, of figures for people whom each article calls otherwise."""
    some, every = sorted((a, b), key=of_anybody)
    if not of_anybody(every):
        return 1, _otherwise(a, b)
    fewer = every.number.value < some.number.value and not compatible(a.number, b.number)
    return (2, "") if fewer else (1, f"only {_noun(some)} are counted in {some.article.name}")


def _called_otherwise(a: Fact, b: Fact) -> bool:
    """True for one figure of people with one fate whom two reports call “people” and “rebels”."""
    if not all(fact.number.role and fact.number.counts and fact.number.counted for fact in (a, b)):
        return False
    return len({"person" if of_anybody(fact) else fact.number.counts for fact in (a, b)}) > 1


def _otherwise(a: Fact, b: Fact) -> str:
    return f"{_noun(a)} in {a.article.name}, {_noun(b)} in {b.article.name}"


def _noun(fact: Fact) -> str:
    counted = fact.number.counted
    if counted:
        return counted.of(fact.article.text).lower()
    return "people" if fact.number.counts == "person" else fact.number.counts or ""


def _later(a: Fact, b: Fact) -> str:
    """Why two tolls of different days can both hold, the later being the higher, or of the missing the lower;
    "" where they cannot, or it is not known.
    """
    if a.number.role is None:
        return ""
    first, last = sorted((a, b), key=lambda fact: (_day(fact), fact.number.value))
    if not (_day(first) and _day(last)):
        return "both run on from the same year, to days that are not known" if running(a, b) else ""
    days = (date.fromisoformat(_day(last)) - date.fromisoformat(_day(first))).days
    grown = first.number.value <= last.number.value or a.number.role in _FALLS
    return f"reported {f'{days} days' if days > 1 else 'a day'} apart" if days and grown else ""


def _day(fact: Fact) -> str:
    return fact.article.published.start[:10] if fact.article.published else ""


def words_of(fact: Fact) -> str:
    return re.sub(r"\s+", " ", fact.number.phrase.of(fact.article.text)).lower()


def named(facts: Sequence[Fact]) -> str:
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
    role = None if counts == "body" else role
    name = f"{noun} {role or ''}".strip() or "figure"
    return name[:1].upper() + name[1:]
