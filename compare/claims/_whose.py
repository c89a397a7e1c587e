"""Who says a quotation in several reports: one speaker, another, or nobody that the report names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from compare.claims._places import listed
from compare.claims._quoted import Quote
from compare.claims._speakers import another, full, head, knows, unnamed

_NOBODY = "no name"


def whose(quotes: Sequence[Quote], outlets: Counter[str]) -> tuple[str | None, str, bool]:
    """The speaker of one utterance, as most `outlets` of the event name him or her in full; or None, whom
    each report names, and whether they name several. A report that names nobody has the speaker of the
    others only where it has that name elsewhere.
    """
    said = sorted({quote.speaker for quote in quotes if quote.speaker}, key=lambda name: _rank(name, outlets))
    if not said:
        return None, "", False
    by_report: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_report[quote.article.id].append(quote)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for own in by_report.values():
        names[_in_report(said[0], own)].append(own[0].article.name)
    if names.keys() == {said[0]}:
        return said[0], "", False
    order = sorted(names, key=lambda name: (name == _NOBODY, _rank(name, outlets)))
    told = "; ".join(f"{_shown(name)} ({listed(names[name])})" for name in order)
    return None, told, len(names.keys() - {_NOBODY}) > 1


def _rank(name: str, outlets: Counter[str]) -> tuple[object, ...]:
    return not full(name), unnamed(name), -outlets[name], -len(name), name


def _in_report(chief: str, quotes: Sequence[Quote]) -> str:
    """Who says it in one report: `chief` where nothing speaks against it."""
    names = list(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker))
    known = knows(quotes[0].article, chief)
    if not names:
        return chief if known else _NOBODY
    return chief if any(_one(chief, name, known) for name in names) else names[0]


def _one(chief: str, name: str, known: bool) -> bool:
    """True where a report may mean `chief` by `name`; `known` if it has the chief's name at all."""
    if full(chief) and not unnamed(name):
        return bool(set(chief.split()) & set(name.split())) or (known and not another(chief, name))
    return chief == name or head(chief) == head(name)


def _shown(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "One") and rest else name
