"""Web pages that open from a folder: one self-contained file per event, an index, a glossary. No network."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, singledispatch
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from compare.model import ComparedArticle, Comparison, GlossaryReport, Published, Verdict
from compare.report import charts
from compare.report.view.again import again
from compare.report.view.apart import apart
from compare.report.view.arranged import Arranged
from compare.report.view.brief import brief
from compare.report.view.encoded import escaped, json_line
from compare.report.view.event import EventView, by_rule, columns
from compare.report.view.form import NoFormError
from compare.report.view.glossary import (
    changed,
    counts_of,
    forms_of,
    languages,
    name_of,
    outlets,
    rivals_of,
    seen,
    unknown_names,
    used_by,
    used_in,
)
from compare.report.view.names import slug
from compare.report.view.reason import note_of, reason_of
from compare.report.view.rows import Column
from compare.report.view.sections import sections
from compare.report.view.sources import figures as nouns
from compare.report.view.sources import one_language_each, sources
from compare.report.view.summary import (
    comparison_summary,
    event_summary,
    glossary_issues,
    glossary_summary,
)
from compare.report.view.verdict import verdict_words
from compare.report.view.visible import GENTLE_MARKS, visible
from compare.report.view.words import CELL_LABELS, CLAIM_LABELS, GLYPHS, MEANINGS, count, language, period

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_HOME = Path(__file__).parent


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


def _facts(article: ComparedArticle) -> list[str]:
    """What is known of a report besides its words."""
    facts = [language(article.language)] if article.language else []
    origin, ease = article.translated_from, article.readability
    if origin and origin.flagged:
        facts.append(verdict_words(origin))
    if ease:
        facts.append(count(ease.words, "word"))
        if ease.flesch_kincaid_grade is not None:
            facts.append(f"Flesch–Kincaid grade {ease.flesch_kincaid_grade:.0f}")
    return facts


def _page(template: str, **values: Any) -> str:
    return environment().get_template(template).render(**values)


@cache
def environment() -> Environment:
    """How templates become pages: all text escaped, none of its characters acting; the desk uses it too."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        foreign = isinstance(value, str) and not isinstance(value, Markup)
        return visible(str(value), keep=GENTLE_MARKS) if foreign else value

    def asset(name: str) -> str:
        return (_HOME / "assets" / name).read_text(encoding="utf-8").strip()

    script = "\n".join(map(asset, ("script.js", "layout.js")))
    digest = b64encode(sha256(script.encode()).digest()).decode()
    environment = Environment(
        loader=FileSystemLoader(_HOME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
    )
    environment.filters |= {
        "slug": slug,
        "apart": apart,
        "again": again,
        "brief": brief,
        "count": count,
        "facts": _facts,
        "summary": event_summary,
        "reason": reason_of,
        "note": note_of,
        "language": language,
        "period": _period,
        "seen": seen,
        "used_by": used_by,
        "used_in": used_in,
        "forms": forms_of,
        "rivals": rivals_of,
        "changed_name": name_of,
        "changed_counts": counts_of,
        "shown": shown,
        "as_json": lambda value: msgspec.json.encode(value, order="deterministic").decode(),
    }
    environment.globals |= {
        "style": Markup("\n".join(map(asset, ("style.css", "print.css")))),  # noqa: S704 — our own files
        "script": Markup(script),  # noqa: S704
        "mark": Markup(asset("mark.svg")),  # noqa: S704
        "policy": "default-src 'none'; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        "verdicts": [Verdict.DIFFERS, Verdict.COMPATIBLE, Verdict.AGREES, Verdict.ONLY_HERE, Verdict.MISSING],
        "glyphs": GLYPHS,
        "labels": CELL_LABELS,
        "claim_labels": CLAIM_LABELS,
        "meanings": MEANINGS,
    }
    return environment


def _period(published: Published) -> str:
    return period(published.start, published.end)
