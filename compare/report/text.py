"""The terminal form: what differs first, each with the very sentence that says it.

A finding's level and confidence stand behind its line and column, above its source line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from compare.model import (
    Annotated,
    Checked,
    Comparison,
    EventHistory,
    Explanation,
    Finding,
    GlossaryReport,
    Grouped,
    Reading,
    Searched,
    Statistics,
    StoreStatus,
    Story,
    Suggested,
)
from compare.report.terminal.event import READABLE, claim_line, event_parts, overview_parts
from compare.report.terminal.explanation import explanation_parts
from compare.report.terminal.finding import error_parts, silenced_parts, source_parts
from compare.report.terminal.glossary import glossary_parts
from compare.report.terminal.page import Words, drawn
from compare.report.terminal.reading import article_parts
from compare.report.terminal.store import history_parts, searched_parts, status_parts
from compare.report.terminal.suggestions import suggested_summary, suggestion_parts
from compare.report.view.arranged import Arranged
from compare.report.view.brief import brief
from compare.report.view.form import NoFormError
from compare.report.view.names import of_many
from compare.report.view.summary import (
    checked_summary,
    comparison_summary,
    event_summary,
    statistics_summary,
)
from compare.report.view.verdict import is_flagged, verdict_line
from compare.report.view.visible import one_line
from compare.report.view.words import capital, count, period

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

WIDTH = 100
ROWS = 5  # shared rows shown of an event


@singledispatch
def render(document: object, *, width: int = WIDTH, colour: bool = False, **_: Any) -> str:
    """The document for a terminal of `width` cells, with ANSI colours when `colour`."""
    raise NoFormError("text", document)


@render.register
def _(document: Comparison, *, width: int = WIDTH, colour: bool = False, rows: int = ROWS) -> str:
    """`rows` says how many shared rows of each event are shown."""
    events = Arranged(document).events
    parts: list[RenderableType] = [
        Words(comparison_summary(document), "bold"),
        *overview_parts(events, width),
    ]
    for view in events:
        parts += [Words(""), *event_parts(view, rows, width)]
    parts += _stories(document.stories)
    return drawn([*parts, *error_parts(document.errors)], width, colour)


FIRST = 3  # differences of an event in a summary


def summary(
    document: Comparison, *, width: int = WIDTH, colour: bool = False, arranged: Arranged | None = None
) -> str:
    """The comparison in a few lines: each event, what was found, its first differences, no evidence."""
    parts = [Words(comparison_summary(document), "bold")]
    for view in (arranged or Arranged(document)).events:
        parts.append(Words(f"\n{view.event.id}  {brief(one_line(view.event.title))}", "bold underline"))
        parts.append(Words(one_line(" ".join(event_summary(view)))))
        parts += map(claim_line, view.differences[:FIRST])
    return drawn([*parts, *error_parts(document.errors)], min(width, READABLE), colour)


@render.register
def _(
    document: Checked,
    *,
    width: int = WIDTH,
    colour: bool = False,
    texts: Mapping[str, str] | None = None,
) -> str:
    """`texts` (article id → text) gives the source lines; without it the found words stand alone."""
    articles: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in document.findings:
        articles[of_many(finding.path, finding.article)].append(finding)
    parts: list[RenderableType] = []
    for name, findings in articles.items():
        parts.append(Words(one_line(name), "bold underline"))
        for finding in findings:
            parts += [*source_parts(finding, (texts or {}).get(finding.article), width), Words("")]
    parts += [Words(verdict_line(article)) for article in document.articles if is_flagged(article)]
    parts += silenced_parts(document.silenced)
    parts += [Words(checked_summary(document), "bold"), *error_parts(document.errors)]
    return drawn(parts, width, colour)


@render.register
def _(document: Statistics, *, width: int = WIDTH, colour: bool = False) -> str:
    table = _table("count", "rule", "category", "with a fix", "silenced")
    for one in document.rules:
        cells = (str(one.count), one.rule, one.category, str(one.fixable or ""), str(one.silenced or ""))
        table.add_row(*(Words(one_line(cell)) for cell in cells))
    parts: list[RenderableType] = [table] if document.rules else []
    return drawn(
        [*parts, Words(statistics_summary(document), "bold"), *error_parts(document.errors)], width, colour
    )


@render.register
def _(document: Grouped, *, width: int = WIDTH, colour: bool = False) -> str:
    parts = [Words(f"{capital(count(len(document.events), 'event'))}.", "bold")]
    for event in document.events:
        parts += [Words(""), Words(f"{one_line(event.id)}  {brief(one_line(event.title))}", "bold")]
        when = period(event.start, event.end)
        parts.append(Words(f"  {when + ', ' if when else ''}{count(len(event.articles), 'article')}"))
        why = {one.article: one for one in event.membership} if len(event.articles) > 1 else {}
        for article in event.articles:
            parts.append(Words(one_line(article), indent=2))
            if article in why:
                shared = one_line("; ".join(why[article].why))
                parts.append(Words(f"{why[article].score:.2f}  {shared}", "dim", indent=4))
    parts += _stories(document.stories)
    return drawn([*parts, *error_parts(document.errors)], width, colour)


def _stories(stories: Sequence[Story]) -> Iterator[Words]:
    """Which events follow one another."""
    if stories:
        yield Words("\nStories", "bold")
    for story in stories:
        yield Words(f"{story.id}  {one_line(story.title)}: events {', '.join(story.events)}")
        yield Words(one_line("; ".join(story.why)), "dim", indent=2)


@render.register
def _(document: Explanation, *, width: int = WIDTH, colour: bool = False) -> str:
    return drawn([*explanation_parts(document), Words("")], width, colour)


@render.register
def _(document: Annotated, *, width: int = WIDTH, colour: bool = False) -> str:
    table = _table("place", "text", "entity", "confidence", "why")
    for mention in document.mentions:
        place = f"{mention.path}:{mention.start}-{mention.end}"
        cells = (place, mention.text, mention.entity, mention.confidence, mention.why)
        table.add_row(*(Words(one_line(cell)) for cell in cells))
    closing = f"{capital(count(len(document.mentions), 'mention'))}."
    return drawn([table, Words(closing, "bold"), *error_parts(document.errors)], width, colour)


@render.register
def _(document: GlossaryReport, *, width: int = WIDTH, colour: bool = False) -> str:
    return drawn([*glossary_parts(document), *error_parts(document.errors)], width, colour)


@render.register
def _(document: Reading, *, width: int = WIDTH, colour: bool = False) -> str:
    parts: list[RenderableType] = []
    for article in document.articles:
        parts += [*article_parts(article, width), Words("")]
    closing = f"{capital(count(len(document.articles), 'article'))}."
    return drawn([*parts, Words(closing, "bold"), *error_parts(document.errors)], width, colour)


@render.register
def _(document: Suggested, *, width: int = WIDTH, colour: bool = False) -> str:
    parts: list[RenderableType] = []
    for suggestion in document.suggestions:
        parts += [*suggestion_parts(suggestion, width), Words("")]
    closing = Words(suggested_summary(document), "bold")
    return drawn([*parts, closing, *error_parts(document.errors)], width, colour)


@render.register
def _(document: Searched, *, width: int = WIDTH, colour: bool = False, **_: Any) -> str:
    return drawn(searched_parts(document), width, colour)


@render.register
def _(document: EventHistory, *, width: int = WIDTH, colour: bool = False, **_: Any) -> str:
    return drawn(history_parts(document), width, colour)


@render.register
def _(document: StoreStatus, *, width: int = WIDTH, colour: bool = False, **_: Any) -> str:
    return drawn(status_parts(document), width, colour)


def _table(*headings: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table
