"""Rows side by side."""

from __future__ import annotations

from compare.report.view.annotations import Annotations
from compare.report.view.event import views
from compare.report.view.marks import Marked, plain
from compare.report.view.side import SideCell, side_rows

from ..invented import comparison

FERRY = views(comparison())[0]
ROWS = list(side_rows(FERRY, Annotations(FERRY)))


def words(parts: tuple[str | Marked, ...]) -> list[str]:
    """The stretches marked as no other report's."""
    found = []
    for part in parts:
        if isinstance(part, Marked):
            found += [plain(part.parts)] if part.mark.kind == "word" else words(part.parts)
    return found


def own(cell: SideCell) -> list[str]:
    return [word for sentence in cell.sentences for word in words(sentence.parts)]


def test_rows_come_in_the_order_of_the_story_with_a_cell_for_each_report() -> None:
    assert [row.id for row in ROWS] == ["r1", "r2", "r3"]
    assert [[cell.column.letter for cell in row.cells] for row in ROWS] == [list("ABCD")] * 3


def test_words_no_other_report_of_the_language_has_are_marked() -> None:
    first, second, third, arabic = ROWS[1].cells
    assert own(first) == ["Nobody", "hurt"]
    assert own(third) == ["No one", "injured"]
    assert own(second) == ["According to the GCS, two passengers have been lightly wounded"]
    assert own(arabic) == []


def test_the_claims_of_a_row_are_listed_once() -> None:
    assert [mark.target for mark in ROWS[0].claims] == ["c1", "c4", "c6"]


def test_a_report_without_a_sentence_is_a_gap() -> None:
    assert [column.letter for column in ROWS[0].gaps] == []
