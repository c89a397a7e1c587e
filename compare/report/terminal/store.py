"""A store on a terminal: what it holds, what was found in it, how an event came to be."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import EventHistory, Published, Searched, StageState, StoreStatus
from compare.report.terminal.page import Words
from compare.report.view.brief import brief
from compare.report.view.visible import one_line
from compare.report.view.words import capital, count, language, period

_LABEL = 10  # cells


def searched_parts(document: Searched) -> Iterator[Words]:
    """The parts of a page on what was found: of each article where it is from, then the words."""
    for hit in document.hits:
        yield Words(brief(one_line(hit.headline or hit.id)), "bold")
        id = hit.id if hit.headline else ""  # which stands above
        facts = (hit.outlet or "", _when(hit.published), language(hit.language), hit.event, id)
        yield Words(one_line(", ".join(fact for fact in facts if fact)), "dim", indent=2)
        yield Words(one_line(hit.excerpt), indent=2)
        yield Words("")
    shown = f", {len(document.hits):,} shown" if len(document.hits) < document.total else ""
    yield Words(f"{capital(count(document.total, 'article'))}{shown}.", "bold")


def history_parts(document: EventHistory) -> Iterator[Words]:
    """The parts of a page on what happened to an event."""
    yield Words(f"{one_line(document.event)}  {brief(one_line(document.title))}", "bold")
    for change in document.changes:
        score = f"  {change.score:.2f}" if change.score is not None else ""
        yield Words(f"{change.at[:19]}  {change.what:<8}  {one_line(change.article)}{score}", indent=2)


def status_parts(document: StoreStatus) -> Iterator[Words]:
    """The parts of a page on what a store holds."""
    yield Words(one_line(document.store), "bold")
    yield _fact("articles", f"{document.articles:,}")
    yield _fact("events", f"{document.events:,}")
    yield _fact("outlets", f"{document.outlets:,}")
    yield _fact("published", period(document.start, document.end) or "no day is known")
    yield _fact("size", f"{document.size / 1e6:,.1f} MB")
    for stage in document.stages:
        yield _fact(stage.stage, _state(stage))
    if any(stage.stale for stage in document.stages):
        yield Words("`newscollate store add --renew` makes anew what is stale.")


def _fact(label: str, value: str) -> Words:
    return Words(f"{label:<{_LABEL}}  ", "dim", indent=2).append(value)


def _state(stage: StageState) -> str:
    counts = ((stage.current, "current"), (stage.stale, "stale"), (stage.missing, "missing"))
    return ", ".join(f"{number:,} {state}" for number, state in counts if number) or "none"


def _when(published: Published | None) -> str:
    return period(published.start, published.end) if published else ""
