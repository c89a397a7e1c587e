"""What the articles of an event are compared by once their sentences are aligned, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from compare.config import Config
from compare.glossary import Glossary, Unlisted
from compare.model import Alignment, Article, Event, Mention
from compare.pipeline.stages import glossary

PASSAGES, ORIGINS = "passages", "origins"  # what stands beside the kinds of claim
_DEAREST = ("quotes", ORIGINS, PASSAGES, "names", "attribution")
_Answers = list[tuple[tuple[Mention, ...], tuple[Unlisted, ...]]]


def dearest_first(kinds: Iterable[str]) -> list[str]:
    """All that there is to compare by, with these kinds of claim: what takes longest begins first, so that
    nobody waits for it in the end.
    """
    return [*_DEAREST, *(kind for kind in kinds if kind not in _DEAREST)]


class Comparisons:
    """The comparisons of one event's articles, asked for by name, in this process or in others."""

    def __init__(
        self,
        event: Event,
        articles: Sequence[Article],
        alignments: Sequence[Alignment],
        known: Glossary,
        config: Config,
    ) -> None:
        self._event, self._articles, self._alignments = event, articles, alignments
        self._known, self._config = known, config

    def __reduce__(self) -> tuple[object, ...]:
        """What is recognised in the articles travels with them."""
        answers = [(self._known.recognise(one), self._known.unlisted(one)) for one in self._articles]
        return _Elsewhere, (self._event, self._articles, self._alignments, self._config, answers)

    def __call__(self, kind: str) -> Sequence[Any]:
        """The claims of this kind; the passages for `PASSAGES`, the origins and what articles leave out
        for `ORIGINS`.
        """
        from compare.align.lineage import origins
        from compare.align.omissions import omissions
        from compare.align.passages import passages
        from compare.claims import claims_of

        if kind == PASSAGES:
            return passages(self._articles)
        if kind == ORIGINS:
            found = origins(self._articles)
            return found, omissions(self._articles, self._alignments, found, self._event.membership)
        return claims_of(kind, self._articles, self._alignments, self._known)


class _Elsewhere:
    """The same in another process, which begins with what was recognised in the first."""

    def __init__(
        self,
        event: Event,
        articles: Sequence[Article],
        alignments: Sequence[Alignment],
        config: Config,
        answers: _Answers,
    ) -> None:
        self._articles = articles
        self._known = glossary(config)
        for article, (mentions, unlisted) in zip(articles, answers, strict=True):
            self._known.remember(article, mentions, unlisted)
        self._comparisons = Comparisons(event, articles, alignments, self._known, config)

    def __call__(self, kind: str) -> Sequence[Any]:
        with self._known.among(self._articles):
            return self._comparisons(kind)
