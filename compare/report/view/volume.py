"""How many reports appeared when, over all events."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from msgspec import Struct

from compare.model import Comparison
from compare.report.view.figure import Figure, ties
from compare.report.view.words import capital, count, day, listed

MOST = 62  # bars side by side: two months of days, five years of months


class Volume(Struct, frozen=True):
    """The reports of one span of time. `start` is its ISO name: 2024-03-01, 2024-03 or 2024."""

    start: str
    reports: int
    events: int


def volumes(comparison: Comparison) -> tuple[Volume, ...]:
    """A row for each day from the first to the last, for each month or each year where days would be too
    many. Reports whose day is not known, or older than the years there is room for, are not counted.
    """
    days = _days(comparison)
    if not days:
        return ()
    spans = _spans(min(days.values()), max(days.values()))
    size = len(spans[0])
    event_of = {article: event.id for event in comparison.events for article in event.articles}
    reports = Counter(on.isoformat()[:size] for on in days.values())
    told = {(on.isoformat()[:size], event_of[article]) for article, on in days.items() if article in event_of}
    events = Counter(span for span, _ in told)
    return tuple(Volume(span, reports[span], events[span]) for span in spans)


def figure(comparison: Comparison) -> Figure | None:
    """The reports over time; None where all are of one day, or nearly none is dated."""
    spans = volumes(comparison)
    if len(spans) < 2:
        return None
    unit = {10: "day", 7: "month", 4: "year"}[len(spans[0].start)]
    undated = len(comparison.articles) - sum(span.reports for span in spans)
    most = [spans[place] for place in ties([span.reports for span in spans])]
    said = listed([name(span) for span in most])
    each = " each" if len(most) > 1 else ""
    hint = f"Reports of all events by the {unit} they were published."
    if undated:
        hint += f" Without {count(undated, 'report')} of no known day."
    return Figure(
        id="volume",
        title="Reports over time",
        hint=hint,
        told=f"Most: {count(most[0].reports, 'report')}{each}, {said}." if most else "",
        head=(capital(unit), "Reports", "Events"),
        rows=tuple((name(span), str(span.reports), str(span.events)) for span in spans if span.reports),
    )


def name(span: Volume) -> str:
    """ "3 May 2024", "May 2024", "2024"."""
    if len(span.start) == 7:
        return day(f"{span.start}-01").partition(" ")[2]
    return day(span.start)


def _days(comparison: Comparison) -> dict[str, date]:
    """The day of each report that has a known one."""
    days = {}
    for article in comparison.articles:
        published = article.published
        if published and published.start == published.end:
            try:
                days[article.id] = date.fromisoformat(published.start)
            except ValueError:  # a day that is none, in a comparison from elsewhere
                continue
    return days


def _spans(first: date, last: date) -> list[str]:
    """The names of all days from the first to the last; of all months, or of all years where that is many."""
    if (days := (last - first).days) < MOST:
        return [(first + timedelta(days=n)).isoformat() for n in range(days + 1)]
    months = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    if len(months) <= MOST:
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
    return [f"{year:04}" for year in range(max(first.year, last.year - MOST + 1), last.year + 1)]
