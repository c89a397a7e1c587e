"""How old a person is said to be: “Ann Lee, 46, …”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from compare.claims._places import listed, member
from compare.glossary import Glossary
from compare.glossary.people import parts_of
from compare.model import Article, Claim, Confidence, Span, Verdict
from compare.text.story import tells

_AFTER = re.compile(r"(?:, (?:who is |aged? |now )?| \()(?P<age>\d{1,3})(?=,|\)|\.(?!\d)| and | who )")
_BEFORE = re.compile(r"(?P<age>\d{1,3})[- ]year[- ]old (?:\w+ ){0,3}$")
_OLDEST = 115

_Age = tuple[Article, Span, int]


def ages(kind: str, articles: Sequence[Article], glossary: Glossary) -> Iterator[Claim]:
    """One claim of this `kind` for each person whose age several articles give. A birthday may lie between
    two reports of different days.
    """
    found: defaultdict[str, list[_Age]] = defaultdict(list)
    for article in articles:
        for name, span, age in _told(article, glossary):
            if not any(known.id == article.id and age == other for known, _, other in found[name]):
                found[name].append((article, span, age))
    for name in sorted(found):
        told = found[name]
        if len({article.id for article, _, _ in told}) > 1:
            yield _claim(kind, name, told)


def _told(article: Article, glossary: Glossary) -> Iterator[tuple[str, Span, int]]:
    prose = article.prose
    for mention in glossary.recognise(article):
        kind = glossary.kind_of(mention.entity)  # an unknown name may be taken for an organisation
        if kind not in ("person", "organisation") or not tells(prose, mention.start):
            continue
        match = _AFTER.match(prose, mention.end) or _BEFORE.search(
            prose, max(0, mention.start - 40), mention.start
        )
        if match and 0 < int(match["age"]) <= _OLDEST:
            surname = parts_of(glossary.name_of(mention.entity))[-1]
            yield surname, Span(*match.span("age")), int(match["age"])


def _claim(kind: str, name: str, told: Sequence[_Age]) -> Claim:
    verdict, why = Verdict.AGREES, ""
    for (one, _, age), (other, _, their) in combinations(told, 2):
        if one.id != other.id and age != their and not _has_both(told, one, other):
            birthday = abs(age - their) == 1 and _days_apart(one, other)
            verdict = max(verdict, Verdict.COMPATIBLE if birthday else Verdict.DIFFERS, key=_FAR.index)
            why = "; a birthday can lie between" if verdict is Verdict.COMPATIBLE else ""
    versions: defaultdict[int, list[str]] = defaultdict(list)
    for article, _, age in told:
        versions[age].append(article.name)
    shown = "; ".join(f"{age} ({listed(names)})" for age, names in versions.items())
    members = tuple(member(article, span, str(age)) for article, span, age in told)
    return Claim(
        "", kind, verdict, f"Age of {name.title()}: {shown}{why}", members, confidence=Confidence.HIGH
    )


_FAR = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)


def _has_both(told: Sequence[_Age], one: Article, other: Article) -> bool:
    """True where two articles have an age in common, for instance of father and son."""
    ours, theirs = ({age for article, _, age in told if article.id == id} for id in (one.id, other.id))
    return bool(ours & theirs)


def _days_apart(one: Article, other: Article) -> bool:
    days = [date.fromisoformat(a.published.start[:10]) for a in (one, other) if a.published]
    return len(days) < 2 or days[0] != days[1]
