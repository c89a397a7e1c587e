"""What a run fails for, so that a format can show it as a failure whatever its level."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from compare.model import ArticleRecord, Finding, Level


class Failing(NamedTuple):
    """The findings, and the ids of the flagged articles, for which the run exits with 1."""

    findings: Set[Finding] = frozenset()
    articles: Set[str] = frozenset()

    def level(self, finding: Finding) -> Level:
        """The level to show the finding at: at least a warning where the run fails for it."""
        return Level.WARNING if self._lifted(finding) else finding.level

    def verdict_level(self, article: ArticleRecord) -> Level:
        """The same for the verdict on a flagged article, which is a note by itself."""
        return Level.WARNING if article.id in self.articles else Level.NOTE

    def _lifted(self, finding: Finding) -> bool:
        return finding.level is Level.NOTE and finding in self.findings


NOTHING = Failing()
