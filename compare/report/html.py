"""Web pages that open from a folder: one self-contained file per event, an index, a glossary. No network."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Any

from msgspec import structs

from compare.model import Comparison, GlossaryReport
from compare.report import charts
from compare.report.hypertext.environment import environment
from compare.report.view.arranged import Arranged
from compare.report.view.encoded import escaped, json_line
from compare.report.view.event import EventView, by_rule, columns
from compare.report.view.form import NoFormError
from compare.report.view.glossary import (
    changed,
    languages,
    outlets,
    unknown_names,
)
from compare.report.view.names import slug
from compare.report.view.rows import Column
from compare.report.view.sections import sections
from compare.report.view.sources import figures as nouns
from compare.report.view.sources import one_language_each, sources
from compare.report.view.summary import (
    comparison_summary,
    glossary_issues,
    glossary_summary,
)

if TYPE_CHECKING:
    from markupsafe import Markup


@singledispatch
def render(document: object) -> str:
    """The document as one page. A `Comparison` is several pages: see `pages`."""
    raise NoFormError("one-page HTML", document)


@render.register
def _(document: GlossaryReport) -> str:
    return _glossary(document, home="#content")


def pages(comparison: Comparison, arranged: Arranged | None = None, *, draw: bool = False) -> dict[str, str]:
    """File name → page: `index.html` first, `event-<id>.html` for each event, `glossary.html`. Tables of
    figures become charts too when asked to `draw`, which takes the extra [charts].
    """
    arranged = arranged or Arranged(comparison)
    events = arranged.events
    files = {view.event.id: f"event-{slug(view.event.id)}.html" for view in events}
    return {
        "index.html": _index(comparison, events, files, draw),
        **{files[view.event.id]: _event(comparison, view, draw) for view in events},
        "glossary.html": _glossary(arranged.glossary, home="index.html"),
    }


def _glossary(report: GlossaryReport, home: str) -> str:
    return _page(
        "glossary.html.j2",
        home=home,
        report=report,
        names=outlets(report),
        many=len(languages(report)) > 1,
        dated=any(line.first_seen for line in report.entities),
        changes=changed(report),
        unknown=unknown_names(report),
        rules=by_rule(report.breaches),
        summary=glossary_summary(report),
        issues=glossary_issues(report),
    )


def _index(comparison: Comparison, events: tuple[EventView, ...], files: dict[str, str], draw: bool) -> str:
    grouped = {id_ for view in events for id_ in view.event.articles}
    return _page(
        "index.html.j2",
        home="index.html",
        views=events,
        files=files,
        stories=comparison.stories,
        summary=comparison_summary(comparison),
        figures=charts.of_all(comparison, draw),
        counts=nouns(comparison, events),
        sources=sources(comparison, events),
        one_language_each=one_language_each(events),
        loose=columns(article for article in comparison.articles if article.id not in grouped),
        errors=comparison.errors,
        run=comparison.run,
    )


def _event(comparison: Comparison, view: EventView, draw: bool) -> str:
    return _page(
        "event.html.j2",
        home="index.html",
        view=view,
        figures=charts.of_event(view, draw),
        timeline=sorted(view.columns, key=_time),
        run=comparison.run,
        file=f"event-{slug(view.event.id)}",
        data=_embedded(json_line(_alone(comparison, view))),
        **sections(view),
    )


def _alone(comparison: Comparison, view: EventView) -> Comparison:
    """The comparison of this event only."""
    named = {mention.entity for mention in view.mentions}
    own = set(view.event.articles)
    return structs.replace(
        comparison,
        articles=tuple(article for article in comparison.articles if article.id in own),
        entities=tuple(entity for entity in comparison.entities if entity.id in named),
        mentions=view.mentions,
        findings=view.findings,
        events=(view.event,),
        errors=(),
        stories=tuple(story for story in comparison.stories if view.event.id in story.events),
        silenced=tuple(one for one in comparison.silenced if one.finding.article in own),
    )


def _embedded(data: str) -> Markup:
    """A line of JSON that can stand in a script element: what HTML would act on is written as JSON escapes.
    What acts on a screen is so already.
    """
    from markupsafe import Markup

    for character in "<>&":
        data = data.replace(character, escaped(character))
    return Markup(data)  # noqa: S704 — no markup is left


def _time(column: Column) -> tuple[str, str]:
    published = column.article.published
    return (published.start if published else "9999", column.letter)


def _page(template: str, **values: Any) -> str:
    return environment().get_template(template).render(**values)
