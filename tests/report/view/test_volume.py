"""How many reports appeared when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.model import Collation, ComparedArticle, Comparison, Published
from compare.report.view.volume import MOST, figure, volumes

from ..invented import comparison


def published(*days: str) -> Comparison:
    """A report for each day, all of one event."""
    articles = tuple(
        ComparedArticle(f"{n}.md", f"{n}.md", published=Published(day, day)) for n, day in enumerate(days)
    )
    event = Collation("e", "E", None, None, tuple(article.id for article in articles))
    return structs.replace(comparison(), articles=articles, events=(event,))


def test_every_day_between_the_first_and_the_last_has_a_bar() -> None:
    spans = volumes(published("2024-02-28", "2024-03-01", "2024-03-01"))
    assert [(one.start, one.reports, one.events) for one in spans] == [
        ("2024-02-28", 1, 1),
        ("2024-02-29", 0, 0),
        ("2024-03-01", 2, 1),
    ]


def test_many_days_are_months_and_many_months_years() -> None:
    months = volumes(published("2023-11-30", "2024-02-01"))
    assert [one.start for one in months] == ["2023-11", "2023-12", "2024-01", "2024-02"]
    assert [one.start for one in volumes(published("2016-01-01", "2024-02-01"))][::8] == ["2016", "2024"]


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_there_are_never_too_many_bars_and_the_last_is_there(days: list) -> None:  # type: ignore[type-arg]
    spans = volumes(published(*(day.isoformat() for day in days)))
    assert 1 <= len(spans) <= MOST
    assert max(days).isoformat().startswith(spans[-1].start) and spans[-1].reports >= 1


def test_the_figure_names_days_and_says_who_is_not_in_it() -> None:
    document = published("2024-02-28", "2024-03-01", "2024-03-01")
    loose = ComparedArticle("x", "x", published=Published("2024-02-01", "2024-02-09"))
    told = figure(structs.replace(document, articles=(*document.articles, loose)))
    assert told and told.head == ("Day", "Reports", "Events")
    assert told.rows == (("28 February 2024", "1", "1"), ("1 March 2024", "2", "1"))
    assert told.hint.endswith("by the day they were published. Without one report of no known day.")
    assert told.told == "Most: two reports, 1 March 2024."
    months = figure(published("2023-11-30", "2024-02-01"))
    assert months and months.rows[0] == ("November 2023", "1", "1")


def test_one_day_is_no_figure_and_a_day_that_is_none_is_not_counted() -> None:
    assert figure(comparison()) is None
    assert volumes(published("2024-13-45")) == ()
