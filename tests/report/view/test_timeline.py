"""What happened when."""

from __future__ import annotations

from msgspec import structs

from compare.model import Claim, Verdict
from compare.report.view.event import EventView, views
from compare.report.view.timeline import timeline

from ..invented import CLAIMS, comparison, version


def ferry(*claims: Claim) -> EventView:
    event = structs.replace(comparison().events[0], claims=claims)
    return views(structs.replace(comparison(), events=(event,)))[0]


def test_days_of_the_text_stand_among_those_of_publication() -> None:
    days = timeline(ferry(CLAIMS[3]))
    assert [(one.start, one.end) for one in days] == [
        ("2023-05-01", "2023-05-03"),
        ("2023-05-01", "2023-05-01"),
        ("2023-05-02", "2023-05-02"),
    ]
    assert [[column.letter for column in one.published] for one in days] == [["D"], [], ["A", "B", "C"]]
    [told] = days[1].told
    assert [column.letter for column in told.columns] == list("ABCD")


def test_two_days_for_one_thing_are_two_entries() -> None:
    apart = Claim(
        "c8", "dates", Verdict.DIFFERS, "", (
            version("post.md", "Monday", "2023-05-01"),
            version("agence.md", "Tuesday", "from 2023-05-02/2023-05-09"),
        ),
    )  # fmt: skip
    told = {(one.start, one.end): [t.columns[0].letter for t in one.told] for one in timeline(ferry(apart))}
    assert told["2023-05-01", "2023-05-01"] == ["A"]
    assert told["2023-05-02", "2023-05-09"] == ["B"]


def test_what_is_longer_than_a_month_stands_behind_all_days() -> None:
    year = Claim("c9", "dates", Verdict.AGREES, "", (version("post.md", "Monday", "2023-01-01/2023-12-31"),))
    days = timeline(ferry(CLAIMS[3], year))
    assert (days[-1].start, days[-1].end) == ("2023-01-01", "2023-12-31")
    assert days[0].start == "2023-05-01"


def test_without_a_day_in_the_texts_there_is_no_timeline() -> None:
    unread = Claim("c8", "dates", Verdict.AGREES, "", (version("post.md", "Monday", "2023-99-99"),))
    assert timeline(ferry(unread)) == ()
