"""What a comparison holds, by article: an event looks at its own alone, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from compare.model import Collation, Comparison, Finding, Mention

_Placed = TypeVar("_Placed", Finding, Mention)


class ByArticle:
    """Records and names by id; mentions and findings by article."""

    def __init__(self, comparison: Comparison) -> None:
        self.records = {article.id: article for article in comparison.articles}
        self.entities = {entity.id: entity for entity in comparison.entities}
        self.names = {entity.id: entity.preferred for entity in comparison.entities}
        self._mentions: defaultdict[str, list[tuple[int, Mention]]] = defaultdict(list)
        self._findings: defaultdict[str, list[tuple[int, Finding]]] = defaultdict(list)
        for place, mention in enumerate(comparison.mentions):
            self._mentions[mention.article].append((place, mention))
        for place, finding in enumerate(comparison.findings):
            self._findings[finding.article].append((place, finding))

    def mentions(self, event: Collation) -> tuple[Mention, ...]:
        """Those of the event, in the order of the comparison."""
        return _in_order(self._mentions, event.articles)

    def findings(self, event: Collation) -> tuple[Finding, ...]:
        """Those of the event, in the order of the comparison."""
        return _in_order(self._findings, event.articles)


def _in_order(
    placed: Mapping[str, list[tuple[int, _Placed]]], articles: Iterable[str]
) -> tuple[_Placed, ...]:
    """All of these articles, in the order of the comparison."""
    found = (one for id_ in dict.fromkeys(articles) for one in placed.get(id_, ()))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
