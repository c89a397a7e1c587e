"""Where the reports come from."""

from __future__ import annotations

from msgspec import structs

from compare.model import Collation, Location, Origin, Passage
from compare.report.view.event import EventView, views
from compare.report.view.lineage import diagram, taken

from ..invented import comparison, span


def ferry(**changes: object) -> EventView:
    event: Collation = structs.replace(comparison().events[0], **changes)
    return views(structs.replace(comparison(), events=(event,)))[0]


def passage(kind: str, words: str, source: str | None = None, credit: str | None = None) -> Passage:
    where = Location(source, source, 0, 1, "A") if source else None
    return Passage("agence.md", *span("agence.md", words), words, kind, where, credit)


def test_reports_that_are_one_text_share_a_box() -> None:
    drawn = diagram(ferry())
    assert drawn is not None
    assert [[column.letter for column, _ in box.reports] for box in drawn.boxes] == [["B"], ["C", "A"], ["D"]]
    assert drawn.arrows == ()


def test_independent_reports_need_no_drawing() -> None:
    assert diagram(ferry(origins=(Origin(("post.md",)), Origin(("agence.md",))))) is None


def test_an_agency_stands_on_the_left_and_what_is_pieced_together_on_the_right() -> None:
    origins = (
        Origin(("post.md", "lantern.md"), agency="Coast Press", pieced=("lantern.md",)),
        Origin(("agence.md", "lantern.md"), pieced=("lantern.md",)),
        Origin(("marsa.md",)),
    )
    drawn = diagram(ferry(origins=origins))
    assert drawn is not None
    told = [(box.agency or "".join(column.letter for column, _ in box.reports)) for box in drawn.boxes]
    assert told == ["Coast Press", "A", "B", "D", "C"]
    assert len({drawn.boxes[n].x for n in (0, 1, 4)}) == 3
    assert [arrow.kind for arrow in drawn.arrows] == ["text", "pieced", "pieced"]
    assert drawn.width == max(box.right for box in drawn.boxes)


def test_a_passage_is_an_arrow_and_a_line_of_words() -> None:
    view = ferry(
        passages=(
            passage("credited", "two passengers", credit="Coast Press"),
            passage("edited", "some 240 persons", source="post.md"),
            passage("spliced", "went on the place"),
        )
    )
    drawn = diagram(view)
    assert drawn is not None
    assert [arrow.kind for arrow in drawn.arrows] == ["edited", "credited"]
    assert [one.words for one in taken(view)] == [
        "edited, from",
        "credited to",
        "looks pasted in; its origin is not known",
    ]


def test_boxes_lie_apart_and_inside_the_drawing() -> None:
    drawn = diagram(ferry(passages=(passage("edited", "GCS", source="marsa.md"),)))
    assert drawn is not None
    for one, other in zip(drawn.boxes, drawn.boxes[1:], strict=False):
        assert one.y + one.height < other.y
    assert drawn.boxes[-1].y + drawn.boxes[-1].height == drawn.height
    assert drawn.width > drawn.boxes[0].right
