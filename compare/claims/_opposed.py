"""One figure told otherwise in two reports: killed here and wounded there, a rise here, a fall there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from compare.claims._facts import Fact, of_anybody
from compare.claims._one_thing import near
from compare.claims._places import components
from compare.claims._words import sameness
from compare.text.fates import fates_told

_ALIKE = 0.5  # of the heavier sentence's words, that the other has: they tell of one thing
_EXCLUSIVE = frozenset(("killed", "wounded", "rescued"))  # one of these excludes the others


def told_otherwise(a: Fact, b: Fact) -> bool:
    """True for two equal figures that are no agreement: of other fates, of one fate that the other report
    does not have for it, the other way, or once “by” and once “to” so much.
    """
    ways, roles = {a.way, b.way} - {""}, {a.number.role, b.number.role}
    if len(ways) > 1 or (ways and {a.led_by, b.led_by} == {"by", "to"}):
        return True
    if len(roles) < 2:
        return False
    if None not in roles:
        return True
    known, unread = (a, b) if a.number.role else (b, a)
    fates = fates_told(unread.sentence.of(unread.article.prose))
    return bool(fates) and fates != {known.number.role}


def opposed(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Groups of equal figures that stand side by side for the same people or thing, of which the reports tell
    what excludes each other.
    """
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, fact in enumerate(facts):
        alike[fact.size, fact.number.unit, fact.number.bound].append(place)
    links = [
        (one, other)
        for places in alike.values()
        for one, other in combinations(places, 2)
        if facts[one].article.id != facts[other].article.id
        and facts[one].rows & facts[other].rows
        and _exclude(facts[one], facts[other], facts)
        and _of_one_sentence(facts[one], facts[other])
    ]
    for group in components(len(facts), links):
        if len(group) > 1:
            yield [facts[place] for place in group]


def _exclude(a: Fact, b: Fact, facts: Iterable[Fact]) -> bool:
    return _fates_exclude(a, b, facts) or _ways_exclude(a, b)


def _of_one_sentence(a: Fact, b: Fact) -> bool:
    one, other = (fact.sentence.of(fact.article.prose) for fact in (a, b))
    return near(a, b) or sameness(one, other) >= _ALIKE


def _fates_exclude(a: Fact, b: Fact, facts: Iterable[Fact]) -> bool:
    """True where neither report gives any figure in this row for the fate that the other tells."""
    roles = {a.number.role, b.number.role}
    same = a.number.counts == b.number.counts or of_anybody(a) or of_anybody(b)
    if len(roles) < 2 or not roles <= _EXCLUSIVE or not same:
        return False
    return not any(
        other.article.id == one.article.id and other.number.role == another.number.role
        for one, another in ((a, b), (b, a))
        for other in facts
    )


def _ways_exclude(a: Fact, b: Fact) -> bool:
    return a.number.unit is not None and {a.way, b.way} == {"rise", "fall"}
