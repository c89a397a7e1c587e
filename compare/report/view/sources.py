"""The sources: every outlet with its reports, for the page that comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from compare.model import ComparedArticle, Comparison
from compare.report.view.event import EventView
from compare.report.view.verdict import perhaps_from
from compare.report.view.words import count


class Source(Struct, frozen=True):
    """One report: its event, or none, and how many findings are in it."""

    article: ComparedArticle
    event: EventView | None
    findings: int

    @property
    def verdict(self) -> str:
        """Whether it reads like a machine translation, in a few words."""
        verdict = self.article.translated_from
        if verdict is None:
            return "too short to tell"
        return f"shows signs of it{perhaps_from(verdict)}" if verdict.flagged else "no sign"


def sources(comparison: Comparison, views: Sequence[EventView]) -> dict[str, list[Source]]:
    """Outlet → its reports, both in order of name and time."""
    events = {id_: view for view in views for id_ in view.event.articles}
    findings = Counter(finding.article for finding in comparison.findings)
    by_outlet: dict[str, list[Source]] = {}
    for article in sorted(comparison.articles, key=_place):
        source = Source(article, events.get(article.id), findings[article.id])
        by_outlet.setdefault(article.name, []).append(source)
    return by_outlet


def figures(comparison: Comparison, views: Sequence[EventView]) -> tuple[tuple[int, str], ...]:
    """How many there are of each noun of a comparison."""
    told = (
        (len(views), "event", ""),
        (len({article.name for article in comparison.articles}), "outlet", ""),
        (len(comparison.articles), "report", ""),
        (len({article.language for article in comparison.articles if article.language}), "language", ""),
        (sum(row.shared for view in views for row in view.rows), "shared row", ""),
        (sum(len(view.claims) for view in views), "claim", ""),
        (sum(len(view.differences) for view in views), "difference", ""),
        (len(comparison.findings), "finding", ""),
        (len(comparison.entities), "name", ""),
    )
    return tuple((n, count(n, noun, plural).partition(" ")[2]) for n, noun, plural in told)


def one_language_each(views: Sequence[EventView]) -> bool:
    """True where there are events of several languages and none that has reports of two."""
    tongues = [{column.article.language for column in view.columns} - {None} for view in views]
    return len(set().union(*tongues)) > 1 and all(len(each) < 2 for each in tongues)


def _place(article: ComparedArticle) -> tuple[str, str, str, str]:
    published = article.published
    return article.name.casefold(), article.name, published.start if published else "9999", article.id
