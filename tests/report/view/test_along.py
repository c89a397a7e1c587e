"""Where along the story the reports differ."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.model import Alignment, Claim, ClaimMember, Collation, ComparedArticle, Member, Verdict
from compare.report.view.along import FINE, figure, parts
from compare.report.view.event import EventView, views

from ..invented import comparison

FERRY, STORM = views(comparison())
IDS = ("one.md", "two.md")


def story(rows: int, differing: tuple[int, ...]) -> EventView:
    """Two reports of as many rows of one length; those numbered hold a differing claim."""
    made = [
        Alignment(f"r{n}", 0.5, tuple(Member(i, 10 * n, 10 * n + 9, "It rained") for i in IDS))
        for n in range(rows)
    ]
    claims = []
    for n in differing:
        said = tuple(ClaimMember(id_, 10 * n + 3, 10 * n + 9, "rained", id_) for id_ in IDS)
        claims.append(Claim(f"c{n}", "numbers", Verdict.DIFFERS, "x", said))
    event = Collation("e", "E", None, None, IDS, alignments=tuple(made), claims=tuple(claims))
    articles = tuple(ComparedArticle(id_, id_) for id_ in IDS)
    [view] = views(structs.replace(comparison(), articles=articles, events=(event,), mentions=()))
    return view


def test_rows_lie_where_their_sentences_begin_and_differ_by_their_claims() -> None:
    cut = parts(story(10, (0, 1, 9)))
    assert [(one.rows, one.differ) for one in cut] == [(2, 2), (2, 0), (2, 0), (2, 0), (2, 1)]
    assert [one.value for one in cut] == [1.0, 0.0, 0.0, 0.0, 0.5]


def test_a_claim_beside_a_sentence_is_not_in_it() -> None:
    [view] = [story(2, (0,))]
    assert [one.differ for one in parts(view) if one.rows] == [1, 0]


@pytest.mark.parametrize(("rows", "number"), [(FINE - 1, 5), (FINE, 10)])
def test_a_long_story_is_cut_finer(rows: int, number: int) -> None:
    cut = parts(story(rows, (3,)))
    assert len(cut) == number
    assert sum(one.rows for one in cut) == rows
    assert (cut[0].start, cut[-1].end) == (0.0, 1.0)


def test_the_table_says_it_in_numbers() -> None:
    told = figure(story(10, (0, 1, 9)))
    assert told and told.rows[0] == ("0–20%", "2", "2", "100%")
    assert told.told == "Most in 0–20% (2 of 2) of the story."
    bare = figure(FERRY)
    assert bare and bare.rows[4] == ("80–100%", "0", "0", "–")


def test_parts_that_tie_are_all_named_or_none() -> None:
    told = figure(story(10, (0, 1, 8, 9)))
    assert told and told.told == "Most in 0–20% (2 of 2) and 80–100% (2 of 2) of the story."
    many = figure(story(10, (0, 2, 4, 6)))
    assert many and many.told == ""


def test_where_nothing_differs_there_is_no_figure() -> None:
    assert figure(STORM) is None
    assert figure(story(10, ())) is None
