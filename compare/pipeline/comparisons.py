"""What the articles of an event are compared by once their sentences are aligned, kind by kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from compare.config import Config
from compare.glossary import Glossary, Unlisted
from compare.model import Alignment, Article, Mention
from compare.pipeline.stages import glossary

PASSAGES, ORIGINS = "passages", "origins"  # what stands beside the kinds of claim
_Answers = list[tuple[tuple[Mention, ...], tuple[Unlisted, ...]]]


class Comparisons:
    """The comparisons of one event's articles, asked for by name, in this process or in others."""

    def __init__(
        self, articles: Sequence[Article], alignments: Sequence[Alignment], known: Glossary, config: Config
    ) -> None:
        self._articles, self._alignments, self._known, self._config = articles, alignments, known, config

    def __reduce__(self) -> tuple[object, ...]:
        """What is recognised in the articles travels with them."""
        answers = [(self._known.recognise(one), self._known.unlisted(one)) for one in self._articles]
        return _Elsewhere, (self._articles, self._alignments, self._config, answers)

    def __call__(self, kind: str) -> Sequence[Any]:
        """The claims of this kind; the passages for `PASSAGES`, the origins for `ORIGINS`."""
        from compare.align.lineage import origins
        from compare.align.passages import passages
        from compare.claims import claims_of

        if kind == PASSAGES:
            return passages(self._articles)
        if kind == ORIGINS:
            return origins(self._articles)
        return claims_of(kind, self._articles, self._alignments, self._known)


class _Elsewhere:
    """The same in another process, which begins with what was recognised in the first."""

    def __init__(
        self, articles: Sequence[Article], alignments: Sequence[Alignment], config: Config, answers: _Answers
    ) -> None:
        self._articles = articles
        self._known = glossary(config)
        for article, (mentions, unlisted) in zip(articles, answers, strict=True):
            self._known.remember(article, mentions, unlisted)
        self._comparisons = Comparisons(articles, alignments, self._known, config)

    def __call__(self, kind: str) -> Sequence[Any]:
        with self._known.among(self._articles):
            return self._comparisons(kind)
