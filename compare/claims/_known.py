"""The figures of an event, looked up by what two of them are judged by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from compare.claims._facts import Fact, Family
from compare.model import Span


class Known:
    """Figures of all articles; each answer is in the order in which they were given."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._families: defaultdict[Family, list[Fact]] = defaultdict(list)
        self._kinds: defaultdict[tuple[object, ...], list[Fact]] = defaultdict(list)
        self._sentences: defaultdict[tuple[str, Span], list[Fact]] = defaultdict(list)
        for fact in facts:
            self._families[fact.family].append(fact)
            self._kinds[_kind(fact)].append(fact)
            self._sentences[fact.article.id, fact.sentence].append(fact)

    def of_family(self, fact: Fact) -> Sequence[Fact]:
        """The figures that can be compared with `fact`, be they its own article's."""
        return self._families.get(fact.family, ())

    def of_kind(self, fact: Fact) -> Sequence[Fact]:
        """The figures that its article gives for the same noun or in the same unit."""
        return self._kinds.get(_kind(fact), ())

    def beside(self, fact: Fact) -> Sequence[Fact]:
        """The figures of its sentence."""
        return self._sentences.get((fact.article.id, fact.sentence), ())


def _kind(fact: Fact) -> tuple[object, ...]:
    return fact.article.id, fact.number.counts, fact.number.unit
