"""Sentences of one report alone."""

from __future__ import annotations

from msgspec import structs

from compare.model import Nearest
from compare.report.view.event import views
from compare.report.view.only_here import only_here

from ..invented import comparison, member

FERRY = views(comparison())[0]


def test_every_row_of_one_report_is_there_in_its_order() -> None:
    told = {column.letter: [one.row for one in rows] for column, rows in only_here(FERRY)}
    assert told == {"A": ["r4", "r5"], "B": ["r6"], "C": ["r7"]}


def test_those_that_nobody_tells_in_other_words_are_known() -> None:
    assert [one.told_nowhere for _, rows in only_here(FERRY) for one in rows] == [False, True, True, True]


def test_the_nearest_sentence_comes_with_its_report() -> None:
    near = Nearest(member("lantern.md", "No one was injured."), 0.3)
    event = comparison().events[0]
    rows = [structs.replace(r, nearest=near) if r.id == "r5" else r for r in event.alignments]
    view = views(structs.replace(comparison(), events=(structs.replace(event, alignments=tuple(rows)),)))[0]
    found = {one.row: one.nearest for _, rows_ in only_here(view) for one in rows_}
    assert found["r4"] is None
    assert found["r5"] is not None
    assert (found["r5"][0].letter, found["r5"][1]) == ("C", near)
