"""The sections of an event's page."""

from __future__ import annotations

from compare.report.view.event import views
from compare.report.view.sections import sections

from ..invented import comparison


def test_an_event_of_one_report_has_none_that_compare() -> None:
    storm = sections(views(comparison())[1])
    names = (
        "differences",
        "speakers",
        "named_labels",
        "days",
        "diagram",
        "taken",
        "lineage_words",
        "any_shared",
    )
    assert {name for name in names if storm[name]} == set()
    assert storm["only_here"]


def test_an_event_of_several_is_told_with_its_lineage() -> None:
    ferry = sections(views(comparison())[0])
    assert ferry["lineage_words"] == (
        "The Daily Lantern and Harbour Post share one text.",
        "That leaves three independent origins.",
    )
    assert set(ferry["columns"]) == set(views(comparison())[0].event.articles)
