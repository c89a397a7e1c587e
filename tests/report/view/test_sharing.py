"""How much of each report stands in each other one."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.model import Alignment, Collation, ComparedArticle, Comparison, Member, Span
from compare.report.view.event import EventView, views
from compare.report.view.sharing import MOST, figure, shares

from ..invented import comparison

FERRY, STORM = views(comparison())


def event(reports: int) -> EventView:
    """An event whose first report has a sentence in common with each other one, in a row of their own."""
    ids = [f"{n:02}.md" for n in range(reports)]
    rows = [
        Alignment(
            f"r{n}", 0.5, (Member("00.md", 9 * n, 9 * n + 8, "said so."), Member(id_, 0, 8, "said so."))
        )
        for n, id_ in enumerate(ids[1:])
    ]
    collated = Collation("e", "E", None, None, tuple(ids), alignments=tuple(rows))
    articles = tuple(ComparedArticle(id_, id_) for id_ in ids)
    [view] = views(structs.replace(comparison(), articles=articles, events=(collated,), mentions=()))
    return view


def test_it_is_counted_in_sentences_and_not_the_same_both_ways() -> None:
    by_pair = {(one.report.letter, one.other.letter): (one.part, one.whole) for one in shares(FERRY)}
    assert by_pair["A", "B"] == (3, 5)
    assert by_pair["B", "A"] == (3, 4)
    assert by_pair["D", "C"] == (3, 3)
    assert len(by_pair) == 4 * 3


def test_what_is_no_part_of_the_story_does_not_count() -> None:
    def trimmed(document: Comparison) -> Comparison:
        post, *others = document.articles
        [last] = [row.members[0] for row in document.events[0].alignments if row.id == "r5"]
        post = structs.replace(post, asides=(Span(last.start, last.end),))
        return structs.replace(document, articles=(post, *others))

    view, _ = views(trimmed(comparison()))
    assert {one.whole for one in shares(view) if one.report.letter == "A"} == {4}


def test_the_table_has_a_line_and_a_column_for_each_report() -> None:
    told = figure(FERRY)
    assert told and told.head == ("Report", "Sentences", *FERRY.columns)
    assert told.rows[0] == (FERRY.columns[0], "5", "", "60%", "60%", "60%")
    assert told.rows[3] == (FERRY.columns[3], "3", "100%", "100%", "100%", "")
    assert told.told.startswith(
        "Most: 100% of المرسى اليوم is in Harbour Post, Agence du Golfe and The Daily"
    )
    assert "; least: 60% of Harbour Post is in Agence du Golfe, " in told.told


def test_one_report_alone_shares_nothing() -> None:
    assert shares(STORM) == ()
    assert figure(STORM) is None


@pytest.mark.parametrize("reports", [MOST, MOST + 4])
def test_of_very_many_reports_those_that_share_most_are_shown(reports: int) -> None:
    told = figure(event(reports))
    assert told and len(told.rows) == MOST
    assert ("Shown are" in told.hint) == (reports > MOST)
    assert told.rows[0][2:5] == ("", *["4%" if reports == MOST else "3%"] * 2)
