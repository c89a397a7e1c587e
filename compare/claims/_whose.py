"""Who says a quotation in several reports: one speaker, another, or nobody that the report names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from compare.claims._places import listed
from compare.claims._quoted import WHOLE, Quote
from compare.claims._speakers import another, full, head, knows, unnamed
from compare.model import Verdict

_NOBODY = "no name"


def whose(quotes: Sequence[Quote], outlets: Counter[str]) -> tuple[str | None, str, Verdict]:
    """The speaker of one utterance, as most `outlets` of the event name him or her in full; or None, whom
    each report names, and how they stand to each other: two full names differ; others, and a “he” that may
    be one of several, are compatible. A report that names nobody has the speaker of the others only where
    it has that name elsewhere and the others name one.
    """
    said = sorted({quote.speaker for quote in quotes if quote.speaker}, key=lambda name: _rank(name, outlets))
    if not said:
        return None, "", Verdict.AGREES
    by_report: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_report[quote.article.id].append(quote)
    given = {id: name for id, own in by_report.items() if (name := _in_report(said[0], own))}
    several = len(set(given.values())) > 1
    names: defaultdict[str, list[str]] = defaultdict(list)
    for id, own in by_report.items():
        name = given.get(id) or (_NOBODY if several or _may_be_another(said[0], own) else said[0])
        names[name].append(own[0].article.name)
    if names.keys() == {said[0]}:
        return said[0], "", Verdict.AGREES
    order = sorted(names, key=lambda name: (name == _NOBODY, _rank(name, outlets)))
    told = "; ".join(f"{_shown(name)} ({listed(list(dict.fromkeys(names[name])))})" for name in order)
    unsure = any(id not in given and any(quote.unsure for quote in own) for id, own in by_report.items())
    if several and _contradict(quotes, given):
        return None, told, Verdict.DIFFERS
    return None, told, Verdict.COMPATIBLE if several or unsure else Verdict.AGREES


def _rank(name: str, outlets: Counter[str]) -> tuple[object, ...]:
    return not full(name), unnamed(name), -outlets[name], -len(name), name


def _in_report(chief: str, quotes: Sequence[Quote]) -> str:
    """Who says it in one report: `chief` where nothing speaks against it; "" where it names nobody."""
    names = list(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker))
    known = knows(quotes[0].article, chief)
    return chief if any(_one(chief, name, known) for name in names) else names[0] if names else ""


def _contradict(quotes: Sequence[Quote], given: dict[str, str]) -> bool:
    """True where two reports give a whole quotation to persons of two full names, neither by a pronoun."""
    plain = {quote.article.id for quote in quotes if quote.speaker and not quote.pronoun}
    names = sorted({name for id, name in given.items() if id in plain and not unnamed(name)})
    whole = min(quote.length for quote in quotes) >= WHOLE
    return whole and any(another(one, other) for one, other in combinations(names, 2))


def _may_be_another(chief: str, quotes: Sequence[Quote]) -> bool:
    """True where a report that names no speaker may mean another than `chief`, or lacks that name."""
    return any(quote.unsure for quote in quotes) or not knows(quotes[0].article, chief)


def _one(chief: str, name: str, known: bool) -> bool:
    """True where a report may mean `chief` by `name`; `known` if it has the chief's name at all."""
    if full(chief) and not unnamed(name):
        return bool(set(chief.split()) & set(name.split())) or (known and not another(chief, name))
    return chief == name or head(chief) == head(name)


def _shown(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "One") and rest else name
